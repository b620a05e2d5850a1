import { addresses } from './addresses.ts'
import { calques } from './calques.ts'
import type { Check } from './check.ts'
import { dates } from './dates.ts'
import { figures } from './figures.ts'
import { inconsistentNames } from './inconsistent-names.ts'
import { names } from './names.ts'
import { polarity } from './polarity.ts'
import { punctuation } from './punctuation.ts'
import { quotations } from './quotations.ts'
import { reproduced } from './reproduced.ts'
import { untranslated } from './untranslated.ts'

/** Every check, in the order in which findings at the same place are told. */
export const CHECKS: readonly Check[] = [
  names,
  inconsistentNames,
  quotations,
  reproduced,
  figures,
  dates,
  polarity,
  untranslated,
  calques,
  addresses,
  punctuation,
]
