/**
 * How the words of one language go back to their dictionary forms. Everything is over folded words (see `foldWord`): no diacritics.
 *
 * Two ways lead from a form to a word of the lexicon. Inflection: an ending is exchanged for the ending of a dictionary form, and only what
 * the lexicon holds counts ("explica" -> "explicar"). Derivation: the longest of `suffixes` is cut off, which joins a whole family
 * ("explica-cion", "explica-r") and therefore says less.
 */
export interface Inflection {
  /** Endings of verbs; also those that follow an irregular stem. */
  readonly verbs: Endings
  /** Endings of nouns, adjectives and adverbs. */
  readonly nouns: Endings
  /** Irregular forms: "foram" -> ["ser", "ir"]. Looked up behind each of `prefixes` too. */
  readonly irregular: Forms
  /** Irregular stems, to which any verb ending may be added: "tuv" -> ["tener"]. Looked up behind each of `prefixes` too. */
  readonly stems: Forms
  /** Prefixes that make new verbs inflected like the old ("man-" + "tener"). */
  readonly prefixes: readonly string[]
  /** Endings of a verb's stem that are spelled otherwise in the dictionary form: es "expliqu" -> "explic". */
  readonly spellings: readonly Exchange[]
  /** Vowels of a verb's stem that are others in the dictionary form: es "demuestr" -> "demostr". */
  readonly vowels: readonly Exchange[]
  /** The same for the stems of nouns and adjectives: nl "mann" -> "man", "schol" -> "school". */
  readonly nounSpellings: readonly Exchange[]
  readonly nounVowels: readonly Exchange[]
  /** Nouns begin with a capital, so that a capital speaks against a verb. */
  readonly capitalNouns: boolean
  /** What participles and infinitives put before the stem or behind its prefix (German ge, zu). */
  readonly augments: readonly string[]
  /** Prefixes that stand behind the verb at the end of a main clause (de "gab ... auf"). */
  readonly separable: ReadonlySet<string>
  /** What a reflexive verb adds behind any form (ru -ся): the dictionary form may have it or not. */
  readonly reflexives: readonly string[]
  /** Letters that must stay in front of an exchanged ending. */
  readonly minBase: number
  /** Words that only carry grammar and that a bilingual list leaves out (zh 了, de "dazu"). */
  readonly grammar: ReadonlySet<string>
  /** How words are stemmed, where a list of suffixes does not do. */
  readonly stem?: (folded: string) => string
  /** Suffixes of derivation and inflection together: the longest is cut. */
  readonly suffixes: readonly string[]
  /** Letters that a family's stem must keep. */
  readonly minStem: number
  /** What mends the end of a derivational stem (pt "fiqu" -> "fic"). */
  readonly alternations: readonly Exchange[]
}

export type Exchange = readonly [from: string, to: string]

/** Irregular forms or stems -> the dictionary forms they may belong to. */
export type Forms = ReadonlyMap<string, readonly string[]>

/** Ending of a form -> endings of the dictionary forms it may belong to, likeliest first. The empty ending counts. */
export type Endings = ReadonlyMap<string, readonly string[]>

const NOTHING = {
  verbs: new Map(),
  nouns: new Map(),
  irregular: new Map(),
  stems: new Map(),
  prefixes: [],
  spellings: [],
  vowels: [],
  nounSpellings: [],
  nounVowels: [],
  capitalNouns: false,
  augments: [],
  separable: new Set<string>(),
  reflexives: [],
  grammar: new Set<string>(),
  suffixes: [],
  minBase: 2,
  minStem: 3,
  alternations: [],
} satisfies Inflection

/** An inflection from what a language has; the rest is empty. */
export function defineInflection(parts: Partial<Inflection>): Inflection {
  return { ...NOTHING, ...parts }
}
