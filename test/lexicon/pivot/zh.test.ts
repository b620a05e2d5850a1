import { describe, expect, it } from 'vitest'
import { createChinesePivot } from '../../../src/lexicon/pivot/zh.ts'
import { BUILT, NAMES } from './built-table.ts'

const pivot = createChinesePivot(BUILT)
const show = (forms: readonly { written: string; reading: string; origin: string }[]) =>
  forms.map(({ written, reading, origin }) => `${written} ${reading} ${origin}`)

describe('forms', () => {
  it.each([
    ['Ultraman', '奥特曼 ao te man table'],
    ['ULTRAMAN', '奥特曼 ao te man table'],
    ['jose', '何塞 he sai table'],
    ['José', '何塞 he sai table'],
    ['jean luc', '让吕克 rang lü ke table'],
    ["Denny's", '丹尼 dan ni table'],
    ['Cheung', '张 zhang table'],
    ['gallop', '奔驰 ben chi table'],
    ['Jordan', '约旦 yue dan table'],
    ['Brokovitz', '布罗科维茨 bu luo ke wei ci rule'],
  ])('of %s hold %s', (name, form) => {
    expect(show(pivot.forms(name))).toContain(form)
  })

  it('finds every line of the table', () => {
    const lines = NAMES.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.length).toBeGreaterThan(1800)
    const lost = lines.filter((line) => {
      const [name = '', , list = ''] = line.split('\t')
      const written = pivot.forms(name).map((form) => form.written)
      return list.split(', ').some((rendering) => !written.includes(rendering))
    })
    expect(lost).toEqual([])
  })

  it.each(['', '  ', '!?', '马', 'Nobody Knows Them'])('gives nothing for %j', (name) => {
    expect(pivot.forms(name)).toEqual([])
  })
})

describe('formsKnownAs', () => {
  it('reads renderings as a whole and by their parts', () => {
    expect(show(pivot.formsKnownAs(['格蕾塔·林德']))).toEqual([
      '格蕾塔林德 ge lei ta lin de case',
      '格蕾塔 ge lei ta case',
      '林德 lin de case',
    ])
  })

  it('reads what may be a Chinese name with its family name first', () => {
    expect(show(pivot.formsKnownAs(['单文慧']))).toEqual(expect.arrayContaining(['单文慧 shan wen hui case', '文慧 wen hui case']))
  })

  it('reads traditional characters, and says when it cannot read one', () => {
    expect(show(pivot.formsKnownAs(['馬爾']))).toContain('馬爾 ma er case')
    expect(show(pivot.formsKnownAs(['尔\u9fa5']))).toEqual(['尔\u9fa5  case'])
  })
})

it('refuses a table that was not built', () => {
  expect(() => createChinesePivot(NAMES)).toThrow('not a built name table')
})
