import { ARTICLE_MODEL, type ArticleModel, linkArticle } from './align/article.ts'
import { articleTexts } from './align/article-texts.ts'
import { correctLinks, type LinkCorrection } from './align/corrections.ts'
import type { SegmentLink } from './align/retelling.ts'
import type { Check, CheckContext } from './checks/check.ts'
import { NAME_CHECKS, OTHER_CHECKS } from './checks/index.ts'
import { pairSegments } from './checks/pair.ts'
import { createSupportFinder } from './checks/quotation-match.ts'
import { createQuotationReader } from './checks/quotation-reading.ts'
import { examine } from './evidence/examine.ts'
import { resolveNames, withNames } from './evidence/names.ts'
import { hasLexicon } from './lexicon/lexicons.ts'
import { primaryLanguage } from './lexicon/stem.ts'
import { type PrepareOptions, prepare } from './prepare/prepare.ts'
import type { PreparedCase } from './prepare/prepared-case.ts'
import { type Finding, PENALTY, type Severity } from './report/finding.ts'
import type { Link } from './report/link.ts'
import { nameUses } from './report/name-uses.ts'
import { pivotVerdict } from './report/pivot.ts'
import { type Comparison, type Report, scoreOf } from './report/report.ts'
import { diffWords } from './report/word-diff.ts'
import { type Document, type Notice, overlaps, type Span } from './text/document.ts'
import { detectLanguage } from './text/language.ts'

/** What a comparison may be told beside the texts. */
export interface CompareOptions extends PrepareOptions {
  /** Leave out findings below this confidence (0..1); 0 by default. */
  readonly minConfidence?: number
  /** Leave out findings below this severity, and do not look for what is always below it; `neutral` by default. */
  readonly minSeverity?: Severity
  readonly model?: ArticleModel
  /** What a person says about where sentences come from: it takes the place of what would be found. */
  readonly corrections?: readonly LinkCorrection[]
}

/** The whole road: sources and one retelling in, findings out. Pure: the same input gives the same report. */
export function compare(sources: readonly Document[], retelling: Document, options: CompareOptions): Comparison {
  return compareWithPrepared(prepare(sources, options), retelling, options)
}

/** How a retelling is compared with a prepared case. */
export type RetellingOptions = Pick<CompareOptions, 'minConfidence' | 'minSeverity' | 'model' | 'corrections'>

