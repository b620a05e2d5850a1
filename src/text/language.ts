import { francAll } from 'franc'
import { languagesWithStopword, STOPWORD_LANGUAGES, stopwordsOf } from './stopwords.ts'

/** What a text is written in: a BCP-47 tag, `und` when nothing speaks for any language, and how sure that is (0..1). */
export interface DetectedLanguage {
  readonly language: string
  readonly confidence: number
}

/** The languages that the engine has data for. Chinese comes with its script: `zh-Hans`, `zh-Hant`. */
export const LANGUAGES: readonly string[] = ['en', 'pt', 'es', 'fr', 'de', 'it', 'nl', 'zh', 'ja', 'ru']

/** Enough of a text to know its language by, in characters. */
const SAMPLE = 4000
/** Trigrams cost more than words and know a language by less. */
const TRIGRAM_SAMPLE = 1200

/** Codes of ISO 639-3, as franc names languages. */
const ISO_639_3: Readonly<Record<string, string>> = { en: 'eng', pt: 'por', es: 'spa', fr: 'fra', de: 'deu', it: 'ita', nl: 'nld' }

/** The codes of the languages that franc is asked about. */
export const TRIGRAM_CODES: ReadonlySet<string> = new Set(Object.values(ISO_639_3))

/**
 * Weight of the function words beside franc's trigrams, and the pull of either toward a decision. Chosen on single sentences of
 * NTREX in seven languages of the Latin script: between 2 and 6 the share of right answers does not move.
 */
const STOPWORD_WEIGHT = 4

/** Spellings that one language has and its neighbours lack: what short texts without function words go by. */
const SPELLINGS: Readonly<Record<string, RegExp>> = {
  en: /th|wh|sh|ght|ck|ing$|ee|oo|ew|tion$|ly$|ness$|ed$/,
  pt: /[ãõ]|ç[ãõa]|[ln]h|ções$|eir[oa]|dade|ência|^[oa]s?$|ou$/,
  es: /[ñ¿¡]|ción$|ciones$|dad$|ll|ue|ie|ía$|ció$|ó$/,
  fr: /[èêœçûî]|eux?$|aux?$|ais$|oi|tion$|é[es]*$|ou|que/,
  de: /[ßäöü]|sch|ung|ich|ei|keit|tz|pf|en$|zu/,
  it: /zion|ggi|gl|[àòù]$|cch|zz|tt|ell|ato$|ett/,
  nl: /ij|aa|oe|uu|eer|ui|sch|cht|ee|oo|vv?e?r?k|dt$/,
}
const SPELLING_WEIGHT = 1

/** A text of more than eight words with fewer function words than this share is in none of the languages. */
const LEAST_STOPWORDS = 0.1

/**
 * Tells the language of a text: by its script where that decides, else by trigrams (franc, narrowed to the candidates) and function
 * words together, because each alone is weak on short texts. `candidates` are BCP-47 tags; a candidate with a region or script
 * (`pt-BR`, `zh-Hant`) is given back as it stands. Without candidates: all of LANGUAGES.
 */
export function detectLanguage(text: string, candidates: readonly string[] = LANGUAGES): DetectedLanguage {
  const sample = text.slice(0, SAMPLE).replaceAll(/https?:\/\/\S+|\S+@\S+/g, ' ')
  const found = byScript(sample) ?? byWords(sample, candidates)
  const accepted =
    candidates.find((candidate) => candidate === found.language) ?? candidates.find((one) => primary(one) === primary(found.language))
  if (accepted === undefined) return candidates === LANGUAGES ? found : { language: 'und', confidence: 0 }
  // Bare `zh` asks for the script as well; a narrower tag of the caller's wins over the guess.
  return { language: accepted === 'zh' ? found.language : accepted, confidence: found.confidence }
}

function primary(tag: string): string {
  return tag.split('-')[0] ?? ''
}

const SCRIPTS: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'ko', letters: /\p{Script=Hangul}/gu },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu },
  { language: 'ar', letters: /\p{Script=Arabic}/gu },
  { language: 'he', letters: /\p{Script=Hebrew}/gu },
  { language: 'el', letters: /\p{Script=Greek}/gu },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu },
  { language: 'th', letters: /\p{Script=Thai}/gu },
]

/** A Han character or kana says as much as some three Latin letters: names in Latin letters do not make a Chinese text English. */
const LATIN_PER_HAN = 3

