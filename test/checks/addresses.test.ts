import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [letter('a', 'Ida Holm', 'The timetable is at https://boats.example/timetable/summer and the engine report follows.')]
const found = (text: string, language: string) =>
  findingsIn(sources, text, language, ['artefact.address']).map(({ words, reason }) => [reason.key, words])

describe('addresses flag', () => {
  it('a path that was translated away', () => {
    expect(found('O horário está em https://boats.example/horario/verao e o relatório do motor vem depois.', 'pt-BR')).toEqual([
      ['address.changed', 'https://boats.example/horario/verao'],
    ])
  })
  it('letters that no address had', () => {
    expect(found('El horario está en https://boats.example/año/verano y luego llega el informe.', 'es')).toEqual([
      ['address.translated', 'https://boats.example/año/verano'],
    ])
  })
  it('an address that was broken apart', () => {
    expect(found('Der Fahrplan steht unter https://boats.example/timetable – Sommer#Fahrplan im Netz.', 'de').map(([key]) => key)).toEqual([
      'address.broken',
    ])
  })
})

describe('addresses stay silent', () => {
  it.each([
    ['pt-BR', 'O horário está em https://boats.example/timetable/summer.'],
    ['fr', 'L’horaire est sur https://www.boats.example/timetable/summer ; le reste ailleurs.'],
    ['de', 'Mehr steht unter https://another.example/seite.'],
  ])('%s: %s', (language, text) => {
    expect(found(text, language)).toEqual([])
  })
})
