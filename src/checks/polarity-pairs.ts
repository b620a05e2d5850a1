import type { ImplicitReader } from '../evidence/polarity/implicit.ts'
import { deniesHalf, findNegations, readsNegation } from '../evidence/polarity/negation.ts'
import type { Finding } from '../report/finding.ts'
import { overlaps, type Span } from '../text/document.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { carriesMeaning } from './gaps.ts'
import type { SegmentPair } from './pair.ts'

/** How far from a word, in words, its denial may stand. */
const REACH = 5
/** A clause with fewer answered words says too little about what a denial belongs to. */
const MIN_SUPPORT = 0.6
/** What is asked of the word that a denial governs, and of the whole (ntrex: flips that translators make in other words). */
const MIN_GOVERNED = 0.4
const TOLD = 0.6
/** From this share of answered words a flip is major. */
const SURE_SUPPORT = 0.72

interface Denials {
  readonly words: readonly WordEvidence[]
  /** Denials as places in `words` (the nearest word where the denial is part of one). */
  readonly places: readonly number[]
  readonly spans: readonly Span[]
  /** Words that deny by meaning. */
  readonly implicit: readonly number[]
  /** A turn of phrase that denies half ("far from", "yet to"). */
  readonly soft: boolean
}

/** Denials on one side of a translation that the other side lacks. */
export function flippedPolarity(context: CheckContext): Finding[] {
  const { translation, retelling } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source || !readsNegation(source.language) || !readsNegation(retelling.language)) return []
  if (Math.min(pair.support, pair.held) < MIN_SUPPORT) return []
  const there = denialsOf(translation.source, source.document.text, source.language, translation.denies)
  const here = denialsOf(translation.target, retelling.document.text, retelling.language, translation.denies)
  if ((there.places.length === 0) === (here.places.length === 0)) return unevenDenials(there, here, pair, source.document.id)
  const denied = here.places.length > 0
  const [more, less] = denied ? [here, there] : [there, here]
  // "Unhappy", "fail", "without": what denies by meaning answers a denial.
  if (less.implicit.some((index) => !more.implicit.includes(less.words[index]?.partner ?? -1)) || less.soft) return []
  const [span] = more.spans
  const [place] = more.places
  if (!span || place === undefined) return []
  const sure = governedStrength(more.words, place)
  if (sure < MIN_GOVERNED) return []
  const clean = less.implicit.length === 0
  const confidence = Math.min(0.95, (clean ? 0.5 : 0.35) + 0.2 * Math.min(1, sure) + 0.25 * Math.min(pair.support, pair.held))
  if (confidence < TOLD) return []
  return [
    flip(
      denied,
      span,
      counterSpan(more, less, place),
      confidence,
      clean && confidence >= 0.85 ? 'critical' : Math.min(pair.support, pair.held) >= SURE_SUPPORT ? 'major' : 'minor',
      source.document.id,
      more,
    ),
  ]
}

/** How surely the word that a denial governs is told on the other side: what is denied in other words ("has trouble measuring", "cannot measure") is no flip. */
function governedStrength(words: readonly WordEvidence[], place: number): number {
  const own = words[place]
  if (own && carriesMeaning(own) && own.direct > 0) return own.direct
  const after = words
    .slice(place + 1, place + 1 + REACH)
    .filter(carriesMeaning)
    .slice(0, 2)
  const before = words
    .slice(Math.max(0, place - REACH), place)
    .filter(carriesMeaning)
    .slice(-1)
  const of = (word: WordEvidence | undefined) => (word && word.partner >= 0 ? Math.max(word.direct, 0.6 * word.best) : 0)
  return Math.max(of(after[0]), 0.6 * of(after[1]), after.length === 0 ? of(before[0]) : 0.7 * of(before[0]))
}

function denialsOf(words: readonly WordEvidence[], text: string, language: string, denies: ImplicitReader): Denials {
  const spans = findNegations(text, language)
  const places = spans.map((span) => {
    const inside = words.findIndex(({ token }) => overlaps(token, span))
    return inside >= 0
      ? inside
      : Math.max(
          0,
          words.findIndex(({ token }) => token.start >= span.end),
        )
  })
  const implicit = words.flatMap((word, place) => (denies(word.token.word) && !places.includes(place) ? [place] : []))
  return { words, places, spans, implicit, soft: deniesHalf(text, language) }
}

/** Both sides deny, one oftener: a denial whose words stand in no denial's reach on the other side. */
function unevenDenials(there: Denials, here: Denials, pair: SegmentPair, id: string): Finding[] {
  const [a, b] = [clusters(there.places), clusters(here.places)]
  if (a.length === b.length || a.length === 0 || b.length === 0) return []
  const denied = b.length > a.length
  const [more, less] = denied ? [here, there] : [there, here]
  for (const place of denied ? b : a) {
    const near = anchors(more.words, place)
    if (near.length < 2) continue
    const partners = near.map((index) => more.words[index]?.partner ?? -1).filter((partner) => partner >= 0)
    const answered = [...less.places, ...less.implicit].some((other) => partners.some((partner) => Math.abs(partner - other) <= REACH + 1))
    if (answered || partners.length < 2) continue
    const span = more.spans[more.places.indexOf(place)]
    if (span) return [flip(denied, span, counterSpan(more, less, place), 0.3 + 0.4 * Math.min(pair.support, pair.held), 'major', id, more)]
  }
  return []
}

/** Denials that stand close together are one ("no ... nada", "non ... mai"). */
function clusters(places: readonly number[]): number[] {
  return places.filter((place, i) => i === 0 || place - (places[i - 1] ?? 0) > REACH)
}

/** The nearest linked words that a denial may belong to. */
function anchors(words: readonly WordEvidence[], place: number): number[] {
  const found: number[] = []
  for (let distance = 0; distance <= REACH && found.length < 3; distance++) {
    for (const index of distance === 0 ? [place] : [place + distance, place - distance]) {
      const word = words[index]
      if (word && carriesMeaning(word) && word.partner >= 0) found.push(index)
    }
  }
  return found
}

/** The word on the other side that a denial would belong to. */
function counterSpan(more: Denials, less: Denials, place: number): Span | undefined {
  for (const index of anchors(more.words, place)) {
    const partner = less.words[more.words[index]?.partner ?? -1]
    if (partner) return { start: partner.token.start, end: partner.token.end }
  }
  const [first] = less.words
  return first ? { start: first.token.start, end: less.words[less.words.length - 1]?.token.end ?? first.token.end } : undefined
}

function flip(
  denied: boolean,
  span: Span,
  other: Span | undefined,
  confidence: number,
  severity: 'critical' | 'major' | 'minor',
  id: string,
  more: Denials,
): Finding {
  const word = more.words.find(({ token }) => overlaps(token, span))?.token.word.form ?? ''
  const [retelling, source] = denied ? [span, other] : [other, span]
  return {
    type: 'polarity.flipped',
    severity,
    confidence,
    retelling: retelling ?? null,
    source: source ? { id, ...source } : null,
    reason: { key: denied ? 'polarity.deniedHere' : 'polarity.deniedThere', params: { word } },
  }
}
