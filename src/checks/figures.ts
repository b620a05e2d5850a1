import { matchDates } from '../evidence/date-compare.ts'
import type { Figure } from '../evidence/evidence.ts'
import type { ExaminedText } from '../evidence/examine.ts'
import { compareFigures, type FigureMatch, matchFigures } from '../evidence/figure-compare.ts'
import { isUnspaced } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { isElsewhere, isShortFor, isTold, SURE, slippedScales, telling } from './figure-slips.ts'
import type { SegmentPair } from './pair.ts'
import { vagueFigures } from './vague-figures.ts'

/** A figure can only be held against a passage that the sentence surely retells. */
const MIN_SCORE = 0.45
const MIN_SUPPORT = 0.3
/** From here a slip of the scale is told. */
const SLIP_SUPPORT = 0.2
/** A figure is missed only where most of its passage is there. */
const DROPPED_HELD = 0.55
const DROPPED_SUPPORT = 0.5

/** Amounts, percentages, ratios, counts: changed, or left out where their sentence is retold. */
export const figures: Check = {
  id: 'figures',
  finds: ['figure.altered', 'figure.dropped'],
  run(context) {
    const vague = vagueFigures(context)
    const isVague = ({ type, source }: Finding) =>
      type === 'figure.dropped' && vague.some((other) => other.source?.id === source?.id && other.source?.start === source?.start)
    return [...context.pairs.flatMap((pair) => checkPair(pair, context)).filter((finding) => !isVague(finding)), ...vague]
  },
}

function checkPair(pair: SegmentPair, context: CheckContext): Finding[] {
  const source = context.sources[pair.source]
  if (!source || pair.score < MIN_SCORE || pair.support < SLIP_SUPPORT) return []
  if (pair.support < MIN_SUPPORT) return slippedScales(pair, source, context)
  const target = context.retelling.figures.filter((figure) => overlaps(figure, pair.span))
  const near = source.figures.filter((figure) => pair.passages.some((passage) => overlaps(figure, passage.span)))
  const match = matchFigures(near, target)
  const findings: Finding[] = []
  const missing = match.unmatchedSource.flatMap((i) => near[i] ?? []).filter((figure) => telling(figure))
  for (const t of match.unmatchedTarget) {
    const figure = target[t]
    if (!figure || !telling(figure) || isElsewhere(figure, pair, context)) continue
    const candidates = missing.filter((other) => compareFigures(other, figure) === 'different' && isPlausible(other, figure, pair))
    const [other] = candidates.sort((a, b) => nearness(a, figure) - nearness(b, figure))
    if (!other || isToldInParts(other, target) || isToldInParts(figure, near) || sharesUnit(other, figure, target)) continue
    missing.splice(missing.indexOf(other), 1)
    findings.push({
      type: 'figure.altered',
      severity: 'major',
      confidence: confidenceOf(pair, candidates.length),
      retelling: { start: figure.start, end: figure.end },
      source: { id: source.document.id, start: other.start, end: other.end },
      reason: { key: 'figure.altered', params: { there: other.text, here: figure.text } },
      expected: other.text,
    })
  }
  for (const pairing of match.pairs) {
    const [a, b] = [near[pairing.source], target[pairing.target]]
    if (!a || !b || pairing.result !== 'different' || (a.weak && b.weak) || a.kind === 'version' || isElsewhere(b, pair, context)) continue
    if (isToldInParts(a, target) || isToldInParts(b, near)) continue
    findings.push({
      type: 'figure.altered',
      severity: 'major',
      confidence: confidenceOf(pair, 1),
      retelling: { start: b.start, end: b.end },
      source: { id: source.document.id, start: a.start, end: a.end },
      reason: { key: 'figure.altered', params: { there: a.text, here: b.text } },
      expected: a.text,
    })
  }
  findings.push(...changedVersions(pair, source, context))
  if (findings.length === 0) findings.push(...changedDigits(pair, source, context, near, target, match))
  if (findings.length === 0 && pair.held >= DROPPED_HELD && pair.support >= DROPPED_SUPPORT) {
    for (const figure of missing) {
      if (figure.weak || figure.kind === 'ordinal' || figure.kind === 'version' || isTold(figure, context)) continue
      if (
        isSpelledThere(figure, source, context, 'source') ||
        isToldInParts(figure, target) ||
        target.some((other) => isShortFor(other, figure)) ||
        (context.translation &&
          (isFigureOfSpeech(figure) ||
            isRank(figure, source.document.text) ||
            isToldInWords(figure, context.retelling) ||
            /^\.\s+\p{L}/u.test(source.document.text.slice(figure.end, figure.end + 4)) ||
            source.dates.some((date) => overlaps(date, { start: figure.start - 1, end: figure.end + 15 }))))
      )
        continue
      findings.push({
        type: 'figure.dropped',
        // A translation that leaves a plain count out takes nothing back; an amount, a share or a measure weighs more.
        severity: context.translation && (!/\d/.test(figure.text) || PLAIN.has(figure.kind)) ? 'minor' : 'major',
        confidence: Math.min(0.8, 0.3 + 0.3 * pair.held + 0.3 * pair.support),
        retelling: pair.span,
        source: { id: source.document.id, start: figure.start, end: figure.end },
        reason: { key: 'figure.dropped', params: { there: figure.text } },
        expected: figure.text,
      })
    }
  }
  return findings
}

