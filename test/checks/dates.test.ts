import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'a',
    'Ida Holm',
    'The new lighthouse will open on 14 October 2021. The committee might object in March 2022.',
    '2020-03-04T09:00:00Z',
  ),
]
const wrong = (text: string, language: string) => findingsIn(sources, text, language, ['date.altered']).map(({ words }) => words)

describe('dates flag', () => {
  it.each([
    ['pt-BR', 'O novo farol vai abrir em 14 de novembro de 2021, segundo Ida Holm.', '14 de novembro de 2021'],
    ['es', 'El nuevo faro abrirá el 14 de octubre de 2022.', '14 de octubre de 2022'],
    ['de', 'Der Ausschuss könnte im März 2023 Einspruch erheben.', 'März 2023'],
    ['fr', 'Le nouveau phare ouvrira le 14 octobre 2021, écrit Ida Holm le 4 avril 2020.', '4 avril 2020'],
  ])('%s: %s', (language, text, expected) => {
    expect(wrong(text, language)).toEqual([expected])
  })
})

describe('dates stay silent', () => {
  it.each([
    ['pt-BR', 'O novo farol vai abrir em outubro de 2021.'],
    ['es', 'El 4 de marzo de 2020, Ida Holm anunció que el nuevo faro abrirá el 14 de octubre de 2021.'],
    ['de', 'Der neue Leuchtturm wird im Herbst 2021 eröffnet.'],
    ['zh-Hans', '新灯塔将于2021年10月14日启用。'],
    ['fr', 'Le phare, construit en 1890, domine encore la baie.'],
  ])('%s: %s', (language, text) => {
    expect(wrong(text, language)).toEqual([])
  })
})
