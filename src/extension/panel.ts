import { translatorFor } from '../i18n.ts'
import type { Severity } from '../report/finding.ts'
import { byId, make } from './dom.ts'
import { type Excerpt, isMessage, type PanelFinding, type PanelNotice, type TabState } from './messages.ts'
import { api } from './platform.ts'
import { isRecord } from './settings.ts'

const { t, locale } = translatorFor(api.i18n.getUILanguage())
/** How often the background script is told that a panel is open. */
const AWAKE_MS = 20_000
const SIGN: Readonly<Record<Severity, string>> = { neutral: '○', minor: '●', major: '▲', critical: '◆' }

const list = byId('list', HTMLElement)
const status = byId('status', HTMLElement)
const check = byId('check', HTMLButtonElement)
const privacy = byId('privacy', HTMLElement)

/** The tab that the panel is about: the one that its address names, else the window's active one. */
async function currentTab(): Promise<number | undefined> {
  const stated = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  if (Number.isInteger(stated)) return stated
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

async function refresh(): Promise<void> {
  const tab = await currentTab()
  const state: unknown = tab === undefined ? null : await api.runtime.sendMessage({ kind: 'state', tab })
  render(isState(state) ? state : null, tab)
}

/** The background answers `state` with nothing else. */
const isState = (value: unknown): value is TabState => isRecord(value) && typeof value.kind === 'string'

function render(state: TabState | null, tab: number | undefined): void {
  check.textContent = t(state?.kind === 'checked' ? 'ui.extension.again' : 'ui.extension.check')
  check.disabled = state?.kind === 'checking' || tab === undefined
  privacy.textContent = state?.kind === 'checked' ? privacyOf(state) : ''
  status.textContent = statusOf(state)
  list.setAttribute('aria-busy', String(state?.kind === 'checking'))
  if (state?.kind === 'checking') return
  // The reader's place in the list is kept when a page changes and its findings are placed anew.
  const focused = document.activeElement?.closest('.finding')?.id
  list.replaceChildren(...(state?.kind === 'checked' ? sections(state, tab) : []))
  if (focused) document.getElementById(focused)?.querySelector('button')?.focus()
}

function privacyOf({ service }: { readonly service: string | null }): string {
  return service === null ? t('ui.extension.local') : t('ui.extension.sent', { service })
}

function statusOf(state: TabState | null): string {
  if (!state) return t('ui.extension.idle')
  if (state.kind === 'checking') return t('ui.extension.checking')
  if (state.kind === 'problem') return t(`ui.extension.problem.${state.problem}`, { detail: state.detail })
  if (!state.related) return t('ui.extension.unrelated', { title: state.title })
  return `${t('ui.summary.findings', { count: state.findings.length })} ${t('ui.extension.against', { title: state.title })}`
}

function sections({ findings, placed }: Extract<TabState, { kind: 'checked' }>, tab: number | undefined): HTMLElement[] {
  const onPage = findings.filter(({ id, quote }) => quote && placed[id])
  const gone = findings.filter(({ id, quote }) => quote && !placed[id])
  const leftOut = findings.filter(({ quote }) => !quote)
  return [
    ...(onPage.length > 0 ? [listOf(onPage, tab, true)] : []),
    ...(gone.length > 0 ? [section('absent', gone, tab)] : []),
    ...(leftOut.length > 0 ? [section('leftOut', leftOut, tab)] : []),
  ]
}

const section = (key: string, findings: readonly PanelFinding[], tab: number | undefined): HTMLElement =>
  make('section', {}, make('h2', {}, t(`ui.extension.${key}`)), listOf(findings, tab, false))

const listOf = (findings: readonly PanelFinding[], tab: number | undefined, reachable: boolean): HTMLElement =>
  make('ol', {}, ...findings.map((finding) => make('li', {}, card(finding, tab, reachable))))

function card(finding: PanelFinding, tab: number | undefined, reachable: boolean): HTMLElement {
  const { id, severity, type, quote, expected, reason, page, source } = finding
  const words = quote ? shorten(quote.exact) : ''
  const article = make('article', { class: 'finding', id: `finding-${id}`, 'data-severity': severity })
  article.append(
    make(
      reachable ? 'h2' : 'h3',
      {},
      make('span', { 'aria-hidden': 'true' }, `${SIGN[severity]} `),
      `${t(`ui.type.${type}`)} · ${t(`ui.severity.${severity}`)}`,
    ),
  )
  if (words !== '') article.append(make('p', { class: 'words', dir: 'auto' }, words))
  if (expected !== undefined && expected !== '')
    article.append(make('p', { class: 'expected' }, `${t('ui.note.expected')} `, make('b', { dir: 'auto' }, shorten(expected))))
  article.append(make('p', { class: 'reason' }, reason))
  if (page) article.append(passage(page, t('ui.extension.page')))
  if (source) article.append(passage(source, t('ui.extension.source', { name: source.name })))
  if (reachable) {
    const button = make('button', { type: 'button', 'aria-label': t('ui.extension.showWords', { words }) }, t('ui.extension.show'))
    button.addEventListener('click', () => {
      select(id)
      void api.runtime.sendMessage({ kind: 'go', tab, id })
    })
    article.append(make('p', { class: 'tools' }, button))
  }
  return article
}

const passage = ({ before, words, after }: Excerpt, name: string): HTMLElement =>
  make('blockquote', { dir: 'auto' }, make('cite', {}, name), before, make('mark', {}, words), after)

/** Long quotations are told by their two ends; the whole stands in the passage below. */
const shorten = (words: string): string =>
  words.length > 120 ? `${words.slice(0, 70).trimEnd()} … ${words.slice(-40).trimStart()}` : words

function select(id: string): HTMLElement | null {
  for (const other of document.querySelectorAll('.finding.current')) {
    other.classList.remove('current')
    other.removeAttribute('aria-current')
  }
  const article = document.getElementById(`finding-${id}`)
  article?.classList.add('current')
  article?.setAttribute('aria-current', 'true')
  return article
}

/** Alt and the arrows walk from finding to finding, round at the ends. */
function walk(step: 1 | -1): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.finding button')]
  const here = buttons.findIndex((button) => button.closest('.finding.current'))
  const from = here < 0 && step < 0 ? 0 : here
  const next = buttons[(from + step + buttons.length) % buttons.length]
  next?.focus()
  next?.click()
}

