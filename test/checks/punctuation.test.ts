import { describe, expect, it } from 'vitest'
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
  ])('%s: %s', (language, text) => {
    expect(slips(text, language)).toEqual([])
  })
})