/** A character that may belong to another script than Latin: without one there is nothing to count. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u2126\u2c00-\u2c5f\u2d00-\udfff\uf900-\uffff]/

function byScript(sample: string): DetectedLanguage | null {
  if (!OTHER_SCRIPT.test(sample)) return null
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const counts = new Map(SCRIPTS.map(({ language, letters }) => [language, count(letters)] as const))
  const kana = counts.get('ja') ?? 0
  const han = counts.get('zh') ?? 0
  if ((kana + han) * LATIN_PER_HAN > latin) {
    // Japanese prose is half kana; a Chinese text quotes a Japanese word at most.
    if (kana > 0.12 * (kana + han)) return { language: 'ja', confidence: sure(kana + han, 2) }
    return { language: chineseScript(sample), confidence: sure(han, 2) }
  }
  for (const { language } of SCRIPTS.slice(2)) {
    const letters = counts.get(language) ?? 0
    if (letters > latin) return { language: language === 'ru' ? cyrillic(sample) : language, confidence: sure(letters, 4) }
  }
  return null
}

function sure(letters: number, half: number): number {
  return letters / (letters + half)
}

/** Letters that Russian does not have tell Ukrainian, Belarusian and Serbian or Macedonian. */
function cyrillic(sample: string): string {
  if (/[іїєґ]/i.test(sample)) return /ў/i.test(sample) ? 'be' : 'uk'
  return /[ђћџљњјѓќѕ]/i.test(sample) ? 'sr' : 'ru'
}

const SIMPLIFIED =
  /[们这个国说对时会来为学实发经种动与应门么电车开长现进还样总见书东条关机员线从业让过认请谁话语问间报张马风飞双难边达运远连选传华产亲队阳阶险亿]/g
const TRADITIONAL =
  /[們這個國說對時會來為學實發經種動與應門麼電車開長現進還樣總見書東條關機員線從業讓過認請誰話語問間報張馬風飛雙難邊達運遠連選傳華產親隊陽階險億]/g

function chineseScript(sample: string): string {
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0
  const traditional = sample.match(TRADITIONAL)?.length ?? 0
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans'
}

function byWords(sample: string, candidates: readonly string[]): DetectedLanguage {
  const languages = STOPWORD_LANGUAGES.filter((language) => ISO_639_3[language] && candidates.some((one) => primary(one) === language))
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0 || languages.length === 0) return { language: 'und', confidence: 0 }
  let scores = languages.map((language) => {
    const { weighted, share } = stopwordHits(words, language)
    return { language, share, score: STOPWORD_WEIGHT * weighted + SPELLING_WEIGHT * spellingShare(words, language) }
  })
  scores.sort((a, b) => b.score - a.score)
  // Trigrams cost most, and say at most 1: beyond such a lead they decide nothing.
  if ((scores[0]?.score ?? 0) - (scores[1]?.score ?? 0) <= 1) {
    const trigrams = trigramScores(sample.slice(0, TRIGRAM_SAMPLE), languages)
    scores = scores.map((each) => ({ ...each, score: each.score + (trigrams.get(each.language) ?? 0) }))
    scores.sort((a, b) => b.score - a.score)
  }
  const [best, second] = scores
  if (!best || (words.length > 8 && best.share < LEAST_STOPWORDS)) return { language: 'und', confidence: 0 }
  const lead = best.score - (second?.score ?? 0)
  // Without any function word and with little text, trigrams decide alone: say so with a low confidence.
  const confidence = Math.min(1, lead / (lead + 0.1)) * sure(words.length, 1)
  return { language: best.language, confidence: best.share === 0 ? confidence / 2 : confidence }
}

function spellingShare(words: readonly string[], language: string): number {
  const spelling = SPELLINGS[language]
  return spelling ? words.filter((word) => spelling.test(word)).length / words.length : 0
}

/** franc's scores (1 for the best) as distance below the best, which tells more than its absolute scale. */
function trigramScores(sample: string, languages: readonly string[]): ReadonlyMap<string, number> {
  const codes = languages.map((language) => ISO_639_3[language] ?? '')
  const byCode = new Map(francAll(sample, { only: codes, minLength: 1 }))
  return new Map(languages.map((language, index) => [language, byCode.get(codes[index] ?? '') ?? 0] as const))
}

/** The share of words that are function words of a language; `weighted` counts a word that several languages have in part only. */
function stopwordHits(words: readonly string[], language: string): { weighted: number; share: number } {
  const own = stopwordsOf(language)
  let weighted = 0
  let hits = 0
  for (const word of words) {
    if (!own.has(word)) continue
    hits++
    weighted += 1 / languagesWithStopword(word)
  }
  return { weighted: weighted / words.length, share: hits / words.length }
}