document.documentElement.lang = locale
byId('title', HTMLElement).textContent = t('ui.extension.title')
byId('options', HTMLButtonElement).textContent = t('ui.extension.options')
byId('options', HTMLButtonElement).addEventListener('click', () => void api.runtime.openOptionsPage())
check.addEventListener('click', () => {
  void currentTab().then((tab) => tab !== undefined && api.runtime.sendMessage({ kind: 'check', tab }))
})
document.addEventListener('keydown', (event) => {
  if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
  event.preventDefault()
  walk(event.key === 'ArrowDown' ? 1 : -1)
})
api.tabs.onActivated.addListener(() => void refresh())
// Listened to here and not by the background script, which the browser would start for every page that loads.
api.tabs.onUpdated.addListener((loading, { status: now }) => {
  if (now !== 'loading') return
  void currentTab().then((tab) => loading === tab && api.runtime.sendMessage({ kind: 'left', tab }))
})
// A script that rests for half a minute is ended: the next page would wait for the case to be opened again.
setInterval(() => void api.runtime.sendMessage({ kind: 'awake' }).catch(() => undefined), AWAKE_MS)
api.runtime.onMessage.addListener((message) => {
  if (!isNotice(message)) return undefined
  void currentTab().then((tab) => {
    if (message.tab !== tab) return
    if (message.kind === 'changed') void refresh()
    else select(message.id)?.scrollIntoView({ block: 'center' })
  })
  return undefined
})

function isNotice(message: unknown): message is PanelNotice {
  return isMessage(message) && (message.kind === 'changed' || message.kind === 'pick')
}

void refresh()
