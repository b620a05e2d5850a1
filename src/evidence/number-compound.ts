import type { Amount } from './number-amount.ts'
import { scaled } from './number-literal.ts'
import type { CompoundTables, Numbers } from './numbers/compile.ts'

/** A number written as one word. */
export interface Compound {
  readonly value: number
  readonly room: number
  readonly ordinal: boolean
  readonly measure?: NonNullable<Amount['measure']>
}

interface Progress {
  readonly at: number
  /** Thousands and up, finished. */
  readonly total: number
  /** The running part below one thousand. */
  readonly section: number
  readonly room: number
  readonly pieces: number
}

const LONGEST = 48

/**
 * Reads numbers in one word ("fünfundzwanzig", "venticinquemila", "zweijährige"); undefined where the word is none. Morphemes are tried
 * longest first, each must be less than what the one before leaves free, so that the search is short.
 */
export function readCompound(word: string, numbers: Numbers): Compound | undefined {
  const tables = numbers.compound
  if (!tables || word.length < 3 || word.length > LONGEST || !tables.firstLetters.has(word.slice(0, 2))) return undefined
  return search(word, tables, { at: 0, total: 0, section: 0, room: 1000, pieces: 0 })
}

function search(word: string, tables: CompoundTables, from: Progress): Compound | undefined {
  const value = from.total + from.section
  if (from.pieces > 0) {
    if (from.at === word.length) return from.pieces > 1 ? { value, room: roomOf(from), ordinal: false } : undefined
    const rest = word.slice(from.at)
    if (tables.ordinalEndings.has(rest)) return { value, room: 0, ordinal: true }
    const measure = tables.measureEndings.get(rest)
    if (measure) return { value, room: 0, ordinal: false, measure }
    const more = tables.addEndings.get(rest)
    if (more !== undefined) return { value: value + more, room: 0, ordinal: false }
  }
  for (const [form, scale] of tables.scales) {
    if (!word.startsWith(form, from.at)) continue
    const next = { at: from.at + form.length, pieces: from.pieces + 1 }
    const step =
      scale === 100
        ? from.section < 10 && { ...next, total: from.total, section: Math.max(1, from.section) * 100, room: 100 }
        : from.total === 0 && { ...next, total: scaled(Math.max(1, from.section), scale), section: 0, room: 1000 }
    const found = step && search(word, tables, step)
    if (found) return found
  }
  for (const [form, part] of tables.parts) {
    if (!word.startsWith(form, from.at)) continue
    let at = from.at + form.length
    let sum = part
    if (part < 10) {
      const link = tables.links.find((each) => word.startsWith(each, at))
      const ten =
        link === undefined
          ? undefined
          : tables.parts.find(([each, tens]) => tens >= 20 && tens < 100 && word.startsWith(each, at + (link?.length ?? 0)))
      if (link !== undefined && ten) {
        at += link.length + ten[0].length
        sum += ten[1]
      }
    }
    if (sum >= from.room) continue
    const room = sum >= 20 && sum % 10 === 0 && !tables.unitFirst ? 10 : 0
    const found = search(word, tables, {
      at,
      total: from.total,
      section: from.section + sum,
      room,
      pieces: from.pieces + 1 + (sum === part ? 0 : 1),
    })
    if (found) return found
  }
  return undefined
}

function roomOf({ total, section }: Progress): number {
  if (section === 0) return total >= 1000 ? 1000 : 0
  return section % 100 === 0 ? 100 : 0
}
