import { createCognateIndex, linkCognates } from './align/cognates.ts'
import { CHECKS } from './checks/index.ts'
import { type CompareOptions, relate } from './compare.ts'
import { examine } from './evidence/examine.ts'
import { createGlosser, createVocabulary, type Glosser } from './lexicon/gloss.ts'
import type { Finding } from './report/finding.ts'
import type { Document } from './text/document.ts'
import { detectLanguage } from './text/language.ts'

/** A sentence (or a few) and its translation. Languages are BCP-47; they are guessed where they are not given. */
export interface SentencePair {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly sourceLang?: string
  readonly targetLang?: string
}

/** What was found in one pair; spans point into the pair's own `target` and `source`. */
export interface PairFindings {
  readonly id: string
  readonly findings: readonly Finding[]
}

/** The link of a pair is given: the whole target translates the whole source. */
const GIVEN = [[{ source: 0, segment: 0, score: 1 }]]

/** Checks translated sentences pair by pair, in the order given. Pure: the same input gives the same findings. */
export function checkPairs(pairs: readonly SentencePair[], options: CompareOptions): PairFindings[] {
  const { lexicons } = options
  const floor = options.minConfidence ?? 0
  // One vocabulary for all pairs: a word is looked up once, however many sentences hold it.
  const vocabulary = createVocabulary(lexicons)
  const glossers = new Map<string, Glosser>()
  const glosserOf = (side: string, language: string) => {
    const key = `${side} ${language}`
    const known = glossers.get(key) ?? createGlosser(language, lexicons, vocabulary)
    glossers.set(key, known)
    return known
  }
  return pairs.map((pair) => {
    const source = documentOf('source', pair.source, pair.sourceLang ?? detectLanguage(pair.source).language)
    const target = documentOf('target', pair.target, pair.targetLang ?? detectLanguage(pair.target).language)
    const left = examine(source, source.language, glosserOf('source', source.language), lexicons.concepts, true)
    const glosser = glosserOf('target', target.language)
    const right = examine(target, target.language, glosser, lexicons.concepts, true)
    const words = [...new Set(left.tokens.flat().map((token) => token.word))]
    linkCognates(new Set(right.tokens.flat().map((token) => token.word)), createCognateIndex(words))
    const context = relate([left], right, glosser, words, options, () => GIVEN)
    const findings = CHECKS.flatMap((check) => check.run(context)).filter((finding) => finding.confidence >= floor)
    return { id: pair.id, findings: findings.sort((a, b) => (a.retelling?.start ?? 0) - (b.retelling?.start ?? 0)) }
  })
}

function documentOf(id: string, text: string, language: string): Document & { readonly language: string } {
  const block = { kind: 'paragraph', start: 0, end: text.length } as const
  return { id, text, format: 'plain', meta: {}, blocks: [block], notices: [], language }
}
