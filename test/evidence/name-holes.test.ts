import { describe, expect, it } from 'vitest'
import { findNameHoles } from '../../src/evidence/name-holes.ts'

describe('holes that a name leaves', () => {
  it.each([
    ['en', 'The report was written in, by two doctors.'],
    ['en', 'According to, the bridge is safe.'],
    ['en', 'He praised the people of for their help.'.replace('of for', 'of was')],
    ['en', "The head of 's council resigned."],
    ['en', 'The storm "" moved north.'],
    ['en', ', 53, took office in May.'],
    ['es', 'Los médicos llegaron a, después de la lluvia.'],
    ['ru', 'Корабль вышел из, и вернулся вечером.'],
    ['de', 'Der Zug fuhr nach, ohne zu halten.'],
  ])('%s: %s', (language, text) => {
    expect(findNameHoles(text, language).length).toBeGreaterThan(0)
  })

  it.each([
    ['en', 'The report was written in Helsinki, by two doctors.'],
    ['en', 'He praised the people of Riga for their help.'],
    ['es', 'Los médicos llegaron a Lugo, después de la lluvia.'],
    ['fr', 'Le train de Budapest est arrivé en retard.'],
    ['zh', '火车晚点了。'],
  ])('%s, none: %s', (language, text) => {
    expect(findNameHoles(text, language)).toEqual([])
  })
})
