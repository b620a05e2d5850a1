import type { Quotation } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning, MATCHED } from './open-words.ts'
import { type Clause, marksOmission, type PassageRef, type SupportFinder, tokensUnder } from './quotation-match.ts'
import { blockOf, type Match, passageSpan, passageText } from './quotation-place.ts'
import type { Reading } from './quotation-reading.ts'

/** A sentence can only be said to be cut where the rest of it surely stands there. */
const ANSWERED = 0.7
const HEAD_HELD = 0.65
/** A clause is told from this share of what it says. */
const TOLD = 0.45
/** What the words left out must say, in nats: one well-known word. */
const LOST = 2
/** Quoted words that nothing answers may say this share of it: more of them may be its translation. */
const UNEXPLAINED = 0.6
/** What a word at least says that the lexicon does not know. */
const LEAST = 0.6
/** A paragraph's last sentence counts as short up to so many content words. */
const SHORT_SENTENCE = 4
/** Two sentences take each other up when so many words at their beginnings are the same. */
const SAME_OPENING = 3

/** Words that join a clause to the one before, by language of the source. */
const JOINS: Readonly<Record<string, readonly string[]>> = {
  en: 'and but or nor because if unless so which who while until although though since as than when before after'.split(' '),
  pt: 'e mas ou nem porque se pois que enquanto embora quando antes depois'.split(' '),
  es: 'y e pero o ni porque si pues que mientras aunque cuando antes despues'.split(' '),
  fr: 'et mais ou ni car si puis que qui parce puisque quand avant apres'.split(' '),
  de: 'und aber oder sondern weil wenn denn damit dass bis obwohl bevor nachdem als'.split(' '),
  it: 'e ed ma o ne perche se poi che mentre quando prima dopo'.split(' '),
}
/** Clauses that begin so turn what was said before; without them a quotation says something else. English sources only. */
const TURNS: ReadonlySet<string> = new Set('but unless if except although though yet'.split(' '))
const OPPOSES: ReadonlySet<string> = new Set('not never neither nor'.split(' '))
/** After a speaker's "I" or "we" these promise what the rest of the sentence is worth nothing without. */
const PROMISES: ReadonlySet<string> = new Set('will ll shall promise swear vow'.split(' '))
const OURSELVES: ReadonlySet<string> = new Set(['i', 'we'])
const DENIALS: ReadonlySet<string> = new Set('not never no nor neither nobody nothing without'.split(' '))
const COMMA = /[,;:，；：、—–(]|\s-\s/u

/** A stretch of a source sentence between two joints. */
interface Part {
  readonly words: readonly WordEvidence[]
  /** What its content words say, in nats, and how much of that is answered in the quotation. */
  readonly total: number
  readonly answered: number
}

/** A clause that a quoted sentence of its source lacks, at its end or in its middle, without a sign. */
export function cutInside(readings: readonly Reading[], match: Match, context: CheckContext): Finding | undefined {
  for (const reading of readings) {
    const part = match.parts.find((one) => overlaps(one, reading))
    const source = context.sources[reading.source]
    if (!part || !source || reading.answered < ANSWERED || !isWhole(reading, part, context)) continue
    const joins = joinsOf(source)
    const parts = partsOf(reading, source, joins)
    const unexplained = openWeight(reading)
    const told = parts.map(({ total, answered }) => answered > 0 && answered >= TOLD * total)
    const first = told.indexOf(true)
    if (first < 0) continue
    const head = parts.slice(0, first + 1)
    if (head.some(({ total, answered }) => total >= LOST && answered < TOLD * total)) continue
    for (let at = first + 1; at < parts.length; at++) {
      if (told[at]) continue
      let to = at
      while (to < parts.length && !told[to]) to++
      const lost = parts.slice(at, to)
      const words = lost.flatMap((one) => one.words)
      const weight = lost.reduce((sum, one) => sum + one.total, 0)
      at = to
      if (words.filter(carriesMeaning).length < 2 && !joins.has(words[0]?.token.word.folded ?? '')) continue
      if (weight < LOST || lost.some(({ answered }) => answered > 0) || unexplained > UNEXPLAINED * weight) continue
      const [from, last] = [words[0], words.at(-1)]
      if (!from || !last || isToldBeside(words, reading, part, context) || isReporting(words, head, source)) continue
      const span = { start: from.token.start, end: last.token.end }
      const ends = to >= parts.length
      const text = source.document.text.slice(span.start, span.end)
      const turns = turnsSense(words)
      // Where a sentence is broken off before a reporting clause, only what turns its meaning weighs.
      const weighs = turns || !ends || closesWithStop(reading, part, context)
      return {
        type: 'quote.truncated',
        severity: weighs ? 'major' : 'minor',
        confidence: Math.min(0.85, (weighs ? 0.2 : 0.05) + 0.4 * reading.answered + 0.05 * Math.min(5, weight)),
        retelling: { start: reading.start, end: reading.end },
        source: { id: source.document.id, ...span },
        reason: { key: ends ? 'quote.truncated.end' : 'quote.truncated.clause', params: { words: text } },
        expected: text,
      }
    }
  }
  return undefined
}

/** Whether a clause turns the sense of those before it, or makes a promise of them. */
function turnsSense(words: readonly WordEvidence[]): boolean {
  const forms = words.map(({ token }) => token.word.folded)
  const turns = TURNS.has(forms[0] ?? '') || forms.slice(0, 2).some((form) => OPPOSES.has(form))
  return turns || forms.some((form, i) => PROMISES.has(form) && OURSELVES.has(forms[i - 1] ?? ''))
}

/** What the quoted words that nothing answers say: they may be what renders the clause that seems lost. */
const openWeight = ({ here, surpriseHere }: Reading): number =>
  here.reduce((sum, word) => sum + (carriesMeaning(word) && word.best < MATCHED ? Math.max(LEAST, surpriseHere(word)) : 0), 0)

/** "He said" and its like, and words on the other side of the source's own quotation marks: a retelling has its own. */
function isReporting(words: readonly WordEvidence[], head: readonly Part[], source: ExaminedText): boolean {
  const [from, last, told] = [words[0]?.token, words.at(-1)?.token, head.at(-1)?.words.at(-1)?.token]
  if (!from || !last || !told) return true
  const meant = words.filter(carriesMeaning)
  const isCue = ({ token }: WordEvidence) => source.cues.some((cue) => overlaps(cue, token))
  if (meant.some(isCue) && meant.filter((word) => !isCue(word) && !word.token.capital).length <= 1) return true
  return source.quotations.some((quotation) => overlaps(quotation, told) !== overlaps(quotation, from))
}

const joinsOf = (source: ExaminedText): ReadonlySet<string> => new Set(JOINS[primaryLanguage(source.language)] ?? [])

/** Cuts the passage of a reading at its commas and joining words, and at the ends of its segments. */
function partsOf(reading: Reading, source: ExaminedText, joins: ReadonlySet<string>): Part[] {
  const { text } = source.document
  const starts = new Set(reading.segments.map((segment) => source.tokens[segment]?.[0]?.start))
  const groups: WordEvidence[][] = [[]]
  reading.there.forEach((word, i) => {
    const before = reading.there[i - 1]
    const between = before ? text.slice(before.token.end, word.token.start) : ''
    const opens = COMMA.test(between) || starts.has(word.token.start) || joins.has(word.token.word.folded)
    if (opens && groups.at(-1)?.some(carriesMeaning)) groups.push([])
    groups.at(-1)?.push(word)
  })
  return groups.map((words) => {
    // One word may render two that stand together; it does not tell another clause as well.
    const touched = words.some((word) => carriesMeaning(word) && word.partner >= 0)
    let [total, answered] = [0, 0]
    for (const word of words) {
      if (!carriesMeaning(word)) {
        // A number that is answered shows that its clause is told.
        if (word.kind === 'number' && word.partner >= 0) answered += 1
        continue
      }
      const value = reading.surpriseThere(word)
      total += value
      if (word.partner >= 0 || (touched && word.direct >= MATCHED)) answered += value
    }
    return { words, total, answered }
  })
}

/** Whether quoted words present themselves as a whole sentence: they begin like one and end like one, and no editor's sign says otherwise. */
function isWhole(reading: Span, part: Quotation, context: CheckContext): boolean {
  const { text } = context.retelling.document
  const words = text.slice(part.start, part.end)
  if (marksOmission(words)) return false
  const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/.test(words)
  const begins = reading.start > part.start + 2 || (unspaced ? startsClause(text, part) : /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(words))
  const ends = text.slice(reading.end, part.end + 2)
  return (
    begins &&
    (reading.end + 2 < part.end || /[.!?。！？]/.test(ends) || !/^\s*[\p{Ll}(]/u.test(text.slice(part.outer.end, part.outer.end + 2)))
  )
}

const startsClause = (text: string, part: Quotation) =>
  /(?:^|[：:，,。！？\n])\s*$/u.test(text.slice(Math.max(0, part.outer.start - 2), part.outer.start))

/** Whether the text around the quoted sentence tells what the quotation leaves out. */
function isToldBeside(words: readonly WordEvidence[], reading: Reading, part: Quotation, context: CheckContext): boolean {
  const block = blockOf(part, context)
  const around = [
    ...tokensUnder(context.retelling, { start: block.start, end: reading.start }),
    ...tokensUnder(context.retelling, { start: reading.end, end: block.end }),
  ]
  const concepts = new Map<number, number>()
  for (const { word } of around)
    word.concepts.forEach((concept, i) => {
      concepts.set(concept, Math.max(concepts.get(concept) ?? 0, word.weights[i] ?? 0))
    })
  const meant = words.filter(carriesMeaning)
  const told = meant.filter(({ token }) =>
    token.word.concepts.some((concept, i) => (token.word.weights[i] ?? 0) * (concepts.get(concept) ?? 0) >= 0.3),
  )
  return told.length > 0 && told.length >= meant.length / 2
}

const closesWithStop = (reading: Span, part: Quotation, context: CheckContext): boolean =>
  /[.!?。！？]/.test(context.retelling.document.text.slice(reading.end, part.end + 1)) || reading.end + 2 < part.end

/** Whether one sentence takes up the other word for word and says the opposite: "I am not saying A. I am saying B." */
function isAntithesis(a: readonly GlossedToken[], b: readonly GlossedToken[]): boolean {
  const plain = (tokens: readonly GlossedToken[]) => tokens.map(({ word }) => word.folded).filter((folded) => !DENIALS.has(folded))
  const [one, two] = [plain(a), plain(b)]
  const denied = (tokens: readonly GlossedToken[]) => tokens.slice(0, SAME_OPENING).some(({ word }) => DENIALS.has(word.folded))
  return one.length >= SAME_OPENING && one.slice(0, SAME_OPENING).every((word, i) => word === two[i]) && denied(a) !== denied(b)
}

/** Whether quoted words are announced with a colon and close with a stop of their own: then they stand for all that was said. */
const isAnnounced = (part: Quotation, context: CheckContext): boolean =>
  /[:：]\s*$/.test(context.retelling.document.text.slice(Math.max(0, part.outer.start - 3), part.outer.start)) &&
  /[.!?。！？]$/.test(context.retelling.document.text.slice(part.start, part.end))

/**
 * A quotation that gives a paragraph of its source but for its last sentence, which turns what was said, or which is short while the quotation is announced
 * as all that was said.
 */
export function stopsEarly(readings: readonly Reading[], match: Match, context: CheckContext, finder: SupportFinder): Finding | undefined {
  const [first, last] = [readings[0], readings.at(-1)]
  const part = match.parts.at(-1)
  const source = first ? context.sources[first.source] : undefined
  if (!first || !last || !part || !source || readings.some(({ answered, held }) => answered < ANSWERED || held < HEAD_HELD))
    return undefined
  const from = first.segments[0] ?? 0
  const to = (last.segments.at(-1) ?? 0) + 1
  const [opening, left, before, after] = [source.segments[from], source.segments[to], source.segments[from - 1], source.segments[to + 1]]
  if (!opening || !left || left.block !== opening.block || before?.block === opening.block || after?.block === left.block) return undefined
  if (readings.reduce((sum, { segments }) => sum + segments.length, 0) !== to - from || to - from > 2) return undefined
  const tokens = source.tokens[to] ?? []
  const content = tokens.filter((token) => !token.word.isFunction).length
  const turned = isAntithesis(source.tokens[to - 1] ?? [], tokens)
  if (content === 0 || !isWhole(last, part, context)) return undefined
  if (!turned && (content > SHORT_SENTENCE || !isAnnounced(part, context) || opening.index > 1)) return undefined
  const block = blockOf(part, context)
  if (
    finder.heldBy({ source: match.source, segment: to }, tokensUnder(context.retelling, { start: block.start, end: part.outer.start })) >=
    0.3
  )
    return undefined
  if (
    finder.heldBy({ source: match.source, segment: to }, tokensUnder(context.retelling, { start: part.outer.end, end: block.end })) >= 0.4
  )
    return undefined
  const passage = { source: match.source, segment: to }
  return {
    type: 'quote.truncated',
    severity: 'major',
    confidence: turned ? 0.75 : 0.55,
    retelling: { start: part.start, end: part.end },
    source: passageSpan(passage, context),
    reason: { key: 'quote.truncated.end', params: { words: passageText(passage, context) } },
    expected: passageText(passage, context),
  }
}

/** A clause stands in a passage and not in another by so much more support. */
const APART = 0.3

interface PlacedClause {
  readonly clause: Clause
  readonly passage: (PassageRef & { readonly support: number }) | undefined
}

/** Whether two clauses stand in two passages, and neither in the other's. */
function isPassed(a: PlacedClause | undefined, b: PlacedClause | undefined, source: number, finder: SupportFinder): boolean {
  if (!a?.passage || !b?.passage) return false
  const inOther = ({ clause }: PlacedClause, { segment }: PassageRef) => finder.jointSupport(clause.tokens, [{ source, segment }])
  return inOther(a, b.passage) <= a.passage.support - APART && inOther(b, a.passage) <= b.passage.support - APART
}

/** A quotation that leaps over a sentence of its source without a sign. */
export function leap(match: Match, supported: number, context: CheckContext, finder: SupportFinder): Finding | undefined {
  const { text } = context.retelling.document
  for (const part of match.parts) {
    if (marksOmission(text.slice(part.start, part.end))) continue
    const inside = match.clauses
      .map((clause, i) => ({ clause, passage: match.passages[i] }))
      .filter(({ clause, passage }) => overlaps(clause, part) && clause.weight >= 3 && (passage?.support ?? 0) >= supported)
    for (let i = 0; i + 1 < inside.length; i++) {
      const [a, b] = [inside[i]?.passage?.segment ?? 0, inside[i + 1]?.passage?.segment ?? 0]
      if (b - a < 2 || b - a > 3) continue
      if (!isPassed(inside[i], inside[i + 1], match.source, finder)) continue
      const skipped = Array.from({ length: b - a - 1 }, (_, k) => ({ source: match.source, segment: a + 1 + k }))
      const tokens = match.clauses.flatMap((clause) => clause.tokens)
      const left = skipped.find(
        (passage) => finder.heldBy(passage, tokens) < 0.3 && (context.sources[passage.source]?.tokens[passage.segment]?.length ?? 0) >= 4,
      )
      if (!left) continue
      return {
        type: 'quote.truncated',
        severity: 'major',
        confidence: 0.7,
        retelling: { start: part.start, end: part.end },
        source: passageSpan(left, context),
        reason: { key: 'quote.truncated.middle', params: { words: passageText(left, context) } },
        expected: passageText(left, context),
      }
    }
  }
  return undefined
}
