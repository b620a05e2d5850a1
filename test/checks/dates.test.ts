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

describe('dates of sentences that retell no passage by themselves', () => {
  const archive = [
    letter('b', 'Ida Holm', 'The keepers have asked me for a new lamp. Nobody in the town wants to pay for it.', '2020-02-18T10:44:00Z'),
    letter('c', 'Ida Holm', 'He stepped down from the harbour board in November 2020.', '2021-02-08T09:00:00Z'),
  ]
  const told = (text: string, language: string) => findingsIn(archive, text, language, ['date.altered']).map(({ words }) => words)

  it.each([
    [
      'fr',
      'Le 18 mars 2020, la lettre part enfin. « Les gardiens m’ont demandé une nouvelle lampe. Personne en ville ne veut la payer. »',
      ['18 mars 2020'],
    ],
    [
      'fr',
      'Le 18 février 2020, la lettre part enfin. « Les gardiens m’ont demandé une nouvelle lampe. Personne en ville ne veut la payer. »',
      [],
    ],
    [
      'de',
      'Am 3. Juni 1998 brannte der Turm. „Die Wärter haben mich um eine neue Lampe gebeten. Niemand in der Stadt will sie bezahlen.“',
      [],
    ],
    [
      'es',
      'El 18 de abril de 2020 salió la carta. «Los guardianes me han pedido una lámpara nueva. Nadie en la ciudad quiere pagarla».',
      ['18 de abril de 2020'],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected)
  })
})

describe('days of the week in quoted words', () => {
  const archive = [
    letter('d', 'Ida Holm', 'I have read your plan for the lighthouse.\n\nRing me on Thursday, not before six.', '2019-03-05T07:12:00Z'),
  ]
  const told = (text: string, language: string) => findingsIn(archive, text, language, ['date.altered']).map(({ words }) => words)

  it.each([
    ['de', '„Ich habe Ihren Plan für den Leuchtturm gelesen. Rufen Sie mich am Dienstag an, nicht vor sechs.“', ['Dienstag']],
    ['es', '«He leído su plan para el faro. Llámeme el martes, no antes de las seis».', ['martes']],
    ['de', '„Rufen Sie mich am Donnerstag an, nicht vor sechs.“', []],
    ['pt-BR', 'Na terça-feira, ela pediu: “Ligue para mim na quinta-feira, não antes das seis.”', []],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected)
  })
})
