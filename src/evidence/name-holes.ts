import { primaryLanguage } from '../lexicon/stem.ts'

/** Prepositions that hardly end a phrase, by language. */
const PREPOSITIONS: Readonly<Record<string, string>> = {
  en: 'of|in|at|from|with|by|for|to|on|than|between|against|such as|including|and|or|the|called|named|near|into|toward|towards',
  es: 'de|en|a|desde|con|por|para|entre|contra|hacia|y|e|el|la|los|las|del|al',
  pt: 'de|em|a|desde|com|por|para|entre|contra|e|o|os|as|do|da|no|na',
  fr: 'de|en|à|depuis|avec|par|pour|entre|contre|vers|et|le|la|les|du|des|au|aux|chez',
  it: 'di|in|a|da|con|per|tra|fra|contro|e|il|la|i|le|del|della|dal|nel|nella',
  de: 'in|von|mit|für|zwischen|gegen|und|oder|der|die|das|dem|den|des|bei|nach|durch|im|vom',
  nl: 'van|in|te|met|voor|tussen|tegen|en|of|de|het|een|naar|bij|door',
  ru: 'в|на|из|от|с|для|между|против|и|или|о|об|к|у|при|под|над',
}
/** English words that cannot follow a preposition where a name should. */
const AFTER =
  'was|were|is|are|has|have|had|will|would|said|says|told|and|or|than|of|in|at|by|after|before|from|who|which|that|announced|reported|made|took|became'

const compiled = new Map<string, readonly RegExp[]>()

function patternsOf(language: string): readonly RegExp[] {
  const primary = primaryLanguage(language)
  const known = compiled.get(primary)
  if (known) return known
  const words = PREPOSITIONS[primary]
  const made: RegExp[] = [
    // Nothing between marks that hold a name, a blank before a mark, or a mark at the very beginning.
    /["“«„(] ?["”»“)]/gu,
    /\p{L} [,.;:](?= |$)/gu,
    /^\s*[,;]/gu,
    /(?:^| )['’]s\b/gu,
  ]
  if (words) made.push(new RegExp(`(?<![\\p{L}\\p{M}])(?:${words}) ?[,.;:)!?](?= |$|["”»])`, 'giu'))
  if (primary === 'en')
    made.push(
      new RegExp(`\\b(?:of|in|at|from|by|with|such as|between|to) (?:${AFTER})\\b`, 'gi'),
      /^(?:Was|Said|Has|Had|Is|Announced|Told) /g,
    )
  compiled.set(primary, made)
  return made
}

/**
 * Where a text looks as if a name had been taken out of it: a preposition before a mark, quotation marks around nothing, a genitive ending that follows a
 * blank. Offsets (UTF-16); weak signs each, to be weighed with others. Linear in the text.
 */
export function findNameHoles(text: string, language: string): number[] {
  const found: number[] = []
  for (const pattern of patternsOf(language)) for (const match of text.matchAll(pattern)) found.push(match.index + match[0].length - 1)
  return found.sort((a, b) => a - b)
}
