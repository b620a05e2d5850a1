import { InputError } from '../errors.ts'
import { translatorFor } from '../i18n.ts'
import { fromBase64 } from './cases.ts'
import { checkTab, readChosen } from './check-tab.ts'
import { createEngine } from './engine.ts'
import { importCase } from './import-case.ts'
import { type BackgroundRequest, type ImportAnswer, isMessage } from './messages.ts'
import { api } from './platform.ts'
import { keepCase, readSettings, writeSettings } from './settings.ts'
import { checkedIn, forget, forgetClosed, keep, stateOf, tell } from './tab-states.ts'
import { mark, restart } from './timeline.ts'

const engine = createEngine()
const translator = translatorFor(api.i18n.getUILanguage())

/** A panel has opened and nothing is checked yet: the case is opened for pages in the reader's own language, the likeliest ones. */
async function getReady(): Promise<void> {
  const { settings, entry } = await readChosen()
  if (entry && !settings.service) engine.warm(entry, translator.locale)
}

/** Checks the page of a tab; the panel is told that it begins and what came of it. */
async function run(tab: number): Promise<void> {
  restart()
  const checking = checkTab(tab, engine, translator)
  void keep(tab, { kind: 'checking' })
  await keep(tab, await checking)
  mark('told')
  await forgetClosed()
}

async function goTo(tab: number, id: string): Promise<void> {
  const state = await checkedIn(tab)
  const finding = state?.findings.find((each) => each.id === id)
  if (finding) await api.tabs.sendMessage(tab, { kind: 'go', id }, { frameId: finding.frame }).catch(() => undefined)
}

/** A page has changed and its findings were placed anew. */
async function replace(tab: number, placed: Readonly<Record<string, boolean>>): Promise<void> {
  const state = await checkedIn(tab)
  if (state) await keep(tab, { ...state, placed: { ...state.placed, ...placed } })
}

api.action.onClicked.addListener(({ id }) => {
  if (id === undefined) return
  void run(id)
  // Before anything is waited for: the browser opens panels only in answer to the reader.
  void (api.sidePanel?.open({ tabId: id }) ?? api.sidebarAction?.open())
})

api.runtime.onMessage.addListener((message, sender, answer) => {
  if (!isRequest(message)) return undefined
  const own = sender.tab?.id
  if (message.kind === 'check') void run(message.tab)
  else if (message.kind === 'go') void goTo(message.tab, message.id)
  else if (message.kind === 'left') void forget(message.tab).then(() => tell({ kind: 'changed', tab: message.tab }))
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
  // `awake` asks for nothing: that it comes keeps the script running.
  return undefined
})

function isRequest(message: unknown): message is BackgroundRequest {
  return isMessage(message) && ['check', 'state', 'go', 'left', 'placed', 'picked', 'import', 'awake'].includes(message.kind)
}

/** Prepares a case file of the reader's and keeps it, as the case that pages are checked against from now on. */
async function bringIn(name: string, base64: string): Promise<ImportAnswer> {
  try {
    const { pack, ...kept } = await importCase(fromBase64(base64), name)
    await keepCase(kept, pack)
    await writeSettings({ ...(await readSettings()), caseId: kept.id })
    engine.forget()
    return { title: kept.title }
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, params: error.params }
    return { code: 'prepared.damaged', params: {} }
  }
}

mark('started')
