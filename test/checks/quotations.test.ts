import { describe, expect, it } from 'vitest'
import type { FindingType } from '../../src/report/finding.ts'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'ida-1',
    'Ida Holm',
    'The harbour is ours until the winter. We will repair the old crane before the storm season. The council must pay half of the cost.\n\nI do not trust the insurance company, and I will not sign its contract.',
    '2020-03-04T09:00:00Z',
  ),
  letter(
    'pavel-1',
    'Pavel Zorin',
    'The council has no money for cranes this year. Ask the insurance company for an advance, or sell two of the smaller boats at the autumn market.',
    '2020-03-06T09:00:00Z',
  ),
]
const QUOTES: readonly FindingType[] = ['quote.altered', 'quote.misattributed', 'quote.spliced', 'quote.truncated', 'quote.unsupported']
const types = (text: string, language: string) => findingsIn(sources, text, language, QUOTES).map(({ type }) => type)

describe('quotations flag', () => {
  it('words that nobody wrote', () => {
    const text =
      'Em março, Ida Holm escreveu sobre o porto e o guindaste antigo. “Os pescadores jovens merecem salários melhores e escolas gratuitas”, disse Ida Holm.'
    expect(types(text, 'pt-BR')).toEqual(['quote.unsupported'])
  })
  it('four words that nobody wrote', () => {
    const text =
      'En marzo, Ida Holm escribió que no confía en la compañía de seguros y que no firmará su contrato. «Los soldados merecen escuelas gratuitas», escribió Ida Holm.'
    expect(types(text, 'es')).toEqual(['quote.unsupported'])
  })
  it('words in the wrong mouth', () => {
    const text =
      'Ida Holm schrieb am 6. März: „Bitten Sie die Versicherung um einen Vorschuss oder verkaufen Sie zwei der kleineren Boote auf dem Herbstmarkt.“'
    expect(types(text, 'de')).toEqual(['quote.misattributed'])
  })
  it('two letters in one pair of marks', () => {
    const text =
      'Ida Holm escribió: «Repararemos la vieja grúa antes de la temporada de tormentas. Vendan dos de los barcos más pequeños en el mercado de otoño.»'
    expect(types(text, 'es')).toContain('quote.spliced')
  })
  it('a clause that was changed among others that were not', () => {
    const text =
      'Ida Holm a écrit : « Nous réparerons la vieille grue avant la saison des tempêtes. Les marins chanteront des chansons joyeuses. »'
    expect(types(text, 'fr')).toContain('quote.altered')
  })
})

describe('quotations stay silent', () => {
  it.each([
    ['pt-BR', 'Ida Holm escreveu: “O porto é nosso até o inverno. Vamos consertar o velho guindaste antes da estação das tempestades.”'],
    ['es', '«No confío en la compañía de seguros», escribió Ida Holm, «y no firmaré su contrato».'],
    ['fr', 'Pavel Zorin répond : « Le conseil n’a pas d’argent pour des grues cette année. »'],
    ['de', '„Der Rat muss die Hälfte der Kosten bezahlen“, schrieb Ida Holm.'],
    [
      'it',
      'Pavel Zorin rispose: «Chiedete un anticipo alla compagnia di assicurazione, o vendete due delle barche più piccole al mercato d’autunno».',
    ],
    ['pt-BR', 'O chamado “guindaste velho” ainda funciona, e o conselho lê a revista “Portos do Norte”.'],
    ['zh-Hans', '伊达写道：“我们将在风暴季节之前修好旧起重机。”'],
  ])('%s: %s', (language, text) => {
    expect(types(text, language)).toEqual([])
  })
})
