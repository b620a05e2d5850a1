/**
 * Putting the machine right. While the panel is open, a sentence of the retelling and passages of the sources are chosen by click, or with Enter where the
 * focus is; what is selected in the text stands in the fields for names and terms. After saving, the page is made anew with the correction in it.
 */
export function createCorrections(room: HTMLElement): void {
  const panel = document.querySelector<HTMLDialogElement>('#correct')
  const opener = document.getElementById('correct-open')
  if (!panel || !opener) return
  const shown = document.getElementById('correct-sentence')
  const status = document.getElementById('correct-status')
  const count = document.getElementById('correct-chosen')
  let sentence: HTMLElement | undefined
  const passages = new Set<HTMLElement>()

  const sentences = () => room.querySelectorAll<HTMLElement>('.sentence[data-span]')
  const inSources = (element: HTMLElement) => element.closest('.sources') !== null

  function tell(): void {
    if (shown) shown.textContent = sentence ? textOf(sentence) : ''
    if (count) count.textContent = (panel?.dataset.chosen ?? '').replace('{count}', String(passages.size))
    for (const element of sentences()) {
      const chosen = element === sentence || passages.has(element)
      element.classList.toggle('chosen', chosen)
      element.setAttribute('aria-pressed', String(chosen))
    }
  }

  function open(): void {
    const selected = getSelection()?.toString().trim().slice(0, 200) ?? ''
    for (const name of ['spelling', 'rendering']) {
      const field = panel?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      if (field) field.value = selected
    }
    const lit = room.querySelector<HTMLElement>('.retelling .sentence.lit[data-span]')
    panel?.show()
    room.classList.add('correcting')
    for (const element of sentences()) {
      element.tabIndex = 0
      element.setAttribute('role', 'button')
    }
    if (lit) choose(lit)
    else tell()
  }

  function close(): void {
    panel?.close()
    room.classList.remove('correcting')
    for (const element of sentences()) {
      element.removeAttribute('tabindex')
      element.removeAttribute('role')
      element.removeAttribute('aria-pressed')
      element.classList.remove('chosen')
    }
    sentence = undefined
    passages.clear()
    opener?.focus()
  }

  function choose(element: HTMLElement): void {
    if (inSources(element)) {
      if (!passages.delete(element)) passages.add(element)
    } else {
      sentence = element
      passages.clear()
      for (const id of (element.dataset.to ?? '').split(' ')) {
        const passage = document.getElementById(id)
        if (passage) passages.add(passage)
      }
    }
    tell()
  }

  async function save(body: object): Promise<void> {
    try {
      const answer = await fetch(panel?.dataset.address ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
        body: JSON.stringify(body),
      })
      if (answer.ok) {
        location.reload()
        return
      }
      const problem: { readonly detail?: string; readonly title?: string } = await answer.json()
      fail(problem.detail ?? problem.title ?? String(answer.status))
    } catch (error) {
      fail(error instanceof Error ? error.message : '')
    }
  }
  const fail = (reason: string) => {
    if (status) status.textContent = (panel.dataset.failed ?? '').replace('{reason}', reason)
  }

  opener.addEventListener('click', open)
  document.getElementById('correct-close')?.addEventListener('click', close)
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close()
  })
  const act = (event: Event) => {
    if (!panel.open) return
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.sentence[data-span]') : null
    if (!element) return
    event.preventDefault()
    event.stopPropagation()
    choose(element)
  }
  room.addEventListener('click', act, { capture: true })
  room.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' || event.key === ' ') act(event)
    },
    { capture: true },
  )
  panel.querySelector<HTMLFormElement>('.correct-link')?.addEventListener('submit', (event) => {
    event.preventDefault()
    const span = spanOf(sentence)
    if (!span) return
    const none = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'none'
    const sources = none
      ? []
      : [...passages].flatMap((passage) => {
          const id = passage.closest<HTMLElement>('[data-document]')?.dataset.document
          const place = spanOf(passage)
          return id !== undefined && place ? [{ id, ...place }] : []
        })
    void save({ kind: 'link', retelling: panel.dataset.retelling ?? '', ...span, sources })
  })
  const fields = (form: string, body: (value: (name: string) => string) => object) =>
    panel.querySelector<HTMLFormElement>(form)?.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!(event.target instanceof HTMLFormElement)) return
      const data = new FormData(event.target)
      void save(
        body((name) => {
          const value = data.get(name)
          return typeof value === 'string' ? value.trim() : ''
        }),
      )
    })
  fields('.correct-name', (value) => ({ kind: 'spelling', person: value('person'), spelling: value('spelling') }))
  fields('.correct-term', (value) => ({
    kind: 'term',
    term: value('term'),
    language: panel.dataset.language ?? '',
    rendering: value('rendering'),
  }))
}

function spanOf(element: HTMLElement | undefined): { start: number; end: number } | null {
  const [start = Number.NaN, end = Number.NaN] = (element?.dataset.span ?? '').split('-').map(Number)
  return Number.isNaN(start) || Number.isNaN(end) ? null : { start, end }
}

/** A sentence's own words, without the numbers that stand in it. */
function textOf(element: HTMLElement): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return ''
  for (const extra of copy.querySelectorAll('.ref, .note-ref, .under')) extra.remove()
  return (copy.textContent ?? '').trim()
}
