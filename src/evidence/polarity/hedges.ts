import type { GlossedToken } from '../../lexicon/gloss.ts'
import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'
import { lazyTable } from '../../text/lazy.ts'
import { plainLower } from './denials.ts'
import { CONDITIONAL, HEDGES } from './hedge-words.ts'

const words = (list: string) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}\\p{M}])`, 'gu')

/** Hedges that cannot be anything else, by primary language; "would" and "can" often are tense or power. */
const CLEAR: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () =>
    words(
      'might|may|perhaps|maybe|possibly|probably|presumably|apparently|seems?|seemed|allegedly|reportedly|supposedly|likely|i suspect|i think|i guess|i believe|could be|conceivably',
    ),
  pt: () => words('talvez|provavelmente|possivelmente|quiçá|porventura|supostamente|aparentemente'),
  es: () => words('quizás?|tal vez|probablemente|posiblemente|acaso|supuestamente|presuntamente|aparentemente|a lo mejor'),
  fr: () => words('peut-être|probablement|vraisemblablement|sans doute|apparemment|prétendument|possiblement'),
  it: () => words('forse|probabilmente|possibilmente|magari|presumibilmente|apparentemente'),
  de: () => words('vielleicht|möglicherweise|wahrscheinlich|vermutlich|womöglich|angeblich|anscheinend|eventuell'),
  nl: () => words('misschien|waarschijnlijk|mogelijk|wellicht|vermoedelijk|blijkbaar'),
  ru: () => words('возможно|вероятно|наверное|может быть|пожалуй|видимо|якобы|предположительно'),
  zh: () => /也许|或许|大概|恐怕|似乎|说不定|可能(?!性)|据说|据称/gu,
  ja: () => /かもしれ|おそらく|恐らく|たぶん|多分|もしかし|ようだ|らしい|とみられ|と見られ/gu,
})

/** Turns of phrase that leave a statement open beside the words of `HEDGES`: an opinion, hearsay, a question. */
const OPEN: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () => words("i (?:think|believe|guess|suppose|suspect|hope|doubt)|in my (?:opinion|view)|i(?:['’]d| would) say|to my mind|as far as"),
  pt: () => words('acho|creio|acredito|penso|suponho|imagino|espero|a meu ver|na minha opinião|dizem|segundo'),
  es: () => words('creo|pienso|supongo|imagino|espero|a mi juicio|en mi opinión|según|parece'),
  fr: () => words('je (?:pense|crois|suppose|soupçonne|dirais|doute)|à mon avis|selon|sans doute|il se peut|peut-être|on dirait'),
  it: () => words('credo|penso|suppongo|immagino|spero|secondo|a mio avviso|direi'),
  de: () => words('ich (?:glaube|denke|vermute|nehme|hoffe|fürchte)|glaube ich|denke ich|meiner meinung|laut|soll|sollen|dürfte|könnte'),
  nl: () => words('ik (?:denk|geloof|vermoed|hoop)|denk ik|volgens|lijkt'),
  ru: () => words('думаю|полагаю|считаю|надеюсь|по-моему|на мой взгляд|должно быть|может'),
  zh: () => /我想|我认为|我看|我觉得|我相信|估计|恐怕|看来|似乎|也许|或许|可能|能|会|该/gu,
  ja: () => /と思|だろう|でしょう|かも|はず|気が|らし|よう|みたい|そう/gu,
})

/** "Whatever he may have guessed" leaves nothing open. */
const CONCEDES = /\b(?:what|who|how|which|when|where)ever\b[^.;]*$/u

/** The hedges of a text that cannot be anything else, in order. */
export function clearHedges(text: string, language: string): Span[] {
  const pattern = CLEAR[primaryLanguage(language)]
  if (!pattern) return []
  const plain = plainLower(text)
  return (
    [...plain.matchAll(pattern)]
      // May is a month as well.
      .filter(({ index }) => !text.startsWith('May', index) && !CONCEDES.test(plain.slice(Math.max(0, index - 30), index)))
      .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
  )
}

/** Whether a text leaves anything open: a hedge, a modal or conditional verb, an opinion. True for languages that cannot be read. */
export function isHedged(tokens: readonly GlossedToken[], text: string, language: string): boolean {
  const primary = primaryLanguage(language)
  const known = HEDGES[primary]
  if (!known) return true
  const hedges = new Set(known)
  const conditional = CONDITIONAL[primary]
  const plain = plainLower(text)
  if (clearHedges(text, language).length > 0 || plain.search(OPEN[primary] ?? /(?!)/u) >= 0) return true
  return tokens.some(
    ({ word }) => hedges.has(word.folded) || hedges.has(word.form) || (word.folded.length > 5 && conditional?.test(word.folded) === true),
  )
}
