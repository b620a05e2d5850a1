import type { WordEvidence } from './counterparts.ts'

/** Below this a word has no counterpart. */
export const MATCHED = 0.25

/** Whether a word says something that a translation must say too; numbers have checks of their own. */
export const carriesMeaning = ({ kind }: WordEvidence): boolean => kind !== 'grammar' && kind !== 'number'
/** Whether nothing on the other side answers to it. */
export const isOpen = (word: WordEvidence): boolean => carriesMeaning(word) && word.best < MATCHED
/** Without a partner of its own: open, or its counterpart answers to a better word. */
export const isLoose = (word: WordEvidence): boolean => carriesMeaning(word) && word.partner < 0
