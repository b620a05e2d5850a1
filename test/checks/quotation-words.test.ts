import { describe, expect, it } from 'vitest'
import { LETTERS } from './quotation-letters.ts'
import { findingsIn } from './texts.ts'

const changes = (language: string, text: string) =>
  findingsIn(LETTERS, text, language, ['quote.altered']).map(({ words, expected }) => [words, expected])

describe('a word inside the marks that is another than the source’s is flagged', () => {
  it.each([
    [
      'it',
      '«Mio fratello ha comprato il mulino per centomila corone e ha aspettato tre anni la farina», scrisse Boris Lund.',
      'anni',
      'months',
    ],
    ['pt-BR', '“Meu pai comprou o moinho por cem mil coroas e esperou três meses pela farinha”, escreveu Boris Lund.', 'pai', 'brother'],
    ['es', '«Mi hermano compró el molino por cien mil coronas y esperó tres años la harina», escribió Boris Lund.', 'años', 'months'],
    ['pt-BR', '“Estão com medo de você e cansados de esperar pelo dinheiro”, escreveu Carla Weiss.', 'dinheiro', 'flour'],
  ])('%s: %s', (language, text, here, there) => {
    expect(changes(language, text)).toEqual([[here, there]])
  })
})

describe('faithful words stay silent', () => {
  it.each([
    ['it', '«Mio fratello ha comprato il mulino per centomila corone e ha aspettato tre mesi la farina», scrisse Boris Lund.'],
    ['pt-BR', '“Eles têm medo de você e estão fartos de esperar pela farinha”, escreveu Carla Weiss.'],
    ['fr', '« Mon frère a acheté le moulin cent mille couronnes et il a attendu la farine trois mois », a écrit Boris Lund.'],
    ['de', '„Ich habe jedes Brot bezahlt, das Ihre Kunden gegessen haben“, schrieb Boris Lund.'],
    ['es', '«He pagado cada hogaza que se comieron sus clientes», escribió Boris Lund.'],
    ['zh-Hans', '鲍里斯·伦德写道：“这个村子里没有第二家面包店。”'],
  ])('%s: %s', (language, text) => {
    expect(changes(language, text)).toEqual([])
  })
})
