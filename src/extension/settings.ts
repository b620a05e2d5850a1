import type { Severity } from '../report/finding.ts'
import { api } from './platform.ts'

/** What the reader has chosen. */
export interface Settings {
  readonly caseId: string
  /** Findings below it are not shown. */
  readonly severity: Severity
  /** Where pages are checked: null on this machine. */
  readonly service: { readonly address: string; readonly key: string } | null
}

/** A case of the reader's own; what it was prepared to lies beside it. */
export interface KeptCase {
  readonly id: string
  readonly title: string
  /** The languages of its sources (primary subtags). */
  readonly languages: readonly string[]
}

export const SEVERITY_ORDER: readonly Severity[] = ['neutral', 'minor', 'major', 'critical']
const USUAL: Settings = { caseId: '', severity: 'minor', service: null }

export async function readSettings(): Promise<Settings> {
  const { settings } = await api.storage.local.get('settings')
  return isRecord(settings) ? { ...USUAL, ...settings } : USUAL
}

export const writeSettings = (settings: Settings): Promise<void> => api.storage.local.set({ settings })

export async function readKeptCases(): Promise<KeptCase[]> {
  const { cases } = await api.storage.local.get('cases')
  return Array.isArray(cases) ? cases : []
}

const packKey = (id: string) => `pack-${id}`

/** The prepared case, packed, in Base64; empty where there is none. Each lies apart, so that a click reads the one that it needs. */
export async function readPack(id: string): Promise<string> {
  const pack = (await api.storage.local.get(packKey(id)))[packKey(id)]
  return typeof pack === 'string' ? pack : ''
}

/** Keeps a case of the reader's, in the place of one with the same id. */
export async function keepCase(kept: KeptCase, pack: string): Promise<void> {
  const others = (await readKeptCases()).filter(({ id }) => id !== kept.id)
  await api.storage.local.set({ cases: [...others, kept], [packKey(kept.id)]: pack })
}

export async function removeCase(id: string): Promise<void> {
  await api.storage.local.set({ cases: (await readKeptCases()).filter((each) => each.id !== id) })
  await api.storage.local.remove(packKey(id))
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
