import { isStill } from './frames.ts'
import type { PanelNotice, TabState } from './messages.ts'
import { api } from './platform.ts'
import { isRecord } from './settings.ts'

type Checked = Extract<TabState, { kind: 'checked' }>

const keyOf = (tab: number) => `tab-${tab}`

/** What passes, checks that run and problems, is known as long as the script runs. */
const passing = new Map<number, TabState>()

/** Nobody listens when no panel is open. */
export const tell = (notice: PanelNotice): void => void api.runtime.sendMessage(notice).catch(() => undefined)

/** What is known of a tab; null when nothing is, or when it shows another page now. */
export async function stateOf(tab: number): Promise<TabState | null> {
  const now = passing.get(tab)
  if (now) return now
  const state = await checkedIn(tab)
  if (!state || (await isStill(tab))) return state
  await forget(tab)
  return null
}

/** What was found in the page of a tab, kept while the browser runs. */
export async function checkedIn(tab: number): Promise<Checked | null> {
  const state = (await api.storage.session.get(keyOf(tab)))[keyOf(tab)]
  return isChecked(state) ? state : null
}

/** Only this file writes states. */
const isChecked = (value: unknown): value is Checked => isRecord(value) && value.kind === 'checked'

/** Keeps what is known of a tab, and tells the panel. */
export async function keep(tab: number, state: TabState): Promise<void> {
  if (state.kind === 'checked') {
    passing.delete(tab)
    await api.storage.session.set({ [keyOf(tab)]: state })
  } else passing.set(tab, state)
  tell({ kind: 'changed', tab })
}

/** Another page in the tab: what was found in the one before is of no use. */
export async function forget(tab: number): Promise<void> {
  passing.delete(tab)
  await api.storage.session.remove(keyOf(tab))
}

/** Forgets tabs that are closed. Done now and then: the browser would start this script for every tab that closes, if it were to be told. */
export async function forgetClosed(): Promise<void> {
  const [kept, tabs] = await Promise.all([api.storage.session.get(null), api.tabs.query({})])
  const open = new Set(tabs.map(({ id }) => keyOf(id ?? -1)))
  const closed = Object.keys(kept).filter((key) => key.startsWith('tab-') && !open.has(key))
  if (closed.length > 0) await api.storage.session.remove(closed)
}
