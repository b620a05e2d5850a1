import { tokenize } from '../text/tokens.ts'
import { inTableScript } from '../text/traditional.ts'
import { createCutter } from './cut.ts'
import type { Lexicons } from './lexicons.ts'
import { createReducer, primaryLanguage } from './stem.ts'
import type { LexiconTable } from './table.ts'

/** The words of one language of a training corpus: forms that share a stem are one unit, with an id from 0 up. */
export interface Units {
  /** The units of a text in order; numbers are left out. New ones are counted in. */
  idsOf(text: string): number[]
  readonly size: () => number
  /** How often a unit was met. */
  count(unit: number): number
  /** The form that a unit was met in most often, in lower case unless it mostly stood capitalised; English words in their dictionary form. */
  label(unit: number): string
  /** Counts which characters stand together, where words are not spaced; before any `idsOf`. */
  observe(text: string): void
  /** Takes characters that belong together for words from now on; false when there are none (any more). */
  join(minCount: number): boolean
}

/** Nothing longer is a word. */
const MAX_WORD = 40
/** Two parts make a word when they stand together in at least this share of their places (Dice's coefficient): 这 and 的 stand beside everything. */
const COHESION = 0.5

/** Units of a language (BCP-47), with what the lexicons know of it. */
export function createUnits(language: string, lexicons: Lexicons): Units {
  const primary = primaryLanguage(language)
  const reduce = createReducer(primary)
  const table = lexicons.tables.get(primary)
  const joined = new Set<string>()
  let cut = createCutter(table, primary)
  const forms = new Map<string, { unit: number; count: number; readonly label: string }>()
  const units = new Map<string, number>()
  const counts: number[] = []
  const parts = new Map<string, number>()
  const together = new Map<string, number>()

  function unitOf(form: string): number {
    const known = forms.get(form)
    if (known) {
      known.count++
      counts[known.unit] = (counts[known.unit] ?? 0) + 1
      return known.unit
    }
    const { folded, lemmas, stem } = reduce(form)
    // An irregular form that is also a word of its own (pt "mas", of "mau") stays one.
    const [lemma] = table && table.find(folded) >= 0 ? [] : lemmas
    const key = lemma === undefined ? stem : reduce(lemma).stem
    const unit = units.get(key) ?? units.size
    units.set(key, unit)
    counts[unit] = (counts[unit] ?? 0) + 1
    forms.set(form, { unit, count: 1, label: primary === 'en' ? (lemma ?? form) : form })
    return unit
  }

  let labels: string[] | undefined
  return {
    idsOf(text) {
      labels = undefined
      const ids: number[] = []
      for (const token of tokenize(inTableScript(text, primary))) {
        if (token.kind === 'han') for (const word of cut(token.text)) ids.push(unitOf(word))
        else if (token.kind === 'word' && token.text.length <= MAX_WORD) ids.push(unitOf(token.text))
      }
      return ids
    },
    size: () => units.size,
    count: (unit) => counts[unit] ?? 0,
    label(unit) {
      labels ??= chooseLabels(forms.values(), units.size)
      return labels[unit] ?? ''
    },
    observe(text) {
      for (const token of tokenize(inTableScript(text, primary))) {
        if (token.kind !== 'han') continue
        let last = ''
        for (const word of cut(token.text)) {
          parts.set(word, (parts.get(word) ?? 0) + 1)
          if (last !== '' && mayJoin(last, word, table)) together.set(last + word, (together.get(last + word) ?? 0) + 1)
          last = word
        }
      }
    },
    join(minCount) {
      const before = joined.size
      for (const [word, count] of together) {
        if (count < minCount || word.length > 4) continue
        for (let at = 1; at < word.length; at++) {
          const [first, second] = [parts.get(word.slice(0, at)) ?? 0, parts.get(word.slice(at)) ?? 0]
          if (first > 0 && second > 0 && 2 * count >= COHESION * (first + second)) joined.add(word)
        }
      }
      parts.clear()
      together.clear()
      if (joined.size === before) return false
      cut = createCutter(table, primary, joined)
      return true
    },
  }
}

/** Words that the lexicon holds stay as they are; only what it lacks is put together. */
function mayJoin(first: string, second: string, table: LexiconTable | undefined): boolean {
  const unknown = (word: string) => word.length === 1 && !(table && table.find(word) >= 0)
  return unknown(first) || unknown(second) || (first.length === 1 && second.length === 1)
}

function chooseLabels(forms: Iterable<{ readonly unit: number; readonly count: number; readonly label: string }>, size: number): string[] {
  interface Tally {
    count: number
    capital: number
    capitalForm: string
    capitalMost: number
  }
  const tallies = new Map<number, Map<string, Tally>>()
  for (const { unit, count, label } of forms) {
    const byLower = tallies.get(unit) ?? new Map<string, Tally>()
    tallies.set(unit, byLower)
    const lower = label.toLowerCase()
    const tally = byLower.get(lower) ?? { count: 0, capital: 0, capitalForm: label, capitalMost: 0 }
    byLower.set(lower, tally)
    tally.count += count
    if (label === lower) continue
    tally.capital += count
    if (count > tally.capitalMost) Object.assign(tally, { capitalForm: label, capitalMost: count })
  }
  const labels = Array.from({ length: size }, () => '')
  for (const [unit, byLower] of tallies) {
    const [best] = [...byLower].sort((a, b) => b[1].count - a[1].count || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    if (best) labels[unit] = 2 * best[1].capital > best[1].count ? best[1].capitalForm : best[0]
  }
  return labels
}
