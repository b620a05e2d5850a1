import { isUnspaced } from '../lexicon/stem.ts'
import type { WordEvidence } from './counterparts.ts'
import type { NameReader } from './name-counterparts.ts'
import type { NameRun } from './name-runs.ts'

/** A side of a pair: its language (BCP-47), its text and the words of it. */
interface SpellingSide {
  readonly language: string
  readonly text: string
  readonly words: readonly WordEvidence[]
}

/**
 * Whether a name without a counterpart is spelled on the other side after all: in characters that the cutter cut in the wrong place, in kana, or clipped
 * together with its neighbour ("Minoborony").
 */
export function isSpelled(run: NameRun, { text, language }: SpellingSide, other: SpellingSide, reader: NameReader): boolean {
  if (isClipped(run, other) || run.words.some((word) => word.kind === 'name' && reader.isInHiragana(word.token.word.form, other.text)))
    return true
  if (!isUnspaced(language)) return isUnspaced(other.language) && run.words.every((word) => isNear(word, other, reader))
  if (KATAKANA.test(run.text) && other.words.some(({ token, kind }) => kind !== 'grammar' && reader.isLoan(token.word.form, run.text)))
    return true
  if (
    (run.kind === 'name' || (run.kind === 'proper' && run.words.length > 1)) &&
    other.words.some(({ token, kind }) => token.capital && kind === 'name' && reader.nearness(token.word.form, run.text) >= NEAR)
  )
    return true
  const around = text.slice(Math.max(0, run.start - 2), run.end + 2)
  return other.words.some(
    ({ token, kind }) =>
      token.capital && kind !== 'grammar' && token.word.form.length > 3 && reader.heldIn(token.word.form, around) >= SPELLED,
  )
}

/** Whether some name of a text without spaces is nearly what would be written for a word. */
const isNear = ({ token }: WordEvidence, { words }: SpellingSide, reader: NameReader): boolean =>
  words.some(({ kind, token: { word } }) => kind === 'name' && word.form.length > 1 && reader.nearness(token.word.form, word.form) >= NEAR)

const KATAKANA = /^[\u30a1-\u30fe]+$/u

/** How much of each word a name clipped together from the beginnings of two keeps, in letters of its sound at least ("Minoborony", "Hydromet"). */
const CLIPPED = 3

/** Whether a word is clipped together from the beginnings of two neighbours on the other side, or two neighbours are so clipped together there. */
function isClipped(run: NameRun, other: SpellingSide): boolean {
  const isOf = (whole: string, first: string, second: string): boolean => {
    if (whole.startsWith('g') && !first.startsWith('g')) return isOf(whole.slice(1), first, second)
    const at = sharesBeginning(whole, first)
    return (
      at >= CLIPPED + 1 &&
      at < whole.length &&
      whole.length - at >= CLIPPED &&
      sharesBeginning(whole.slice(at).replace(/^ts/, 's'), second) >= CLIPPED
    )
  }
  const sounds = run.words.map(({ token }) => token.word.sound)
  if (sounds.length === 1) {
    const there = other.words.filter(({ kind }) => kind !== 'grammar' && kind !== 'number').map(({ token }) => token.word.sound)
    return there.some((first, i) => isOf(sounds[0] ?? '', first, there[i + 1] ?? ''))
  }
  return sounds.some((first, i) => other.words.some(({ token }) => isOf(token.word.sound, first, sounds[i + 1] ?? '')))
}

function sharesBeginning(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Renderings that drop a syllable or take another vowel keep so much of a reading. */
const NEAR = 0.64

/**
 * An acronym on one side answers to the words that it stands for, in its own language or the other, and they to it: "JE" for "Johnny English", "DRC" for
 * "República Democrática do Congo". One that has the letters of another in another order answers to that: "IMF", "FMI". `initials`: the first letters of a
 * word's English meanings.
 */
export function isAbbreviated(run: NameRun, own: SpellingSide, other: SpellingSide, initials: (word: WordEvidence) => string): boolean {
  const standsFor = (acronym: string, words: readonly WordEvidence[]) =>
    isAcronymOf(acronym, words) || isTranslatedAcronymOf(acronym, words, initials)
  if (run.kind === 'acronym')
    return run.words.some(
      ({ token }) =>
        standsFor(token.word.form, other.words) ||
        other.words.some(({ token: there, kind }) => kind === 'acronym' && isShuffled(token.word.form, there.word.form)),
    )
  // The words may go on beyond what is open of them, and begin before it.
  const words = own.words.slice(Math.max(0, run.first - 2), run.last + 3)
  return run.words.length > 1 && other.words.some(({ token, kind }) => kind === 'acronym' && standsFor(token.word.form, words))
}

/** Whether all letters of the shorter of two acronyms stand in the longer, which may have one more. */
function isShuffled(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2 || long.length > short.length + 1 || a === b) return false
  let rest = long.toUpperCase()
  for (const letter of short.toUpperCase()) {
    if (!rest.includes(letter)) return false
    rest = rest.replace(letter, '')
  }
  return true
}

/** Whether as many words with capitals in a row as an acronym has letters begin with them, in any order, by themselves or by what they mean in English. */
function isTranslatedAcronymOf(acronym: string, words: readonly WordEvidence[], initials: (word: WordEvidence) => string): boolean {
  const letters = [...acronym.toLowerCase().replace(/s$/, '')]
  if (letters.length < 3 || letters.length > 6) return false
  const content = words.filter(({ kind }) => kind !== 'grammar' && kind !== 'number')
  return content.some((_, at) => {
    const row = content.slice(at, at + letters.length)
    return row.length === letters.length && row.every(({ token }) => token.capital) && canStandFor(letters, row.map(initials))
  })
}

/** Whether each letter can be given to a word of its own that may begin with it. */
function canStandFor(letters: readonly string[], words: readonly string[]): boolean {
  const [letter, ...rest] = letters
  if (letter === undefined) return true
  return words.some((word, i) => word.includes(letter) && canStandFor(rest, words.toSpliced(i, 1)))
}

/** Whether words with capitals in a row begin with the letters of an acronym, small words with a capital counted or not ("Make ..."); its last may be left out. */
function isAcronymOf(acronym: string, words: readonly WordEvidence[]): boolean {
  const letters = acronym.replace(/s$/, '')
  const least = letters.length > 3 ? letters.slice(0, -1) : letters
  return [initialsOf(words, false), initialsOf(words, true)].some((initials) => initials.includes(least))
}

/** The initials of words with capitals, a blank for each other word that is no grammar. */
const initialsOf = (words: readonly WordEvidence[], small: boolean): string =>
  words
    .map(({ token, kind }) =>
      token.capital && kind !== 'acronym' && (small || kind !== 'grammar') ? token.word.form.charAt(0) : kind === 'grammar' ? '' : ' ',
    )
    .join('')

/** What a name must share with the characters to be taken for them. */
const SPELLED = 0.74
