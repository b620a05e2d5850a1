import type { Bound } from '../evidence.ts'
import type { BoundForms, CompoundForms, Measure, NumberLanguage } from './number-language.ts'
import { type Phrases, phrasesOf } from './phrases.ts'
import { CURRENCY_CODES, CURRENCY_SIGNS, SHARED_MEASURES } from './shared-units.ts'
import { SPOKEN_CLOCKS } from './spoken-clocks.ts'

/** A word with a value of its own: "couple", "double". */
export interface Single {
  readonly value: number
  readonly weak: boolean
  readonly kind: 'number' | 'multiple'
}

/** A language's numbers, ready for look-up in a folded text. */
export interface Numbers {
  readonly data: NumberLanguage
  readonly cjk: boolean
  readonly cardinals: ReadonlyMap<string, number>
  readonly scales: Phrases<number>
  readonly bareScales: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly connectors: ReadonlySet<string>
  readonly ordinals: ReadonlyMap<string, number>
  readonly ordinalSuffixes: Phrases<true>
  readonly ordinalPrefixes: Phrases<true>
  readonly fractions: Phrases<number>
  readonly halfBefore: Phrases<true>
  readonly halves: Phrases<true>
  readonly andHalf: Phrases<true>
  readonly singles: Phrases<Single>
  readonly boundsBefore: Phrases<Bound>
  readonly boundsAfter: Phrases<Bound>
  readonly measures: Phrases<Measure>
  readonly ageAfter: Phrases<true>
  readonly ageBefore: Phrases<true>
  readonly currencies: Phrases<string>
  readonly currencySigns: Phrases<string>
  readonly percent: Phrases<true>
  readonly percentBefore: Phrases<true>
  readonly rangeWords: Phrases<true>
  readonly between: readonly { readonly before: Phrases<true>; readonly joint: Phrases<true> }[]
  readonly outOf: Phrases<true>
  readonly halfDay: Phrases<0 | 12>
  readonly halfDayBefore: Phrases<0 | 12>
  readonly clock: Phrases<true>
  readonly clockBefore: Phrases<true>
  readonly months: Phrases<true>
  readonly dayOf: Phrases<true>
  readonly unitOf: Phrases<true>
  readonly yearBefore: Phrases<true>
  readonly yearAfter: Phrases<true>
  readonly periodBefore: Phrases<true>
  readonly periodAfter: Phrases<true>
  readonly counted: Phrases<true>
  readonly idioms: Phrases<true>
  /** How words begin that may begin an amount or an idiom; undefined where that cannot be told by letters. */
  readonly beginnings?: Beginnings
  readonly compound?: CompoundTables
}

/** Words and the beginnings of words: longer words by their first four letters. */
export interface Beginnings {
  /** The first two letters of any of what follows, by their codes: most words do not begin like this. */
  readonly letters: ReadonlySet<number>
  readonly words: ReadonlySet<string>
  /** Of words that only begin phrases ("de cada dez"): the next two characters, by the word. */
  readonly followed: ReadonlyMap<string, ReadonlySet<string>>
  /** Of four letters. */
  readonly four: ReadonlySet<string>
  /** Of two or three letters that any others may follow. */
  readonly open: ReadonlySet<string>
}

/** Whether the word of a folded text from `at` to `end` begins like one that may begin an amount or an idiom. */
export function mayBeginAmount(text: string, at: number, end: number, { letters, words, followed, four, open }: Beginnings): boolean {
  if (!letters.has(firstTwo(text, at, end))) return false
  if (end - at >= 4) {
    if (four.has(text.slice(at, at + 4))) return true
  } else {
    const word = text.slice(at, end)
    if (words.has(word) || followed.get(word)?.has(text.slice(end, end + 2))) return true
  }
  return open.size > 0 && (open.has(text.slice(at, Math.min(end, at + 2))) || open.has(text.slice(at, Math.min(end, at + 3))))
}

const firstTwo = (text: string, at: number, end: number): number =>
  text.charCodeAt(at) * 0x10000 + (end > at + 1 ? text.charCodeAt(at + 1) : 0)

