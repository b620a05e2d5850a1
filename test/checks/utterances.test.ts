import { describe, expect, it } from 'vitest'
import { utterances } from '../../src/checks/quotation-match.ts'
import { examine } from '../../src/evidence/examine.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { documentOf } from './texts.ts'

const lexicons = shippedLexicons()

/** The quoted words of a text, those of one utterance together. */
function utterancesIn(language: string, text: string): string[][] {
  const glosser = createGlosser(language, lexicons, createVocabulary(lexicons))
  const { quotations } = examine(documentOf('r', text, {}, language), language, glosser, lexicons.concepts, { names: new Set() })
  return utterances(quotations).map((parts) => parts.map(({ start, end }) => text.slice(start, end)))
}

describe('quotations with nothing but a reporting clause between them are one utterance', () => {
  it.each([
    ['pt-BR', '“A chave é minha”, disse ela, “e fica comigo até segunda.”', ['A chave é minha', 'e fica comigo até segunda.']],
    [
      'zh-Hans',
      '“钥匙是我的，星期一以前都归我，”她说，“谁也别想从我这里拿走。”',
      ['钥匙是我的，星期一以前都归我，', '谁也别想从我这里拿走。'],
    ],
    [
      'zh-Hans',
      '“钥匙是我的，星期一以前都归我。”她说。“谁也别想从我这里拿走。”',
      ['钥匙是我的，星期一以前都归我。', '谁也别想从我这里拿走。'],
    ],
  ])('%s: %s', (language, text, parts) => {
    expect(utterancesIn(language, text)).toEqual([parts])
  })
})

describe('quotations with a sentence between them are two', () => {
  it.each([
    ['pt-BR', '“A chave é minha”, disse ela. Ele calou-se. “E fica comigo até segunda.”'],
    ['zh-Hans', '“钥匙是我的，星期一以前都归我，”她说。他没有作声，过后才说：“那就等到星期一再谈这件事吧。”'],
    ['zh-Hans', '“钥匙是我的，星期一以前都归我，”她说。他没有作声，但“那就等到星期一再谈这件事吧”。'],
  ])('%s: %s', (language, text) => {
    expect(utterancesIn(language, text).map((parts) => parts.length)).toEqual([1, 1])
  })
})
