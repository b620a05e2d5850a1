/**
 * The reading room's script: lights up a sentence and its counterparts on hover and focus, walks from finding to finding, filters by
 * severity. Everything else works without it.
 */
const room = document.getElementById('room')
if (room) furnish(room)

function furnish(room: HTMLElement): void {
  const sources = room.querySelector<HTMLElement>('.sources')
  const narrow = matchMedia('(max-width: 47.99em)')
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let lit: Element[] = []
  let pending = 0

  const behavior = (): ScrollBehavior => (calm.matches ? 'instant' : 'smooth')
  const sentenceOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.sentence.linked') : null)

  /** Lights a sentence, what it belongs to on the other side, and the evidence of a note. */
  function light(elements: readonly (Element | null)[]): void {
    for (const element of lit) element.classList.remove('lit')
    lit = elements.filter((element) => element !== null)
    for (const element of lit) element.classList.add('lit')
  }

  function counterparts(sentence: HTMLElement): HTMLElement[] {
    return (sentence.dataset.to ?? '').split(' ').flatMap((id) => document.getElementById(id) ?? [])
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
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      light([])
      for (const open of room.querySelectorAll('.open')) open.classList.remove('open')
    }
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') walk(1)
    else if (event.key === 'ArrowUp') walk(-1)
    else return
    event.preventDefault()
  })

  function toggle(sentence: HTMLElement): void {
    const open = !sentence.classList.contains('open')
    for (const other of room.querySelectorAll('.open')) other.classList.remove('open')
    sentence.classList.toggle('open', open)
    light(open ? [sentence] : [])
  }

  function showNote(note: HTMLElement): void {
    const mark = document.getElementById(`m-${note.id}`)
    const source = document.getElementById(note.dataset.source ?? '')
    light([note, ...room.querySelectorAll(`[data-findings~="${note.id}"]`), mark?.closest('.sentence') ?? null, source])
    reveal(source ?? undefined)
  }

  const visible = () => [...room.querySelectorAll<HTMLElement>('.note')].filter((note) => note.offsetParent !== null)
  const status = room.querySelector<HTMLElement>('.walk-status')

  /** To the next or previous finding, round at the ends. */
  function walk(step: 1 | -1): void {
    const notes = visible()
    const at = notes.findIndex((note) => note.contains(document.activeElement))
    const next = at < 0 ? (step > 0 ? 0 : notes.length - 1) : (at + step + notes.length) % notes.length
    const note = notes[next]
    if (!note) return
    note.focus({ preventScroll: true })
    const mark = document.getElementById(`m-${note.id}`)
    const where = mark && !narrow.matches ? mark : note
    where.scrollIntoView({ block: 'center', behavior: behavior() })
    if (status)
      status.textContent = (status.dataset.text ?? '').replace('{number}', String(next + 1)).replace('{total}', String(notes.length))
  }

  for (const button of room.querySelectorAll<HTMLButtonElement>('[data-walk]')) {
    button.addEventListener('click', () => walk(button.dataset.walk === 'next' ? 1 : -1))
  }
  const filters = [...room.querySelectorAll<HTMLInputElement>('.filter')]
  for (const filter of filters) {
    filter.addEventListener('change', () => {
      room.dataset.shown = filters
        .filter(({ checked }) => checked)
        .map(({ value }) => value)
        .join(' ')
    })
  }
  for (const hidden of room.querySelectorAll<HTMLElement>('.filter, .walk')) hidden.hidden = false
  room.classList.add('scripted')
}
