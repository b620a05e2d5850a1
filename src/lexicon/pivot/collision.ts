import { foldWord } from '../inflection/fold.ts'
import type { Pivot, PivotForm } from './pivot.ts'
import { CLOSE_ENOUGH, lettersOf, spellsOut } from './spelled.ts'
import { compareReadings } from './syllables.ts'

/**
 * How a wrong form can have come out of the pivot's rendering of the right name. `written` is the rendering of the right name that
 * explains it (of the word that explains most, when there are several), `reading` how it is read aloud.
 *
 * - `same-written`: the pivot writes both alike, or the wrong form is what the rendering means in a dictionary;
 * - `same-reading`: other characters that sound the same;
 * - `near-reading`: the sounds differ in one syllable that is often confused, or in a dropped r or l;
 * - `spelled-out`: the wrong form is the rendering in Latin letters.
 */
export interface Collision {
  readonly kind: 'same-written' | 'same-reading' | 'near-reading' | 'spelled-out'
  readonly written: string
  readonly reading: string
  /** 0..1: how hard it is to explain by chance. From 0.6 it is evidence that stands on its own. */
  readonly strength: number
}

/**
 * Strengths were set on pairs of distinct names of our table that share no rendering (test/lexicon/pivot/false-collisions.test.ts): of
 * 1.78 million pairs of single names 34 reach 0.6 (honest ones: Louis and Lois), of 300,000 random pairs of full names none does, and 459
 * reach 0.3. Higher values find more two-syllable words that a machine mixed up, and more that only chance brought together.
 */
const BASE = { written: 0.95, reading: 0.88, coda: 0.7, near: 0.62, spelled: 0.93 } as const
const TRUST: Readonly<Record<PivotForm['origin'], number>> = { case: 1, table: 0.97, rule: 0.78 }
/** By the number of syllables (the last for all beyond): short names meet by chance. */
const BY_LENGTH = {
  written: [0.72, 0.9, 1],
  reading: [0.4, 0.75, 1],
  near: [0.2, 0.45, 0.9, 1],
} as const
/** A form that is a name of its own seldom is another's reading spelled out: "Norman" is not nuo man. */
const OWN_NAME = 0.75
/** Of a name of several words that the pivot explains only in part. */
const PARTLY = 0.5

function factor(steps: readonly number[], syllables: number): number {
  return steps[Math.min(syllables, steps.length) - 1] ?? 0
}

/** 1 for seven letters and more; "Li" or "Wang" say little. */
function letterFactor(length: number): number {
  if (length >= 7) return 1
  return length === 6 ? 0.92 : length === 5 ? 0.66 : length === 4 ? 0.45 : 0.2
}

function syllableCount(reading: string): number {
  return reading === '' ? 0 : reading.split(' ').length
}

function better(a: Collision | undefined, b: Collision | undefined): Collision | undefined {
  if (!a || !b) return a ?? b
  return b.strength > a.strength ? b : a
}

function compareForms(wrong: PivotForm, right: PivotForm): Collision | undefined {
  const trust = TRUST[wrong.origin] * TRUST[right.origin]
  const { written, reading } = right
  const collision = (kind: Collision['kind'], strength: number): Collision => ({ kind, written, reading, strength: strength * trust })
  if (wrong.written === written) return collision('same-written', BASE.written * factor(BY_LENGTH.written, written.length))
  if (reading === '' || wrong.reading === '') return undefined
  const difference = compareReadings(wrong.reading, reading)
  if (difference === 'more') return undefined
  const syllables = Math.min(syllableCount(reading), syllableCount(wrong.reading))
  switch (difference) {
    case 'none':
      return collision('same-reading', BASE.reading * factor(BY_LENGTH.reading, syllables))
    case 'coda':
      return collision('near-reading', BASE.coda * factor(BY_LENGTH.near, syllables))
    case 'syllable':
      return collision('near-reading', BASE.near * factor(BY_LENGTH.near, syllables))
  }
}

function compareSpelling(wrong: string, right: string, form: PivotForm, spelling: Spelling): Collision | undefined {
  const closeness = spellsOut(wrong, spelling.lettersOf(form.reading), right)
  if (closeness === 0) return undefined
  // Linear from 0.5 at the threshold to 1 at an exact spelling.
  const strength =
    BASE.spelled *
    (0.5 + (0.5 * (closeness - CLOSE_ENOUGH)) / (1 - CLOSE_ENOUGH)) *
    letterFactor(Math.min(wrong.length, form.reading.length))
  return { kind: 'spelled-out', written: form.written, reading: form.reading, strength: strength * TRUST[form.origin] }
}

