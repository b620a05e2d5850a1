import { primaryLanguage } from '../lexicon/stem.ts'
import type { Span } from '../text/document.ts'
import { lazyTable } from '../text/lazy.ts'
import { spansOf, wholeWords } from '../text/word-patterns.ts'

const words = (list: string) => wholeWords(list, 'iu')

/** Words for an amount that is not told, by primary language. */
const VAGUE: Readonly<Record<string, RegExp>> = lazyTable<RegExp>({
  en: () =>
    words(
      '(?:a )?part of|some of|many|several|a fortune|a lot of|lots of|plenty of|numerous|a number of|dozens of|scores of|huge sums?|most|mostly|the bulk of',
    ),
  pt: () =>
    words(
      '(?<!(?:terça|quarta|quinta|décima|maior|menor|grande|boa) )(?:uma )?parte d[eao]s?|muit[oa]s|vári[oa]s|algu(?:ns|mas)|uma fortuna|um monte de|inúmer[oa]s|numeros[oa]s|divers[oa]s|grandes somas',
    ),
  es: () =>
    words(
      '(?<!(?:tercera|cuarta|quinta|décima|mayor|menor|gran|buena) )(?:una )?parte de(?:l)?|much[oa]s|vari[oa]s|algun[oa]s|una fortuna|un montón de|numeros[oa]s|divers[oa]s|grandes sumas',
    ),
  fr: () =>
    words('(?:une )?partie (?:de la|des|de|du)|beaucoup de|plusieurs|quelques|une fortune|nombreu(?:x|ses)|bien des|de grosses sommes'),
  it: () =>
    words(
      '(?<!(?:terza|quarta|quinta|maggior|gran|buona) )(?:una )?parte (?:del(?:la|lo)?|dei|di)|tant[ie]|molt[ie]|divers[ie]|parecch[ie]|alcun[ie]|una fortuna|numeros[ie]',
    ),
  de: () => words('einen? teil|viele[rn]?|mehrere[rn]?|einige[rn]?|ein vermögen|zahlreiche[rn]?|etliche[rn]?'),
  nl: () => words('een deel|veel|vele|verscheidene|enkele|een fortuin|talrijke|heel wat'),
  ru: () => words('част[ьи]|мног(?:о|ие|их)|несколько|некотор(?:ые|ых)|целое состояние|немало'),
  zh: () => /(?<!大)一部分|许多|很多|不少|大量|一大笔|巨额|若干|众多|好几/gu,
  ja: () => /一部|多く|数多く|大勢|いくつか|多額|巨額|大金/gu,
})

/** Words of a text that stand for an amount without telling it ("part of", "tanti", "一部分"), in order. */
export function vagueAmounts(text: string, language: string): Span[] {
  const pattern = VAGUE[primaryLanguage(language)]
  return pattern ? spansOf(pattern, text) : []
}
