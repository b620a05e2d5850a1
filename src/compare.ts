import { ARTICLE_MODEL, type ArticleModel, linkArticle } from './align/article.ts'
import { articleTexts } from './align/article-texts.ts'
import { createCognateIndex, linkCognates } from './align/cognates.ts'
import type { SegmentLink } from './align/retelling.ts'
import type { CheckContext } from './checks/check.ts'
import { CHECKS } from './checks/index.ts'
import { pairSegments } from './checks/pair.ts'
import { createSupportFinder } from './checks/quotation-match.ts'
import { type ExaminedText, examine } from './evidence/examine.ts'
import type { Resolution } from './evidence/name-resolution.ts'
import { resolveNames, withNames } from './evidence/names.ts'
import { type CasePerson, collectEntities, type Entity, nameWords } from './evidence/people.ts'
import { createGlosser, createVocabulary, type Glosser, type WordRecord } from './lexicon/gloss.ts'
import { hasLexicon, type Lexicons } from './lexicon/lexicons.ts'
import { createPathFinder } from './lexicon/pivot/paths.ts'
import { primaryLanguage } from './lexicon/stem.ts'
import { type CaseKnowledge, EMPTY_CASE } from './report/case.ts'
import type { Finding } from './report/finding.ts'
import type { Link } from './report/link.ts'
import { nameUses } from './report/name-uses.ts'
import { pivotVerdict } from './report/pivot.ts'
import { type Comparison, type Report, scoreOf } from './report/report.ts'
import { diffWords } from './report/word-diff.ts'
import type { Document, Notice, Span } from './text/document.ts'
import { detectLanguage } from './text/language.ts'

/** What a comparison may be told beside the texts. */
export interface CompareOptions {
  readonly lexicons: Lexicons
  readonly knowledge?: CaseKnowledge
  /** Leave out findings below this confidence (0..1); 0 by default. */
  readonly minConfidence?: number
  readonly model?: ArticleModel
}

/** The whole road: sources and one retelling in, findings out. Pure: the same input gives the same report. */
export function compare(sources: readonly Document[], retelling: Document, options: CompareOptions): Comparison {
  const context = understand(sources, retelling, options)
  const floor = options.minConfidence ?? 0
  const findings = CHECKS.flatMap((check) => check.run(context)).filter((finding) => finding.confidence >= floor)
  return comparisonOf(sources, retelling, context, findings)
}

/** Everything before the checks: languages, sentences, evidence, entities and links. */
export function understand(sources: readonly Document[], retelling: Document, options: CompareOptions): CheckContext {
  const { lexicons } = options
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
    return examine(source, language, glosserOf(language), lexicons.concepts)
  })
  const sourceRecords = [...glossers.values()].flatMap((glosser) => [...glosser.records.values()])
  const language = retelling.language ?? detectLanguage(retelling.text).language
  // Records of its own: cognates are added to them, and a source in the same language must not change with it.
  const glosser = createGlosser(language, lexicons, vocabulary)
  const names = namesOf(examined, options.knowledge?.people ?? [])
  const text = examine(retelling, language, glosser, lexicons.concepts, { names })
  linkCognates(glosser.records.values(), createCognateIndex(sourceRecords))
  return relate(examined, text, glosser, sourceRecords, options, (entities, resolutions) =>
    linkArticle(articleTexts(examined, text, entities, resolutions), options.model ?? ARTICLE_MODEL),
  )
}

/** What the checks need to know of examined texts: entities, what names stand for, links (as `link` finds them), and pairs. */
export function relate(
  sources: readonly ExaminedText[],
  examined: ExaminedText,
  glosser: Glosser,
  sourceRecords: readonly WordRecord[],
  options: CompareOptions,
  link: (entities: readonly Entity[], resolutions: readonly Resolution[]) => SegmentLink[][],
): CheckContext {
  const { lexicons } = options
  const knowledge = options.knowledge ?? EMPTY_CASE
  const mentions = new Map(sources.map((source) => [source.document.id, source.mentions]))
  const entities = collectEntities(
    sources.map((source) => source.document),
    mentions,
    knowledge.people,
  )
  const sourceWords = new Set<string>()
  for (const record of sourceRecords) sourceWords.add(record.folded)
  for (const entity of entities) for (const word of entity.words) sourceWords.add(word)
  const known = {
    entities,
    sourceWords,
    isKnown: (word: string) => glosser.knows(word) || glosser.knows(word.toLowerCase()),
    findPaths: lexicons.pivots.map(createPathFinder),
  }
  const resolutions = resolveNames(examined, known, lexicons.pivots)
  const retelling = withNames(examined, resolutions)
  const links = link(entities, resolutions)
  const finder = createSupportFinder(sources, retelling)
  const pairs = pairSegments(retelling, sources, links, finder)
  return { retelling, sources, links, entities, resolutions, pairs, finder, lexicons, knowledge }
}

/** The folded words of all names that sources and case know, initials and particles left out. */
export function namesOf(sources: readonly ExaminedText[], people: readonly CasePerson[]): Set<string> {
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

function comparisonOf(sources: readonly Document[], retelling: Document, context: CheckContext, findings: readonly Finding[]): Comparison {
  const { retelling: text } = context
  const sorted = [...findings].sort(
    (a, b) => (a.retelling?.start ?? text.document.text.length) - (b.retelling?.start ?? text.document.text.length),
  )
  const links: Link[] = text.segments.map((segment, k) => ({
    retelling: { start: segment.start, end: segment.end },
    kind: kindOf(segment, context.links[k] ?? [], context),
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

function kindOf(segment: Span, links: readonly SegmentLink[], context: CheckContext): Link['kind'] {
  if (
    context.retelling.quotations.some(
      (quotation) => quotation.use === 'speech' && quotation.start < segment.end && segment.start < quotation.end,
    )
  )
    return 'quotation'
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
