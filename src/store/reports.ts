import { and, eq } from 'drizzle-orm'
import type { RetellingOptions } from '../compare.ts'
import { digestOf } from '../report/coverage/digest.ts'
import { toldPassages } from '../report/coverage/others.ts'
import type { Message } from '../report/finding.ts'
import { type FindingWords, wordsOfFinding } from '../report/finding-words.ts'
import { type FindingJson, type ReportJson, reportJson } from '../report/json.ts'
import type { Comparison } from '../report/report.ts'
import type { Document } from '../text/document.ts'
import { type CaseSide, caseSide } from './case-side.ts'
import { refusalOf } from './conflicts.ts'
import { linkCorrections, listCorrections } from './corrections.ts'
import { sha256 } from './digest.ts'
import { documentOfRow, MAX_VALUE_BYTES } from './documents.ts'
import { findRetelling, findVersion, type StoredVersion } from './retellings.ts'
import { reports } from './schema.ts'
import { sourceDocuments } from './sources.ts'
import { firstOf, type Store } from './store.ts'

/** What compares. `id` is another one whenever the same texts may give another report: code and tables are part of it. */
export interface Engine {
  readonly id: string
  /**
   * Compares a retelling with a side; `sources` reads the side's documents, and is not called when they are known by the side's hash. `inputs` is
   * the hash of all of it, options too (two of one hash are the same comparison), or null for a text of which nothing may be kept.
   */
  readonly compare: (
    inputs: string | null,
    side: CaseSide,
    sources: () => Promise<readonly Document[]>,
    retelling: Document,
    options: Pick<RetellingOptions, 'corrections' | 'minConfidence' | 'minSeverity'>,
  ) => Promise<Comparison>
}

/** A finding as it is kept: its reason in no language yet, and what it is known by when it comes again. */
export type KeptFinding = FindingJson<Message> & { readonly key: string; readonly alike: string; readonly words: FindingWords }

/** A report as it is kept. */
export interface KeptReport extends Omit<ReportJson<Message>, 'findings'> {
  readonly findings: readonly KeptFinding[]
}

/** A report with the version it is about. */
export interface RetellingReport {
  readonly report: KeptReport
  readonly version: Omit<StoredVersion, 'text'>
  readonly inputs: string
  readonly engine: string
  /** The hash of the side that it is compared with. */
  readonly side: string
}

/** What a report depends on, gathered. */
interface Inputs {
  readonly side: CaseSide
  readonly version: StoredVersion
  readonly corrections: NonNullable<RetellingOptions['corrections']>
  readonly hash: string
}

/**
 * The report of a retelling (of its current version, unless `number` names another): the kept one where nothing that it depends on has
 * changed, else a new one, which is kept in its place. Undefined when there is no such retelling or version. `side` saves asking again for
 * what a whole job shares.
 */
export async function reportOf(
  store: Store,
  engine: Engine,
  place: { readonly caseId: string; readonly id: string; readonly number?: number | undefined },
  now: number,
  side?: CaseSide,
): Promise<RetellingReport | undefined> {
  const inputs = await inputsOf(store, engine, place, side)
  if (!inputs) return undefined
  const { text: _, ...version } = inputs.version
  const about = { version, inputs: inputs.hash, engine: engine.id, side: inputs.side.hash }
  const at = and(eq(reports.caseId, place.caseId), eq(reports.retellingId, place.id), eq(reports.number, version.number))
  const kept = await firstOf(
    store.db
      .select({ body: reports.body })
      .from(reports)
      .where(and(at, eq(reports.inputs, inputs.hash)))
      .limit(1)
      .all(),
  )
  if (kept) {
    const report: KeptReport = JSON.parse(kept.body)
    return { report, ...about }
  }
  const comparison = await compareInputs(store, engine, inputs)
  const report = await keptReport(comparison)
  const digest = digestOf(comparison)
  const made = { body: JSON.stringify(report), digest: JSON.stringify(digest), told: toldPassages(digest.passages) }
  const row = { inputs: inputs.hash, engine: engine.id, side: inputs.side.hash, ...made, created: now }
  // A report that no row can hold is made anew each time.
  if (new TextEncoder().encode(row.body + row.digest + JSON.stringify(row.told)).length > MAX_VALUE_BYTES) return { report, ...about }
  try {
    await store.db
      .insert(reports)
      .values({ caseId: place.caseId, retellingId: place.id, number: version.number, ...row })
      .onConflictDoUpdate({ target: [reports.caseId, reports.retellingId, reports.number], set: row })
  } catch (error) {
    // The retelling was deleted meanwhile: nothing is kept of it.
    if (refusalOf(error) !== 'no-parent') throw error
    return undefined
  }
  return { report, ...about }
}

/** The hash of what the report of a retelling depends on; undefined when there is no such retelling. `side` saves asking again for what many share. */
export async function inputsHash(
  store: Store,
  engine: Engine,
  place: { readonly caseId: string; readonly id: string; readonly number?: number | undefined },
  side?: CaseSide,
): Promise<string | undefined> {
  return (await inputsOf(store, engine, place, side))?.hash
}

/** The comparison that a report is made from, for what needs texts and word diffs too, with what it was made of. Undefined when there is no such retelling. */
export async function comparisonOf(
  store: Store,
  engine: Engine,
  place: { readonly caseId: string; readonly id: string; readonly number?: number | undefined },
): Promise<{ readonly comparison: Comparison; readonly engine: string; readonly side: string } | undefined> {
  const inputs = await inputsOf(store, engine, place)
  return inputs && { comparison: await compareInputs(store, engine, inputs), engine: engine.id, side: inputs.side.hash }
}

async function inputsOf(
  store: Store,
  engine: Engine,
  { caseId, id, number }: { readonly caseId: string; readonly id: string; readonly number?: number | undefined },
  known?: CaseSide,
): Promise<Inputs | undefined> {
  const wanted = number ?? (await findRetelling(store, caseId, id))?.version.number
  if (wanted === undefined) return undefined
  const version = await findVersion(store, caseId, id, wanted)
  if (!version) return undefined
  const side = known ?? (await caseSide(store, caseId))
  const corrections = linkCorrections(await listCorrections(store, caseId, id), version.text)
  const { sha256: hash, sentSha256, format, language, meta } = version
  const own = [id, hash, sentSha256, format, language, meta, corrections]
  return { side, version, corrections, hash: await sha256(JSON.stringify([engine.id, side.hash, own])) }
}

function compareInputs(store: Store, engine: Engine, { side, version, corrections, hash }: Inputs): Promise<Comparison> {
  const retelling = documentOfRow({ ...version, id: version.retellingId }, version.text)
  return engine.compare(hash, side, () => sourceDocuments(store, side.caseId), retelling, { corrections })
}

/** A comparison as it is kept. A second finding of the same words has its number behind the key, in order of the retelling. */
async function keptReport(comparison: Comparison): Promise<KeptReport> {
  const report = reportJson<Message>(comparison, (message) => message)
  const seen = new Map<string, number>()
  const findings: KeptFinding[] = []
  for (const finding of report.findings) {
    const words = wordsOfFinding(finding)
    const key = await shortHash([finding.type, words.retelling, words.source])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    findings.push({ ...finding, key: count === 1 ? key : `${key}-${count}`, alike: await shortHash([finding.type, words.alike]), words })
  }
  return { ...report, findings }
}

async function shortHash(parts: readonly string[]): Promise<string> {
  return (await sha256(JSON.stringify(parts))).slice(0, 16)
}
