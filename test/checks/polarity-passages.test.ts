import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'a',
    'Ida Holm',
    'Do not sell the old lighthouse before the winter storms. The harbour engine is not repaired. The new captain may be right about the tide.',
  ),
]
const TYPES = ['polarity.flipped', 'modality.strengthened', 'modality.weakened'] as const
const told = (text: string, language: string) => findingsIn(sources, text, language, TYPES).map(({ type }) => type)

describe('denials and hedges in articles flag', () => {
  it.each([
    ['pt-BR', '«Vendam o velho farol antes das tempestades de inverno», escreveu Ida Holm.', 'polarity.flipped'],
    ['es', '«Vendan el viejo faro antes de las tormentas de invierno», escribió Ida Holm.', 'polarity.flipped'],
    ['de', '„Verkaufen Sie den alten Leuchtturm vor den Winterstürmen“, schrieb Ida Holm.', 'polarity.flipped'],
    ['es', '«El nuevo capitán tiene razón sobre la marea», escribió Ida Holm.', 'modality.strengthened'],
  ])('%s: %s', (language, text, type) => {
    expect(told(text, language)).toEqual([type])
  })
})

describe('denials and hedges in articles stay silent', () => {
  it.each([
    ['pt-BR', '«Não vendam o velho farol antes das tempestades de inverno», escreveu Ida Holm.'],
    ['es', '«No vendan el viejo faro antes de las tormentas de invierno», escribió Ida Holm.'],
    ['fr', '« Ne vendez pas le vieux phare avant les tempêtes de l’hiver », écrit Ida Holm.'],
    ['it', '«Non vendete il vecchio faro prima delle tempeste invernali», scrive Ida Holm.'],
    ['de', '„Verkaufen Sie den alten Leuchtturm nicht vor den Winterstürmen“, schrieb Ida Holm.'],
    ['zh-Hans', '伊达·霍尔姆写道：“冬季风暴之前不要卖掉旧灯塔。”'],
    ['es', '«El nuevo capitán quizá tenga razón sobre la marea», escribió Ida Holm.'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
