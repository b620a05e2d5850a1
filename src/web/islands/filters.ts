/** What narrows the findings down. */
export interface Filters {
  /** Applies the filters anew, after a finding's status has changed. */
  readonly apply: () => void
  /** Puts the cursor into the search field. */
  readonly focus: () => void
}

/** Findings are hidden with their numbers and marks; a mark stays while one of its findings is shown. */
export function createFilters(room: HTMLElement, notes: readonly HTMLElement[]): Filters {
  const severities = [...room.querySelectorAll<HTMLInputElement>('.filter')]
  const words = document.querySelector<HTMLInputElement>('#filter-words')
  const choice = (id: string) => document.querySelector<HTMLSelectElement>(`#filter-${id}`)
  const [type, speaker, status, confidence] = [choice('type'), choice('speaker'), choice('status'), choice('confidence')]
  const count = document.getElementById('filter-count')
  const marks = [...room.querySelectorAll<HTMLElement>('.mark[data-findings]')].map((mark) => ({
    mark,
    ids: (mark.dataset.findings ?? '').split(' '),
  }))
  const texts = new Map(notes.map((note) => [note, (note.textContent ?? '').toLocaleLowerCase()]))

  function apply(): void {
    const shown = new Set(severities.filter(({ checked }) => checked).map(({ value }) => value))
    const wanted = (words?.value ?? '').trim().toLocaleLowerCase()
    const least = Number(confidence?.value ?? 0)
    const gone = new Set<string>()
    for (const note of notes) {
      const { severity = '', type: own, speaker: by, status: decided = 'open', confidence: sure } = note.dataset
      const hidden =
        (severities.length > 0 && !shown.has(severity)) ||
        (type?.value && own !== type.value) ||
        (speaker?.value && by !== speaker.value) ||
        (status?.value && decided !== status.value) ||
        Number(sure ?? 1) < least ||
        (wanted !== '' && !texts.get(note)?.includes(wanted))
      note.hidden = Boolean(hidden)
      const number = document.getElementById(`m-${note.id}`)
      if (number) number.hidden = note.hidden
      if (note.hidden) gone.add(note.id)
    }
    for (const { mark, ids } of marks)
      mark.classList.toggle(
        'off',
        ids.every((id) => gone.has(id)),
      )
    if (count)
      count.textContent =
        gone.size === 0
          ? ''
          : (count.dataset.text ?? '').replace('{shown}', String(notes.length - gone.size)).replace('{total}', String(notes.length))
  }

  for (const control of [...severities, type, speaker, status, confidence]) control?.addEventListener('change', apply)
  words?.addEventListener('input', apply)
  document.getElementById('filter-reset')?.addEventListener('click', () => {
    for (const severity of severities) severity.checked = true
    for (const control of [words, type, speaker, status, confidence]) if (control) control.value = ''
    apply()
  })
  // A page that is shown again from the browser's memory keeps what was chosen.
  apply()
  return {
    apply,
    focus() {
      const box = words?.closest('details')
      if (box) box.open = true
      words?.focus()
    },
  }
}
