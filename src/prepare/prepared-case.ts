import { type CognateIndex, createCognateIndex, linkCognate } from '../align/cognates.ts'
import { openSources, type SourceIndex } from '../align/source-index.ts'
import { type CounterpartTools, createCounterpartTools } from '../checks/counterparts.ts'
import { createPassageSides, type PassageSides } from '../checks/passage-sides.ts'
import type { KnownResolution, PathFinder } from '../evidence/name-resolution.ts'
import { createGlosser, createVocabulary, type Glosser, type Vocabulary, type WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { createNameMeanings, type NameMeanings } from '../lexicon/name-meanings.ts'
import { createPathFinders } from '../lexicon/pivot/paths.ts'
import type { CaseEvidence } from './prepare.ts'

/**
 * A case ready for retellings. What it has looked up for one retelling it remembers for the next (words, their places in the sources, names); that
 * never changes an answer, and is bounded.
 */
export interface PreparedCase extends CaseEvidence {
  readonly lexicons: Lexicons
  /** Folded words that sources and names hold. */
  readonly sourceWords: ReadonlySet<string>
  /** What retellings in a language (BCP-47) are read with. */
  readonly readerOf: (language: string) => RetellingReader
}

/** Reads retellings in one language: words know their cognates in the sources. */
export interface RetellingReader {
  readonly glosser: Glosser
  readonly index: SourceIndex
  readonly findPaths: readonly PathFinder[]
  readonly meanings: NameMeanings
  /** Which words are reporting words. */
  readonly reporting: Map<WordRecord, boolean>
  /** Names that were resolved before. */
  readonly known: Map<string, KnownResolution>
  /** What words are compared one by one with; made when it is first needed, the same for all languages of the case. */
  readonly counterparts: () => CounterpartTools
  /** The passages of the sources as quoted words are set beside them. */
  readonly sides: PassageSides
}

/** Beyond so many distinct words a reader starts afresh: some 20 MB with what hangs on each. */
const MAX_WORDS = 20_000
/** A case is retold in few languages at a time; the one read longest ago is forgotten. */
const MAX_LANGUAGES = 4

/** Opens the evidence of a case for retellings, with the lexicons that it was gathered with. */
export function openCase(evidence: CaseEvidence, lexicons: Lexicons): PreparedCase {
  const sourceWords = new Set<string>()
  for (const record of evidence.records) sourceWords.add(record.folded)
  for (const entity of evidence.entities) for (const word of entity.words) sourceWords.add(word)
  const readers = new Map<string, RetellingReader>()
  let cognates: CognateIndex | undefined
  let tools: CounterpartTools | undefined
  const counterparts = () => {
    tools ??= createCounterpartTools(lexicons)
    return tools
  }
  const create = (language: string): RetellingReader => {
    cognates ??= createCognateIndex(evidence.records)
    const found = cognates
    const vocabulary: Vocabulary = createVocabulary(lexicons, evidence.identities)
    const glosser = createGlosser(language, lexicons, vocabulary, (record) => linkCognate(record, found))
    return {
      glosser,
      index: openSources(evidence.postings),
      findPaths: createPathFinders(lexicons.pivots),
      meanings: createNameMeanings(glosser, lexicons),
      reporting: new Map(),
      known: new Map(),
      counterparts,
      sides: createPassageSides(),
    }
  }
  return {
    ...evidence,
    lexicons,
    sourceWords,
    readerOf(language) {
      const known = readers.get(language)
      const reader = known && known.glosser.records.length < MAX_WORDS ? known : create(language)
      // The most recently used comes last.
      readers.delete(language)
      readers.set(language, reader)
      const [oldest] = readers.keys()
      if (readers.size > MAX_LANGUAGES && oldest !== undefined) readers.delete(oldest)
      return reader
    },
  }
}
