import type { GlossedToken, Glosser, WordRecord } from '../lexicon/gloss.ts'
import { foldWord } from '../lexicon/inflection/fold.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import { type Document, overlaps, type Segment, type Span } from '../text/document.ts'
import { segmentDocument } from '../text/segment.ts'
import { stopwordsOf } from '../text/stopwords.ts'
import { inTableScript } from '../text/traditional.ts'
import { findAddresses } from './addresses.ts'
import { findCues } from './cues.ts'
import { extractDates } from './dates.ts'
import type { DateMention, Figure, Mention, Quotation } from './evidence.ts'
import { extractFigures } from './figures.ts'
import { extractMentions } from './mentions.ts'
import { extractQuotations } from './quotations.ts'

/** A document with its sentences, their words and all that they hold. Sentences of signatures and of quoted earlier messages are left out. */
export interface ExaminedText {
  /** The document as it was read: Chinese in simplified characters, whatever it is written in. The spans are the same in both. */
  readonly document: Document
  /** The document as it was given. */
  readonly given: Document
  readonly language: string
  readonly segments: readonly Segment[]
  /** Glossed words of each segment. */
  readonly tokens: readonly (readonly GlossedToken[])[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
  /** Reporting words. */
  readonly cues: readonly Span[]
}

/** How to read a document. */
export interface ExamineOptions {
  /** Takes the text as one segment. */
  readonly whole?: boolean
  /** Folded words that the other texts have as names: written with a capital they are names here too, whatever the lexicon says of them. */
  readonly names?: ReadonlySet<string>
  /** Keeps which words are reporting words, for the next text with the same glosser. */
  readonly reporting?: Map<WordRecord, boolean>
}

/** Reads a document closely in its language (BCP-47) with a glosser for that language; `concepts` as in its lexicons. */
export function examine(
  given: Document,
  language: string,
  glosser: Glosser,
  concepts: readonly string[],
  options: ExamineOptions = {},
): ExaminedText {
  const document = inOneScript(given, language)
  const segments = options.whole ? [{ start: 0, end: document.text.length, index: 0, block: 0 }] : ownSegments(document, language)
  // Words inside an address are no words of the text.
  const addresses = findAddresses(document.text)
  const tokens = segments.map((segment) => {
    const all = glosser.gloss(document.text, segment)
    return addresses.some((address) => overlaps(address, segment))
      ? all.filter((token) => !addresses.some((address) => overlaps(address, token)))
      : all
  })
  const stopwords = stopwordsOf(language)
  const known = new Map<string, boolean>()
  const isCommon = (word: string) => {
    if (options.names?.has(foldWord(word)) && word !== word.toLowerCase()) return false
    const lower = word.toLowerCase()
    let answer = known.get(lower)
    if (answer === undefined) {
      answer = stopwords.has(lower) || glosser.knows(lower)
      known.set(lower, answer)
    }
    return answer
  }
  const dates = extractDates(document.text, language)
  // Months and days are written like names in some languages.
  const mentions = extractMentions(document.text, { segments, isCommon, capitalNouns: primaryLanguage(language) === 'de' }).filter(
    (mention) => !dates.some((date) => overlaps(date, mention)),
  )
  const cues = findCues(tokens, concepts, options.reporting)
  const quotations = extractQuotations(document.text, { blocks: document.blocks, mentions, cues })
  return new ReadText({ document, given, language, segments, tokens, mentions, dates, cues, quotations })
}

/** A text whose figures are read when somebody asks: names are told before. A class, since an object written down with a getter of its own is slow to read. */
class ReadText implements ExaminedText {
  readonly document: Document
  readonly given: Document
  readonly language: string
  readonly segments: readonly Segment[]
  readonly tokens: readonly (readonly GlossedToken[])[]
  readonly mentions: readonly Mention[]
  readonly quotations: readonly Quotation[]
  readonly dates: readonly DateMention[]
  readonly cues: readonly Span[]
  #figures: readonly Figure[] | undefined

  constructor(text: Omit<ExaminedText, 'figures'>) {
    this.document = text.document
    this.given = text.given
    this.language = text.language
    this.segments = text.segments
    this.tokens = text.tokens
    this.mentions = text.mentions
    this.quotations = text.quotations
    this.dates = text.dates
    this.cues = text.cues
  }

  get figures(): readonly Figure[] {
    this.#figures ??= extractFigures(this.document.text, this.language, this.dates)
    return this.#figures
  }
}

/** The document as it is read: see ExaminedText. */
export function inOneScript(document: Document, language: string): Document {
  const text = inTableScript(document.text, language)
  return text === document.text ? document : { ...document, text }
}

function ownSegments(document: Document, language: string): Segment[] {
  return segmentDocument(document, language).filter((segment) => {
    const kind = document.blocks[segment.block]?.kind
    return kind !== 'signature' && kind !== 'quoted'
  })
}
