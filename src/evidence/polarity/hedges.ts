import type { GlossedToken } from '../../lexicon/gloss.ts'
import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'
import { lazyTable } from '../../text/lazy.ts'
import { spansOf, wholeWords } from '../../text/word-patterns.ts'
import { plainLower } from './denials.ts'
import { CONDITIONAL, HEDGES } from './hedge-words.ts'

/** Hedges that cannot be anything else, by primary language; "would" and "can" often are tense or power. */
const CLEAR: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () =>
    wholeWords(
      "might|may|perhaps|maybe|possibly|probably|presumably|apparently|seems?|seemed|allegedly|reportedly|supposedly|likely|i suspect|i think|i guess|i believe|could be|conceivably|it(?: is|['’]s) possible",
    ),
  pt: () => wholeWords('talvez|provavelmente|possivelmente|quiçá|porventura|supostamente|aparentemente'),
  es: () => wholeWords('quizás?|tal vez|probablemente|posiblemente|acaso|supuestamente|presuntamente|aparentemente|a lo mejor'),
  fr: () => wholeWords('peut-être|probablement|vraisemblablement|sans doute|apparemment|prétendument|possiblement'),
  it: () => wholeWords('forse|probabilmente|possibilmente|magari|presumibilmente|apparentemente'),
  de: () => wholeWords('vielleicht|möglicherweise|wahrscheinlich|vermutlich|womöglich|angeblich|anscheinend|eventuell'),
  nl: () =>
    wholeWords(
      'misschien|waarschijnlijk|wellicht|vermoedelijk|blijkbaar|(?<!(?:is|was|zo|alles|het) )mogelijk(?! (?:is|was|zijn|maak|gemaakt))',
    ),
  ru: () => wholeWords('возможно|вероятно|наверное|может быть|пожалуй|видимо|якобы|предположительно'),
  zh: () => /也许|或许|大概|恐怕|似乎|说不定|(?<![尽不极很没])可能(?!性)|据说|据称/gu,
  ja: () => /かもしれ|おそらく|恐らく|たぶん|多分|もしかし|ようだ|とみられ|と見られ/gu,
})

/** Turns of phrase that leave a statement open beside the words of `HEDGES`: an opinion, hearsay, a question. */
const OPEN: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () =>
    wholeWords(
      "i (?:think|believe|guess|suppose|suspect|hope|doubt)|in my (?:opinion|view)|i(?:['’]d| would) say|to my mind|as far as|possib(?:le|ly|ility|ilities)|chances?|risks?|likelihood|odds|potential|prospects?|expect(?:ed|s)?|if|whether|according to",
    ),
  pt: () =>
    wholeWords(
      'alegadamente|é (?:bem |muito )?(?:provável|possível)|acho|creio|acredito|penso|suponho|imagino|espero|considero|acredita|considera|a meu ver|na minha opinião|dizem|diz-se|segundo|ao que consta|consta que|de acordo com',
    ),
  es: () =>
    wholeWords(
      'es (?:muy )?(?:probable|posible)|creo|pienso|supongo|imagino|espero|considero|opino|cree|considera|a mi juicio|en mi opinión|según|parece|al parecer|se dice',
    ),
  fr: () =>
    wholeWords(
      "je (?:pense|crois|suppose|soupçonne|dirais|doute|trouve|considère|estime)|considère|estime|à mon avis|selon|sans doute|il se peut|peut-être|on dirait|d[’']après",
    ),
  it: () =>
    wholeWords(
      'è (?:molto )?(?:probabile|possibile)|credo|penso|suppongo|immagino|spero|ritengo|considero|ritiene|secondo|a mio avviso|direi|stando a(?:l|lla|gli|lle)?|a quanto|si (?:riferisce|dice|ritiene)|pare',
    ),
  de: () =>
    wholeWords(
      'scheinbar\\p{L}*|ich (?:glaube|denke|vermute|nehme|hoffe|fürchte|finde|halte)|glaube ich|denke ich|glaubt|meiner meinung|laut|zufolge|nach (?:berichten|angaben)|soll|sollen|dürfte|könnte|hält',
    ),
  nl: () => wholeWords('ik (?:denk|geloof|vermoed|hoop|vind|meen)|denk ik|volgens|lijkt|blijkt|naar verluidt|zou|zouden|mogelijk'),
  ru: () =>
    wholeWords(
      'думаю|думает|полагаю|полагает|считаю|считает|считают|надеюсь|по-моему|на мой взгляд|должно быть|может|по (?:словам|данным|сообщениям)|как сообщается',
    ),
  zh: () => /我想|我认为|我看|我觉得|我相信|他认为|她认为|估计|恐怕|看来|似乎|也许|或许|可能|据|能|会|该/gu,
  ja: () => /と思|と考え|だろう|でしょう|かも|可能|はず|気が|らし|よう|みたい|そう|主張|とされ|という|によると/gu,
})

/** "Whatever he may have guessed" leaves nothing open. */
const CONCEDES = /\b(?:what|who|how|which|when|where)ever\b[^.;]*$/u

/** The hedges of a text that cannot be anything else, in order. */
export function clearHedges(text: string, language: string): Span[] {
  const pattern = CLEAR[primaryLanguage(language)]
  if (!pattern) return []
  const plain = plainLower(text)
  // May is a month as well.
  return spansOf(pattern, plain).filter(
    ({ start }) => !text.startsWith('May', start) && !CONCEDES.test(plain.slice(Math.max(0, start - 30), start)),
  )
}

/** Whether a text leaves anything open: a hedge, a modal or conditional verb, an opinion. True for languages that cannot be read. */
export function isHedged(tokens: readonly GlossedToken[], text: string, language: string): boolean {
  const verbs = openVerbs(tokens, text, language)
  return verbs === undefined || verbs.length > 0
}

/**
 * The modal and conditional verbs of a text, by their places among its tokens, where nothing else leaves it open; undefined where a hedge or an opinion does,
 * and for languages that cannot be read.
 */
export function openVerbs(tokens: readonly GlossedToken[], text: string, language: string): readonly number[] | undefined {
  const primary = primaryLanguage(language)
  const known = HEDGES[primary]
  if (!known) return undefined
  const hedges = new Set(known)
  const conditional = CONDITIONAL[primary]
  if (clearHedges(text, language).length > 0 || plainLower(text).search(OPEN[primary] ?? /(?!)/u) >= 0) return undefined
  return tokens.flatMap(({ word }, at) =>
    hedges.has(word.folded) || hedges.has(word.form) || (word.folded.length > 5 && conditional?.test(word.folded) === true) ? [at] : [],
  )
}
