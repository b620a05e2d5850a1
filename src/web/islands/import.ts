/**
 * Making a case of files: dropped (folders too), chosen or pasted. Each goes to the service by itself, so that one that cannot be read keeps no other
 * back, and its error stands beside it. What was sent stays when the rest is cancelled.
 */
const root = document.getElementById('import')
const form = root?.querySelector('form')
const template = document.querySelector<HTMLTemplateElement>('#import-row')
if (root && form && template) furnish(root, form, template)

type Kind = 'sources' | 'retellings'

/** A text as a report names it. */
interface Told {
  readonly id: string
  readonly language: string
}

interface Entry {
  readonly file: File
  readonly id: string
  readonly row: HTMLElement
  state: 'waiting' | 'sending' | 'done' | 'failed'
}

/** More files than this at once is a slip of the hand, not a case. */
const MOST_FILES = 500

function furnish(root: HTMLElement, form: HTMLFormElement, template: HTMLTemplateElement): void {
  const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T | null
  const entries: Entry[] = []
  let stop: AbortController | undefined
  let caseId: string | undefined
  form.hidden = false
  const text = (name: string) => template.dataset[name] ?? ''
  const list = part('import-list')
  const title = part<HTMLInputElement>('import-title')

  function say(entry: Entry, state: Entry['state'], words: string): void {
    entry.state = state
    entry.row.dataset.state = state
    const place = entry.row.querySelector('.file-state')
    if (place) place.textContent = words
  }

  function add(file: File): void {
    if (entries.length >= MOST_FILES || !list) return
    const row = template.content.querySelector('li')?.cloneNode(true)
    if (!(row instanceof HTMLElement)) return
    const bare = file.name.replace(/\.[^.]+$/, '') || file.name
    const taken = entries.filter(({ id }) => id === bare || id.startsWith(`${bare} (`)).length
    const entry: Entry = { file, id: taken === 0 ? bare : `${bare} (${taken + 1})`, row, state: 'waiting' }
    const name = row.querySelector('.file-name')
    if (name) name.textContent = file.name
    const kind = row.querySelector<HTMLSelectElement>('.file-kind')
    if (kind) kind.value = /\.(?:eml|mbox)$/i.test(file.name) ? 'sources' : 'retellings'
    row.querySelector('.file-remove')?.addEventListener('click', () => {
      entries.splice(entries.indexOf(entry), 1)
      row.remove()
      show()
    })
    // A language that was recognised wrongly is put right by sending the text again.
    row.querySelector('.file-language')?.addEventListener('change', () => {
      if (entry.state === 'done') void resend(entry)
    })
    entries.push(entry)
    list.append(row)
    say(entry, 'waiting', text('waiting'))
    if (title && title.value === '') title.value = bare
    show()
  }

  function show(): void {
    const empty = part('import-empty')
    if (empty) empty.hidden = entries.length > 0
  }

  async function call(path: string, init: RequestInit): Promise<{ ok: boolean; body: Record<string, unknown> }> {
    const answer = await fetch(path, {
      ...init,
      headers: { 'content-type': 'application/json', 'accept-language': root.dataset.locale ?? '' },
      ...(stop ? { signal: stop.signal } : {}),
    })
    const body: Record<string, unknown> = answer.status === 204 ? {} : await answer.json()
    return { ok: answer.ok, body }
  }

  const kindOf = ({ row }: Entry): Kind =>
    row.querySelector<HTMLSelectElement>('.file-kind')?.value === 'sources' ? 'sources' : 'retellings'

  async function send(entry: Entry): Promise<void> {
    say(entry, 'sending', text('sending'))
    const language = entry.row.querySelector<HTMLSelectElement>('.file-language')
    try {
      const { ok, body } = await call(`/v1/cases/${encodeURIComponent(caseId ?? '')}/${kindOf(entry)}`, {
        method: 'POST',
        body: JSON.stringify({
          id: entry.id,
          name: entry.file.name,
          data: await base64(entry.file),
          ...(language?.value ? { language: language.value } : {}),
        }),
      })
      if (!ok) return say(entry, 'failed', text('failed').replace('{reason}', reasonOf(body)))
      say(entry, 'done', text('done'))
      const kind = entry.row.querySelector<HTMLSelectElement>('.file-kind')
      if (kind) kind.disabled = true
    } catch (error) {
      say(
        entry,
        'failed',
        stop?.signal.aborted ? text('cancelled') : text('failed').replace('{reason}', error instanceof Error ? error.message : ''),
      )
    }
  }

  /** Shows the languages that the texts were read in, as their reports tell them. */
  async function recognise(done: readonly Entry[]): Promise<void> {
    for (const entry of done.filter((one) => kindOf(one) === 'retellings')) {
      const { ok, body } = await call(`/v1/cases/${encodeURIComponent(caseId ?? '')}/retellings/${encodeURIComponent(entry.id)}/report`, {})
      if (!ok) continue
      const report: { readonly retelling?: Told; readonly sources?: readonly Told[] } = body
      for (const told of [report.retelling, ...(report.sources ?? [])])
        if (told)
          setLanguage(
            entries.find(({ id }) => id === told.id),
            told.language,
          )
    }
  }

  /** The choice that says a language, or its nearest; a choice that a person made stands. */
  function setLanguage(entry: Entry | undefined, tag: string): void {
    const choice = entry?.row.querySelector<HTMLSelectElement>('.file-language')
    if (choice?.value !== '') return
    const values = [...choice.options].map(({ value }) => value)
    choice.value =
      values.find((value) => value === tag) ?? values.find((value) => value !== '' && value.split('-')[0] === tag.split('-')[0]) ?? ''
  }

  async function resend(entry: Entry): Promise<void> {
    if (kindOf(entry) === 'sources')
      await call(`/v1/cases/${encodeURIComponent(caseId ?? '')}/sources/${encodeURIComponent(entry.id)}`, { method: 'DELETE' })
    await send(entry)
  }

  async function start(): Promise<void> {
    stop = new AbortController()
    const progress = part<HTMLProgressElement>('import-progress')
    const cancel = part('import-cancel')
    const status = part('import-status')
    if (progress) progress.hidden = false
    if (cancel) cancel.hidden = false
    try {
      if (caseId === undefined) {
        const { ok, body } = await call('/v1/cases', { method: 'POST', body: JSON.stringify({ title: title?.value ?? '' }) })
        if (!ok || typeof body.id !== 'string') {
          if (status) status.textContent = text('failed').replace('{reason}', reasonOf(body))
          return
        }
        caseId = body.id
      }
      const open = entries.filter(({ state }) => state === 'waiting' || state === 'failed')
      for (const [index, entry] of open.entries()) {
        if (stop.signal.aborted) break
        await send(entry)
        if (progress) progress.value = (index + 1) / open.length
      }
    } finally {
      if (cancel) cancel.hidden = true
      if (progress) progress.hidden = true
    }
    const done = entries.filter(({ state }) => state === 'done')
    if (status) status.textContent = text('finished').replace('{done}', String(done.length)).replace('{total}', String(entries.length))
    const link = part<HTMLAnchorElement>('import-open')
    if (link && done.some((entry) => kindOf(entry) === 'retellings')) {
      link.href = `/?case=${encodeURIComponent(caseId)}`
      link.hidden = false
      if (done.length === entries.length) link.focus()
    }
    await recognise(done)
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (entries.length > 0) void start()
  })
  part('import-cancel')?.addEventListener('click', () => stop?.abort())
  part<HTMLInputElement>('import-files')?.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    for (const file of event.target.files ?? []) add(file)
    event.target.value = ''
  })
  part('import-add')?.addEventListener('click', () => {
    const field = part<HTMLTextAreaElement>('import-paste')
    if (!field || field.value.trim() === '') return
    add(new File([field.value], `${text('pasted')}.txt`, { type: 'text/plain' }))
    field.value = ''
  })

  const drop = part('drop')
  for (const type of ['dragenter', 'dragover'] as const) {
    root.addEventListener(type, (event) => {
      event.preventDefault()
      drop?.classList.add('over')
    })
  }
  root.addEventListener('dragleave', () => drop?.classList.remove('over'))
  root.addEventListener('drop', (event) => {
    event.preventDefault()
    drop?.classList.remove('over')
    // Entries have to be asked for before the event ends; reading them can wait.
    const dropped = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
    void Promise.all(dropped.map(filesIn)).then((files) => {
      for (const file of files.flat()) add(file)
    })
  })
}

/** The files of a dropped file or folder, folders inside it included; hidden files are left out. */
async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith('.')) return []
  if (entry instanceof FileSystemFileEntry) return [await new Promise<File>((give, fail) => entry.file(give, fail))]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const found: FileSystemEntry[] = []
  // A reader gives a folder's entries in parts, and an empty part at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((give, fail) => reader.readEntries(give, fail))
    if (some.length === 0) break
    found.push(...some)
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1))
  return (await Promise.all(found.map(filesIn))).flat()
}

/** What a problem says to a person. */
function reasonOf({ detail, title }: Readonly<Record<string, unknown>>): string {
  return typeof detail === 'string' ? detail : typeof title === 'string' ? title : ''
}

/** A file's bytes in Base64. */
function base64(file: File): Promise<string> {
  return new Promise((give, fail) => {
    const reader = new FileReader()
    reader.onload = () => give(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '')
    reader.onerror = () => fail(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
}
