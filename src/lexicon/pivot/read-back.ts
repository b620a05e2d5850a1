import { foldWord } from '../inflection/fold.ts'

/**
 * What a script makes of letters of a Latin name, and how that is read back: `Harry` is Гарри in Russian, and Гарри is read Garri. `context`: where the
 * letters must stand: `coda` before a consonant or at the end, `onset` before a vowel. `marks`: how much a reading tells of the road, 0 for one that any
 * language might write.
 */
interface Rule {
  readonly letters: string
  readonly context: 'any' | 'coda' | 'onset' | 'start' | 'end'
  readonly written: string
  /** With `letters` as `neutral` has them. */
  readonly readings: readonly { readonly letters: string; readonly marks: number }[]
}

/** A pivot that writes names by their sound, letter after letter. */
export interface SpelledPivot {
  readonly language: 'ja' | 'ru' | 'ko'
  /** Rules by their letters. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>
  /** Whether it doubles the consonants that the name doubles. */
  readonly doubles: boolean
  /** The pivot's own script for what the rules write, a stop after the letters of each rule. */
  readonly show: (written: string) => string
}

/** The pivot's writing of a right name that, read back, is the wrong one. */
export interface ReadBack {
  readonly language: SpelledPivot['language']
  readonly written: string
  readonly reading: string
  /** What tells of the road, in marks: one for a sign that spellings also exchange otherwise ("w" and "v"), two and more for one that they do not. */
  readonly marks: number
}

const CONTEXTS: Readonly<Record<string, Rule['context']>> = { '~': 'coda', '+': 'onset', '^': 'start', $: 'end' }
const LONGEST = 4
const LONGEST_NAME = 24

/**
 * Reads `letters=written:reading,reading2` items with blanks between; a digit ends a reading with its marks, `_` is nothing. Letters may end with `~`
 * (coda), `+` (onset), `^` (at the beginning) or `$` (at the end).
 */
export function parseRules(items: string): ReadonlyMap<string, readonly Rule[]> {
  const rules = new Map<string, Rule[]>()
  for (const item of items.trim().split(/\s+/)) {
    const [head = '', written = '', list = ''] = item.split(/[=:]/)
    const context = CONTEXTS[head.charAt(head.length - 1)]
    const letters = context ? head.slice(0, -1) : head
    const readings = list.split(',').map((reading) => ({
      letters: neutral(reading.replace(/\d$/, '').replace('_', '')),
      marks: Number(/\d$/.exec(reading)?.[0] ?? 0),
    }))
    const of = rules.get(letters) ?? []
    of.push({ letters, context: context ?? 'any', written: written.replace('_', ''), readings })
    rules.set(letters, of)
  }
  return rules
}

const VOWEL = /[aeiouy]/

/** Spellings that every language exchanges are one: y and i, c and k, ph and f; doubled consonants once. */
function plain(word: string): string {
  return foldWord(word)
    .replace(/[^a-z]/g, '')
    .replace(/([^aeiou])\1+/g, '$1')
}

/** The places in `plain` of a word at which a consonant stands twice. */
function doubledIn(word: string): Set<number> {
  const letters = foldWord(word).replace(/[^a-z]/g, '')
  const places = new Set<number>()
  let at = -1
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] === letters[i - 1] && !/[aeiou]/.test(letters.charAt(i))) places.add(at)
    else at++
  }
  return places
}

const neutral = (letters: string): string =>
  letters
    .replace(/y/g, 'i')
    .replace(/ph/g, 'f')
    .replace(/ck|c(?![hei])|q(?!u)/g, 'k')

const NOWHERE: ReadonlySet<number> = new Set()

interface State {
  readonly marks: number
  readonly written: string
}

/** A single word of the Latin script as names are read back: see `spelledWord`. */
export interface SpelledWord {
  readonly word: string
  readonly plain: string
  readonly neutral: string
}

/** A word in the letters that all languages share, and in those that stand for the same sounds. */
export function spelledWord(word: string): SpelledWord {
  const letters = plain(word)
  return { word, plain: letters, neutral: neutral(letters) }
}

/**
 * How `wrong` can be what the pivot writes for `right`, read back letter by letter: every letter must be explained. Undefined when it cannot, or when nothing
 * in it tells of the pivot.
 */
export function readBack({ word: wrong, neutral: form }: SpelledWord, right: SpelledWord, pivot: SpelledPivot): ReadBack | undefined {
  const name = right.plain
  if (name.length < 3 || form.length < 3 || Math.max(name.length, form.length) > LONGEST_NAME || right.neutral === form) return undefined
  let doubled: ReadonlySet<number> | undefined
  // By how much of the name and how much of the form is read; rows are made when a road comes to them.
  const states: (State | undefined)[][] = [[{ marks: 0, written: '' }]]
  for (let i = 0; i < name.length; i++) {
    const here = states[i]
    // Most pairs of names part after a letter or two.
    if (!here) continue
    for (let length = 1; length <= LONGEST && i + length <= name.length; length++) {
      const rest = name.slice(i + length)
      for (const rule of pivot.rules.get(name.slice(i, i + length)) ?? []) {
        if (!fits(rule, i, rest)) continue
        doubled ??= pivot.doubles ? doubledIn(right.word) : NOWHERE
        const twice = doubled.has(i + length - 1) ? rule.written.slice(-1) : ''
        for (const reading of rule.readings) {
          const { letters } = reading
          for (let j = 0; j < here.length; j++) {
            const before = here[j]
            if (!before || !form.startsWith(letters, j)) continue
            let row = states[i + length]
            if (!row) {
              row = []
              states[i + length] = row
            }
            const marks = before.marks + reading.marks
            const known = row[j + letters.length]
            // Of several roads the plainest.
            if (!known || marks < known.marks) row[j + letters.length] = { marks, written: `${before.written}${rule.written}${twice}.` }
          }
        }
      }
    }
  }
  const end = states[name.length]?.[form.length]
  if (!end || end.marks === 0) return undefined
  return { language: pivot.language, written: pivot.show(end.written), reading: foldWord(wrong), marks: end.marks }
}

function fits({ context }: Rule, start: number, rest: string): boolean {
  switch (context) {
    case 'any':
      return true
    case 'start':
      return start === 0
    case 'end':
      return rest === ''
    case 'coda':
      return rest === '' || rest === 'e' || rest === 'es' || !VOWEL.test(rest.charAt(0))
    case 'onset':
      return VOWEL.test(rest.charAt(0))
  }
}
