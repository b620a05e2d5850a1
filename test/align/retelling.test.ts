import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkRetelling } from '../../src/align/retelling.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

const lexicons = shippedLexicons()
const HARBOUR = [
  'The harbour council met on Tuesday to discuss the broken crane.',
  'Two fishermen said that the crane had not been repaired for eleven years.',
  'The mayor promised 40,000 dollars for a new engine.',
  'Nobody believed the promise, because the town has no money.',
  'A storm is expected at the end of the week.',
]
const LIBRARY = [
  'The library on Hill Street will close its reading room in June.',
  'Its director, Oona Varga, blames the rising price of electricity.',
  'Students collected signatures against the decision.',
  'A retired teacher offered to pay for the heating of one floor.',
  'The city answers next month.',
]
const IN_PORTUGUESE = [
  'A biblioteca da rua Hill vai fechar a sala de leitura em junho.',
  'Estudantes recolheram assinaturas contra a decisão.',
  'O campeonato de xadrez começou ontem com pouca gente na praça.',
  'O prefeito prometeu 40 mil dólares para um motor novo.',
  'Uma tempestade é esperada no fim da semana.',
]
const sources = [
  { id: 'harbour', language: 'en', segments: HARBOUR },
  { id: 'library', language: 'en', segments: LIBRARY },
]
const link = (texts: typeof sources, retelling: readonly string[], language = 'pt-BR') =>
  linkRetelling(texts, retelling, language, lexicons).map((links) => links.map(({ source, segment }) => `${texts[source]?.id} ${segment}`))

describe('linkRetelling', () => {
  it('finds passages in any order and leaves the rest alone', () => {
    expect(link(sources, IN_PORTUGUESE)).toEqual([['library 0'], ['library 2'], [], ['harbour 2'], ['harbour 4']])
  })

  it('finds both halves of a merged sentence', () => {
    const merged =
      'O conselho do porto reuniu-se na terça-feira para discutir o guindaste quebrado, que segundo dois pescadores não era consertado havia onze anos.'
    expect(link(sources, [merged, ...IN_PORTUGUESE.slice(3)])[0]?.sort()).toEqual(['harbour 0', 'harbour 1'])
  })

  it('links a text with itself, sentence by sentence', () => {
    expect(link(sources, HARBOUR, 'en')).toEqual(HARBOUR.map((_, k) => [`harbour ${k}`]))
  })

  it('does not depend on the order of the sources', () => {
    expect(link([...sources].reverse(), IN_PORTUGUESE)).toEqual(link(sources, IN_PORTUGUESE))
  })

  it('is not changed by more text far away', () => {
    const far = {
      id: 'far',
      language: 'en',
      segments: Array.from(
        { length: 120 },
        (_, k) => `Violin number ${k + 3000} was tuned by a patient apprentice near the orchestra pit.`,
      ),
    }
    expect(link([...sources, far], IN_PORTUGUESE)).toEqual(link(sources, IN_PORTUGUESE))
  })

  it('law: scores lie in 0..1, best first, each passage once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...IN_PORTUGUESE, ...HARBOUR, '', '—', '123 456', '你好'), { maxLength: 8 }), (retelling) => {
        for (const links of linkRetelling(sources, retelling, 'pt-BR', lexicons)) {
          expect(new Set(links.map(({ source, segment }) => `${source} ${segment}`)).size).toBe(links.length)
          links.forEach(({ score }, i) => {
            expect(score).toBeGreaterThan(0)
            expect(score).toBeLessThanOrEqual(links[i - 1]?.score ?? 1)
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('has nothing to say of nothing', () => {
    expect(linkRetelling([], ['Bom dia.'], 'pt-BR', lexicons)).toEqual([[]])
    expect(linkRetelling(sources, [], 'pt-BR', lexicons)).toEqual([])
  })
})
