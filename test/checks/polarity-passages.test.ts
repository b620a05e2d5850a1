import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'a',
    'Ida Holm',
    'Do not sell the old lighthouse before the winter storms. The harbour engine is not repaired. The new captain may be right about the tide.',
  ),
  letter(
    'b',
    'Olaf Renn',
    'We still believe that the mayor meant it. Then I called the two sisters, Berta and Mina Kalb. Mina never answered the letter. He is not going to resign. They are ashamed of the bridge. I think we may end up as a museum.',
  ),
  letter(
    'c',
    'Vera Lind',
    'If the harbour sells its boats in winter, you might in fact be giving the rival free help, because the nets are easy for him to copy in spring. The mayor reportedly signed the contract with the bank on Tuesday. The keeper could be harmed by the storm, and the tower is at risk of flooding in April. The bridge is for cars, not for boats.',
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
    ['fr', '« Nous ne croyons plus que le maire voulait dire cela », écrit Olaf Renn.', 'polarity.flipped'],
    ['pt-BR', 'Olaf Renn ligou então para as duas irmãs, Berta e Mina Kalb, e Mina respondeu à carta.', 'polarity.flipped'],
    ['es', '«Va a dimitir», escribió Olaf Renn.', 'polarity.flipped'],
    ['fr', '« Peut-être ont-ils honte du pont », écrit Olaf Renn.', 'modality.weakened'],
    ['it', '«Finiremo come un museo», scrive Olaf Renn.', 'modality.strengthened'],
    // What is affirmed and what is denied have changed places.
    ['es', '«El puente es para los barcos y no para los coches», escribió Vera Lind.', 'polarity.flipped'],
    // Another clause's "podem" is no "might".
    [
      'pt-BR',
      '“Se o porto vender seus barcos no inverno, vocês estão dando ajuda gratuita ao rival, porque eles podem copiar facilmente as redes na primavera”, escreveu Vera Lind.',
      'modality.strengthened',
    ],
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
    ['fr', '« Nous croyons toujours que le maire voulait dire cela », écrit Olaf Renn.'],
    ['pt-BR', 'Olaf Renn ligou então para as duas irmãs, Berta e Mina Kalb, mas Mina nunca respondeu à carta.'],
    ['es', '«No va a dimitir», escribió Olaf Renn.'],
    ['es', '«Se niega a dimitir», escribió Olaf Renn.'],
    ['fr', '« Ils ont honte du pont », écrit Olaf Renn.'],
    ['it', '«Potremmo finire come un museo», scrive Olaf Renn.'],
    ['es', '«El puente es para los coches y no para los barcos», escribió Vera Lind.'],
    ['fr', '« Le pont n’est pas pour les bateaux, mais pour les voitures », écrit Vera Lind.'],
    ['de', 'Der Bürgermeister hat den Vertrag mit der Bank Berichten zufolge am Dienstag unterschrieben.'],
    ['pt-BR', 'Ao que consta, o prefeito assinou na terça-feira o contrato com o banco.'],
    ['pt-PT', 'O presidente da câmara assinou alegadamente na terça-feira o contrato com o banco.'],
    ['es', 'Es probable que el alcalde firmara el martes el contrato con el banco.'],
    ['it', 'A quanto si dice, il sindaco ha firmato martedì il contratto con la banca.'],
    ['nl', 'In april is een overstroming van de toren mogelijk, en de wachter kan door de storm gewond raken.'],
    ['zh-Hans', '四月塔楼可能会被洪水淹没，看守人可能会在风暴中受伤。'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