/** The part of the road that a retelling goes: the same report as `compare` gives for the case's sources, knowledge and lexicons. */
export function compareWithPrepared(prepared: PreparedCase, retelling: Document, options: RetellingOptions = {}): Comparison {
  const steps = compareInSteps(prepared, retelling, options)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** What is known half way: findings that will stand in the report too, and the share (0..1) of the retelling's sentences that draw on the sources. */
export interface FirstFindings {
  readonly findings: readonly Finding[]
  readonly share: number
}

/** The same comparison for those who wait for it: yields once, when the names are checked, which takes about half of the time. */
export function* compareInSteps(
  prepared: PreparedCase,
  retelling: Document,
  options: RetellingOptions = {},
): Generator<FirstFindings, Comparison> {
  const context = understand(prepared, retelling, options)
  const { minConfidence = 0, minSeverity = 'neutral' } = options
  const least = PENALTY[minSeverity]
  const isWanted = ({ confidence, severity }: Finding) => confidence >= minConfidence && PENALTY[severity] >= least
  const run = (checks: readonly Check[]) =>
    checks.flatMap((check) => (check.neutral && least > 0 ? [] : check.run(context))).filter(isWanted)
  const first = run(NAME_CHECKS)
  const { links } = context
  yield { findings: first, share: links.filter((each) => each.length > 0).length / Math.max(1, links.length) }
  return comparisonOf(prepared.sources, retelling, context, [...first, ...run(OTHER_CHECKS)])
}

/** Everything before the checks: language, sentences and evidence of the retelling, whom its names stand for, what it draws on. */
export function understand(prepared: PreparedCase, retelling: Document, options: RetellingOptions = {}): CheckContext {
  const { examined: sources, entities, sourceWords, knowledge, lexicons } = prepared
  const language = retelling.language ?? detectLanguage(retelling.text).language
  const { glosser, index, findPaths, meanings, known, reporting, counterparts, sides } = prepared.readerOf(language)
  const examined = examine(retelling, language, glosser, lexicons.concepts, { names: prepared.names, reporting })
  const isKnown = (word: string) => glosser.knows(word) || glosser.knows(word.toLowerCase())
  const resolutions = resolveNames(examined, { entities, sourceWords, isKnown, findPaths, known, meanings }, lexicons.pivots)
  const archive = { documents: prepared.documents, index }
  const texts = articleTexts(examined, archive, entities, resolutions)
  const found = linkArticle(texts, options.model ?? ARTICLE_MODEL)
  const text = withNames(examined, resolutions)
  const links = correctLinks(found, text, sources, options.corrections ?? [])
  const finder = createSupportFinder(sources, text, index, texts.bags)
  const pairs = pairSegments(text, sources, links, finder)
  const reader = createQuotationReader({ finder, lexicons, retelling: text, sources }, counterparts, sides)
  return { retelling: text, sources, links, entities, resolutions, pairs, finder, reader, passages: sides, lexicons, knowledge }
}

function comparisonOf(sources: readonly Document[], retelling: Document, context: CheckContext, findings: readonly Finding[]): Comparison {
  const { retelling: text } = context
  const sorted = [...findings].sort(
    (a, b) => (a.retelling?.start ?? text.document.text.length) - (b.retelling?.start ?? text.document.text.length),
  )
  const speech = text.quotations.filter(({ use }) => use === 'speech')
  const links: Link[] = text.segments.map((segment, k) => ({
    retelling: { start: segment.start, end: segment.end },
    kind: kindOf(segment, context.links[k] ?? [], speech),
    sources: (context.links[k] ?? []).flatMap((link) => {
      const source = context.sources[link.source]
      const part = source?.segments[link.segment]
      return source && part
        ? [{ id: source.document.id, start: part.start, end: part.end, score: Math.round(link.score * 1000) / 1000 }]
        : []
    }),
  }))
  const words = text.tokens.reduce((sum, tokens) => sum + tokens.length, 0)
  const numbered = sorted.map((finding, i) => ({ id: `f${i + 1}`, ...finding }))
  const pivot = pivotVerdict(numbered)
  const report: Report = {
    retelling: { id: retelling.id, language: text.language },
    sources: context.sources.map((source) => ({ id: source.document.id, language: source.language })),
    links,
    findings: numbered,
    ...(pivot ? { pivot } : {}),
    score: scoreOf(sorted, words),
    notices: noticesOf(context),
  }
  return {
    report,
    retelling,
    sources,
    segments: new Map(
      context.sources.map((source) => [source.document.id, source.segments.map(({ start, end }): Span => ({ start, end }))]),
    ),
    diffOf: (link) => diffWords(context, link),
    names: () => nameUses(context.resolutions, numbered),
  }
}

function kindOf(segment: Span, links: readonly SegmentLink[], speech: readonly Span[]): Link['kind'] {
  if (speech.some((quotation) => overlaps(quotation, segment))) return 'quotation'
  return (links[0]?.score ?? 0) >= 0.85 ? 'translation' : 'paraphrase'
}

function noticesOf(context: CheckContext): Notice[] {
  const notices: Notice[] = [...context.retelling.document.notices, ...context.sources.flatMap((source) => source.document.notices)]
  const languages = new Set([context.retelling, ...context.sources].map((text) => primaryLanguage(text.language)))
  const [source] = context.sources
  const oneLanguage = source && primaryLanguage(source.language) === primaryLanguage(context.retelling.language)
  for (const language of languages) {
    if (!oneLanguage && !hasLexicon(context.lexicons, language)) notices.push({ key: 'notice.no-lexicon', params: { language } })
  }
  return notices
}
