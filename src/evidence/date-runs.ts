import type { DateDraft } from './date-draft.ts'
import type { CompiledCalendar, DateAtom } from './date-words.ts'

interface Gap {
  readonly comma: boolean
  readonly bracket: boolean
  readonly words: readonly string[]
}

/** What stands between two atoms, if it can stand inside one date. */
function readGap(text: string, left: DateAtom, right: DateAtom, { glue }: CompiledCalendar): Gap | undefined {
  const between = text.slice(left.end, right.start)
  if (between.length > 16 || /\n\s*\n/u.test(between)) return undefined
  // A full stop ends a sentence unless it belongs to an abbreviation or an ordinal.
  if (!/^\.?,?\s*\(?(?:[\p{L}\p{M}]+\.?[\s'’]+)*[-‐‑–/'’]?$/u.test(between)) return undefined
  if (between.startsWith('.') && left.short !== true && left.kind !== 'number') return undefined
  const words = between.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (!words.every((word) => glue.has(word))) return undefined
  return { comma: between.includes(','), bracket: between.includes('('), words }
}

const isDay = (atom: DateAtom | undefined): boolean =>
  atom !== undefined &&
  (atom.kind === 'day-word' || (atom.kind === 'number' && (atom.digits ?? 0) <= 2 && atom.value >= 1 && atom.value <= 31))

const isYear = (atom: DateAtom): boolean =>
  atom.kind === 'number' && atom.digits === 4 && atom.suffixed !== true && atom.value >= 1000 && atom.value <= 2099

/** Puts atoms together to dates, in order; single numbers and words that are no date on their own are left out. */
export function joinAtoms(text: string, atoms: readonly DateAtom[], compiled: CompiledCalendar): DateDraft[] {
  const drafts: DateDraft[] = []
  for (let i = 0; i < atoms.length; ) {
    const run = readRun(text, atoms, i, compiled)
    drafts.push(...run.drafts)
    i = run.next
  }
  return drafts
}

function readRun(
  text: string,
  atoms: readonly DateAtom[],
  from: number,
  compiled: CompiledCalendar,
): { drafts: DateDraft[]; next: number } {
  const first = atoms[from]
  if (first === undefined) return { drafts: [], next: from + 1 }
  const draft: DateDraft = { start: first.start, end: first.end }
  const extra: DateAtom[] = []
  let next = from + 1
  let last = first
  if (isDay(first)) {
    const second = atoms[next]
    if (second !== undefined && isDay(second) && isRange(text, first, second, compiled) && monthFollows(text, atoms, next, compiled)) {
      extra.push(first)
      draft.start = second.start
      fill(draft, second, 'day')
      last = second
      next++
    } else if (monthFollows(text, atoms, from, compiled)) fill(draft, first, 'day')
    else if (introducesDay(text, first, compiled)) return { drafts: [{ start: first.start, end: first.end, day: first.value }], next }
    else return { drafts: [], next }
  } else if (isYear(first)) return { drafts: readYears(text, atoms, from, compiled), next }
  else if (first.kind === 'number') return { drafts: [], next }
  else fill(draft, first)
  for (let atom = atoms[next]; atom !== undefined; atom = atoms[next]) {
    if (
      draft.day !== undefined &&
      draft.month !== undefined &&
      draft.year === undefined &&
      isDay(atom) &&
      last.kind !== 'month' &&
      isRange(text, last, atom, compiled) &&
      !monthFollows(text, atoms, next, compiled)
    ) {
      extra.push(atom)
      last = atom
      next++
      continue
    }
    const role = roleOf(text, draft, last, atoms, next, compiled)
    if (role === undefined) break
    fill(draft, atom, role)
    last = atom
    next++
  }
  // The bracket of "quarta-feira (8)".
  if (
    draft.weekday !== undefined &&
    draft.month === undefined &&
    draft.day !== undefined &&
    text[draft.end] === ')' &&
    text.slice(draft.start, draft.end).includes('(')
  )
    draft.end++
  if (!standsAlone(text, first, atoms[next], next - from, compiled)) return { drafts: [], next: from + 1 }
  const { weekday: _weekday, ...shared } = draft
  const days = extra.map((atom) => ({ ...shared, day: atom.value, start: atom.start, end: atom.end }))
  // A second day of a range inside the span ("March 3-8, 2015") is told as a date of its own, never nested.
  const inner = days.find((day) => day.start > draft.start && day.end <= draft.end)
  if (inner !== undefined) draft.end = draft.start + text.slice(draft.start, inner.start).replace(/[^\d\p{L}]+(?:\p{L}+\s)?$/u, '').length
  return { drafts: [draft, ...days].sort((a, b) => a.start - b.start), next }
}

function fill(draft: DateDraft, atom: DateAtom, role?: 'day' | 'year' | 'own'): void {
  draft.end = atom.end
  if (role === 'day') draft.day = atom.value
  else if (role === 'year') draft.year = atom.value
  else if (atom.kind === 'month') draft.month = atom.value
  else if (atom.kind === 'weekday') draft.weekday = atom.value
  else if (atom.kind === 'same-year') draft.sameYear = true
  else if (atom.kind === 'relative') draft.relative = { amount: atom.value, unit: atom.unit ?? 'day' }
  else if (atom.kind === 'period') {
    if (atom.part !== undefined) draft.part = atom.part
    if (atom.part === 'quarter') draft.month = atom.value
    else draft.year = atom.value
  } else if (atom.part !== undefined) draft.part = atom.part
}

function roleOf(
  text: string,
  draft: DateDraft,
  last: DateAtom,
  atoms: readonly DateAtom[],
  index: number,
  compiled: CompiledCalendar,
): 'day' | 'year' | 'own' | undefined {
  const atom = atoms[index]
  if (atom === undefined) return undefined
  const gap = readGap(text, last, atom, compiled)
  if (gap === undefined) return undefined
  const { month, day, year, part, weekday, relative } = draft
  if (year !== undefined || draft.sameYear === true || relative !== undefined) return undefined
  const narrowed = part === 'early' || part === 'mid' || part === 'late'
  if (atom.kind === 'month')
    return month === undefined && !gap.bracket && (day !== undefined || narrowed || (weekday !== undefined && compiled.calendar.monthFirst))
      ? 'own'
      : undefined
  if (isYear(atom)) {
    if (month === undefined && part === undefined) return undefined
    if (gap.bracket || (gap.words.length === 0 && isCounted(text, atom, compiled))) return undefined
    if (!gap.comma) return 'year'
    if (gap.words.length > 0) return undefined
    return compiled.calendar.monthFirst || (day !== undefined && !goesOn(text, atom.end, compiled)) ? 'year' : undefined
  }
  if (isDay(atom) && day === undefined) {
    if (month !== undefined && last.kind === 'month')
      return compiled.calendar.monthFirst && !gap.comma && !gap.bracket && part === undefined && !isCounted(text, atom, compiled)
        ? 'day'
        : undefined
    if (weekday === undefined || month !== undefined) return undefined
    if (monthFollows(text, atoms, index, compiled)) return 'day'
    return (gap.bracket && text[atom.end] === ')') || gap.words.some((word) => compiled.dayIntro.has(word)) ? 'day' : undefined
  }
  if (atom.kind === 'season' || atom.kind === 'period') return narrowed && month === undefined ? 'own' : undefined
  if (atom.kind === 'same-year') return month !== undefined || part !== undefined ? 'own' : undefined
  if (atom.kind === 'relative') {
    if (gap.bracket || (gap.comma && last.kind !== 'month')) return undefined
    if (atom.unit === 'year') return month !== undefined || part !== undefined ? 'own' : undefined
    return atom.unit === 'month' && narrowed && month === undefined ? 'own' : undefined
  }
  return undefined
}

function monthFollows(text: string, atoms: readonly DateAtom[], index: number, compiled: CompiledCalendar): boolean {
  const day = atoms[index]
  const month = atoms[index + 1]
  if (day === undefined || month?.kind !== 'month') return false
  const gap = readGap(text, day, month, compiled)
  return gap !== undefined && !gap.comma && !gap.bracket
}

function isRange(text: string, left: DateAtom, right: DateAtom, { ranges }: CompiledCalendar): boolean {
  if (left.value >= right.value) return false
  const between = text.slice(left.end, right.start)
  return (
    /^\.?\s?[-–—]\s?$/u.test(between) ||
    (/^\.?,?\s[\p{L}]+[\s'’]$/u.test(between) && ranges.has(between.replace(/[^\p{L}]/gu, '').toLowerCase()))
  )
}

function introducesDay(text: string, atom: DateAtom, { dayIntro }: CompiledCalendar): boolean {
  return atom.kind === 'number' && dayIntro.has(wordBefore(text, atom.start))
}

const WORD_BEFORE = /([\p{L}\p{M}]+)[\s\-'’]*$/u
const WORD_AFTER = /^[\s\-‑]?([\p{L}\p{M}]+)/u

/** The word that stands directly before an offset, in lower case, or ''. */
export function wordBefore(text: string, offset: number): string {
  return (WORD_BEFORE.exec(text.slice(Math.max(0, offset - 24), offset))?.[1] ?? '').toLowerCase()
}

function wordAfter(text: string, offset: number): string {
  return (WORD_AFTER.exec(text.slice(offset, offset + 24))?.[1] ?? '').toLowerCase()
}

/** Whether a word that announces a date stands before an offset, perhaps with an article between. */
function hasContext(text: string, offset: number, { contexts, glue }: CompiledCalendar): boolean {
  const before = wordBefore(text, offset)
  if (contexts.has(before)) return true
  return glue.has(before) && contexts.has(wordBefore(text, text.lastIndexOf(' ', offset - 2)))
}

/** Whether a word follows that is none of those between dates: a noun that is counted, a verb. */
function goesOn(text: string, end: number, { contexts, glue, ranges }: CompiledCalendar): boolean {
  const after = /^\s(\p{Ll}[\p{L}\p{M}]*)/u.exec(text.slice(end, end + 24))?.[1]
  return after !== undefined && !contexts.has(after) && !glue.has(after) && !ranges.has(after)
}

function isCounted(text: string, atom: DateAtom, { counted }: CompiledCalendar): boolean {
  return counted.has(wordAfter(text, atom.end))
}

/** A year on its own, and the second year of "2015-16". */
function readYears(text: string, atoms: readonly DateAtom[], index: number, compiled: CompiledCalendar): DateDraft[] {
  const atom = atoms[index]
  if (atom === undefined) return []
  const context = hasContext(text, atom.start, compiled)
  const round = atom.value % 100 === 0
  const follower = goesOn(text, atom.end, compiled)
  if (isCounted(text, atom, compiled)) return []
  if (atom.value < 1900 && (!context || follower)) return []
  if (round && (!context || follower) && !/^[).,;:]/u.test(text.slice(atom.end, atom.end + 1))) return []
  const years: DateDraft[] = [{ start: atom.start, end: atom.end, year: atom.value }]
  const second = atoms[index + 1]
  const tail = second === undefined ? '' : text.slice(atom.end, second.start)
  if (second?.kind === 'number' && second.digits === 2 && /^[-–/]$/u.test(tail) && second.value > atom.value % 100) {
    years.push({ start: second.start, end: second.end, year: atom.value - (atom.value % 100) + second.value })
  }
  return years
}

/** Whether a finished run is a date, and not a word that only can be one. */
function standsAlone(text: string, first: DateAtom, second: DateAtom | undefined, length: number, compiled: CompiledCalendar): boolean {
  if (length > 1) return true
  if (first.kind === 'part' || first.kind === 'day-word') return false
  const word = text.slice(first.start, first.end)
  const capital = /^\p{Lu}/u.test(word)
  if (first.short === true)
    return (
      first.kind === 'month' &&
      text[first.end] === '.' &&
      hasContext(text, first.start, compiled) &&
      !compiled.ranges.has(wordBefore(text, first.start)) &&
      (capital || compiled.calendar.language !== 'en')
    )
  if (first.ordinary !== true) return true
  if (compiled.ordinals.has(word.toLowerCase())) {
    // "segunda e terça-feira", or neither "segunda vez" nor "a segunda maior".
    if (second?.kind === 'weekday' && isRange(text, { ...first, value: 0 }, { ...second, value: 1 }, compiled)) return true
    return (
      hasContext(text, first.start, compiled) &&
      !compiled.ranges.has(wordBefore(text, first.start)) &&
      (!goesOn(text, first.end, compiled) || text[first.end] === '-') &&
      !compiled.ranges.has(wordAfter(text, first.end))
    )
  }
  if (!hasContext(text, first.start, compiled)) return false
  return first.kind !== 'month' || compiled.calendar.language !== 'en' || capital
}
