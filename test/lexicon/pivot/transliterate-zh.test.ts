import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transliterateToChinese } from '../../../src/lexicon/pivot/transliterate-zh.ts'

const variants = (name: string) => transliterateToChinese(name).map(({ written }) => written)
const readings = (name: string) => transliterateToChinese(name).map(({ reading }) => reading)

describe('transliterateToChinese', () => {
  it.each([
    ['Altman', ['奥特曼', '奥尔特曼', '阿尔特曼']],
    ['Sutskever', ['苏茨克维', '苏茨克维尔']],
    ['Karpathy', ['卡帕西', '卡尔帕西']],
    ['Brockman', ['布罗克曼']],
    ['Nadella', ['纳德拉']],
    ['Zuckerberg', ['扎克伯格']],
    ['Wittgenstein', ['维特根斯坦']],
    ['Schulman', ['舒尔曼']],
    ['Novikov', ['诺维科夫']],
    ['Fernandes', ['费尔南德斯']],
    ['Lindqvist', ['林德克维斯特']],
    ['Bauer', ['鲍尔']],
    ['Tchaikovsky', ['柴科夫斯基']],
    ['Nakamura', ['纳卡穆拉']],
  ])('writes %s', (name, expected) => {
    expect(variants(name)).toEqual(expect.arrayContaining(expected))
  })

  it('reads what it writes', () => {
    expect(readings('Karpathy')).toEqual(['ka pa xi', 'ka er pa xi'])
    expect(readings('Sutskever')).toContain('su ci ke wei')
  })

  it('minds neither case nor diacritics', () => {
    expect(variants('MÜNTZER')).toEqual(variants('muntzer'))
    expect(variants('Łukaszewicz')).toEqual(variants('Lukaszewicz'))
  })

  it.each(['', '李', '42', 'a'.repeat(25)])('gives nothing for %j', (name) => {
    expect(variants(name)).toEqual([])
  })

  it('gives at most four variants, each with a syllable for each character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,24}$/), (name) => {
        const forms = transliterateToChinese(name)
        expect(forms.length).toBeLessThanOrEqual(4)
        expect(new Set(forms.map((form) => form.written)).size).toBe(forms.length)
        for (const { written, reading } of forms) {
          expect(written).toMatch(/^\p{Script=Han}+$/u)
          expect(reading.split(' ')).toHaveLength(written.length)
        }
      }),
    )
  })
})
