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
}

/** Katakana keeps fewer distinctions, so more of what it writes is right and less is told apart. */
const SCRIPTS: readonly { readonly test: RegExp; readonly script: SpellingScript }[] = [
  {
    test: /^[\u0400-\u04ff'’-]+$/u,
    script: { transcription: CYRILLIC, readings: (word) => russianNominatives(foldWord(word)), right: 0.07, near: 0.28 },
  },
  {
    test: /^[\u30a1-\u30fa\u30fc]+$/u,
    script: { transcription: KANA, readings: (word) => [readKana(word)], right: 0.1, near: 0.26 },
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
  /** Cost as a share of the longer of both. */
  readonly distance: number
}

/** A name beside a right one of the same person. */
const WITH_RIGHT_HALF = 0.9
/** A name that stands alone. */
const ALONE = 0.8
const PER_DISTANCE = 0.6
/** Alone, shorter names meet by chance. */
const SHORTEST_ALONE = 6
const NEAR_ALONE = 0.22
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
  const fits = words.flatMap((word) => parts.map(([part, right]): Fit => ({ word, part, right, distance: distanceOf(word.text, right, script) })))
  fits.sort((a, b) => a.distance - b.distance)
  const chosen: Fit[] = []
  for (const fit of fits) {
    const near = fit.right.length <= SHORT.letters ? SHORT.near : script.near
    if (fit.distance <= near && chosen.every((other) => other.word !== fit.word && other.part !== fit.part)) chosen.push(fit)
  }
  // A word that is nobody's makes it another person's name, or another name for this one: nothing is said.
  if (chosen.length < words.length || chosen.length === 0) return undefined
  const wrong = chosen.filter(({ distance }) => distance > script.right)
  const [worst] = [...wrong].sort((a, b) => b.distance - a.distance)
  const base = { mention, entity, forms: chosen.map(({ part, word }) => ({ part, written: word.text })) }
  if (!worst) {
    const sum = chosen.reduce((total, { distance }) => total + distance, 0)
    return { ...base, variants: [], confidence: 1 - sum }
  }
  if (words.length === 1 && (worst.distance > NEAR_ALONE || worst.right.length < SHORTEST_ALONE || isKnown(worst.word.text))) return undefined
  if (words.length > 1 && wrong.length === words.length) return undefined
  const variants = wrong.map(({ word, right, distance }): Variant => ({ word, right, likeness: 1 - distance }))
  return { ...base, variants, confidence: (words.length > 1 ? WITH_RIGHT_HALF : ALONE) - PER_DISTANCE * worst.distance }
}

function distanceOf(word: string, right: string, { transcription, readings }: SpellingScript): number {
  return Math.min(
    ...readings(word).map((reading) => transcriptionCost(right, reading, transcription) / Math.max(right.length, reading.length, 1)),
  )
}
