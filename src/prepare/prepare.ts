import type { ContextDocument } from '../align/context.ts'
import type { SourcePostings } from '../align/source-index.ts'
import { describeDocuments, gatherSources } from '../align/source-index.ts'
import { type ExaminedText, examine } from '../evidence/examine.ts'
import { type CasePerson, collectEntities, type Entity, nameWords } from '../evidence/people.ts'
import { createGlosser, createVocabulary, type Glosser, type WordRecord } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { type CaseKnowledge, EMPTY_CASE, inReadScript } from '../report/case.ts'
import type { Document } from '../text/document.ts'
import { detectLanguage } from '../text/language.ts'
import { openCase, type PreparedCase } from './prepared-case.ts'

/** What a case's sources are prepared with. */
export interface PrepareOptions {
  readonly lexicons: Lexicons
  readonly knowledge?: CaseKnowledge
}

/** What the sources of a case yield, as plain data: the same for every retelling. */
export interface CaseEvidence {
  /** As given. */
  readonly sources: readonly Document[]
  /** In order of date. */
  readonly examined: readonly ExaminedText[]
  /** Every word of the sources, one record a form and language. */
  readonly records: readonly WordRecord[]
  /** The number of each word that no concept stands for. */
  readonly identities: ReadonlyMap<string, number>
  readonly entities: readonly Entity[]
  /** Folded words of all names. */
  readonly names: ReadonlySet<string>
  readonly postings: SourcePostings
  readonly documents: readonly ContextDocument[]
  readonly knowledge: CaseKnowledge
}

/** Reads the sources of a case once, for any number of retellings. Pure: the same input gives the same case. */
export function prepare(sources: readonly Document[], options: PrepareOptions): PreparedCase {
  return openCase(examineSources(sources, options), options.lexicons)
}

/** Languages, sentences, words, evidence and entities of the sources, and where each word stands. */
export function examineSources(sources: readonly Document[], { lexicons, knowledge: given = EMPTY_CASE }: PrepareOptions): CaseEvidence {
  const knowledge = inReadScript(given)
  const vocabulary = createVocabulary(lexicons)
  const glossers = new Map<string, Glosser>()
  const glosserOf = (language: string) => {
    const known = glossers.get(language)
    if (known) return known
    const made = createGlosser(language, lexicons, vocabulary)
    glossers.set(language, made)
    return made
  }
  const shared = languageOf(sources)
  const examined = [...sources].sort(byDate).map((source): ExaminedText => {
    const language = source.language ?? shared
    const read = examine(source, language, glosserOf(language), lexicons.concepts)
    // Plain data, with everything read.
    return { ...read, figures: read.figures }
  })
  const entities = collectEntities(
    examined.map(({ document }) => document),
    new Map(examined.map(({ document, mentions }) => [document.id, mentions])),
    knowledge.people,
  )
  return {
    sources,
    examined,
    records: [...glossers.values()].flatMap((glosser) => glosser.records),
    identities: vocabulary.identities(),
    entities,
    names: namesOf(examined, knowledge.people),
    postings: gatherSources(examined),
    documents: describeDocuments(examined, entities),
    knowledge,
  }
}

/** The folded words of all names that sources and case know, initials and particles left out. */
function namesOf(sources: readonly ExaminedText[], people: readonly CasePerson[]): Set<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    for (const word of nameWords(name)) if (word.length > 2) names.add(word)
  }
  for (const { name, spellings } of people) for (const form of [name, ...(spellings ?? [])]) add(form)
  for (const { document, mentions } of sources) {
    const { from, to, cc } = document.meta
    for (const party of [...(from ? [from] : []), ...(to ?? []), ...(cc ?? [])]) add(party.name)
    for (const mention of mentions) if (!mention.weak) for (const word of mention.words) add(word.text)
  }
  return names
}

/** Documents without a date come last, in the order given. */
function byDate(a: Document, b: Document): number {
  const [x, y] = [Date.parse(a.meta.date ?? ''), Date.parse(b.meta.date ?? '')]
  return (Number.isNaN(x) ? Number.MAX_VALUE : x) - (Number.isNaN(y) ? Number.MAX_VALUE : y)
}

/** Short messages inherit the language of all sources together. */
function languageOf(sources: readonly Document[]): string {
  const sample = sources.map((source) => source.text).join('\n')
  return sample.trim() === '' ? 'en' : detectLanguage(sample.slice(0, 20_000)).language
}