/** Small plain numbers are everywhere in paraphrase: there only near ones are taken for one another. */
const SMALL = 12
const NEAR = 3

/** Kinds that a careless rendering may mix up; an age, a duration or an hour is no slip for an amount. */
const COUNTED: ReadonlySet<string> = new Set(['number', 'money', 'percent', 'quantity', 'multiple'])

const PLAIN: ReadonlySet<string> = new Set(['number', 'age', 'duration'])

/** Whether one figure can be a slip for the other: one kind, and outside close renderings no small number against a far one. */
function isPlausible(there: Figure, here: Figure, pair: SegmentPair): boolean {
  const sure = pair.score >= SURE
  if (there.kind !== here.kind && !(sure && COUNTED.has(there.kind) && COUNTED.has(here.kind))) return false
  if (isShortFor(here, there)) return false
  if (sure || there.kind !== 'number' || Math.min(there.value, here.value) > SMALL) return true
  return Math.abs(there.value - here.value) <= NEAR
}

/** "Between 2 and 5 centimetres, in places 10": a bare number may go on counting in the unit of another. */
const sharesUnit = (there: Figure, here: Figure, others: readonly Figure[]): boolean =>
  here.kind === 'number' &&
  there.kind === 'quantity' &&
  others.some(
    ({ kind, unit }) => kind === 'quantity' && unit !== undefined && compareFigures(there, { ...here, kind, unit }) === 'compatible',
  )

const confidenceOf = (pair: SegmentPair, candidates: number) =>
  Math.min(0.95, 0.35 + 0.25 * Math.min(1, pair.score) + 0.4 * Math.min(1, pair.support) - 0.05 * (candidates - 1))

/** Likelier partners are of one kind and near in size. */
function nearness(a: Figure, b: Figure): number {
  const size = Math.abs(Math.log((Math.abs(a.value) + 1) / (Math.abs(b.value) + 1)))
  return size + (a.kind === b.kind ? 0 : 2) + (a.unit === b.unit ? 0 : 1)
}

/** "Between 7.5 cm and 15 cm" tells the ends of a range apart. */
function isToldInParts(range: Figure, others: readonly Figure[]): boolean {
  if (range.high === range.value) return false
  const isTold = (end: Figure) =>
    others.some((other) => other.high === other.value && ['equal', 'compatible'].includes(compareFigures(end, other)))
  return isTold({ ...range, high: range.value }) && isTold({ ...range, value: range.high })
}

