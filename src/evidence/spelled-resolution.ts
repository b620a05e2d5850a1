import { foldWord } from '../lexicon/inflection/fold.ts'
import { type Transcription, transcriptionCost } from '../lexicon/transcription.ts'
import { CYRILLIC, russianNominatives } from '../lexicon/transcription-cyrillic.ts'
import { KANA, readKana } from '../lexicon/transcription-kana.ts'
import type { Span } from '../text/document.ts'
import type { Mention, NameWord } from './evidence.ts'
import type { Resolution, Variant } from './name-resolution.ts'
import type { Entity } from './people.ts'

/** A script that spells foreign names by sound: how it writes them, and what a word may be without its ending. */
interface SpellingScript {
  readonly transcription: Transcription
  readonly readings: (word: string) => readonly string[]
  /** Shares of a name's letters: what is right, and what is near enough to be the name misspelled. */
  readonly right: number
  readonly near: number
  /** Below this sum of changes a form is one more way to write the name; it takes this much to be a wrong one. */
  readonly least: number
  /** Whether a word alone may be called a misspelling. */
  readonly alone: boolean
}

/**
 * Katakana keeps fewer distinctions, so more of what it writes is right and less is told apart, and any foreign word is written in it. The bounds were set on
 * human translations of news into Russian and Japanese, in which hardly any name is wrong.
 */
