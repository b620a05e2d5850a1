import { isUnspaced } from '../lexicon/stem.ts'
import { overlaps, type Span } from '../text/document.ts'
import { oddsOf } from '../text/logistic.ts'
import type { CheckContext } from './check.ts'
import { carriesMeaning, MATCHED } from './open-words.ts'
import { type PassageRef, tokensUnder } from './quotation-match.ts'
import { PROOF_MODEL } from './quotation-proof-model.ts'
import { type Reading, sentencesIn } from './quotation-reading.ts'

/** How likely some quoted words render a passage. */
export interface Proof {
  /** Log odds that they do, where half of all quotations are invented; from PROOF_MODEL. */
  readonly logOdds: number
  readonly reading: Reading
}

/** So many of the passages that support quoted words best are read: anywhere, of each document that the text points to, and with a neighbour. */
const BEST = 8
const BEST_TOLD = 3
const WITH_NEIGHBOUR = 3
/** So many of them, the likeliest at first sight, are read word by word. */
const PAIRED = 5
/** A word without a counterpart says at least so much, in nats: most that the lexicons do not know have none. */
const LEAST = 0.6
/** Words follow their neighbours in a passage when they are at most so far apart. */
const STEP = 6

/**
 * The passage that a quotation renders most likely, by the sentence that is surest of one: whoever finds one sentence of a quotation has found the
 * quotation. `told` are the documents that the text around it tells of. Undefined where nothing of it stands anywhere. Looks no further once a passage has
 * more than `enough` log odds.
 */
export function bestProof(parts: readonly Span[], told: ReadonlySet<number>, enough: number, context: CheckContext): Proof | undefined {
  let best: Proof | undefined
  for (const sentence of spokenSentences(parts, context)) {
    for (const { reading, logOdds } of passagesFor(sentence, told, context)) {
      if (!best || logOdds > best.logOdds) best = { logOdds, reading }
      if (logOdds > enough) return best
    }
  }
  return best
}

/** The sentences of an utterance; the pieces of one that a reporting clause interrupts stand together. */
function spokenSentences(parts: readonly Span[], context: CheckContext): Span[][] {
  const { text } = context.retelling.document
  const sentences: Span[][] = []
  parts.forEach((part, i) => {
    const own = sentencesIn(context.retelling, part).map((sentence) => [sentence])
    const before = parts[i - 1]
    const [first, ...more] = own
    const goesOn =
      before !== undefined && !/[.!?。！？…]$/u.test(text.slice(before.start, before.end)) && !/^\p{Lu}/u.test(text.slice(part.start))
    if (goesOn && first) {
      sentences.at(-1)?.push(...first)
      sentences.push(...more)
    } else sentences.push(...own)
  })
  return sentences
}

/** A passage that some words may render, read beside them and weighed. */
interface WeighedPassage extends Proof {
  readonly features: readonly number[]
}

/** The passages that a quoted sentence may render, the likeliest at first sight before others; each is paired with it when it is asked for. */
export function* passagesFor(
  sentence: readonly Span[],
  told: ReadonlySet<number>,
  context: CheckContext,
): Generator<WeighedPassage, undefined> {
  const { finder, reader, sources } = context
  const tokens = sentence.flatMap((span) => tokensUnder(context.retelling, span))
  const links = context.retelling.segments.flatMap((segment, k) =>
    sentence.some((span) => overlaps(segment, span)) ? (context.links[k] ?? []) : [],
  )
  const likely = candidatesFor(finder.supportsOf(tokens), links, told).flatMap((passages) => {
    const [first] = passages
    if (!first || passages.some(({ source, segment }) => sources[source]?.segments[segment] === undefined)) return []
    const segments = passages.map(({ segment }) => segment)
    const reading = reader.readBeside(sentence, first.source, segments)
    if (!reading || reading.proof <= 0) return []
    const linked = links.filter(({ source, segment }) => source === first.source && segments.includes(segment))
    const joint = finder.jointSupport(tokens, passages)
    const signs = { joint, told: told.has(first.source), link: Math.max(0, ...linked.map(({ score }) => score)) }
    return [{ reading, signs, worth: reading.answered + reading.held + joint + Number(signs.told) + signs.link / 2 }]
  })
  // To pair words one to one costs more than to weigh them.
  likely.sort((a, b) => b.worth - a.worth)
  for (const { reading, signs } of likely.slice(0, PAIRED)) {
    const features = proofFeatures(reading, signs)
    yield { reading, features, logOdds: logOddsOf(features, context.retelling.language) }
  }
}

function logOddsOf(features: readonly number[], language: string): number {
  return oddsOf(features, PROOF_MODEL[isUnspaced(language) ? 'unspaced' : 'spaced'])
}

function candidatesFor(supports: readonly PassageRef[], links: readonly PassageRef[], told: ReadonlySet<number>): PassageRef[][] {
  const alone = [...supports.slice(0, BEST), ...links]
  for (const source of told) alone.push(...supports.filter((support) => support.source === source).slice(0, BEST_TOLD))
  const candidates = new Map(alone.map(({ source, segment }) => [`${source} ${segment}`, [{ source, segment }]]))
  for (const { source, segment } of supports.slice(0, WITH_NEIGHBOUR)) {
    for (const from of [segment - 1, segment])
      candidates.set(`${source} ${from} ${from + 1}`, [
        { source, segment: from },
        { source, segment: from + 1 },
      ])
  }
  return [...candidates.values()]
}

/** What is known of a passage beside its reading: support and link, 0..1, and whether the text around the quotation tells of its document. */
export interface PassageSigns {
  readonly joint: number
  readonly told: boolean
  readonly link: number
}

/**
 * What speaks for and against a passage as that which some words render, in the order of PROOF_MODEL's weights: how much of either side is answered, how much
 * that proves and how much is left open, how dense and in what order the counterparts stand, and what points to the passage from outside.
 */
export function proofFeatures(reading: Reading, { joint, told, link }: PassageSigns): number[] {
  const { answered, held, proof } = reading
  const here = reading.here.filter(carriesMeaning)
  const open = here.reduce((sum, word) => sum + (word.best < MATCHED ? Math.max(LEAST, reading.surpriseHere(word)) : 0), 0)
  const places = here.flatMap(({ partner }) => (partner >= 0 ? [partner] : []))
  const between = reading.there.slice(Math.min(...places), Math.max(...places) + 1).filter(carriesMeaning)
  const inOrder = places.filter((place, i) => i > 0 && place > (places[i - 1] ?? 0) && place - (places[i - 1] ?? 0) <= STEP)
  const grammar = reading.here.filter(({ kind }) => kind === 'grammar')
  return [
    1,
    answered,
    held,
    Math.min(answered, held),
    Math.log1p(proof),
    Math.log1p(open),
    joint,
    places.length / Math.max(1, between.length),
    places.length > 1 ? inOrder.length / (places.length - 1) : 0.5,
    grammar.filter(({ partner }) => partner >= 0).length / Math.max(1, grammar.length),
    Math.log(Math.max(1, here.length)),
    Number(told),
    link,
  ]
}
