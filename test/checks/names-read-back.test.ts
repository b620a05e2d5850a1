import { describe, expect, it } from 'vitest'
import { findingsIn, letter, reportOn } from './texts.ts'

const LETTERS = [
  letter(
    'hobart-1',
    'Harry Hobart',
    'Dear Zoe, the lighthouse closes in May unless Philip Maxwell pays for the lamp. Victor Grant has the keys.',
    '2019-03-01T09:00:00Z',
  ),
  letter(
    'fisher-1',
    'Zoe Fisher',
    'Harry, the lamp costs nine thousand crowns. Philip Maxwell will not pay for it.',
    '2019-03-04T09:00:00Z',
  ),
  letter(
    'grant-1',
    'Victor Grant',
    'Zoe and Harry: I have lost the keys of the lighthouse, and the spare ones too.',
    '2019-03-05T09:00:00Z',
  ),
]

const told = (text: string, language: string) =>
  findingsIn(LETTERS, text, language, ['name.mistranslated', 'name.misspelled']).map(
    ({ words, expected, reason }) => `${words} -> ${expected}: ${reason.key} ${String(reason.params.pivot ?? '')}`,
  )

describe('names read back from Russian, Japanese and Korean', () => {
  it.each([
    ['en', 'Garri Khobart says that the lighthouse closes in May.', ['Garri Khobart -> Harry Hobart: name.read-back ru']],
    ['pt-BR', 'O farol fecha em maio, diz Harry Khobart.', ['Harry Khobart -> Harry Hobart: name.read-back ru']],
    ['es', 'Según Philip Maksvell, la lámpara es cara.', ['Philip Maksvell -> Philip Maxwell: name.read-back ru']],
    ['fr', 'Bikutoru Guranto a perdu les clés.', ['Bikutoru Guranto -> Victor Grant: name.read-back ja']],
    ['it', 'Bikutoru Grant ha perso le chiavi.', ['Bikutoru Grant -> Victor Grant: name.read-back ja']],
    ['de', 'Joi Pisher schrieb, die Lampe koste neuntausend Kronen.', ['Joi Pisher -> Zoe Fisher: name.read-back ko']],
    ['nl', 'Pillip Maxwell wil niet betalen.', ['Pillip Maxwell -> Philip Maxwell: name.read-back ko']],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual(expected)
  })

  it.each([
    ['en', 'Harry Hobart and Zoe Fisher wrote about the lamp.'],
    ['pt-BR', 'Garibaldi Lopes, o faroleiro, não conhece Hobart.'],
    ['es', 'Gregorio Hernán y Pilar Marín viven en el puerto.'],
    ['fr', 'Joël Pichard, le voisin, a vu Maxwell.'],
    ['de', 'Georg Brandt kennt weder Hobart noch Fisher.'],
    ['it', 'Gary Bonetti e Joe Marra non conoscono la signora Fisher.'],
  ])('%s stays silent: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })

  it.each([
    ['ru', 'Garri Khobart says that the lighthouse closes in May. Philip Maksvell will not pay. Zoe asked him, wrote Gobart.'],
    ['ja', 'Bikutoru Grant has lost the keys. Harry Hobato says that the lighthouse closes in May. Philip Makusuweru will not pay.'],
  ])('says that a text came through %s', (language, text) => {
    expect(reportOn(LETTERS, text, 'en').pivot?.language).toBe(language)
  })

  it('says nothing of the road of a text whose names are right', () => {
    expect(reportOn(LETTERS, 'Harry Hobart says that the lighthouse closes in May.', 'en').pivot).toBeUndefined()
  })
})
