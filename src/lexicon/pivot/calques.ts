import type { Span } from '../../text/document.ts'
import { foldWord } from '../inflection/fold.ts'

/** One literal form of an idiom: folded words, each whole or the stem of a word that inflects. */
interface CalqueForm {
  readonly zh: string
  readonly meaning: string
  readonly risky: boolean
  readonly remnant: boolean
  readonly words: readonly { readonly text: string; readonly stem: boolean }[]
  /** Whether a comma may stand between its words. */
  readonly comma: boolean
}

/** The literal forms of a pivot's idioms, by language, each under its first word or stem. */
export interface Calques {
  readonly byLanguage: ReadonlyMap<string, CalqueForms>
}

interface CalqueForms {
  readonly byFirst: ReadonlyMap<string, readonly CalqueForm[]>
  /** How long the stems among them are, by their first letters (SHORTEST_STEM of them). */
  readonly stems: ReadonlyMap<string, ReadonlySet<number>>
  /** The first letters (at most SHORTEST_STEM) of all of them. */
  readonly beginnings: ReadonlySet<string>
  /** A mark for those of them that are plain letters, by what `plainBeginning` makes of them. */
  readonly plain: Uint8Array
}

/** An idiom of the pivot language that a text carries over word for word. */
export interface FoundCalque {
  readonly span: Span
  /** The idiom in Chinese. */
  readonly zh: string
  /** What it means, in English. */
  readonly meaning: string
  /** The form is also said without any pivot: evidence only beside other signs. */
  readonly risky: boolean
  /** The form has lost the idiom's object ("before eating,"): evidence only beside the idiom itself, and where a clause ends with it. */
  readonly remnant: boolean
}

/** The language whose idioms the shipped table holds. */
export const PIVOT_LANGUAGE_OF_CALQUES = 'zh'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Shorter stems would match half the dictionary. */
const SHORTEST_STEM = 3
const LONGEST_GAP = 3

function parseForm(written: string, zh: string, meaning: string): CalqueForm {
  const risky = written.startsWith('?')
  const remnant = written.startsWith('~')
  const words = [...written.matchAll(/([\p{L}\p{M}\p{N}]+)(\*?)/gu)].map(([, text = '', star]) => ({
    text: foldWord(text),
    stem: star === '*',
  }))
  const short = words.length === 0 || words.some(({ text, stem }) => stem && text.length < SHORTEST_STEM)
  if (short) throw new Error(`not a usable form of ${zh}: ${written}`)
  return { zh, meaning, risky, remnant, words, comma: written.includes(',') }
}

/**
 * Reads `zh<TAB>meaning<TAB>lang:form; lang:form` lines; empty lines and those that begin with `#` are skipped. A form is words, `*` at the
 * end of a stem, `?` in front when it is also said otherwise, `~` when it has lost the idiom's object. Throws a plain Error that names what is malformed.
 */
export function parseCalques(text: string): Calques {
  const byLanguage = new Map<
    string,
    { byFirst: Map<string, CalqueForm[]>; stems: Map<string, Set<number>>; beginnings: Set<string>; plain: Uint8Array }
  >()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [zh, meaning, list] = line.split('\t')
    if (!zh || !meaning || !list) throw new Error(`not "zh, meaning, forms": ${line}`)
    for (const item of list.split('; ')) {
      const colon = item.indexOf(':')
      if (colon < 2) throw new Error(`a form of ${zh} has no language: ${item}`)
      const form = parseForm(item.slice(colon + 1), zh, meaning)
      const forms = byLanguage.get(item.slice(0, colon)) ?? {
        byFirst: new Map<string, CalqueForm[]>(),
        stems: new Map<string, Set<number>>(),
        beginnings: new Set<string>(),
        plain: new Uint8Array(32 ** SHORTEST_STEM),
      }
      byLanguage.set(item.slice(0, colon), forms)
      const [first] = form.words
      if (!first) continue
      const key = first.stem ? `${first.text}*` : first.text
      forms.beginnings.add(first.text.slice(0, SHORTEST_STEM))
      forms.plain[plainBeginning(first.text, 0, first.text.length)] = 1
      if (first.stem) {
        const beginning = first.text.slice(0, SHORTEST_STEM)
        forms.stems.set(beginning, (forms.stems.get(beginning) ?? new Set()).add(first.text.length))
      }
      forms.byFirst.set(key, [...(forms.byFirst.get(key) ?? []), form])
    }
  }
  return { byLanguage }
}

