import { describe, expect, it } from 'vitest'
import { wrongNames } from './people.ts'

describe('Chinese names flag', () => {
  it.each([
    [
      'another name that is read the same',
      '以利亚·马伍德写信说，剧院秋天就要关门。林德霍尔姆回信说，屋顶要四万克朗。',
      ['name.mistranslated: 以利亚·马伍德 -> 伊利亚·马伍德'],
    ],
    [
      'another name that is read nearly the same',
      '诺娜·卡斯特兰把三年的账目交给了议会。',
      ['name.misspelled: 诺娜·卡斯特兰 -> 诺拉·卡斯特兰'],
    ],
    [
      'two renderings of one person',
      '哈特韦尔会去问议会。两天后，哈特威尔又写了一封信。哈特韦尔没有等到答复。',
      ['name.inconsistent: 哈特威尔 -> 哈特韦尔'],
    ],
    [
      'a wrong family name, among words without blanks',
      '镇上的会计诺拉·卡斯特朗说，账目没有问题。',
      ['name.misspelled: 诺拉·卡斯特朗 -> 诺拉·卡斯特兰'],
    ],
  ])('%s', (_, text, expected) => {
    expect(wrongNames(text, 'zh-Hans')).toEqual(expected)
  })
})

describe('Chinese names stay silent', () => {
  it.each([
    ['the listed renderings', '2018年2月，伊利亚·马伍德写信给格蕾塔·林德霍尔姆，说剧院的屋顶要修。维克托·布兰特说，镇议会三月投票。'],
    ['other characters for the same sounds', '伊莉亚·马伍德与泰勒·哈特韦尔一起去了议会。'],
    ['the table’s other renderings', '格丽塔·林德霍尔姆说，议会只听维克多·布兰特的。'],
    ['other people of the same family name', '彼得·布兰特是另一位演员，与此事无关。'],
    ['people and papers that are nobody’s', '《海岸晚报》记者玛丽安·科斯塔报道说，票价高达三百克朗。约翰·林德沃尔也到场。'],
    ['words that end like a name’s beginning', '公布马伍德来信的是本报，据布兰特说，议会要看图纸。'],
    ['a longer name that begins like a person’s', '勃兰登堡的布兰特霍夫酒店也要关门。'],
    ['half-width and other dots', '伊利亚･马伍德和诺拉‧卡斯特兰在场。'],
  ])('%s', (_, text) => {
    expect(wrongNames(text, 'zh-Hans')).toEqual([])
  })
})

describe('Japanese names flag', () => {
  it.each([
    ['グレタ・リンドホルンによると、屋根には四万クローネかかる。', ['name.misspelled: グレタ・リンドホルン -> Greta Lindholm']],
    ['ノラ・カステルマンが帳簿をつけている。', ['name.misspelled: ノラ・カステルマン -> Nora Castellan']],
  ])('%s', (text, expected) => {
    expect(wrongNames(text, 'ja')).toEqual(expected)
  })
})

describe('Japanese names stay silent', () => {
  it.each([
    ['usual forms', 'イリヤ・マーウッドはグレタ・リンドホルムに手紙を書いた。マーウッドは建物を売らないと言う。'],
    ['other usual forms', 'タイラー・ハートウェルは議会に頼む。ビクター・ブラントとヴィクトル・ブラントは同じ人である。'],
    ['another person of the same family name', 'ピーター・ブラントは俳優で、マイク・リーの友人だ。'],
    ['loan words', 'ホテルのレストランでコンサートが開かれ、ブランドのコンピューターが並んだ。'],
  ])('%s', (_, text) => {
    expect(wrongNames(text, 'ja')).toEqual([])
  })
})
