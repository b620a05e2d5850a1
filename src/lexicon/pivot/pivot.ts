/**
 * A name as the pivot language writes it. `written` is in the pivot's own script; for Chinese `reading` is pinyin without tones, syllables
 * joined by a blank ("ao te man"), and empty when a character could not be read. `origin` says how far to trust it: stated by the case,
 * found in the table, or made by rule.
 */
export interface PivotForm {
  readonly written: string
  readonly reading: string
  readonly origin: 'case' | 'table' | 'rule'
}

/** A name that the table lists, and as what: a name that people bear, or something else (a word, a place, a brand, a figure of fiction or the Bible). */
export interface ListedName {
  readonly name: string
  readonly personal: boolean
}

/** A language through which names travelled, and what it makes of them. */
export interface Pivot {
  readonly language: 'zh'
  /**
   * What the pivot writes for a name or a word of a Latin script, or may: the table's renderings and meanings of the whole, else
   * those that the rules make of a single word. Empty for several words that the table does not hold together: ask for each. Case and
   * diacritics do not matter.
   */
  forms(name: string): readonly PivotForm[]
  /** What the rules make of a single word, whether the table holds it or not: a surname is spelled where the word would be translated. */
  spellings(name: string): readonly PivotForm[]
  /** The renderings that a case lists, with their readings: each as a whole, and its parts where it has parts ("萨姆·奥特曼"). */
  formsKnownAs(written: readonly string[]): readonly PivotForm[]
  /** The names whose rendering the table says this is, in its order; empty for none. */
  namesOf(written: string): readonly ListedName[]
  /** How a character is read in names, without tone; empty when unknown. */
  readingOf(character: string): string
}

/** As what the pivots' tables list a word, but for capitals: for each rendering that a table has of it, the entries that are this very word. */
export function listingsOf(word: string, pivots: readonly Pivot[]): (readonly ListedName[])[] {
  const lower = word.toLowerCase()
  return pivots.flatMap((pivot) =>
    pivot
      .forms(word)
      .filter(({ origin }) => origin === 'table')
      .map(({ written }) => pivot.namesOf(written).filter(({ name }) => name.toLowerCase() === lower)),
  )
}
