/**
 * The review's script. Sentences and their counterparts light up, the reader walks from finding to finding by keys or buttons, filters narrow them down,
 * decisions are saved. Reading needs none of it.
 */
import { createCorrections } from './corrections.ts'
import { createDecisions } from './decisions.ts'
import { loadDiffs } from './diffs.ts'
import { createFilters } from './filters.ts'
import { openKeyMap, readKeys } from './keyboard.ts'
import { createLighting } from './lighting.ts'
import { createWalk } from './walk.ts'

const room = document.getElementById('room')
if (room) furnish(room)

function furnish(room: HTMLElement): void {
  const notes = [...room.querySelectorAll<HTMLElement>('.note')]
  const lighting = createLighting(room)
  const filters = createFilters(room, notes)
  const walk = createWalk(room, () => notes.filter((note) => !note.hidden), lighting)
  const decisions = createDecisions(room, notes, { walk, refilter: filters.apply })
  createCorrections(room)
  loadDiffs(room)
  readKeys({
    next: () => walk.step(1),
    previous: () => walk.step(-1),
    accept: () => decisions.decide('accepted'),
    dismiss: () => decisions.decide('dismissed'),
    dismissAlike: () => decisions.decideAlike(),
    note: () => decisions.editNote(),
    undo: () => decisions.undo(),
    diff: () => walk.toggleDiff(),
    search: () => filters.focus(),
    map: openKeyMap,
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') lighting.clear()
  })
  for (const hidden of room.querySelectorAll<HTMLElement>('.filter, .filter-box, .walk')) hidden.hidden = false
  room.classList.add('scripted')
}
