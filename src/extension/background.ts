import { InputError } from '../errors.ts'
import { translatorFor } from '../i18n.ts'
import { type CaseEntry, fromBase64, listCases } from './cases.ts'
import { createEngine, RELATED_SHARE } from './engine.ts'
import { importCase } from './import-case.ts'
import {
  type BackgroundRequest,
  type FrameText,
  type ImportAnswer,
  isMessage,
  type PanelFinding,
  type PanelNotice,
  type Placement,
  type Problem,
  type TabState,
} from './messages.ts'
import { api } from './platform.ts'
import { checkByService, ServiceError } from './service.ts'
import { isRecord, readKeptCases, readSettings, type Settings, writeKeptCases, writeSettings } from './settings.ts'

/** A frame beside the page's own is read from so many characters on: shorter ones are buttons and advertisements. */
const LEAST_FRAME = 400

const engine = createEngine()
const translator = translatorFor(api.i18n.getUILanguage())

const keyOf = (tab: number) => `tab-${tab}`

async function stateOf(tab: number): Promise<TabState | null> {
  const state = (await api.storage.session.get(keyOf(tab)))[keyOf(tab)]
  return isTabState(state) ? state : null
}

/** Only this file writes states. */
const isTabState = (value: unknown): value is TabState => isRecord(value) && typeof value.kind === 'string'

/** Keeps what is known of a tab while the browser runs, and tells the panel. */
async function keep(tab: number, state: TabState): Promise<void> {
  await api.storage.session.set({ [keyOf(tab)]: state })
  tell({ kind: 'changed', tab })
}

/** Nobody listens when no panel is open. */
const tell = (notice: PanelNotice) => void api.runtime.sendMessage(notice).catch(() => undefined)

/** A panel has opened and nothing is checked yet: the case is opened for pages in the reader's own language, the likeliest ones. */
async function getReady(): Promise<void> {
  const [settings, entries] = await Promise.all([readSettings(), listCases()])
  const entry = entries.find(({ id }) => id === settings.caseId) ?? entries[0]
  if (entry && !settings.service) engine.warm(entry, translator.locale)
}

/** Reads the page of a tab, checks it, and shows the findings on it and in the panel. */
async function checkTab(tab: number): Promise<void> {
  await keep(tab, { kind: 'checking' })
  const state = await check(tab).catch(problemOf)
  await keep(tab, state)
}

async function check(tab: number): Promise<TabState> {
  const language = statedLanguage(tab)
  const [settings, entries] = await Promise.all([readSettings(), listCases()])
  const entry = entries.find(({ id }) => id === settings.caseId) ?? entries[0]
  if (!entry) return { kind: 'problem', problem: 'no-case', detail: '' }
  if (!settings.service) {
    engine.warm(entry)
    void language.then((stated) => stated !== '' && engine.warm(entry, stated))
  }
  const frames = await readFrames(tab)
  if (frames.length === 0) return { kind: 'problem', problem: 'no-text', detail: '' }
  const checked = await Promise.all(frames.map(([number, frame]) => checkFrame(frame, number, entry, settings)))
  const findings = checked.flatMap((each) => each.findings)
  const related = checked.some(({ share }) => share >= RELATED_SHARE)
  const placed = related ? await show(tab, frames, findings) : {}
  const service = settings.service?.address ?? null
  return {
    kind: 'checked',
    title: service ? settings.caseId || entry.id : entry.title,
    service,
    related,
    findings: related ? findings : [],
    placed,
  }
}

async function checkFrame(frame: FrameText, number: number, entry: CaseEntry, settings: Settings) {
  if (settings.service)
    return {
      findings: await checkByService(frame, number, { ...settings, caseId: settings.caseId || entry.id }, translator.locale),
      share: 1,
    }
  return engine.check(frame, number, entry, { severity: settings.severity, translator })
}

/** The language that a page says it is in, so that its dictionary is opened while the page is read; empty where it says none, or may not be asked. */
async function statedLanguage(tab: number): Promise<string> {
  try {
    const [page] = await api.scripting.executeScript({ target: { tabId: tab }, func: () => document.documentElement.lang })
    return typeof page?.result === 'string' ? page.result : ''
  } catch {
    return ''
  }
}

