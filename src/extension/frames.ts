import type { FrameText, PanelFinding, Placement } from './messages.ts'
import { api } from './platform.ts'
import { isRecord } from './settings.ts'

/** A frame beside the page's own is read from so many characters on: shorter ones are buttons and advertisements. */
const LEAST_FRAME = 400

/** The language that a page says it is in, so that its dictionary is opened while the page is read; empty where it says none, or may not be asked. */
export async function statedLanguage(tab: number): Promise<string> {
  try {
    const [page] = await api.scripting.executeScript({ target: { tabId: tab }, func: () => document.documentElement.lang })
    return typeof page?.result === 'string' ? page.result : ''
  } catch {
    return ''
  }
}

/** Puts our script into every frame that may be read; the texts that it gives back, by the frame's number. Throws what the browser says against it. */
export async function readFrames(tab: number): Promise<[number, FrameText][]> {
  const target = { tabId: tab, allFrames: true }
  const [frames] = await Promise.all([
    api.scripting.executeScript({ target, files: ['content.js'] }),
    api.scripting.insertCSS({ target, files: ['content.css'] }),
  ])
  return frames.flatMap(({ frameId, result }): [number, FrameText][] => {
    const isLong = isFrameText(result) && result.text.length >= (frameId === 0 ? 1 : LEAST_FRAME)
    return isLong ? [[frameId, result]] : []
  })
}

/** Our own script gives back nothing else. */
const isFrameText = (value: unknown): value is FrameText => isRecord(value) && typeof value.text === 'string' && Array.isArray(value.blocks)

/** What of a finding a frame has to know. */
export const placementsOf = (findings: readonly Pick<PanelFinding, 'id' | 'severity' | 'quote'>[]): Placement[] =>
  findings.flatMap(({ id, severity, quote }): Placement[] => (quote ? [{ id, severity, quote }] : []))

/** Shows findings in a frame in the place of those before; which of them were found there. */
export async function showIn(tab: number, frameId: number, findings: readonly Placement[]): Promise<Record<string, boolean>> {
  const told = await api.tabs.sendMessage(tab, { kind: 'show', findings }, { frameId }).catch(() => undefined)
  return isRecord(told) ? Object.fromEntries(Object.entries(told).map(([id, found]) => [id, found === true])) : {}
}

/** Whether the page that was checked in a tab is still there. */
export async function isStill(tab: number): Promise<boolean> {
  return (await api.tabs.sendMessage(tab, { kind: 'still' }, { frameId: 0 }).catch(() => undefined)) === true
}