/** Morphemes of numbers in one word, longest first. */
export interface CompoundTables {
  readonly parts: readonly (readonly [form: string, value: number])[]
  readonly scales: readonly (readonly [form: string, value: number])[]
  readonly links: readonly string[]
  /** The two letters a word must begin with to be worth a try. */
  readonly firstLetters: ReadonlySet<string>
  /** The unit stands before the ten (fünfundzwanzig), so nothing follows a ten. */
  readonly unitFirst: boolean
  readonly ordinalEndings: ReadonlySet<string>
  readonly measureEndings: ReadonlyMap<string, Measure>
  readonly addEndings: ReadonlyMap<string, number>
}

/** Prepares a language's data for look-up. */
export function compileNumbers(data: NumberLanguage): Numbers {
  const list = (forms: string | undefined) => phrasesOf<true>([[forms ?? '', true]])
  const words = (forms: string | undefined) => new Set((forms ?? '').split('|').filter((form) => form !== ''))
  const cjk = data.language === 'zh' || data.language === 'ja'
  const beginnings = cjk ? undefined : beginningsOf(data)
  return {
    data,
    cjk,
    cardinals: valueOfForm(data.cardinals),
    scales: phrasesOf(numeric(data.scales)),
    bareScales: words(data.bareScales),
    articles: words(data.articles),
    connectors: words(data.connectors),
    ordinals: valueOfForm(data.ordinals),
    ordinalSuffixes: list(data.ordinalSuffixes),
    ordinalPrefixes: list(data.ordinalPrefixes),
    fractions: phrasesOf(numeric(data.fractions)),
    halfBefore: list(data.halfBefore),
    halves: list(data.halves),
    andHalf: list(data.andHalf),
    singles: phrasesOf<Single>([
      ...numeric(data.singles).map(([forms, value]) => [forms, { value, weak: false, kind: 'number' }] as const),
      ...numeric(data.weakSingles).map(([forms, value]) => [forms, { value, weak: true, kind: 'number' }] as const),
      ...numeric(data.multipleWords).map(([forms, value]) => [forms, { value, weak: true, kind: 'multiple' }] as const),
    ]),
    boundsBefore: boundPhrases(data.boundsBefore),
    boundsAfter: boundPhrases(data.boundsAfter ?? {}),
    measures: phrasesOf([...measureForms(data.measures), ...measureForms(SHARED_MEASURES)]),
    ageAfter: list(data.ageAfter),
    ageBefore: list(data.ageBefore),
    currencies: phrasesOf(Object.entries(data.currencies).map(([code, forms]) => [forms, code] as const)),
    currencySigns: phrasesOf([
      ...Object.entries(CURRENCY_SIGNS).map(([code, forms]) => [forms, code] as const),
      ['¥|￥', data.language === 'zh' ? 'CNY' : 'JPY'] as const,
      ...CURRENCY_CODES.map((code) => [code.toLowerCase(), code === 'RMB' ? 'CNY' : code] as const),
    ]),
    percent: list(`%|％|${data.percent ?? ''}`),
    percentBefore: list(data.percentBefore),
    rangeWords: list(data.rangeWords),
    between: (data.between ?? []).map(([before, joint]) => ({ before: list(before), joint: list(joint) })),
    outOf: list(data.outOf),
    halfDay: phrasesOf<0 | 12>([
      [data.morning ?? '', 0],
      [data.afternoon ?? '', 12],
    ]),
    halfDayBefore: phrasesOf<0 | 12>([
      [data.morningBefore ?? '', 0],
      [data.afternoonBefore ?? '', 12],
    ]),
    clock: list(data.clock),
    clockBefore: list(data.clockBefore),
    months: list(data.months),
    dayOf: list(data.dayOf),
    unitOf: list(data.unitOf),
    yearBefore: list(data.yearBefore),
    yearAfter: list(data.yearAfter),
    periodBefore: list(`${data.decadeBefore ?? ''}|${data.centuryBefore ?? ''}`),
    periodAfter: list(`${data.decadeAfter ?? ''}|${data.centuryAfter ?? ''}`),
    counted: list(data.counted),
    idioms: list(data.idioms),
    ...(beginnings ? { beginnings } : {}),
    ...(data.compound ? { compound: compoundTables(data.compound) } : {}),
  }
}

