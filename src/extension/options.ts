import { translatorFor } from '../i18n.ts'
import { type CaseEntry, listCases, toBase64 } from './cases.ts'
import { byId, make } from './dom.ts'
import type { ImportAnswer } from './messages.ts'
import { api } from './platform.ts'
import { isRecord, readSettings, removeCase, SEVERITY_ORDER, type Settings, writeSettings } from './settings.ts'

const { t, locale } = translatorFor(api.i18n.getUILanguage())
const form = byId('form', HTMLFormElement)
const status = byId('status', HTMLElement)

function tell(text: string, isProblem = false): void {
  status.textContent = text
  status.classList.toggle('problem', isProblem)
}

const fieldset = (id: string, legend: string, ...children: readonly (Node | string)[]): void =>
  byId(id, HTMLFieldSetElement).replaceChildren(make('legend', {}, t(`ui.extension.${legend}`)), ...children)

function radio(name: string, value: string, checked: boolean, text: string, ...more: readonly Node[]): HTMLElement {
  const input = make('input', { type: 'radio', name, value, ...(checked ? { checked: '' } : {}) })
  return make('label', { class: 'row' }, input, make('span', { dir: 'auto' }, text), ...more)
}

function showCases(entries: readonly CaseEntry[], chosen: string): void {
  const rows = entries.map((entry, number) => {
    const checked = entry.id === chosen || (number === 0 && entries.every(({ id }) => id !== chosen))
    return radio('case', entry.id, checked, entry.title, ...(entry.shipped ? [] : [removeButton(entry)]))
  })
  const file = make('input', { type: 'file', id: 'file', accept: '.json,.pack,application/json' })
  file.addEventListener('change', () => void bringIn(file))
  const label = make('label', {}, `${t('ui.extension.import')} `, file)
  fieldset('cases', 'case', ...rows, label, make('p', { class: 'hint' }, t('ui.extension.importHint')))
}

function removeButton({ id, title }: CaseEntry): HTMLElement {
  const button = make(
    'button',
    { type: 'button', class: 'plain', 'aria-label': t('ui.extension.removeCase', { title }) },
    t('ui.extension.remove'),
  )
  button.addEventListener('click', () => {
    void removeCase(id).then(show)
  })
  return button
}

async function bringIn(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? []
  if (!file) return
  const base64 = toBase64(new Uint8Array(await file.arrayBuffer()))
  const answer: unknown = await api.runtime.sendMessage({ kind: 'import', name: file.name, base64 })
  if (!isAnswer(answer)) return
  if ('code' in answer) return tell(t(answer.code, answer.params), true)
  await show()
  tell(t('ui.extension.imported', { title: answer.title }))
}

/** The background answers `import` with nothing else. */
const isAnswer = (value: unknown): value is ImportAnswer => isRecord(value) && ('title' in value || 'code' in value)

function showRest({ severity, service }: Settings): void {
  const choices = [...SEVERITY_ORDER]
    .reverse()
    .map((each) => make('option', { value: each, ...(each === severity ? { selected: '' } : {}) }, t(`ui.severity.${each}`)))
  fieldset(
    'severity',
    'severity',
    make('label', {}, `${t('ui.extension.severityLabel')} `, make('select', { name: 'severity' }, ...choices)),
  )
  const field = (name: string, type: string, value: string, label: string) =>
    make('label', {}, t(`ui.extension.${label}`), make('input', { name, type, value, autocomplete: 'off', spellcheck: 'false' }))
  fieldset(
    'where',
    'where',
    radio('where', 'local', service === null, t('ui.extension.whereLocal')),
    radio('where', 'service', service !== null, t('ui.extension.whereService')),
    field('address', 'url', service?.address ?? '', 'address'),
    field('key', 'password', service?.key ?? '', 'key'),
    make('p', { class: 'hint' }, t('ui.extension.serviceHint')),
  )
}

async function show(): Promise<void> {
  const settings = await readSettings()
  showCases(await listCases(), settings.caseId)
  showRest(settings)
}

function settingsOf(data: FormData): Settings {
  const text = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const severity = SEVERITY_ORDER.find((each) => each === text('severity')) ?? 'minor'
  const service = text('where') === 'service' ? { address: text('address'), key: text('key') } : null
  return { caseId: text('case'), severity, service }
}

/** The pattern that the browser asks the reader about; undefined when the address is none. Ports play no part in it. */
function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))
  return isSafe ? `${protocol}//${hostname}/*` : undefined
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const settings = settingsOf(new FormData(form))
  const origin = settings.service && originOf(settings.service.address)
  if (settings.service && !origin) return tell(t('ui.extension.wrongAddress'), true)
  // Asked for at once: the browser takes it only as an answer to the reader.
  const asked = origin ? api.permissions.request({ origins: [origin] }) : Promise.resolve(true)
  void asked.then(async (granted) => {
    if (!granted) return tell(t('ui.extension.notGranted'), true)
    await writeSettings(settings)
    tell(t('ui.extension.saved'))
  })
})

document.documentElement.lang = locale
document.title = t('ui.extension.optionsTitle')
byId('title', HTMLElement).textContent = t('ui.extension.optionsTitle')
byId('save', HTMLButtonElement).textContent = t('ui.extension.save')
void show()
