/** In articles of very many findings a word diff is fetched when it is opened; the link to its own page stays where that fails. */
export function loadDiffs(room: HTMLElement): void {
  room.addEventListener(
    'toggle',
    (event) => {
      const details = event.target
      if (!(details instanceof HTMLDetailsElement) || !details.open || details.dataset.diff === undefined) return
      const address = details.dataset.diff
      delete details.dataset.diff
      void load(details, address)
    },
    { capture: true },
  )
}

async function load(details: HTMLDetailsElement, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const diff = page.querySelector('.diff')
  if (diff) details.querySelector('a')?.replaceWith(document.adoptNode(diff))
}
