import { describe, expect, it } from 'vitest'
import { findCollision } from '../../../src/lexicon/pivot/collision.ts'
import { createChinesePivot } from '../../../src/lexicon/pivot/zh.ts'
import { BUILT } from './built-table.ts'

const pivot = createChinesePivot(BUILT)

describe('findCollision', () => {
  it.each([
    // wrong, right, kind, what the pivot writes
    ['Ultraman', 'Altman', 'same-written', '奥特曼'],
    ['ultraman', 'ALTMANN', 'same-written', '奥特曼'],
    ['Sam Ultraman', 'Sam Altman', 'same-written', '奥特曼'],
    ['Ultraman', 'Sam Altman', 'same-written', '奥特曼'],
    ['Oatman', 'Altman', 'same-written', '奥特曼'],
    ['Elijah', 'Ilya', 'same-reading', '伊利亚'],
    ['Peppa', 'Page', 'same-written', '佩奇'],
    ['Peppa Pig', 'Larry Page', 'same-written', '佩奇'],
    ['lari', 'Larry', 'same-written', '拉里'],
    ['Boolean', 'Brin', 'same-written', '布林'],
    ['Mali', 'Mary', 'same-reading', '玛丽'],
    ['Jacob', 'James', 'same-written', '雅各'],
    ['Luohan', 'Rohan', 'same-written', '罗汉'],
    ['gallop', 'Benz', 'same-written', '奔驰'],
    ['Sir Yellow', 'Sir Huang', 'same-written', '黄'],
    ['Wong', 'Huang', 'same-written', '黄'],
    ['Zhang', 'Cheung', 'same-written', '张'],
    ['Kapasi', 'Karpathy', 'spelled-out', '卡帕西'],
    ['Yang Likun', 'Yann LeCun', 'spelled-out', '杨立昆'],
    ['Xi Erdun', 'Hilton', 'spelled-out', '希尔顿'],
    ['Suzkawi', 'Sutskever', 'spelled-out', '苏茨克维'],
    ['Danny’s', "Denny's", 'same-written', '丹尼'],
  ])('%s comes from %s: %s, %s', (wrong, right, kind, written) => {
    const collision = findCollision(wrong, right, pivot)
    expect(collision).toMatchObject({ kind, written })
    expect(collision?.strength).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Vicky Zhang', 'Vicki Cheung'],
    ['Andrei Kapasi', 'Andrej Karpathy'],
    ['Huang Renxun', 'Jensen Huang'],
    ['Elijah Suzkawi', 'Ilya Sutskever'],
    ['Wong Mary', 'Marie Huang'],
    ['Teller Ng', 'Taylor Wu'],
  ])('%s comes from %s, word by word', (wrong, right) => {
    expect(findCollision(wrong, right, pivot)?.strength).toBeGreaterThanOrEqual(0.75)
  })

  it.each([
    // wrong, right, what the case lists
    ['Qi Boshan', 'Kip Brandywell', ['齐博山']],
    ['Boshan', 'Kip Brandywell', ['齐博山']],
    ['Shan Wenhui', 'Petra Brandywell', ['单文慧']],
    ['Ultraman', 'Olt', ['奥特曼']],
    ['Elijah', 'Ilario Fontane', ['伊利亚·丰塔内']],
  ])('%s comes from %s, known as %j', (wrong, right, known) => {
    expect(findCollision(wrong, right, pivot)?.strength ?? 0).toBeLessThan(0.6)
    expect(findCollision(wrong, right, pivot, known)?.strength).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Altman', 'Altman'],
    ['ALTMAN', 'Altman'],
    ['Altman', 'Sam Altman'],
    ['', 'Altman'],
    ['Altman', ''],
    ['Smith', 'Altman'],
    ['Robert', 'Altman'],
    ['Bob Smith', 'Sam Altman'],
    ['Isaiah Berlin', 'Irving Berlin'],
    ['Karpaty', 'Karpathy'],
    ['Greta Lindqvist', 'Marcus Obafemi'],
    ['Norway', 'Norman'],
    ['Paris', 'Paul'],
  ])('nothing connects %j with %j', (wrong, right) => {
    expect(findCollision(wrong, right, pivot)).toBeUndefined()
  })

  it.each([
    ['Anna', 'Hannah'],
    ['Joan', 'John'],
    ['Norman', 'Neumann'],
    ['Elijah Brown', 'Ilya Sutskever'],
    ['Ultraman Jones', 'Sam Altman'],
  ])('%s for %s is too little to stand on its own', (wrong, right) => {
    expect(findCollision(wrong, right, pivot)?.strength ?? 0).toBeLessThan(0.6)
  })

  it('trusts a rendering of the case more than the table, and the table more than a rule', () => {
    const byCase = findCollision('Ultraman', 'Brant', pivot, ['奥特曼'])?.strength ?? 0
    const byTable = findCollision('Ultraman', 'Altman', pivot)?.strength ?? 0
    const byRule = findCollision('Oatman', 'Altman', pivot)?.strength ?? 0
    expect(byCase).toBeGreaterThan(byTable)
    expect(byTable).toBeGreaterThan(byRule)
  })
})
