import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'nora-1',
    'Nora Brandt',
    'Then I rang two of the keepers, Oskar Lund and Anna Weber, and promised them the same if they stayed. Oskar is wavering. Anna never handed over the key.',
  ),
  letter(
    'nora-2',
    'Nora Brandt',
    'The wave did not come alone, it dragged cars and houses with it, and it had crossed the open sea at great speed before it came to the coast.',
  ),
]
const told = (text: string, language: string) => findingsIn(sources, text, language, ['polarity.flipped']).map(({ words }) => words)

describe('what stands around a denial', () => {
  it.each([
    // A name in another script is a neighbour like any other, characters that stand single keep nobody apart, and words of another sentence are no neighbours.
    ['zh-Hans', '安娜·施瓦岑贝格则交出了钥匙。', '钥匙'],
    ['pt-BR', 'Anna Weber entregou a chave.', 'chave'],
    ['de', 'Anna Weber gab den Schlüssel heraus.', 'Schlüssel'],
  ])('%s: %s is flagged', (language, text, words) => {
    expect(told(text, language)).toEqual([words])
  })

  it.each([
    ['zh-Hans', '安娜·施瓦岑贝格则没有把钥匙交出去。'],
    ['pt-BR', 'Anna Weber nunca entregou a chave.'],
    ['de', 'Anna Weber gab den Schlüssel nie heraus.'],
    // A passage that is told in two sentences is denied in one of them.
    ['es', 'La ola no vino sola, arrastró coches y casas. Había cruzado el mar abierto a gran velocidad antes de venir a la costa.'],
    ['pt-BR', 'A onda não veio sozinha, arrastou carros e casas. Tinha cruzado o mar aberto a grande velocidade antes de vir à costa.'],
  ])('%s: %s stays silent', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