/** "No. 1 in trade" is "the leader", "the last 16" are the round of the eight matches: places that every language has its own words for. */
function isRank(figure: Figure, text: string): boolean {
  const before = text.slice(Math.max(0, figure.start - 12), figure.start)
  if (figure.kind !== 'number' || !Number.isInteger(figure.value)) return false
  return (figure.value <= 3 && RANK.test(before)) || ([4, 8, 16, 32].includes(figure.value) && LAST.test(before))
}
const RANK = /(?:\bno\.?|\bnumber|\bnum\.|[nN][.º°]{1,2}|#|№|numéro|número|numero|Nummer|Platz|номер|第)\s?$/iu
const LAST = /(?:last|últimos|letzten|laatste|derniers|ultimi|последни[ех])\s$/iu

/** Round counts and hours that the other side has in words ("千年", "a la una de la tarde"), which are no figures by themselves. */
function isToldInWords(figure: Figure, { document, language }: ExaminedText): boolean {
  const unspaced = isUnspaced(language)
  if (figure.kind === 'duration' && figure.value === figure.high && /(?<!\d)24\D/.test(figure.text) && ONE_DAY.test(document.text))
    return true
  if (unspaced && ROUND[figure.value]?.test(document.text)) return true
  return figure.kind === 'time-of-day' && figure.value % 720 === 60 && ONE_OCLOCK.test(document.text)
}
const ROUND: Readonly<Record<number, RegExp>> = { 100: /百/u, 1000: /千/u, 10000: /[万萬]/u }
const ONE_DAY = /(?<!\p{L})(?:сутк\p{L}+|etmaal|一昼夜|一天|一日)/iu
const ONE_OCLOCK = /\b(?:la una|à une heure|l'una|l’una|all'una|all’una|um eins|ein Uhr|één uur|uma hora|à uma)\b|час(?:у)? дня|一時|一点/iu

/** "100 percent certain", "zero", "Four Corners": said of anything but an amount. */
const isFigureOfSpeech = (figure: Figure): boolean =>
  (figure.kind === 'percent' && figure.value === 100) ||
  figure.value === 0 ||
  (!/\d/.test(figure.text) && (figure.value <= 3 || /^\p{Lu}/u.test(figure.text)))

/**
 * Whether the other side has the figure after all, though not as a figure: its digits, or the word that the lexicon gives for it. Only where sides
 * are known word by word.
 */
function isSpelledThere(figure: Figure, source: ExaminedText, context: CheckContext, side: 'source' | 'target'): boolean {
  const { translation } = context
  if (!translation) return false
  const [own, other] = side === 'source' ? [source, context.retelling] : [context.retelling, source]
  const digits = digitsOf(figure.text)
  if (digits.length > 0) {
    const there = digitsOf(other.document.text)
    return digits.every((run) => there.includes(run)) && !digitsLeftOver(own.document.text, other.document.text).includes(digits[0] ?? '')
  }
  const words = side === 'source' ? translation.source : translation.target
  return words.some(({ token, direct, kind }) => kind !== 'grammar' && kind !== 'number' && direct >= 0.5 && overlaps(token, figure))
}

/** The runs of digits of a text, separators inside taken out. */
const digitsOf = (text: string): string[] =>
  (text.normalize('NFKC').match(/\d+(?:[.,'\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g) ?? []).map((run) => run.replace(/\D/g, ''))

/** Runs of digits that stand more often in one text than in another. */
function digitsLeftOver(text: string, other: string): string[] {
  const rest = digitsOf(other)
  return digitsOf(text).filter((run) => {
    const at = rest.indexOf(run)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** Names with digits in them ("Covid-19", "iPhone6") whose digits changed: letters and places agree, nothing else does. */
function changedVersions(pair: SegmentPair, source: ExaminedText, context: CheckContext): Finding[] {
  if (!context.translation) return []
  const named = (text: string) => [...text.matchAll(/(\p{L}[\p{L}.]*)[- ]?(\d+)(?![\d.,:]*\d)/gu)]
  const there = named(source.document.text)
  const here = named(context.retelling.document.text)
  return here.flatMap((match): Finding[] => {
    const [, name = '', digits = ''] = match
    const same = there.filter((other) => other[1]?.toLowerCase() === name.toLowerCase())
    const [other] = same
    const inDate = context.retelling.dates.some((date) => overlaps(date, { start: match.index, end: match.index + match[0].length }))
    if (!other || inDate || name.length < 3 || same.some((each) => each[2] === digits)) return []
    if (here.some((each) => each[1]?.toLowerCase() === name.toLowerCase() && each[2] === other[2])) return []
    const start = match.index
    return [
      {
        type: 'figure.altered',
        severity: 'major',
        confidence: confidenceOf(pair, 1),
        retelling: { start, end: start + match[0].length },
        source: { id: source.document.id, start: other.index, end: other.index + other[0].length },
        reason: { key: 'figure.altered', params: { there: other[0], here: match[0] } },
        expected: other[0],
      },
    ]
  })
}

/** Digits that are left over on both sides when figures and dates are paired, whatever they count. */
function changedDigits(
  pair: SegmentPair,
  source: ExaminedText,
  context: CheckContext,
  near: readonly Figure[],
  target: readonly Figure[],
  match: FigureMatch,
): Finding[] {
  const { translation, retelling } = context
  if (!translation) return []
  const dates = matchDates(source.dates, retelling.dates).pairs
  const left = [...match.pairs.flatMap(({ source: s }) => near[s] ?? []), ...dates.flatMap(({ source: s }) => source.dates[s] ?? [])]
  const right = [...match.pairs.flatMap(({ target: t }) => target[t] ?? []), ...dates.flatMap(({ target: t }) => retelling.dates[t] ?? [])]
  const open = (words: readonly WordEvidence[], taken: readonly Span[], text: string) => {
    const there = digitsOf(text)
    return words.filter(
      ({ token, kind }) =>
        kind === 'number' && !taken.some((span) => overlaps(span, token)) && !digitsOf(token.word.form).some((run) => there.includes(run)),
    )
  }
  const [a, ...others] = open(translation.source, left, retelling.document.text)
  const [b, ...more] = open(translation.target, right, source.document.text)
  const count = (text: string) => digitsOf(text).length
  if (!a || !b || others.length + more.length > 0 || count(source.document.text) !== count(retelling.document.text)) return []
  const [x, y] = [Number(digitsOf(a.token.word.form)[0]), Number(digitsOf(b.token.word.form)[0])]
  // A short year told in full, degrees told in the other scale.
  if (Math.abs(x - y) % 100 === 0 || Math.abs(((x - 32) * 5) / 9 - y) < 4 || Math.abs(((y - 32) * 5) / 9 - x) < 4) return []
  // What dates are left over on both sides has a check of its own.
  if (source.dates.some((date) => overlaps(date, a.token)) && retelling.dates.some((date) => overlaps(date, b.token))) return []
  return [
    {
      type: 'figure.altered',
      severity: 'major',
      confidence: 0.9 * confidenceOf(pair, 1),
      retelling: { start: b.token.start, end: b.token.end },
      source: { id: source.document.id, start: a.token.start, end: a.token.end },
      reason: { key: 'figure.altered', params: { there: a.token.word.form, here: b.token.word.form } },
      expected: a.token.word.form,
    },
  ]
}
