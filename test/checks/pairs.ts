import { checkPairs } from '../../src/check.ts'
import type { CaseKnowledge } from '../../src/report/case.ts'
import type { Finding } from '../../src/report/finding.ts'
import { broadLexicons } from '../bench/lexicons.ts'

const lexicons = broadLexicons()

/** What the checks find in one pair. `languages`: "pt>en". */
export function findingsOf(languages: string, source: string, target: string, knowledge?: CaseKnowledge): readonly Finding[] {
  const [sourceLang = '', targetLang = ''] = languages.split('>')
  const [answer] = checkPairs([{ id: '1', source, target, sourceLang, targetLang }], { lexicons, ...(knowledge ? { knowledge } : {}) })
  return answer?.findings ?? []
}

/** The types that are found, each once, in order of the text. */
export const typesIn = (...pair: Parameters<typeof findingsOf>): string[] => [...new Set(findingsOf(...pair).map(({ type }) => type))]