/** The first letters (at most SHORTEST_STEM) of a word whatever their case, as a number; -1 where one of them is not of the plain alphabet. */
function plainBeginning(text: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end && at < start + SHORTEST_STEM; at++) {
    const letter = (text.charCodeAt(at) | 0x20) - 0x60
    if (letter < 1 || letter > 26) return -1
    number = number * 32 + letter
  }
  return number
}

/** Whether a form may begin with a word: by its first letters where they need no folding. */
function mayBegin(word: Span, text: string, { beginnings, plain }: CalqueForms): boolean {
  const number = plainBeginning(text, word.start, word.end)
  return number >= 0 ? plain[number] === 1 : beginnings.has(foldedOf(word, text).slice(0, SHORTEST_STEM))
}

/** A word of a text folded; few need to be. */
const foldedOf = ({ start, end }: Span, text: string): string => foldWord(text.slice(start, end))

function isGap(between: string, comma: boolean): boolean {
  return between.length <= LONGEST_GAP && (comma ? /^[\s'’,\-\u2010\u2011]*$/ : /^[\s'’\-\u2010\u2011]*$/).test(between)
}

/** The end of the form when it begins at word `at`, else undefined. */
function endOfForm(form: CalqueForm, words: readonly Span[], at: number, text: string): number | undefined {
  for (let i = 0; i < form.words.length; i++) {
    const wanted = form.words[i]
    const word = words[at + i]
    const before = words[at + i - 1]
    if (!wanted || !word) return undefined
    const folded = foldedOf(word, text)
    if (wanted.stem ? !folded.startsWith(wanted.text) : folded !== wanted.text) return undefined
    if (i > 0 && before && !isGap(text.slice(before.end, word.start), form.comma)) return undefined
  }
  return words[at + form.words.length - 1]?.end
}

function formsStartingWith(word: string, { byFirst: forms, stems }: CalqueForms): readonly CalqueForm[] {
  const whole = forms.get(word) ?? []
  const lengths = stems.get(word.slice(0, SHORTEST_STEM))
  if (!lengths) return whole
  const found = [...whole]
  for (let length = SHORTEST_STEM; length <= word.length && length <= 16; length++)
    if (lengths.has(length)) found.push(...(forms.get(`${word.slice(0, length)}*`) ?? []))
  return found
}

/**
 * The calques of a text (or of the part that `span` covers) in a language, a BCP-47 tag, in order and without overlap: of several that begin at one word
 * the longest, and of equally long ones one that is not risky. Spans are in `text`. Case, diacritics and hyphens do not matter. Time
 * grows with the length of the text. `words` are the text's words under the span, where they are at hand.
 */
export function findCalques(
  text: string,
  language: string,
  calques: Calques,
  span: Span = { start: 0, end: text.length },
  words: readonly Span[] = wordsIn(text, span),
): FoundCalque[] {
  const forms = calques.byLanguage.get(language.toLowerCase().split('-')[0] ?? '')
  if (!forms) return []
  const found: FoundCalque[] = []
  let free = span.start
  words.forEach((word, at) => {
    if (word.start < free || !mayBegin(word, text, forms)) return
    let best: FoundCalque | undefined
    for (const form of formsStartingWith(foldedOf(word, text), forms)) {
      const end = endOfForm(form, words, at, text)
      if (end === undefined) continue
      if (!best || end > best.span.end || (end === best.span.end && best.risky && !form.risky)) {
        best = { span: { start: word.start, end }, zh: form.zh, meaning: form.meaning, risky: form.risky, remnant: form.remnant }
      }
    }
    if (!best) return
    found.push(best)
    free = best.span.end
  })
  return found
}

const wordsIn = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(WORD)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
