import { describe, expect, it } from 'vitest'
import { typesIn } from './pairs.ts'
import { findingsIn, letter } from './texts.ts'

const sources = [letter('a', 'Ida Holm', 'The boat leaves at noon. We keep the old engine, and the crew agrees.')]
const slips = (text: string, language: string) => findingsIn(sources, text, language, ['artefact.punctuation']).map(({ words }) => words)

describe('punctuation flags', () => {
  it.each([
    ['pt-BR', 'O barco parte ao meio-dia. . A tripulação concorda.', 'dia. .'],
    ['es', 'El barco sale al mediodía, , y la tripulación está de acuerdo.', ', ,'],
    ['fr', 'Le bateau part à midi —. L’équipage est d’accord.', '—.'],
    ['de', 'Das Boot fährt mittags. -fertig war es nicht.', 'mittags. -fertig'],
    ['zh-Hans', '船中午出发。。船员同意。', '发。。'],
    ['fr', 'Le bateau part à midi.. L’équipage est d’accord.', 'midi..'],
    ['it', 'La barca parte a mezzogiorno , e l’equipaggio è d’accordo.', 'mezzogiorno ,'],
    ['it', '«La barca parte a mezzogiorno, disse Ida Holm.', '«'],
  ])('%s: %s', (language, text, expected) => {
    expect(slips(text, language).join(' | ')).toContain(expected)
  })
})

describe('punctuation stays silent', () => {
  it.each([
    ['pt-BR', 'O barco parte ao meio-dia... A tripulação concorda. Veja o n.º 3.'],
    ['es', '¿Sale el barco? ¡Sí! «La tripulación», dijo, «está de acuerdo».'],
    ['fr', 'Le bateau part . . . à midi ; l’équipage — dit-on — est d’accord.'],
    ['de', 'Das Boot fährt mittags (s. o.). „Einverstanden“, sagte die Crew.'],
    ['en', 'See https://boats.example/a..b for the timetable. The crew agrees.'],
    ['pt-BR', '“O barco parte ao meio-dia.\n\n“A tripulação concorda”, disse ela.'],
    ['de', 'Das ,,Boot" fährt mittags, sagte die Crew.'],
  ])('%s: %s', (language, text) => {
    expect(slips(text, language)).toEqual([])
  })
})

describe('punctuation of translations', () => {
  const slipsIn = (...pair: Parameters<typeof typesIn>) => typesIn(...pair).filter((type) => type === 'artefact.punctuation')

  it.each([
    ['en>de', '“We row at dawn, and nobody is late.', '„Wir rudern im Morgengrauen, und niemand kommt zu spät.'],
    ['pt>en', 'O barco parte ao meio-dia .', 'The boat leaves at noon .'],
  ])('%s keeps what the source has so: %s', (languages, source, target) => {
    expect(slipsIn(languages, source, target)).toEqual([])
  })

  it.each([
    ['en>de', '“We row at dawn,” she said, “and nobody is late.”', '„Wir rudern im Morgengrauen“, sagte sie, „und niemand kommt zu spät.'],
    ['pt>en', 'O barco parte ao meio-dia.', 'The boat leaves at noon .'],
    ['pt>en', 'O barco parte ao meio-dia .', 'The boat , they say, leaves at noon .'],
  ])('%s tells what it adds: %s', (languages, source, target) => {
    expect(slipsIn(languages, source, target)).toEqual(['artefact.punctuation'])
  })
})
