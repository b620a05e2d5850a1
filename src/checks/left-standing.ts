import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import { stopwordsOf } from '../text/stopwords.ts'
import type { CheckContext } from './check.ts'
import type { WordEvidence } from './counterparts.ts'
import { BORROWED } from './loans.ts'

/** Places and firms that look like German words. */
const COMPOUND_NAME = /(?:port|berg|burg|dorf|haus|werk|feld|bach|stein)$/
/** What the weight of an exact or inflected word of the lexicon is at least. */
const SURE_WORD = 0.9
/** How much likelier a word's letters must be in the source's language than in English, in nats: hardly a loan reaches it on the development sets. */
const FOREIGN_LETTERS = 2.6
/** How seldom sentences hold a rare word, and how many times as often an everyday one (see `WordRecord.prior`). */
const [RARE, EVERYDAY] = [0.0007, 10]
/** Endings that English words do not have. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  es: /(?:dad|ción|mente|miento|ando|iendo|ado|ido|ada|ida|ados|idos|adas|idas|aron|ieron|aba|ían?)$/,
  pt: /(?:dade|ção|ções|mente|mento|ando|endo|ado|ido|ada|ida|ados|idos|adas|idas|aram|eram|ava)$/,
  it: /(?:zione|zioni|mente|mento|ando|endo|ato|ito|uto|ata|ita|uta|ati|iti|uti|ate|tà|arono|ava)$/,
  fr: /(?:ement|ité|aient|èrent|eux|euse|ées?|és|ait|eurs)$/,
}
/** Learned prefixes, written apart by a hyphen in every language. */
const PREFIXES = new Set('anti semi auto mega micro macro mini multi neuro pseudo quasi ultra inter intra euro'.split(' '))
/** Languages written in Latin letters, in which other scripts are foreign. */
const LATIN_LANGUAGES = new Set('en pt es fr de it nl pl cs sv da nb fi hu ro tr'.split(' '))
const LATIN_LETTER = /\p{sc=Latin}/u
const FOREIGN_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Devanagari}]/u

/**
 * Words of the source that a translation left as they were: in another script, or known in the source's language and unknown in the translation's. A single
 * word is only told in English, whose lexicon holds the loans; elsewhere English words are borrowed too freely, and only two different ones are told.
 */
