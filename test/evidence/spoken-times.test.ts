import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../src/evidence/figures.ts'

const figuresIn = (text: string, language: string) =>
  extractFigures(text, language).map(({ kind, value, text: words }) => [kind, value, words] as const)
const clock = (hours: number, minutes = 0) => hours * 60 + minutes

describe('times of day in words', () => {
  it.each([
    ['en', 'The ferry leaves at half past nine in the evening.', 'half past nine in the evening', clock(21, 30)],
    ['en', 'They met at a quarter to six.', 'a quarter to six', clock(5, 45)],
    ['en', 'It was ten past four in the afternoon.', 'ten past four in the afternoon', clock(16, 10)],
    ['en', "The bell rings at eight o'clock.", "eight o'clock", clock(8)],
    ['pt-BR', 'A balsa parte às nove e meia da noite.', 'nove e meia da noite', clock(21, 30)],
    ['pt-BR', 'Chegou às quinze para as seis da tarde.', 'quinze para as seis da tarde', clock(17, 45)],
    ['es', 'El barco sale a las nueve y media de la noche.', 'nueve y media de la noche', clock(21, 30)],
    ['es', 'Llegó a las seis menos cuarto.', 'seis menos cuarto', clock(5, 45)],
    ['fr', 'Le bac part à 21 h 30.', '21 h 30', clock(21, 30)],
    ['fr', 'Le bac part à neuf heures et demie du soir.', 'neuf heures et demie du soir', clock(21, 30)],
    ['fr', 'Il arriva à six heures moins le quart.', 'six heures moins le quart', clock(5, 45)],
    ['de', 'Die Fähre legt um halb zehn abends ab.', 'halb zehn abends', clock(21, 30)],
    ['de', 'Sie kam um Viertel vor sechs.', 'Viertel vor sechs', clock(5, 45)],
    ['de', 'Um neun Uhr dreißig begann die Sitzung.', 'neun Uhr dreißig', clock(9, 30)],
    ['it', 'Il traghetto parte alle nove e mezza di sera.', 'nove e mezza di sera', clock(21, 30)],
    ['it', 'Arrivò alle sei meno un quarto.', 'sei meno un quarto', clock(5, 45)],
    ['nl', "De veerboot vertrekt om half tien 's avonds.", "half tien 's avonds", clock(21, 30)],
    ['nl', 'Ze kwam om kwart voor zes.', 'kwart voor zes', clock(5, 45)],
  ] as const)('%s: %s', (language, text, words, value) => {
    expect(figuresIn(text, language)).toEqual([['time-of-day', value, words]])
  })
})

describe('amounts that are told alike', () => {
  it.each([
    ['pt-BR', 'Esperou nove horas e meia.'],
    ['es', 'Pagó nueve y media.'],
    ['fr', 'Le trajet dure neuf heures et demie.'],
    ['en', 'He drank half a bottle.'],
    ['en', 'The vote was ten to nine.'],
    ['de', 'Zehn vor neun Jahren gebaute Schiffe.'],
    ['it', 'Il pacco pesa due chili e mezzo.'],
    ['nl', 'Half zo groot.'],
  ])('%s: %s', (language, text) => {
    expect(figuresIn(text, language).filter(([kind]) => kind === 'time-of-day')).toEqual([])
  })
})
