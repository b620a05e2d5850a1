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

/** A case of the reader's own, as the options keep it: prepared, packed, in base64. */
export interface KeptCase {
  readonly id: string
  readonly title: string
  /** The languages of its sources (primary subtags). */
  readonly languages: readonly string[]
  readonly pack: string
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

export const writeKeptCases = (cases: readonly KeptCase[]): Promise<void> => api.storage.local.set({ cases })

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
