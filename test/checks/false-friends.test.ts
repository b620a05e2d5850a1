import { describe, expect, it } from 'vitest'
import { falseFriendsOf } from '../../src/lexicon/false-friends.ts'
import { findingsOf } from './pairs.ts'

const told = (languages: string, source: string, target: string) =>
  findingsOf(languages, source, target)
    .filter(({ type }) => type === 'term.mistranslated')
    .map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))

describe('false friends flag', () => {
  it.each([
    ['en>pt', 'The actual cost of the bridge is high.', 'O custo atual da ponte é alto.', 'atual'],
    ['en>pt', 'The library opens at noon.', 'A livraria abre ao meio-dia.', 'livraria'],
    ['en>es', 'She will eventually sell the boat.', 'Eventualmente venderá el barco.', 'Eventualmente'],
    ['en>es', 'The carpet in the hall is green.', 'La carpeta de la sala es verde.', 'carpeta'],
    ['en>fr', 'He will eventually sell the boat.', 'Il vendra éventuellement le bateau.', 'éventuellement'],
    ['en>fr', 'The library opens at noon.', 'La librairie ouvre à midi.', 'librairie'],
    ['en>de', 'The actual cost of the bridge is high.', 'Die aktuellen Kosten der Brücke sind hoch.', 'aktuellen'],
    ['en>de', 'They waited in the warehouse.', 'Sie warteten im Warenhaus.', 'Warenhaus'],
    ['en>it', 'The factory closed in winter.', 'La fattoria chiuse in inverno.', 'fattoria'],
    ['en>it', 'His parents live in the harbour.', 'I suoi parenti vivono nel porto.', 'parenti'],
    ['it>en', 'I parenti vivono nel porto.', 'The parents live in the harbour.', 'parents'],
  ])('%s: %s / %s', (languages, source, target, expected) => {
    expect(told(languages, source, target)).toEqual([expected])
  })
})

describe('words that look alike and are right stay silent', () => {
  it.each([
    ['en>pt', 'The current cost of the bridge is high.', 'O custo atual da ponte é alto.'],
    ['en>pt', 'The actual cost is above the current one.', 'O custo real está acima do atual.'],
    ['en>es', 'The bookshop opens at noon.', 'La librería abre a mediodía.'],
    ['en>fr', 'The library is beside the bookshop.', 'La bibliothèque est à côté de la librairie.'],
    ['en>de', 'The actual and the current costs differ.', 'Die tatsächlichen und die aktuellen Kosten unterscheiden sich.'],
    ['en>it', 'His parents and relatives live in the harbour.', 'I suoi genitori e parenti vivono nel porto.'],
    ['es>en', 'Eventualmente venderá el barco.', 'She will eventually sell the boat.'],
  ])('%s: %s / %s', (languages, source, target) => {
    expect(told(languages, source, target)).toEqual([])
  })
})

it.each(['pt', 'es', 'fr', 'de', 'it'])('%s: no friend is among the right renderings', (language) => {
  const entries = falseFriendsOf(language)
  expect(entries.length).toBeGreaterThan(40)
  expect(entries.filter(({ english, friend, renderings, meanings }) => renderings.includes(friend) || meanings.includes(english))).toEqual(
    [],
  )
})