/** Puts our script into every frame that may be read; the texts of those that have one, by the frame's number. */
async function readFrames(tab: number): Promise<[number, FrameText][]> {
  const target = { tabId: tab, allFrames: true }
  const [frames] = await Promise.all([
    api.scripting.executeScript({ target, files: ['content.js'] }),
    api.scripting.insertCSS({ target, files: ['content.css'] }),
  ])
  const read = frames.map(async ({ frameId }): Promise<[number, FrameText][]> => {
    const frame = await api.tabs.sendMessage(tab, { kind: 'read' }, { frameId }).catch(() => undefined)
    const isLong = isFrameText(frame) && frame.text.length >= (frameId === 0 ? 1 : LEAST_FRAME)
    return isLong ? [[frameId, frame]] : []
  })
  return (await Promise.all(read)).flat()
}

/** Our own script answers `read` with nothing else. */
const isFrameText = (value: unknown): value is FrameText => isRecord(value) && typeof value.text === 'string' && Array.isArray(value.blocks)

async function show(tab: number, frames: readonly [number, FrameText][], findings: readonly PanelFinding[]) {
  const placed: Record<string, boolean> = {}
  for (const [frameId] of frames) {
    const own = findings.filter(({ frame }) => frame === frameId)
    const list = own.flatMap(({ id, severity, quote }): Placement[] => (quote ? [{ id, severity, quote }] : []))
    const told = await api.tabs.sendMessage(tab, { kind: 'show', findings: list }, { frameId })
    if (isRecord(told)) for (const [id, found] of Object.entries(told)) placed[id] = found === true
  }
  return placed
}

function problemOf(error: unknown): TabState {
  const detail =
    error instanceof InputError ? translator.t(error.code, error.params) : error instanceof Error ? error.message : String(error)
  const forbidden = /cannot access|cannot be scripted|missing host permission|error page/i.test(detail)
  const problem: Problem = error instanceof ServiceError ? error.problem : forbidden ? 'forbidden' : 'failed'
  return { kind: 'problem', problem, detail }
}

async function goTo(tab: number, id: string): Promise<void> {
  const state = await stateOf(tab)
  const finding = state?.kind === 'checked' ? state.findings.find((each) => each.id === id) : undefined
  if (finding) await api.tabs.sendMessage(tab, { kind: 'go', id }, { frameId: finding.frame }).catch(() => undefined)
}

/** A page has changed and its findings were placed anew. */
async function replace(tab: number, placed: Readonly<Record<string, boolean>>): Promise<void> {
  const state = await stateOf(tab)
  if (state?.kind === 'checked') await keep(tab, { ...state, placed: { ...state.placed, ...placed } })
}

api.action.onClicked.addListener(({ id }) => {
  if (id === undefined) return
  // Before anything is waited for: the browser opens panels only in answer to the reader.
  void (api.sidePanel?.open({ tabId: id }) ?? api.sidebarAction?.open())
  void checkTab(id)
})

api.runtime.onMessage.addListener((message, sender, answer) => {
  if (!isRequest(message)) return undefined
  const own = sender.tab?.id
  if (message.kind === 'check') void checkTab(message.tab)
  else if (message.kind === 'go') void goTo(message.tab, message.id)
  else if (message.kind === 'placed' && own !== undefined) void replace(own, message.placed)
  else if (message.kind === 'picked' && own !== undefined) tell({ kind: 'pick', tab: own, id: message.id })
  else if (message.kind === 'state') {
    void stateOf(message.tab).then((state) => {
      answer(state)
      if (!state) void getReady()
    })
    return true
  } else if (message.kind === 'import') {
    void bringIn(message.name, message.base64).then(answer)
    return true
  }
  return undefined
})

function isRequest(message: unknown): message is BackgroundRequest {
  return isMessage(message) && ['check', 'state', 'go', 'placed', 'picked', 'import'].includes(message.kind)
}

/** Prepares a case file of the reader's and keeps it, as the case that pages are checked against from now on. */
async function bringIn(name: string, base64: string): Promise<ImportAnswer> {
  try {
    const kept = await importCase(fromBase64(base64), name)
    await writeKeptCases([...(await readKeptCases()).filter(({ id }) => id !== kept.id), kept])
    await writeSettings({ ...(await readSettings()), caseId: kept.id })
    engine.forget()
    return { title: kept.title }
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, params: error.params }
    return { code: 'prepared.damaged', params: {} }
  }
}

// Another page in the tab: what was found in the one before is of no use.
api.tabs.onUpdated.addListener((tab, { status }) => {
  if (status === 'loading') void api.storage.session.remove(keyOf(tab)).then(() => tell({ kind: 'changed', tab }))
})
api.tabs.onRemoved.addListener((tab) => void api.storage.session.remove(keyOf(tab)))
