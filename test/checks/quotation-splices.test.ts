import { describe, expect, it } from 'vitest'
import { LETTERS } from './quotation-letters.ts'
import { findingsIn } from './texts.ts'

const splices = (language: string, text: string) =>
  findingsIn(LETTERS, text, language, ['quote.spliced']).map(({ reason }) => [reason.params.first, reason.params.second])

describe('short sentences of two letters in one pair of marks are flagged', () => {
  it.each([
    ['pt-BR', 'Ana Ruiz escreveu: “O pão nunca foi o problema. Não há uma segunda padaria nesta aldeia.”', 'ana-1', 'boris-1'],
    ['es', 'Ana Ruiz escribió: «El pan nunca fue el problema. No hay una segunda panadería en este pueblo.»', 'ana-1', 'boris-1'],
    ['de', 'Ana Ruiz schrieb: „Das Brot war nie das Problem. In diesem Dorf gibt es keine zweite Bäckerei.“', 'ana-1', 'boris-1'],
    [
      'fr',
      'Boris Lund répond : « Il n’y a pas de deuxième boulangerie dans ce village. Les enfants l’aimaient, le pain n’a jamais été le problème. »',
      'boris-1',
      'ana-1',
    ],
  ])('%s: %s', (language, text, first, second) => {
    expect(splices(language, text)).toEqual([[first, second]])
  })
})

describe('sentences of one letter stay silent', () => {
  it.each([
    ['pt-BR', 'Ana Ruiz escreveu: “O pão nunca foi o problema. As crianças adoravam-no.”'],
    ['es', 'Carla Weiss escribió: «Nadie me pidió que lo repitiera. Están cansados de esperar la harina.»'],
    ['it', 'Boris Lund rispose: «Ho pagato ogni pagnotta. Non c’è una seconda panetteria in questo villaggio.»'],
    ['de', 'Ana Ruiz schrieb: „Ich bitte nicht um Geld. Ich bitte um eine Entschuldigung.“'],
  ])('%s: %s', (language, text) => {
    expect(splices(language, text)).toEqual([])
  })
})
