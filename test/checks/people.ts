import type { FindingType } from '../../src/report/finding.ts'
import { findingsIn, letter } from './texts.ts'

/** Letters of a theatre that its town wants to close. */
export const LETTERS = [
  letter(
    'marwood-1',
    'Ilya Marwood',
    'Dear Greta, the theatre on the quay closes in autumn unless the town pays for the roof. Tyler Hartwell will ask the council, and Nora Castellan keeps the accounts.\n\nI will not sell the building to the brewery.',
    '2018-02-05T09:00:00Z',
  ),
  letter(
    'lindholm-1',
    'Greta Lindholm',
    'Ilya, the roof costs forty thousand crowns. Hartwell says the council listens to Viktor Brandt and to nobody else. Let the Harbour Players rehearse in the hall meanwhile; Médicos Sin Fronteras wants it in June, and Anders, the carpenter, will look at the floor.',
    '2018-02-07T09:00:00Z',
  ),
  letter(
    'brandt-1',
    'Viktor Brandt',
    'Mr Marwood and Ms Lindholm: the council votes in March. Ask Nora Castellan for the accounts of the last three years, and bring the plans of the roof.',
    '2018-02-20T09:00:00Z',
  ),
]

/** Their people as the Chinese press writes them. */
export const PEOPLE = [
  { name: 'Ilya Marwood', renderings: { zh: ['伊利亚·马伍德', '马伍德'] } },
  { name: 'Greta Lindholm', renderings: { zh: ['格蕾塔·林德霍尔姆', '林德霍尔姆'] } },
  { name: 'Tyler Hartwell', renderings: { zh: ['泰勒·哈特韦尔', '哈特韦尔', '哈特威尔'] } },
  { name: 'Nora Castellan', renderings: { zh: ['诺拉·卡斯特兰', '卡斯特兰'] } },
  { name: 'Viktor Brandt', renderings: { zh: ['维克托·布兰特', '布兰特'] } },
] as const

const NAMES: readonly FindingType[] = ['name.mistranslated', 'name.misspelled', 'name.inconsistent']

/** The names that a retelling of the letters is found to have wrong: "type: words -> expected". */
export const wrongNames = (text: string, language: string): string[] =>
  findingsIn(LETTERS, text, language, NAMES, { people: PEOPLE }).map(
    ({ type, words, expected }) => `${type}: ${words} -> ${expected ?? ''}`,
  )
