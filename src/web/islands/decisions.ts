import type { ShownDecision } from '../desk/desk.ts'
import type { Walk } from './walk.ts'

/** Deciding on findings. Every call saves at once; where the page keeps no decisions they do nothing. */
export interface Decisions {
  readonly decide: (status: 'accepted' | 'dismissed') => void
  readonly decideAlike: () => void
  readonly editNote: () => void
  readonly undo: () => void
}

/** What the API tells of a finding after a decision. */
interface Told {
  readonly key: string
  readonly alike: string
  readonly decision: ShownDecision | null
}

const IDLE: Decisions = { decide() {}, decideAlike() {}, editNote() {}, undo() {} }

/** Wires the buttons of all notes, and gives the actions that keys call on the note at hand. */
export function createDecisions(
  room: HTMLElement,
  notes: readonly HTMLElement[],
  { walk, refilter }: { readonly walk: Walk; readonly refilter: () => void },
): Decisions {
  const address = room.dataset.decisions
  const texts = document.querySelector<HTMLTemplateElement>('#decide-texts')
  if (!address || !texts) return IDLE
  const say = (text: string) => {
    const status = document.getElementById('desk-status')
    if (status) status.textContent = text
  }
  const wording = (name: string) => texts.dataset[name] ?? ''
  const byKey = new Map(notes.map((note) => [note.dataset.key, note]))
  // Known by its key, a finding stays the one that was looked at when the report has changed meanwhile.
  const keyOf = (note: HTMLElement) => note.dataset.key ?? note.id

  /** Sends a change; a refusal is shown in the service's own words, and nothing on the page has changed then. */
  async function send(path: string, init: RequestInit): Promise<Response | null> {
    try {
      const answer = await fetch(`${address}${path}`, {
        ...init,
        headers: { 'content-type': 'application/json', 'accept-language': texts?.dataset.locale ?? '' },
      })
      if (answer.ok) return answer
      const problem: { readonly detail?: string; readonly title?: string } = await answer.json()
      say(wording('failed').replace('{reason}', problem.detail ?? problem.title ?? String(answer.status)))
    } catch (error) {
      say(wording('failed').replace('{reason}', error instanceof Error ? error.message : ''))
    }
    return null
  }

  /** Asks what holds now, and shows it on every note: a decision may be about many. */
  async function refresh(): Promise<void> {
    const answer = await fetch((address ?? '').replace(/decisions$/, 'report'), {
      headers: { 'accept-language': texts?.dataset.locale ?? '' },
    })
    if (!answer.ok) return
    const report: { readonly findings: readonly Told[] } = await answer.json()
    for (const { key, decision } of report.findings) {
      const note = byKey.get(key)
      if (note) show(note, decision)
    }
    progress()
    refilter()
  }

  function show(note: HTMLElement, decision: ShownDecision | null): void {
    const status = decision?.status ?? 'open'
    if (status === 'open') delete note.dataset.status
    else note.dataset.status = status
    const line = note.querySelector<HTMLElement>('.decided')
    const state = note.querySelector<HTMLElement>('.decided-status')
    const words = note.querySelector<HTMLElement>('.decided-note')
    if (!line || !state || !words) return
    state.textContent = decision && status !== 'open' ? sentence(decision) : ''
    words.textContent = decision?.note ?? ''
    line.hidden = state.textContent === '' && words.textContent === ''
  }

  function sentence({ status, author, updated }: ShownDecision): string {
    const when = new Intl.DateTimeFormat(texts?.dataset.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(updated))
    return wording(author === '' ? 'at' : 'by')
      .replace('{status}', wording(status))
      .replace('{author}', author)
      .replace('{when}', when)
  }

  function progress(): void {
    const place = document.getElementById('progress')
    if (!place) return
    const decided = notes.filter((note) => note.dataset.status).length
    place.textContent = (place.dataset.text ?? '').replace('{decided}', String(decided)).replace('{total}', String(notes.length))
  }

  async function save(path: string, init: RequestInit, after: 'go on' | 'stay'): Promise<void> {
    if (!(await send(path, init))) return
    say(wording('saved'))
    // The way goes on before the page is asked anew: the reader does not wait.
    if (after === 'go on') walk.step(1)
    await refresh()
  }
  const change = (note: HTMLElement, body: object, after: 'go on' | 'stay') =>
    save(`/${encodeURIComponent(keyOf(note))}`, { method: 'PUT', body: JSON.stringify(body) }, after)

  const noteOf = (note: HTMLElement) => note.querySelector('.decided-note')?.textContent ?? ''
  const decideOn = (note: HTMLElement, status: 'accepted' | 'dismissed') =>
    void change(note, { status, ...(noteOf(note) ? { note: noteOf(note) } : {}) }, 'go on')

  function alikeOf(note: HTMLElement): void {
    const words = (one: HTMLElement) => one.querySelector('.wording q')?.textContent ?? ''
    const count = notes.filter((other) => other.dataset.type === note.dataset.type && words(other) === words(note)).length
    if (!confirm(wording('confirm').replace('{count}', String(count)))) return
    // What has been decided on this one by itself would hold against the rule: it is decided along, in one step to be undone.
    const own = { finding: keyOf(note), status: 'dismissed', ...(noteOf(note) ? { note: noteOf(note) } : {}) }
    const decisions = [{ finding: keyOf(note), status: 'dismissed', scope: 'alike' }, own]
    void save('', { method: 'POST', body: JSON.stringify({ decisions }) }, 'go on')
  }

  function edit(note: HTMLElement): void {
    const open = note.querySelector('form.note-form')
    const form = open ?? texts?.content.cloneNode(true)
    if (!open && form) {
      note.querySelector('.decide')?.append(form)
      const own = note.querySelector<HTMLFormElement>('form.note-form')
      const field = own?.querySelector('textarea')
      if (!own || !field) return
      field.value = noteOf(note)
      const close = () => {
        own.remove()
        note.focus({ preventScroll: true })
      }
      own.addEventListener('submit', (event) => {
        event.preventDefault()
        const status = note.dataset.status ?? 'open'
        void change(note, { status, note: field.value.trim() }, 'stay').then(close)
      })
      own.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') close()
      })
      own.querySelector('.cancel')?.addEventListener('click', close)
    }
    note.querySelector<HTMLElement>('form.note-form textarea')?.focus()
  }

  room.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-decide]') : null
    const note = button?.closest<HTMLElement>('.note')
    if (!button || !note) return
    const wanted = button.dataset.decide
    if (wanted === 'accepted' || wanted === 'dismissed') decideOn(note, wanted)
    else if (wanted === 'alike') alikeOf(note)
    else edit(note)
  })
  for (const buttons of room.querySelectorAll<HTMLElement>('.decide-buttons')) buttons.hidden = false

  async function takeBack(): Promise<void> {
    const answer = await send('/undo', { method: 'POST' })
    if (!answer) return
    const { undone }: { readonly undone: number } = await answer.json()
    say(wording(undone > 0 ? 'undone' : 'nothing'))
    if (undone > 0) await refresh()
  }

  const withNote = (act: (note: HTMLElement) => void) => {
    const note = walk.current()
    if (note) act(note)
  }
  return {
    decide: (status) => withNote((note) => decideOn(note, status)),
    decideAlike: () => withNote(alikeOf),
    editNote: () => withNote(edit),
    undo: () => void takeBack(),
  }
}
