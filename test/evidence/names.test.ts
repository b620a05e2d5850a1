import { describe, expect, it } from 'vitest'
import { understand } from '../../src/compare.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { LETTERS, PEOPLE } from '../checks/people.ts'
import { documentOf } from '../checks/texts.ts'

const people = prepare(LETTERS, { lexicons: shippedLexicons(), knowledge: { people: PEOPLE, glossary: [] } })
const read = (text: string, language: string) => {
  const { resolutions, retelling } = understand(people, documentOf('retelling', text, {}, language))
  const speakers = retelling.quotations.map(({ speaker }) => (speaker ? text.slice(speaker.start, speaker.end) : ''))
  return { people: resolutions.flatMap(({ entity, mention }) => (entity ? [`${mention.text}: ${entity.name}`] : [])), speakers }
}

describe('whom names stand for', () => {
  it.each([
    ['zh-Hans', '马伍德写信给格蕾塔·林德霍尔姆。', ['马伍德: Ilya Marwood', '格蕾塔·林德霍尔姆: Greta Lindholm']],
    ['zh-Hans', '以利亚·马伍德与彼得·布兰特见面。', ['以利亚·马伍德: Ilya Marwood']],
    ['ru', 'Письмо Марвуда получила Грета Линдхольм.', ['Марвуда: Ilya Marwood', 'Грета Линдхольм: Greta Lindholm']],
    ['ja', 'マーウッドはグレタ・リンドホルムと会った。', ['マーウッド: Ilya Marwood', 'グレタ・リンドホルム: Greta Lindholm']],
  ])('%s: %s', (language, text, people) => {
    expect(read(text, language).people).toEqual(people)
  })

  it('gives Chinese quotations their speakers', () => {
    expect(read('林德霍尔姆回答说：“屋顶要花四万克朗。”', 'zh-Hans').speakers).toEqual(['林德霍尔姆'])
  })
})
