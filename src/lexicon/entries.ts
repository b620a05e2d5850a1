/** Parts of speech of the lexicon files. */
export const PARTS_OF_SPEECH = ['n', 'v', 'adj', 'adv', 'prep', 'conj', 'pron', 'det', 'num', 'int', 'name'] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

/** What stands for the part of speech where it is not known: translations that were trained or imported. */
export const TRAINED = 'x'

/**
 * One line of a lexicon that was written: an English lemma and its translations, the most frequent first, then the rarer ones: what translators also write
 * for it, but what proves little by itself.
 */
export interface WrittenEntry {
  readonly lemma: string
  readonly pos: PartOfSpeech
  readonly translations: readonly string[]
  /** How many of the translations are usual; all where it is not said. */
  readonly usual?: number
}

/** One line of a lexicon that was trained or imported: an English word and its translations with their probabilities, 0..1, the likeliest first. */
export interface TrainedEntry {
  readonly lemma: string
  readonly pos: typeof TRAINED
  readonly translations: readonly string[]
  /** One for each translation. */
  readonly probabilities: readonly number[]
}

export type LexiconEntry = WrittenEntry | TrainedEntry

const KNOWN: ReadonlySet<string> = new Set(PARTS_OF_SPEECH)

function isPartOfSpeech(text: string): text is PartOfSpeech {
  return KNOWN.has(text)
}

/**
 * Reads `lemma<TAB>pos<TAB>translation, translation; rarer one, rarer one` (the usual or the rarer ones may be missing) and `word<TAB>x<TAB>translation:0.42, translation:0.2` lines; empty lines and lines that
 * begin with `#` are skipped. Throws LexiconLineError, which names the line, when one is malformed.
 */
export function parseLexicon(text: string): LexiconEntry[] {
  const entries: LexiconEntry[] = []
  let number = 0
  for (const raw of text.split('\n')) {
    number++
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line === '' || line.startsWith('#')) continue
    const [lemma, pos, list] = line.split('\t')
    if (!lemma || !pos || !list) throw new LexiconLineError(number, line)
    if (isPartOfSpeech(pos)) entries.push(writtenEntry(lemma, pos, list))
    else if (pos === TRAINED) entries.push(trainedEntry(lemma, list.split(', '), number, line))
    else throw new LexiconLineError(number, line)
  }
  return entries
}

/** Whether an entry has rarer translations. */
export const hasRarer = (entry: LexiconEntry): boolean => entry.pos !== TRAINED && (entry.usual ?? Infinity) < entry.translations.length

/** Entries without their rarer translations; those that have no others are left out. */
export function usualOf(entries: readonly LexiconEntry[]): LexiconEntry[] {
  return entries
    .map((entry) =>
      entry.pos === TRAINED || entry.usual === undefined ? entry : { ...entry, translations: entry.translations.slice(0, entry.usual) },
    )
    .filter(({ translations }) => translations.length > 0)
}

function writtenEntry(lemma: string, pos: PartOfSpeech, list: string): WrittenEntry {
  const end = list.indexOf(RARER)
  if (end < 0) return { lemma, pos, translations: list.split(', ') }
  const usual = end === 0 ? [] : list.slice(0, end).split(', ')
  return { lemma, pos, translations: [...usual, ...list.slice(end + RARER.length).split(', ')], usual: usual.length }
}

/** What stands between the usual translations and the rarer ones. */
const RARER = '; '

function trainedEntry(lemma: string, parts: readonly string[], number: number, line: string): TrainedEntry {
  const translations: string[] = []
  const probabilities: number[] = []
  for (const part of parts) {
    const colon = part.lastIndexOf(':')
    const probability = Number(part.slice(colon + 1))
    if (colon < 1 || !(probability > 0 && probability <= 1)) throw new LexiconLineError(number, line)
    translations.push(part.slice(0, colon))
    probabilities.push(probability)
  }
  return { lemma, pos: TRAINED, translations, probabilities }
}

/** A line of a lexicon file that is none. */
export class LexiconLineError extends Error {
  override readonly name: string = 'LexiconLineError'
  readonly line: number

  constructor(line: number, text: string) {
    super(`line ${line}: not "lemma, part of speech, translations": ${text.slice(0, 80)}`)
    this.line = line
  }
}

/** The line of an entry, as `parseLexicon` reads it; what would break the form (commas, semicolons, tabs) becomes a space. */
export function printEntry(entry: LexiconEntry): string {
  const list = entry.translations.map((translation, i) =>
    entry.pos === TRAINED ? `${plain(translation)}:${printProbability(entry.probabilities[i] ?? 0)}` : plain(translation),
  )
  const usual = entry.pos === TRAINED ? list.length : (entry.usual ?? list.length)
  const rarer = usual < list.length ? `${RARER}${list.slice(usual).join(', ')}` : ''
  return `${plain(entry.lemma).replace(/^#+ ?/, '')}\t${entry.pos}\t${list.slice(0, usual).join(', ')}${rarer}`
}

const plain = (text: string) => text.replace(/[\s,;]+/g, ' ').trim()
const printProbability = (probability: number) => String(Math.max(0.01, Math.round(probability * 100) / 100))