/** How words and readings are spelled: `wordsOfName` and `lettersOf`. */
interface Spelling {
  readonly wordsOf: (name: string) => readonly string[]
  readonly lettersOf: (text: string) => string
}

/** The strongest collision between what the pivot makes of a wrong form and of a right one. The names are folded. */
function collide(
  wrong: string,
  wrongForms: readonly PivotForm[],
  right: string,
  rightForms: readonly PivotForm[],
  spelling: Spelling,
): Collision | undefined {
  let best: Collision | undefined
  const wrongLetters = spelling.lettersOf(wrong)
  const rightLetters = spelling.lettersOf(right)
  const ownName = wrongForms.some((form) => form.origin === 'table')
  for (const form of rightForms) {
    for (const other of wrongForms) best = better(best, compareForms(other, form))
    const spelled = compareSpelling(wrongLetters, rightLetters, form, spelling)
    if (spelled) best = better(best, ownName ? { ...spelled, strength: spelled.strength * OWN_NAME } : spelled)
  }
  return best
}

/** The words of a name, folded; initials are left out. */
export function wordsOfName(name: string): readonly string[] {
  return foldWord(name)
    .split(/[\s.,·]+/u)
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => word.length > 1)
}

/** Each wrong word by a right word that it is not, or by what the case lists; words that both names hold need no explanation. */
function collideWords(
  wrong: readonly string[],
  right: readonly string[],
  known: readonly PivotForm[],
  pivot: Pivot,
  spelling: Spelling,
): Collision | undefined {
  let best: Collision | undefined
  let doubt = 1
  let unexplained = 0
  const free = new Set(right.filter((word) => !wrong.includes(word)))
  for (const word of wrong) {
    if (right.includes(word)) continue
    const forms = pivot.forms(word)
    let found = collide(word, forms, right.join(''), known, spelling)
    let by = ''
    for (const candidate of free) {
      const collision = collide(word, forms, candidate, pivot.forms(candidate), spelling)
      if (collision && (!found || collision.strength > found.strength)) {
        found = collision
        by = candidate
      }
    }
    free.delete(by)
    if (found) doubt *= 1 - found.strength
    else unexplained++
    best = better(best, found)
  }
  return best ? { ...best, strength: (1 - doubt) * (unexplained > 0 ? PARTLY : 1) } : undefined
}

/**
 * Whether `wrong` (a name as a retelling has it) can have come from `right` (a name of the source) through the pivot: "Ultraman" from
 * Altman through 奥特曼. Each may be one word or a full name, in either order. `knownRenderings` are those that the case lists for the
 * person; `spelling` may keep what it has read of words. Undefined when the two are the same or nothing connects them.
 */
export function findCollision(
  wrong: string,
  right: string,
  pivot: Pivot,
  knownRenderings: readonly string[] = [],
  spelling: Spelling = { wordsOf: wordsOfName, lettersOf },
): Collision | undefined {
  const wrongWords = spelling.wordsOf(wrong)
  const rightWords = spelling.wordsOf(right)
  if (wrongWords.length === 0 || rightWords.length === 0 || wrongWords.join(' ') === rightWords.join(' ')) return undefined
  if (wrongWords.every((word) => rightWords.includes(word))) return undefined
  const known = [...pivot.formsKnownAs(knownRenderings)]
  if (rightWords.length > 1) {
    const listed = pivot.formsKnownAs(pivot.forms(right).map((form) => form.written))
    known.push(...listed.map((form): PivotForm => ({ ...form, origin: 'table' })))
  }
  const wrongName = wrongWords.join(' ')
  const rightName = rightWords.join(' ')
  const rightForms = rightWords.length === 1 ? [...known, ...pivot.forms(rightName)] : known
  const whole = collide(wrongName, pivot.forms(wrongName), rightName, rightForms, spelling)
  if (wrongWords.length === 1 && rightWords.length === 1) return whole
  const meaning = wrongWords.length > 1 ? pivot.forms(wrongName) : []
  let best = whole
  // A table entry of several words ("Peppa Pig") may stand for one word of the right name.
  if (meaning.length > 0) for (const word of rightWords) best = better(best, collide(wrongName, meaning, word, pivot.forms(word), spelling))
  return better(best, collideWords(wrongWords, rightWords, known, pivot, spelling))
}