const SCRIPTS: readonly { readonly test: RegExp; readonly script: SpellingScript }[] = [
  {
    test: /^[\u0400-\u04ff'’-]+$/u,
    script: {
      transcription: CYRILLIC,
      readings: (word) => russianNominatives(foldWord(word)),
      right: 0.07,
      near: 0.25,
      least: 0.55,
      alone: true,
    },
  },
  {
    test: /^[\u30a1-\u30fa\u30fc]+$/u,
    script: { transcription: KANA, readings: (word) => [readKana(word)], right: 0.08, near: 0.25, least: 0.9, alone: false },
  },
]

const KATAKANA_NAME = /[\u30a1-\u30fa][\u30a1-\u30fa\u30fc]+(?:[・＝=][\u30a1-\u30fa][\u30a1-\u30fa\u30fc]+)*/gu

/** Words and names in katakana, those joined by dots as one. */
export function findKatakana(text: string, span: Span): Mention[] {
  return [...text.slice(span.start, span.end).matchAll(KATAKANA_NAME)].map((match) => {
    const start = span.start + match.index
    const words: NameWord[] = []
    let at = start
    for (const part of match[0].split(/[・＝=]/u)) {
      words.push({ start: at, end: at + part.length, text: part })
      at += part.length + 1
    }
    return { start, end: start + match[0].length, text: match[0], weak: words.length === 1, words }
  })
}

/** Whether a mention is written in a script that spells the names of other scripts. */
export const isSpelled = (mention: Mention): boolean => SCRIPTS.some(({ test }) => mention.words.every((word) => test.test(word.text)))

interface Fit {
  readonly word: NameWord
  readonly part: 'given' | 'family' | 'whole'
  readonly right: string
  /** The word as the comparison took it, perhaps without its ending. */
  readonly reading: string
  /** Cost as a share of the longer of both. */
  readonly distance: number
  readonly wrong: boolean
}

/** A name beside a right one of the same person. */
const WITH_RIGHT_HALF = 0.9
/** A name that stands alone. */
const ALONE = 0.8
const PER_DISTANCE = 0.6
/** Alone, shorter names meet by chance. */
const SHORTEST_ALONE = 6
const SHORTEST_WORD_ALONE = 6
const NEAR_ALONE = 0.17
/** A wrong form is not much longer or shorter than the name, least of all alone. */
const LENGTHS = { beside: 2, alone: 1 } as const
/** Names of four letters and fewer that differ in one consonant are often two names ("Nora", "Lora"). */
const SHORT = { letters: 4, near: 0.2 } as const

/** Whom a Cyrillic or katakana mention stands for. `isKnown`: the word is an ordinary one of its language. Only people with Latin names are considered. */
export function resolveSpelled(mention: Mention, entities: readonly Entity[], isKnown: (word: string) => boolean): Resolution {
  const nobody: Resolution = { mention, variants: [], confidence: 0 }
  const script = SCRIPTS.find(({ test }) => mention.words.every((word) => test.test(word.text)))?.script
  if (!script || mention.words.length > 3) return nobody
  const found = entities.flatMap((entity) => (entity.kind === 'person' ? (resolveAs(mention, entity, script, isKnown) ?? []) : []))
  found.sort((a, b) => a.variants.length - b.variants.length || b.confidence - a.confidence)
  const [best, second] = found
  if (!best) return nobody
  const open = second !== undefined && second.variants.length === best.variants.length && best.confidence - second.confidence < 0.02
  return open ? nobody : best
}

function resolveAs(mention: Mention, entity: Entity, script: SpellingScript, isKnown: (word: string) => boolean): Resolution | undefined {
  const { words } = mention
  const parts: readonly (readonly [Fit['part'], string])[] =
    entity.given === ''
      ? [['whole', foldWord(entity.name)]]
      : [
          ['given', entity.given],
          ['family', entity.family],
        ]
  if (parts.some(([, right]) => !/^[a-z'-]+$/.test(right))) return undefined
  const fits = words.flatMap((word) => parts.map(([part, right]) => fitOf(word, part, right, script)))
  fits.sort((a, b) => a.distance - b.distance)
  const chosen: Fit[] = []
  for (const fit of fits) {
    const near = fit.right.length <= SHORT.letters ? SHORT.near : script.near
    if (
      (!fit.wrong || (fit.distance <= near && looksAlike(fit, script))) &&
      chosen.every((other) => other.word !== fit.word && other.part !== fit.part)
    )
      chosen.push(fit)
  }
  // A word that is nobody's makes it another person's name, or another name for this one: nothing is said.
  if (chosen.length < words.length || chosen.length === 0) return undefined
  const [given, family] = [chosen.find(({ part }) => part === 'given'), chosen.find(({ part }) => part === 'family')]
  if (given && family && given.word.start > family.word.start) return undefined
  const wrong = chosen.filter((fit) => fit.wrong)
  const [worst] = [...wrong].sort((a, b) => b.distance - a.distance)
  const base = { mention, entity, forms: chosen.map(({ part, word }) => ({ part, written: word.text, listed: false })) }
  if (!worst) {
    const sum = chosen.reduce((total, { distance }) => total + distance, 0)
    return { ...base, variants: [], confidence: 1 - sum }
  }
  if (words.length === 1 && !(script.alone && mayStandAlone(worst) && !isKnown(worst.word.text))) return undefined
  if (words.length > 1 && wrong.length === words.length) return undefined
  const variants = wrong.map(({ word, right, distance }): Variant => ({ word, right, likeness: 1 - distance }))
  return { ...base, variants, confidence: (words.length > 1 ? WITH_RIGHT_HALF : ALONE) - PER_DISTANCE * worst.distance }
}

function mayStandAlone({ word, right, reading, distance }: Fit): boolean {
  const { length } = word.text
  if (Math.abs(reading.length - right.length) > LENGTHS.alone || length - reading.length > LENGTHS.alone) return false
  return distance <= NEAR_ALONE && right.length >= SHORTEST_ALONE && length >= SHORTEST_WORD_ALONE && word.text !== word.text.toUpperCase()
}

/** Whether a word begins as the name may be written, and is about as long. */
function looksAlike({ reading, right }: Fit, { transcription }: SpellingScript): boolean {
  if (Math.abs(reading.length - right.length) > LENGTHS.beside) return false
  return [1, 2, 3, 4].some((length) =>
    transcription.spellings.get(right.slice(0, length))?.some((spelling) => spelling !== '' && reading.startsWith(spelling.charAt(0))),
  )
}

function fitOf(word: NameWord, part: Fit['part'], right: string, { transcription, readings, right: most, least }: SpellingScript): Fit {
  let [distance, cost, closest] = [1, Number.POSITIVE_INFINITY, '']
  for (const reading of readings(word.text)) {
    const sum = transcriptionCost(right, reading, transcription)
    const share = sum / Math.max(right.length, reading.length, 1)
    if (share < distance) [distance, cost, closest] = [share, sum, reading]
  }
  return { word, part, right, reading: closest, distance, wrong: distance > most && (cost >= least || distance > 2 * most) }
}
