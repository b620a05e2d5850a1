import type { PairFindings, SentencePair } from '../check.ts'
import type { CompareOptions } from '../compare.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { ShippedCase } from '../platform/shipped-case.ts'
import type { Comparison } from '../report/report.ts'
import type { Engine } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { Document } from '../text/document.ts'
import type { KeyedAccess } from './access/access.ts'
import type { Deprecation } from './deprecations.ts'

/** Where the page's own files lie: addresses with a hash of their content in the name. */
export interface AssetNames {
  readonly css: string
  readonly script: string
}

/**
 * What the service is given from outside: the engine, and the data that each platform reads in its own way. The functions without
 * arguments that give promises are called once a request; they keep what they have read.
 */
export interface ServiceDeps {
  readonly compare: (sources: readonly Document[], retelling: Document, options: CompareOptions) => Comparison | Promise<Comparison>
  readonly checkPairs: (pairs: readonly SentencePair[], options: CompareOptions) => PairFindings[] | Promise<PairFindings[]>
  readonly lexicons: () => Promise<Lexicons>
  /** With the rarer translations, for pairs of sentences. */
  readonly broadLexicons: () => Promise<Lexicons>
  readonly cases: () => Promise<readonly ShippedCase[]>
  readonly assets: () => Promise<AssetNames>
  readonly version: string
  /** Where cases are kept; absent where the service keeps nothing. */
  readonly store?: () => Promise<Store>
  /** What makes the reports that are kept. */
  readonly engine: () => Promise<Engine>
  /** Told when there is work for jobs: how many items have come. Where nobody works on jobs they wait. */
  readonly startJobs?: (store: Store, items: number) => Promise<void>
  /** How callers are told apart and counted; absent where the service is open: one person's own, who may everything. */
  readonly access?: KeyedAccess
  /** What of the API goes, where it is not what `deprecations.ts` says. */
  readonly deprecations?: readonly Deprecation[]
  /** The time in milliseconds since 1970. */
  readonly now: () => number
  /** A new id that nobody can guess (a UUID). */
  readonly newId: () => string
}
