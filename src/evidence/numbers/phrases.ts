import { isCommonLetter } from '../../text/characters.ts'

/** Words and signs with a value each, found at a place of a folded text. */
export interface Phrases<T> {
  readonly byStart: ReadonlyMap<string, readonly Phrase<T>[]>
  readonly byEnd: ReadonlyMap<string, readonly Phrase<T>[]>
}

interface Phrase<T> {
  readonly form: string
  /** Whether more letters may follow ("доллар*"). */
  readonly open: boolean
  readonly value: T
}

/** A phrase found: where it stands and what it stands for. */
export interface Hit<T> {
  readonly start: number
  readonly end: number
  readonly value: T
  readonly form: string
}

const LETTER = /[\p{L}\p{M}]/u
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u

/** Whether a character belongs to a word of a script that sets words apart with blanks. */
export function isWordLetter(character: string | undefined): boolean {
  if (character === undefined) return false
  // Most characters are decided by their code: this is asked for every one of them, several times.
  const code = character.charCodeAt(0)
  if (isCommonLetter(code)) return true
  if (code < 0x80) return false
  if (code >= 0x2000 && code <= 0x206f) return false
  if (code >= 0x3000 && code <= 0x9fff) return false
  return LETTER.test(character) && !CJK.test(character)
}

/** Whether a character is Chinese or Japanese writing. */
export const isCjk = (character: string | undefined): boolean => character !== undefined && character >= '\u2e80' && CJK.test(character)

/** Builds a phrase table from lists of forms (`|` between them); of two phrases at one place the longer one is found. */
export function phrasesOf<T>(lists: Iterable<readonly [forms: string, value: T]>): Phrases<T> {
  const byStart = new Map<string, Phrase<T>[]>()
  const byEnd = new Map<string, Phrase<T>[]>()
  for (const [forms, value] of lists) {
    for (const written of forms.split('|')) {
      if (written === '') continue
      const open = written.endsWith('*')
      const phrase = { form: open ? written.slice(0, -1) : written, open, value }
      push(byStart, phrase.form.slice(0, 1), phrase)
      if (!open) push(byEnd, phrase.form.slice(-1), phrase)
    }
  }
  for (const list of [...byStart.values(), ...byEnd.values()]) list.sort((a, b) => b.form.length - a.form.length)
  return { byStart, byEnd }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The end of the word that holds the letter before `at`. */
export function wordEnd(text: string, at: number): number {
  let end = at
  while (isCommonLetter(text.charCodeAt(end)) || isWordLetter(text[end])) end++
  return end
}

/** The longest phrase that begins at `at` and ends where a word ends, or undefined. */
export function phraseAt<T>(phrases: Phrases<T>, text: string, at: number): Hit<T> | undefined {
  const list = phrases.byStart.get(text[at] ?? '')
  if (!list) return undefined
  for (const { form, open, value } of list) {
    if (!text.startsWith(form, at)) continue
    let end = at + form.length
    if (isWordLetter(text[end - 1]) && isWordLetter(text[end])) {
      if (!open) continue
      end = wordEnd(text, end)
    }
    return { start: at, end, value, form }
  }
  return undefined
}

/** The longest phrase that ends at `end` and begins where a word begins, or undefined. */
export function phraseBefore<T>(phrases: Phrases<T>, text: string, end: number): Hit<T> | undefined {
  const list = phrases.byEnd.get(text[end - 1] ?? '')
  if (!list) return undefined
  for (const { form, value } of list) {
    const start = end - form.length
    if (start < 0 || !text.startsWith(form, start)) continue
    if (isWordLetter(text[start]) && isWordLetter(text[start - 1])) continue
    return { start, end, value, form }
  }
  return undefined
}
