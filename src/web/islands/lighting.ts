/** What lights up when a sentence or a note is looked at, and brings the other side into view. */
export interface Lighting {
  readonly showNote: (note: HTMLElement) => void
  readonly clear: () => void
  /** How scrolling is done: at once for those who want no motion. */
  readonly behavior: () => ScrollBehavior
  readonly isNarrow: () => boolean
}

/** Listens to pointer, focus and clicks on sentences. */
export function createLighting(room: HTMLElement): Lighting {
  const sources = room.querySelector<HTMLElement>('.sources')
  const narrow = matchMedia('(max-width: 47.99em)')
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let lit: Element[] = []
  let pending = 0

  const behavior = (): ScrollBehavior => (calm.matches ? 'instant' : 'smooth')
  const sentenceOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.sentence.linked') : null)
  const counterparts = (sentence: HTMLElement) => (sentence.dataset.to ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])

  function light(elements: readonly (Element | null)[]): void {
    for (const element of lit) element.classList.remove('lit')
    lit = elements.filter((element) => element !== null)
    for (const element of lit) element.classList.add('lit')
  }

  /** Scrolls the column of the sources, not the page: the reader keeps the place in the text. */
  function reveal(target: HTMLElement | undefined): void {
    if (!target || !sources || narrow.matches || !sources.contains(target)) return
    const box = target.getBoundingClientRect()
    const frame = sources.getBoundingClientRect()
    if (box.top >= frame.top + 24 && box.bottom <= frame.bottom - 24) return
    sources.scrollTo({ top: sources.scrollTop + box.top - frame.top - frame.height / 3, behavior: behavior() })
  }

  function show(sentence: HTMLElement, scroll: 'source' | 'both' | 'none'): void {
    const others = counterparts(sentence)
    light([sentence, ...others])
    if (scroll === 'none') return
    reveal(others[0])
    if (scroll === 'both' && sources?.contains(sentence) && others[0]) others[0].scrollIntoView({ block: 'center', behavior: behavior() })
  }

  function toggle(sentence: HTMLElement): void {
    const open = !sentence.classList.contains('open')
    for (const other of room.querySelectorAll('.open')) other.classList.remove('open')
    sentence.classList.toggle('open', open)
    light(open ? [sentence] : [])
  }

  function showNote(note: HTMLElement): void {
    const mark = document.getElementById(`m-${note.id}`)
    const source = document.getElementById(note.dataset.source ?? '')
    light([note, ...room.querySelectorAll(`[data-findings~="${CSS.escape(note.id)}"]`), mark?.closest('.sentence') ?? null, source])
    reveal(source ?? undefined)
  }

  room.addEventListener('pointerover', (event) => {
    const sentence = sentenceOf(event.target)
    clearTimeout(pending)
    if (!sentence || event.pointerType === 'touch') return
    show(sentence, 'none')
    // Resting on a sentence brings its passage into view; passing over it does not.
    pending = window.setTimeout(() => show(sentence, 'source'), 160)
  })
  room.addEventListener('focusin', (event) => {
    const sentence = sentenceOf(event.target)
    const note = event.target instanceof Element ? event.target.closest<HTMLElement>('.note') : null
    if (sentence) show(sentence, event.target instanceof Element && event.target.matches('.back') ? 'none' : 'source')
    else if (note) showNote(note)
  })
  room.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const sentence = sentenceOf(target)
    const link = target?.closest<HTMLAnchorElement>('a.ref')
    if (link && sentence) {
      // On a narrow page the passage is shown under the sentence instead of far below.
      if (narrow.matches && !link.matches('.back')) toggle(sentence)
      else show(sentence, 'both')
      event.preventDefault()
    } else if (sentence && narrow.matches && !target?.closest('a')) toggle(sentence)
  })
  // The sources go along in step while the text is scrolled.
  let waiting = false
  addEventListener(
    'scroll',
    () => {
      if (waiting || narrow.matches) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        const text = room.querySelector('.text')?.getBoundingClientRect()
        if (!text) return
        const sentence = sentenceOf(document.elementFromPoint(text.left + 24, innerHeight / 3))
        if (sentence?.closest('.retelling')) reveal(counterparts(sentence)[0])
      })
    },
    { passive: true },
  )

  // A link from elsewhere (the coverage page, a shared finding) names a sentence or a note: both sides are shown.
  const arrive = () => {
    const name = decodeURIComponent(location.hash.slice(1))
    // A finding is also known by its key, which stays when the article comes in a new version.
    const target = document.getElementById(name) ?? (name && room.querySelector<HTMLElement>(`.note[data-key="${CSS.escape(name)}"]`))
    if (!target) return
    if (target.dataset.key === name) target.scrollIntoView({ block: 'center' })
    if (target.matches('.sentence.linked')) show(target, 'source')
    else if (target.matches('.note')) showNote(target)
  }
  addEventListener('hashchange', arrive)
  arrive()

  return {
    showNote,
    behavior,
    isNarrow: () => narrow.matches,
    clear() {
      light([])
      for (const open of room.querySelectorAll('.open')) open.classList.remove('open')
    },
  }
}
