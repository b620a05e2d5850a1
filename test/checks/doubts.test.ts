import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'a',
    'Ida Holm',
    'I doubt that the harbour will be sold before the winter. The ferry leaves on Monday. The baker paid for the new bell.',
  ),
  letter(
    'b',
    'Olaf Renn',
    'I think the mayor will close the old school. We counted nine herons by the bridge. I never doubted that the miller would come home.',
  ),
]
const told = (text: string, language: string) => findingsIn(sources, text, language, ['polarity.flipped']).map(({ reason }) => reason)

describe('doubts in articles that somebody turned round', () => {
  it.each([
    ['pt-BR', '«Desconfio que o porto será vendido antes do inverno», escreveu Ida Holm.'],
    ['es', '«Sospecho que el puerto será vendido antes del invierno», escribió Ida Holm.'],
    ['fr', '« Je me doute que le port sera vendu avant l’hiver », écrit Ida Holm.'],
    ['it', '«Credo che il porto sarà venduto prima dell’inverno», scrive Ida Holm.'],
    ['de', '„Ich vermute, dass der Hafen vor dem Winter verkauft wird“, schreibt Ida Holm.'],
    ['nl', '“Ik denk dat de haven voor de winter verkocht wordt”, schrijft Ida Holm.'],
    ['ru', '«Думаю, что гавань будет продана до зимы», — пишет Ида Хольм.'],
    ['zh-Hans', '伊达·霍尔姆写道：“我看港口在冬天之前会被卖掉。”'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([{ key: 'polarity.deniedThere', params: { word: 'I doubt' } }])
  })

  it.each([
    ['pt-BR', '«Duvido que o prefeito feche a velha escola», escreveu Olaf Renn.', 'Duvido que'],
    ['es', '«Dudo que el alcalde cierre la vieja escuela», escribió Olaf Renn.', 'Dudo que'],
    ['fr', '« Je doute que le maire ferme la vieille école », écrit Olaf Renn.', 'Je doute que'],
    ['it', '«Dubito che il sindaco chiuda la vecchia scuola», scrive Olaf Renn.', 'Dubito che'],
    ['de', '„Ich bezweifle, dass der Bürgermeister die alte Schule schließt“, schreibt Olaf Renn.', 'Ich bezweifle'],
    ['zh-Hans', '奥拉夫·雷恩写道：“我不认为市长会关闭那所老学校。”', '不'],
  ])('%s: %s', (language, text, word) => {
    expect(told(text, language)).toEqual([{ key: 'polarity.deniedHere', params: { word } }])
  })
})

describe('doubts in articles stay as they are', () => {
  it.each([
    ['pt-BR', '«Duvido que o porto seja vendido antes do inverno», escreveu Ida Holm.'],
    ['pt-BR', '«Não creio que o porto seja vendido antes do inverno», escreveu Ida Holm.'],
    ['pt-BR', '«Acho improvável que o porto seja vendido antes do inverno», escreveu Ida Holm.'],
    ['pt-BR', '«Acho difícil que o porto seja vendido antes do inverno», escreveu Ida Holm.'],
    ['fr', '« Je pense que le port sera difficilement vendu avant l’hiver », écrit Ida Holm.'],
    ['zh-Hans', '伊达·霍尔姆写道：“我看港口在冬天之前很难卖掉。”'],
    ['es', '«No creo que el puerto se venda antes del invierno», escribió Ida Holm.'],
    ['fr', '« Je doute que le port soit vendu avant l’hiver », écrit Ida Holm.'],
    ['it', '«Non penso che il porto sarà venduto prima dell’inverno», scrive Ida Holm.'],
    ['de', '„Ich glaube kaum, dass der Hafen vor dem Winter verkauft wird“, schreibt Ida Holm.'],
    ['zh-Hans', '伊达·霍尔姆写道：“我不认为港口在冬天之前会被卖掉。”'],
    ['zh-Hans', '伊达·霍尔姆写道：“我怀疑港口在冬天之前会被卖掉。”'],
    ['pt-BR', '«Desconfio que o prefeito vai fechar a velha escola», escreveu Olaf Renn.'],
    ['fr', '« Je crois que le maire va fermer la vieille école », écrit Olaf Renn.'],
    ['zh-Hans', '奥拉夫·雷恩写道：“我怀疑市长会关闭那所老学校。”'],
    ['es', '«Estoy seguro de que el molinero volverá a casa», escribió Olaf Renn.'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