export function leftStanding(context: CheckContext): Finding[] {
  const { translation, retelling } = context
  const [pair] = context.pairs
  const source = pair ? context.sources[pair.source] : undefined
  if (!translation || !pair || !source) return []
  const [from, to] = [primaryLanguage(source.language), primaryLanguage(retelling.language)]
  if (from === to) return []
  const { text } = retelling.document
  const there = new Map(translation.source.map((word) => [word.token.word.form.toLowerCase(), word]))
  const [foreign, own] = [stopwordsOf(from), stopwordsOf(to)]
  const latin = LATIN_LANGUAGES.has(to)

  const letters = to === 'en' ? translation.lettersOf(from) : () => 0
  /** Known in English only because its end was taken for an ending ("accepte"), as a name ("donna"), or as a rare word that is an everyday one there ("encore"). */
  const isOnlyAlike = ({ token }: WordEvidence) => {
    if (to !== 'en' || token.capital || token.word.isFunction) return false
    const lemma = context.lexicons.lemmas[token.word.concepts[0] ?? -1]
    if (`${lemma}e` === token.word.folded || (lemma === token.word.folded && translation.partsOf(token) === 0)) return true
    const other = there.get(token.word.form.toLowerCase())
    return other !== undefined && token.word.prior < RARE && other.token.word.prior > EVERYDAY * token.word.prior
  }
  const isForeignScript = ({ token }: WordEvidence) => latin && FOREIGN_SCRIPT.test(token.word.form) && !LATIN_LETTER.test(token.word.form)
  const isLeft = (word: WordEvidence) => {
    const { token, kind } = word
    const form = token.word.form.toLowerCase()
    if (kind === 'number' || kind === 'acronym' || own.has(form) || form.length < 2 || /\p{Ll}\p{Lu}/u.test(token.word.form)) return false
    const other = there.get(form)
    if (!other) return false
    if (foreign.has(form)) return !token.word.known || isOnlyAlike(word) || form !== token.word.folded || to !== 'en'
    const marked = form !== token.word.folded && to === 'en' && !BORROWED.has(form)
    if (to === 'en' && BORROWED.has(form)) return false
    if (token.word.known && !marked && !isOnlyAlike(word)) return false
    const isForeign = to === 'en' && form.length >= 4 && letters(token.word.folded) >= FOREIGN_LETTERS
    if (isForeign && !token.capital && !other.token.capital && kind !== 'name') return true
    if (!other.token.word.known)
      return (
        to === 'en' &&
        !token.capital &&
        form.length >= 5 &&
        (marked || from === 'de' || ENDINGS[from]?.test(form) === true) &&
        kind !== 'name'
      )
    // A word that the lexicon only knows by its family ("focal") may be one of English too.
    const best = Math.max(0, ...other.token.word.weights.slice(0, -1))
    if (form.length < 4 || (best < SURE_WORD && !marked && from !== 'de' && !ENDINGS[from]?.test(form)) || PREFIXES.has(form)) return false
    // Written with a capital on both sides it is a name, except in German, where the lexicon must know it as a word that does not open the sentence.
    if (!token.capital || !other.token.capital) return true
    const before = translation.source[translation.source.indexOf(other) - 1]
    if (before && /^(?:herr|herrn|frau|dr|prof|von)$/.test(before.token.word.folded)) return false
    // At the beginning of both, a word that the lexicon surely knows; a German noun may be a surname, but not in an inflected form.
    if (word === translation.target[0] && other === translation.source[0]) {
      if (from === 'de') return isForeign && best >= SURE_WORD && best < 1 && form.length >= 6
      // Dictionary forms and short ones may be names too ("Maduro", "Clara").
      return best >= 0.7 && best < 1 && form.length >= 6 && (isForeign || ENDINGS[from]?.test(form) === true)
    }
    return (
      from === 'de' &&
      other !== translation.source[0] &&
      other.token.word.weights.some((weight, i) => weight >= 0.6 && i < other.token.word.weights.length - 1) &&
      !COMPOUND_NAME.test(token.word.form)
    )
  }

  /** An everyday English word in small letters on both sides, for which every other language has a word of its own. */
  const isCommon = ({ token, kind }: WordEvidence) => {
    const other = there.get(token.word.form.toLowerCase())
    if (!other || kind === 'name' || token.capital || other.token.capital || token.word.known || token.word.form.length < 4) return false
    if (/[\p{L}-]/u.test((text[token.start - 1] ?? '') + (text[token.end] ?? '')) && latin) return false
    return Math.max(0, ...other.token.word.weights.slice(0, -1)) >= SURE_WORD
  }

  // One such word is most often a loan ("show", "coach", "green"); two different ones in a sentence hardly are.
  const leftWords = new Set(from === 'en' ? translation.target.filter(isCommon).map(({ token }) => token.word.folded) : [])

  const findings: Finding[] = []
  const words = translation.target
  for (let at = 0; at < words.length; at++) {
    const first = words[at]
    if (!first) continue
    const script = isForeignScript(first)
    const test = script ? isForeignScript : isLeft
    if (!test(first)) continue
    let end = at + 1
    while (words[end] && test(words[end] as WordEvidence)) end++
    const run = words.slice(at, end)
    const last = run[run.length - 1] ?? first
    const span = { start: first.token.start, end: last.token.end }
    at = end
    const content = run.filter(({ token }) => !foreign.has(token.word.form.toLowerCase()))
    if (isGlossed(text, span.start, span.end)) continue
    // Titles of works and of speeches are often given as they are.
    const common = !script && from === 'en' && leftWords.size >= 2 && !inTitle(text, span) && run.every(isCommon)
    if (!script && to !== 'en' && !common && (run.length < 4 || inTitle(text, span) || content.length === run.length)) continue
    // A particle of a name or a title.
    if (content.length === 0 && !script && (words[end - run.length - 1]?.token.capital || words[end]?.token.capital)) continue
    if (run.length === 1 && !script && content.length === 0 && (text[span.start - 1] === "'" || /['’-]/.test(text.charAt(span.end))))
      continue
    const partner = there.get(first.token.word.form.toLowerCase())
    const capital = content.every(({ token }) => token.capital)
    findings.push({
      type: 'passage.untranslated',
      // Other languages in Latin letters borrow English words freely: the terms of a sport, of a trade.
      severity: common && latin && run.length < 4 ? 'minor' : 'major',
      confidence: script ? 0.9 : Math.min(0.93, (capital ? 0.65 : 0.82) + 0.04 * run.length),
      retelling: span,
      source: partner ? { id: source.document.id, start: partner.token.start, end: partner.token.end } : null,
      reason: { key: 'passage.untranslated', params: { words: text.slice(span.start, span.end), language: from } },
    })
  }
  return findings
}

/** Whether quotation marks or capitals all around make a stretch a title. */
function inTitle(text: string, { start, end }: Span): boolean {
  const open = text.slice(0, start).search(/["“«„‘『「《][^"”»“’』」》]*$/)
  return open >= 0 && /["”»“’』」》]/.test(text.slice(end))
}

/** A foreign word given in brackets or quotation marks is an explanation. */
function isGlossed(text: string, start: number, end: number): boolean {
  return /[(（"“«『「‘'[]\s*$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s*[)）"”»』」’'\]]/.test(text.slice(end, end + 2))
}
