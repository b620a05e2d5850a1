import type { Lighting } from './lighting.ts'

/** The way from finding to finding. */
export interface Walk {
  /** To the next (1) or previous (-1) finding that is shown, round at the ends. */
  readonly step: (by: 1 | -1) => void
  /** The note that was looked at last, if it is still there. */
  readonly current: () => HTMLElement | undefined
  readonly toggleDiff: () => void
}

/** Moves focus from note to note; `shown` gives those that the filters leave, in order. */
export function createWalk(room: HTMLElement, shown: () => readonly HTMLElement[], lighting: Lighting): Walk {
  const status = room.querySelector<HTMLElement>('.walk-status')
  let last: HTMLElement | undefined

  const current = () => {
    const focused = document.activeElement?.closest<HTMLElement>('.note')
    return focused ?? (last?.isConnected ? last : undefined)
  }
  room.addEventListener('focusin', (event) => {
    const note = event.target instanceof Element ? event.target.closest<HTMLElement>('.note') : null
    if (note) last = note
  })

  function step(by: 1 | -1): void {
    const notes = shown()
    if (notes.length === 0) return
    const here = current()
    const at = here ? notes.indexOf(here) : -1
    // From a note that the filters took away, the next one is the first that follows it in the text.
    const following =
      here && at < 0 ? notes.findIndex((note) => (here.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) : -1
    const start = at >= 0 ? at + by : following >= 0 ? (by > 0 ? following : following - 1) : by > 0 ? 0 : notes.length - 1
    const next = (start + notes.length) % notes.length
    const note = notes[next]
    if (!note) return
    note.focus({ preventScroll: true })
    const mark = document.getElementById(`m-${note.id}`)
    const where = mark && !lighting.isNarrow() ? mark : note
    where.scrollIntoView({ block: 'center', behavior: lighting.behavior() })
    if (status)
      status.textContent = (status.dataset.text ?? '').replace('{number}', String(next + 1)).replace('{total}', String(notes.length))
  }

  for (const button of room.querySelectorAll<HTMLButtonElement>('[data-walk]')) {
    button.addEventListener('click', () => step(button.dataset.walk === 'next' ? 1 : -1))
  }
  return {
    step,
    current,
    toggleDiff() {
      const details = current()?.querySelector('details')
      if (details) details.open = !details.open
    },
  }
}
