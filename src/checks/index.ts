import { addresses } from './addresses.ts'
import type { Check } from './check.ts'
import { inconsistentNames } from './inconsistent-names.ts'
import { names } from './names.ts'
import { punctuation } from './punctuation.ts'

/** Every check, in the order in which findings at the same place are told. */
export const CHECKS: readonly Check[] = [names, inconsistentNames, addresses, punctuation]