/** What a word must begin with to be looked at, by the first word of each form. */
function beginningsOf(data: NumberLanguage): Beginnings | undefined {
  const lists = [data.idioms, data.halfBefore, data.halves, data.articles, ...Object.values(SPOKEN_CLOCKS[data.language]?.before ?? {})]
  for (const table of [data.singles, data.weakSingles, data.multipleWords, data.scales, data.cardinals, data.ordinals])
    lists.push(...Object.values(table ?? {}))
  const parts = [...Object.values(data.compound?.parts ?? {}), ...Object.values(data.compound?.scales ?? {})]
  const [words, four, open] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const followed = new Map<string, Set<string>>()
  const formsOf = (all: readonly (string | undefined)[]) => all.flatMap((list) => (list ?? '').split('|'))
  for (const [forms, arePrefixes] of [
    [formsOf(lists), false],
    [formsOf(parts), true],
  ] as const) {
    for (const form of forms) {
      const letters = /^[\p{L}\p{M}]+/u.exec(form)?.[0]
      if (letters === undefined) continue
      const goesOn = arePrefixes || form.charAt(letters.length) === '*'
      // A single letter that any word may go on from would let every word pass.
      if (letters.length === 1 && goesOn) return undefined
      const next = form.slice(letters.length, letters.length + 2)
      if (letters.length >= 4) four.add(letters.slice(0, 4))
      else if (goesOn) open.add(letters)
      else if (next.length < 2 || next.endsWith('*')) words.add(letters)
      else followed.set(letters, (followed.get(letters) ?? new Set()).add(next))
    }
  }
  const letters = new Set([...words, ...followed.keys(), ...four, ...open].map((word) => firstTwo(word, 0, word.length)))
  return { letters, words, followed, four, open }
}

function compoundTables(forms: CompoundForms): CompoundTables {
  const longestFirst = (lists: Readonly<Record<string, string>>) => [...valueOfForm(lists)].sort((a, b) => b[0].length - a[0].length)
  const measures = measureForms(forms.measureEndings ?? {}).flatMap(([each, measure]) =>
    each.split('|').map((form) => [form, measure] as const),
  )
  const parts = longestFirst(forms.parts)
  const scales = longestFirst(forms.scales)
  return {
    parts,
    scales,
    firstLetters: new Set([...parts, ...scales].map(([form]) => form.slice(0, 2))),
    links: (forms.link ?? '').split('|').filter((link) => link !== ''),
    unitFirst: forms.link !== undefined,
    ordinalEndings: new Set((forms.ordinalEndings ?? '').split('|').filter((ending) => ending !== '')),
    measureEndings: new Map(measures),
    addEndings: valueOfForm(forms.addEndings ?? {}),
  }
}

function numeric(lists: Readonly<Record<string, string>> | undefined): (readonly [string, number])[] {
  return Object.entries(lists ?? {}).map(([value, forms]) => [forms, Number(value)] as const)
}

function valueOfForm(lists: Readonly<Record<string, string>>): Map<string, number> {
  const result = new Map<string, number>()
  for (const [forms, value] of numeric(lists)) for (const form of forms.split('|')) result.set(form, value)
  return result
}

function boundPhrases(forms: BoundForms): Phrases<Bound> {
  return phrasesOf<Bound>([
    [forms.about ?? '', 'about'],
    [forms['at-least'] ?? '', 'at-least'],
    [forms['at-most'] ?? '', 'at-most'],
  ])
}

const KINDS: Readonly<Record<string, Measure['kind']>> = {
  duration: 'duration',
  quantity: 'quantity',
  age: 'age',
  percent: 'percent',
  multiple: 'multiple',
}

/** Splits `kind:unit` keys into measures with their forms. */
export function measureForms(measures: Readonly<Record<string, string | undefined>>): (readonly [string, Measure])[] {
  return Object.entries(measures).map(([key, forms]) => {
    const colon = key.indexOf(':')
    return [forms ?? '', { kind: KINDS[key.slice(0, colon)] ?? 'quantity', unit: key.slice(colon + 1) }] as const
  })
}
