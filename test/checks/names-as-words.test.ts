import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const LETTERS = [
  letter('marsh-1', 'Edda Marsh', 'Dear Corin, the mill at Stonebridge stands still. Ilsa Brandt wants it sold before the winter.'),
  letter('stone-1', 'Corin Stone', 'Edda, nobody at Stonebridge will sell. Ilsa Brandt may ask as often as she likes.'),
  letter('brandt-1', 'Ilsa Brandt', 'Edda and Corin: I have asked twice about the mill.'),
]

const told = (text: string, language: string) =>
  findingsIn(LETTERS, text, language, ['name.mistranslated', 'name.misspelled']).map(
    ({ words, expected, reason }) => `${words} -> ${expected}: ${reason.key}`,
  )

describe('names translated as words', () => {
  it.each([
    ['es', 'Edda Pantano no quiere vender el molino.', ['Edda Pantano -> Edda Marsh: name.translated']],
    ['pt-BR', 'Segundo Corin Pedra, ninguém vai vender o moinho.', ['Corin Pedra -> Corin Stone: name.translated']],
    ['pt-BR', 'O moinho da Ponte Pedra está parado.', ['Ponte Pedra -> Stonebridge: name.translated']],
    ['fr', 'Edda Marais a écrit une lettre.', ['Edda Marais -> Edda Marsh: name.translated']],
    ['de', 'Edda Moor schrieb einen Brief.', []],
    ['it', 'Edda Palude ha scritto una lettera.', ['Edda Palude -> Edda Marsh: name.translated']],
    ['nl', 'Edda Moeras schreef een brief.', ['Edda Moeras -> Edda Marsh: name.translated']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected)
  })

  it.each([
    ['es', 'Edda Marsh no quiere vender el molino de Stonebridge.'],
    ['es', 'Edda Campos, la vecina, vive junto al pantano.'],
    ['pt-BR', 'A ponte de pedra fica perto do moinho. Dona Edda não vende.'],
    ['fr', 'Corin Moulin est un voisin. Le marais gèle en hiver.'],
    ['de', 'Corin Stein, ein Nachbar gleichen Namens, wird nicht verkaufen.'],
    ['de', 'Präsidentin Brandt fragte zweimal. Der Stein lag am Weg.'],
    ['it', 'Rosa Brandt non conosce il mulino.'],
    ['nl', 'De stenen brug ligt bij de molen van Corin.'],
  ])('%s stays silent: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
