import { describe, expect, it } from 'vitest'
import type { CaseKnowledge } from '../../src/report/case.ts'
import { findingsOf, typesIn } from './pairs.ts'

const knowledge: CaseKnowledge = {
  people: [],
  glossary: [
    { term: 'border', renderings: { pt: ['fronteira'], de: ['Grenze'], zh: ['边界'] } },
    { term: 'interest rate', renderings: { pt: ['taxa de juros'], es: ['tipo de interés'] } },
  ],
}

describe('terms of the glossary', () => {
  it.each([
    ['en>pt', 'The border is closed.', 'O limite está fechado.', 'limite'],
    ['en>de', 'The border is closed.', 'Der Rand ist geschlossen.', 'Rand'],
  ])('%s flags %s', (languages, source, target, words) => {
    const found = findingsOf(languages, source, target, knowledge).filter(({ type }) => type === 'term.mistranslated')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([words])
  })

  it.each([
    ['en>pt', 'The borders are closed.', 'As fronteiras estão fechadas.'],
    ['en>de', 'The border is closed.', 'Die Grenzen sind geschlossen.'],
    ['en>zh-Hans', 'The border is closed.', '边界已经关闭。'],
    ['en>pt', 'The boarder paid the rent.', 'O hóspede pagou o aluguel.'],
    ['en>fr', 'The border is closed.', 'La limite est fermée.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target, knowledge)).not.toContain('term.mistranslated')
  })
})
