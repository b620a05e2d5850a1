import { addresses } from './addresses.ts'
import { calques } from './calques.ts'
import type { Check } from './check.ts'
import { dates } from './dates.ts'
import { falseFriends } from './false-friends.ts'
import { figures } from './figures.ts'
import { omissions } from './omissions.ts'
import { opposites } from './opposites.ts'
import { polarity } from './polarity.ts'
import { punctuation } from './punctuation.ts'
import { terms } from './terms.ts'
import { translatedNames } from './translated-names.ts'
import { untranslated } from './untranslated.ts'

/** The checks of sentence pairs: what a translation can be held to, sentence by sentence. */
export const PAIR_CHECKS: readonly Check[] = [
  translatedNames,
  figures,
  dates,
  polarity,
  opposites,
  untranslated,
  omissions,
  terms,
  falseFriends,
  calques,
  addresses,
  punctuation,
]
