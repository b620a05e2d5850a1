import { addresses } from './addresses.ts'
import { calques } from './calques.ts'
import type { Check } from './check.ts'
import { dates } from './dates.ts'
import { dropped } from './dropped.ts'
import { figures } from './figures.ts'
import { inconsistentNames } from './inconsistent-names.ts'
import { names } from './names.ts'
import { polarity } from './polarity.ts'
import { punctuation } from './punctuation.ts'
import { quotations } from './quotations.ts'
import { reproduced, unmarked } from './reproduced.ts'
import { terms } from './terms.ts'
import { untranslated } from './untranslated.ts'

/** The checks of names: what they need is known first. */
export const NAME_CHECKS: readonly Check[] = [names, inconsistentNames]

/** The checks that come after those of names. */
export const OTHER_CHECKS: readonly Check[] = [
  quotations,
  reproduced,
  unmarked,
  dropped,
  figures,
  dates,
  polarity,
  untranslated,
  terms,
  calques,
  addresses,
  punctuation,
]

/** Every check, in the order in which findings at the same place are told. */
export const CHECKS: readonly Check[] = [...NAME_CHECKS, ...OTHER_CHECKS]
