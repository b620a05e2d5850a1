import type { Endings, Exchange, Inflection } from './inflection.ts'

/** Dictionary forms that an inflected form may belong to: only such as `isKnown`. */
export interface Lemmas {
  /** From the lists of irregular forms and stems: certain. */
  readonly irregular: readonly string[]
  readonly verbs: readonly string[]
  /** None for a word that is a dictionary form itself: "casa" is no form of "caso". */
  readonly nouns: readonly string[]
}

/** Whether the lexicon holds a word. */
export type IsKnown = (word: string) => boolean

/** Finds the dictionary forms of a folded word. */
export type LemmaFinder = (folded: string, isKnown: IsKnown) => Lemmas

const longestOf = (endings: Endings) => [...endings.keys()].reduce((length, ending) => Math.max(length, ending.length), 0)

/** A finder for one language. The longest ending that leads to a known word wins, in each part of speech. */
export function createLemmaFinder(inflection: Inflection): LemmaFinder {
  const { verbs, nouns, irregular, stems, prefixes, augments, reflexives, minBase } = inflection
  const mendVerb = createMender(inflection.spellings, inflection.vowels)
  const mendNoun = createMender(inflection.nounSpellings, inflection.nounVowels)
  const longestVerb = longestOf(verbs)
  const longestNoun = longestOf(nouns)
  const prefixSet = new Set(prefixes)
  const longestPrefix = prefixes.reduce((length, prefix) => Math.max(length, prefix.length), 0)
  const forms = listOf(irregular, augments[0])
  const irregularStems = listOf(stems, augments[0])

  function prefixesOf(word: string): string[] {
    const found: string[] = []
    for (let n = Math.min(longestPrefix, word.length - minBase); n > 0; n--) {
      const start = word.slice(0, n)
      if (prefixSet.has(start)) found.push(start)
    }
    return found
  }

  /** What a list says of a form or stem, bare or behind one of its prefixes. */
  function listed(list: List, part: string, starts: readonly string[], isKnown: IsKnown, into: Set<string>): void {
    for (const lemma of list.bare.get(part) ?? NONE) if (isKnown(lemma)) into.add(lemma)
    for (const prefix of starts) {
      if (prefix.length >= part.length) continue
      for (const lemma of list.prefixed.get(part.slice(prefix.length)) ?? NONE) if (isKnown(prefix + lemma)) into.add(prefix + lemma)
    }
  }

  function irregularLemmas(form: string, isKnown: IsKnown, into: Set<string>): void {
    if (forms.bare.size + irregularStems.bare.size === 0) return
    const starts = prefixesOf(form)
    listed(forms, form, starts, isKnown, into)
    for (let n = Math.min(longestVerb, form.length - minBase); n >= 0; n--) {
      if (n === 0 || verbs.has(form.slice(form.length - n))) listed(irregularStems, form.slice(0, form.length - n), starts, isKnown, into)
    }
  }

  const regularVerbs = (form: string, known: IsKnown) =>
    exchange(form, verbs, Math.min(longestVerb, form.length - minBase), known(form) ? undefined : mendVerb, known)
  const regularNouns = (form: string, known: IsKnown) =>
    exchange(form, nouns, Math.min(longestNoun, form.length - minBase), mendNoun, known).slice(0, 1)

  /** The form without "ge" or "zu": "aufgegeben" also as "auf" + "geben". */
  function withoutAugment(form: string): string[] {
    const bare: string[] = []
    for (const augment of augments) {
      if (form.startsWith(augment)) bare.push(form.slice(augment.length))
      for (const prefix of prefixesOf(form)) {
        if (form.startsWith(augment, prefix.length)) bare.push(prefix + form.slice(prefix.length + augment.length))
      }
    }
    return bare.filter((rest) => rest.length > minBase + 1)
  }

  return (folded, isKnown) => {
    const certain = new Set<string>()
    irregularLemmas(folded, isKnown, certain)
    let regular = regularVerbs(folded, isKnown)
    if (augments.length > 0 && certain.size + regular.length === 0) {
      for (const bare of withoutAugment(folded)) {
        if (certain.size === 0) irregularLemmas(bare, isKnown, certain)
        if (regular.length === 0) regular = isKnown(bare) ? [bare] : regularVerbs(bare, isKnown)
      }
    }
    for (const tail of reflexives) {
      if (regular.length > 0 || !folded.endsWith(tail)) continue
      const full = reflexives[0] ?? tail
      const bare = folded.slice(0, folded.length - tail.length)
      const reflexive = regularVerbs(bare, (word) => isKnown(word + full)).map((word) => word + full)
      regular = reflexive.length > 0 ? reflexive : regularVerbs(bare, isKnown)
    }
    return { irregular: [...certain], verbs: certain.size > 0 ? [] : regular, nouns: isKnown(folded) ? [] : regularNouns(folded, isKnown) }
  }
}

const NONE: readonly string[] = []

/** Irregular forms or stems with their dictionary forms, standing alone and behind a prefix. */
interface List {
  readonly bare: ReadonlyMap<string, readonly string[]>
  readonly prefixed: ReadonlyMap<string, readonly string[]>
}

function listOf(entries: Inflection['irregular'], augment: string | undefined): List {
  const bare = new Map(Object.entries(entries))
  const prefixed = new Map(bare)
  if (augment !== undefined) {
    for (const [form, lemmas] of bare) {
      // "versprochen" has lost the ge- of "gesprochen".
      const short = form.slice(augment.length)
      if (form.startsWith(augment) && !bare.has(short)) prefixed.set(short, lemmas)
    }
  }
  return { bare, prefixed }
}

/** The dictionary forms that an exchanged ending leads to; of the longest ending that leads to any. Mended stems are tried last. */
function exchange(
  form: string,
  endings: Endings,
  longest: number,
  mend: ((base: string) => string[]) | undefined,
  isKnown: IsKnown,
): string[] {
  for (const basesOf of mend ? [keep, mend] : [keep]) {
    for (let n = longest; n >= 0; n--) {
      const lemmaEndings = endings.get(form.slice(form.length - n))
      if (!lemmaEndings) continue
      for (const base of basesOf(form.slice(0, form.length - n))) {
        const found: string[] = []
        for (const ending of lemmaEndings) if (isKnown(base + ending) && base + ending !== form) found.push(base + ending)
        if (found.length > 0) return found
      }
    }
  }
  return []
}

const keep = (base: string) => [base]

/** Other spellings of a stem, other vowels, and both; undefined when the language has none. */
function createMender(spellings: readonly Exchange[], vowels: readonly Exchange[]): ((base: string) => string[]) | undefined {
  if (spellings.length + vowels.length === 0) return undefined
  return (base) => {
    const spelled = [base]
    for (const [from, to] of spellings) if (base.endsWith(from)) spelled.push(base.slice(0, base.length - from.length) + to)
    const all = spelled.slice(1)
    for (const one of spelled) {
      const end = lastVowel(one) + 1
      for (const [from, to] of vowels) {
        if (one.endsWith(from, end) && end > from.length) all.push(one.slice(0, end - from.length) + to + one.slice(end))
      }
    }
    return all
  }
}

function lastVowel(word: string): number {
  let at = word.length - 1
  while (at >= 0 && !'aeiou'.includes(word.charAt(at))) at--
  return at
}
