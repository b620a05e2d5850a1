import { primaryLanguage } from '../../lexicon/stem.ts'
import type { Span } from '../../text/document.ts'
import { lazyTable } from '../../text/lazy.ts'
import { spansOf, wholeWords as words } from '../../text/word-patterns.ts'
import { plainLower } from './denials.ts'

/** Words that vouch for a statement, by primary language. */
const CERTAIN: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () => words('certainly|definitely|surely|undoubtedly|unquestionably|without (?:a |any )?doubt|no doubt|for sure|for certain'),
  pt: () => words('certamente|com certeza|sem dúvida(?: alguma)?|com toda a certeza|seguramente|indubitavelmente|definitivamente'),
  es: () =>
    words('ciertamente|con (?:toda )?certeza|sin duda(?: alguna)?|con (?:toda )?seguridad|seguramente|indudablemente|definitivamente'),
  fr: () => words('certainement|assurément|à coup sûr|sans aucun doute|sans nul doute|avec certitude|indubitablement|sûrement'),
  it: () => words("certamente|sicuramente|senza (?:alcun )?dubbio|senz[’']altro|con certezza|indubbiamente|di sicuro"),
  de: () => words('sicherlich|mit sicherheit|gewiss|bestimmt|zweifellos|ohne (?:jeden )?zweifel|mit gewissheit|definitiv'),
  nl: () => words('zeker|ongetwijfeld|beslist|zonder (?:enige )?twijfel|met zekerheid'),
  ru: () => words('несомненно|безусловно|определ[её]нно|наверняка|без сомнения'),
  zh: () => /肯定|必定|一定|毫无疑问|无疑|必然|绝对/gu,
  ja: () => /確実に|間違いなく|必ず|疑いなく|きっと/gu,
})

/** Verbs that let, by primary language, and verbs that bind. */
const MAY: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () => words('can|may|could|might|be able to|(?:is|are|was|were) (?:able|allowed|free) to'),
  pt: () => words('pode|podem|podemos|podia|podiam|podiam'),
  es: () => words('puede|pueden|podemos|podía|podían'),
  fr: () => words('peut|peuvent|pouvons|pouvait|pouvaient'),
  it: () => words('può|possono|possiamo|poteva|potevano'),
  de: () => words('kann|können|darf|dürfen|konnte|durfte|durften'),
  nl: () => words('kan|kunnen|mag|mogen|kon|konden'),
  ru: () => words('может|могут|можно'),
  zh: () => /可以|可(?!能)|能够/gu,
})
const MUST: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () => words('must|ha(?:s|ve|d) to|need(?:s|ed)? to|should|ought|shall|required|obliged|supposed|will|be to|(?:is|are|was|were) to'),
  pt: () =>
    words(
      'dev\\p{L}*|t[eêi]\\p{L}* (?:de|que)|precis\\p{L}*|necess\\p{L}*|obrig\\p{L}*|exig\\p{L}*|só|apenas|somente|há de|hão de|é preciso',
    ),
  es: () => words('deb\\p{L}*|t[ie]\\p{L}* que|hay que|neces\\p{L}*|oblig\\p{L}*|exig\\p{L}*|sólo|solo|únicamente|ha de|han de|es preciso'),
  fr: () => words('d[eo]i\\p{L}*|dev\\p{L}*|faut|fau\\p{L}*|oblig\\p{L}*|nécess\\p{L}*|exig\\p{L}*|tenus?|ne|n|seul\\p{L}*|sont priés'),
  it: () => words('dev\\p{L}*|dov\\p{L}*|bisogna|occorr\\p{L}*|necess\\p{L}*|obblig\\p{L}*|solo|soltanto|vann?o|va|tenut[ie]'),
  de: () =>
    words('m[uü]ss\\p{L}*|soll\\p{L}*|nötig|notwendig|erforderlich|verpflicht\\p{L}*|nur|erst|ha[tb]\\p{L}* zu|brauch\\p{L}*|gebeten'),
  nl: () => words('moet\\p{L}*|dien\\p{L}*|hoe\\p{L}*|verplicht|nodig|alleen|slechts'),
  ru: () => words('долж\\p{L}*|обязан\\p{L}*|нужно|надо|следует|необходимо|только|придется|приходится'),
  zh: () => /必须|必需|须|得|要|应|需|只|才/gu,
})

const found = (table: Readonly<Record<string, RegExp>>, text: string, language: string): Span[] | undefined => {
  const pattern = table[primaryLanguage(language)]
  return pattern && spansOf(pattern, plainLower(text))
}

/** The words of a text that vouch for what it says, in order; undefined for a language that cannot be read. */
export const certainties = (text: string, language: string): Span[] | undefined => found(CERTAIN, text, language)
/** The verbs that let somebody do something, in order. */
export const permissions = (text: string, language: string): Span[] | undefined => found(MAY, text, language)
/** The verbs and phrases that bind somebody, in order. */
export const obligations = (text: string, language: string): Span[] | undefined => found(MUST, text, language)
