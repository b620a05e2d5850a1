/** Parts of speech of the lexicon files. */
export const PARTS_OF_SPEECH = ['n', 'v', 'adj', 'adv', 'prep', 'conj', 'pron', 'det', 'num', 'int', 'name'] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

/** One line of a lexicon file: an English lemma and its translations, the most frequent first. */
export interface LexiconEntry {
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly translations: readonly string[]
}

const KNOWN: ReadonlySet<string> = new Set(PARTS_OF_SPEECH)

function isPartOfSpeech(text: string): text is PartOfSpeech {
  return KNOWN.has(text)
}

/**
 * Reads `lemma<TAB>pos<TAB>translation, translation` lines; empty lines and lines that begin with `#` are skipped.
 * Throws a plain Error that names the line when one is malformed: lexicons are ours, so this is a build-time error.
 */
export function parseLexicon(text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  let number = 0
  for (const line of text.split('\n')) {
    number++
    if (line === '' || line.startsWith('#')) continue
    const [lemma, pos, list] = line.split('\t')
    if (!lemma || !pos || !list || !isPartOfSpeech(pos))
      throw new Error(`line ${number}: not "lemma, part of speech, translations": ${line}`)
    entries.push({ lemma, pos, translations: list.split(', ') })
  }
  return entries
}
