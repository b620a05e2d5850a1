import type { CheckContext } from './checks/check.ts'
import type { WordEvidence } from './checks/counterparts.ts'
import { carriesMeaning, isOpen } from './checks/open-words.ts'
import { PAIR_CHECKS } from './checks/pair-checks.ts'
import { createPassageSides } from './checks/passage-sides.ts'
import { createSupportFinder } from './checks/quotation-match.ts'
import { createQuotationReader } from './checks/quotation-reading.ts'
import { createTranslationReader } from './checks/translation.ts'
import type { CompareOptions } from './compare.ts'
import { examine } from './evidence/examine.ts'
import { createGlosser, createVocabulary, type Glosser } from './lexicon/gloss.ts'
import { EMPTY_CASE, inReadScript } from './report/case.ts'
import type { Finding } from './report/finding.ts'
import { type Document, overlaps, type Span } from './text/document.ts'
import { detectLanguage } from './text/language.ts'
import { inTableScript } from './text/traditional.ts'

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

/** Checks translated sentences pair by pair, best with the broad lexicons, in the order given. Pure: the same input gives the same findings, whatever pairs stand beside. */
export function checkPairs(pairs: readonly SentencePair[], options: CompareOptions): PairFindings[] {
  const { lexicons } = options
  const floor = options.minConfidence ?? 0
  // One vocabulary for all pairs: a word is looked up once, however many sentences hold it.
  const vocabulary = createVocabulary(lexicons)
  const glossers = new Map<string, Glosser>()
  const glosserOf = (language: string) => {
    const known = glossers.get(language) ?? createGlosser(language, lexicons, vocabulary)
    glossers.set(language, known)
    return known
  }
  const read = createTranslationReader(lexicons)
  const contextOf = (pair: SentencePair): CheckContext => {
    const source = documentOf('source', pair.source, pair.sourceLang ?? detectLanguage(pair.source).language)
    const target = documentOf('target', pair.target, pair.targetLang ?? detectLanguage(pair.target).language)
    const left = examine(source, source.language, glosserOf(source.language), lexicons.concepts, { whole: true })
    const right = examine(target, target.language, glosserOf(target.language), lexicons.concepts, { whole: true })
    const [sourceTokens, tokens] = [left.tokens[0] ?? [], right.tokens[0] ?? []]
    const translation = read(
      { language: source.language, text: source.text, tokens: sourceTokens },
      { language: target.language, text: target.text, tokens },
    )
    const span = { start: 0, end: target.text.length }
    const finder = createSupportFinder([left], right)
    return {
      retelling: right,
      sources: [left],
      links: GIVEN,
      entities: [],
      resolutions: [],
      pairs: [
        {
          segment: 0,
          span,
          tokens,
          source: 0,
          passages: [{ segment: 0, span: { start: 0, end: source.text.length } }],
          sourceTokens,
          words: translation.links,
          score: 1,
          support: shareAnswered(translation.target),
          held: shareAnswered(translation.source),
        },
      ],
      finder,
      reader: createQuotationReader({ finder, lexicons, retelling: right, sources: [left] }),
      passages: createPassageSides(),
      lexicons,
      knowledge: inReadScript(options.knowledge ?? EMPTY_CASE),
      translation,
    }
  }
  return pairs.map((pair) => {
    const context = contextOf(pair)
    const findings = withoutEchoes(PAIR_CHECKS.flatMap((check) => check.run(context))).filter((finding) => finding.confidence >= floor)
    return { id: pair.id, findings: findings.sort((a, b) => (a.retelling?.start ?? 0) - (b.retelling?.start ?? 0)) }
  })
}

/** Missing and added words are told only where no closer finding covers them, and once: by the surest of two findings that overlap. */
function withoutEchoes(all: readonly Finding[]): Finding[] {
  const findings = all.filter((finding) => !all.some((other) => isSurerEcho(other, finding)))
  const closer = findings.filter(({ type }) => !type.startsWith('passage.') || type === 'passage.untranslated')
  return findings.filter((finding) => {
    if (finding.type === 'passage.omitted')
      return !closer.some(({ source }) => source && finding.source && isEchoOf(finding.source, source))
    if (finding.type === 'passage.added')
      return !closer.some(({ retelling }) => retelling && finding.retelling && isEchoOf(finding.retelling, retelling))
    return true
  })
}

/** A clause that was left out is no echo of what is told of one word in it: so much of it must be covered. */
const ECHO = 0.34

function isEchoOf(words: Span, closer: Span): boolean {
  const common = Math.min(words.end, closer.end) - Math.max(words.start, closer.start)
  return common > 0 && common >= ECHO * (words.end - words.start)
}

/** Whether `one` tells of the same missing or added words as `other`, and more surely. */
function isSurerEcho(one: Finding, other: Finding): boolean {
  if (one === other || one.type !== other.type || (one.type !== 'passage.omitted' && one.type !== 'passage.added')) return false
  const [a, b] = one.type === 'passage.omitted' ? [one.source, other.source] : [one.retelling, other.retelling]
  return a !== null && b !== null && overlaps(a, b) && one.confidence > other.confidence
}

function shareAnswered(words: readonly WordEvidence[]): number {
  // Single characters that no word holds say nothing either way.
  const telling = words.filter((word) => carriesMeaning(word) && word.kind !== 'character')
  return telling.length === 0 ? 1 : telling.filter((word) => !isOpen(word)).length / telling.length
}

function documentOf(id: string, given: string, language: string): Document & { readonly language: string } {
  const block = { kind: 'paragraph', start: 0, end: given.length } as const
  return { id, text: inTableScript(given, language), format: 'plain', meta: {}, blocks: [block], notices: [], language }
}
