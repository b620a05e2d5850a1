import { describe, expect, it } from 'vitest'
import { wrongNames } from './people.ts'

describe('Russian names flag', () => {
  it.each([
    ['Грета Линдхольн ответила через два дня, что крыша стоит сорок тысяч крон.', ['name.misspelled: Грета Линдхольн -> Greta Lindholm']],
    [
      'Осенью театр закроют, если город не заплатит. Тейлор Хартвелл пойдёт в совет.',
      ['name.misspelled: Тейлор Хартвелл -> Tyler Hartwell'],
    ],
    ['Счета ведёт Нора Кастерман, здание не продаётся.', ['name.misspelled: Нора Кастерман -> Nora Castellan']],
    ['По словам Виктора Бранда, совет голосует в марте.', ['name.misspelled: Виктора Бранда -> Viktor Brandt']],
  ])('%s', (text, expected) => {
    expect(wrongNames(text, 'ru')).toEqual(expected)
  })
})

describe('Russian names stay silent', () => {
  it.each([
    [
      'the standard forms',
      'Илья Марвуд написал Грете Линдхольм: осенью театр закроется. Тайлер Хартвелл пойдёт в совет, а счета ведёт Нора Кастеллан.',
    ],
    [
      'every case',
      'По словам Греты Линдхольм, совет слушает только Виктора Брандта. Письмо Марвуда опубликовали. С Хартвеллом никто не спорил, Брандту верят.',
    ],
    ['a family', 'Театр Марвудов закроют. Хартвеллы довольны.'],
    ['another standard', 'Илья Марвуд и Виктор Брант встретились у Норы Кастеллан.'],
    ['others of the same name', 'Актёр Пётр Брандт и журналистка Мария Хартвелл тут ни при чём.'],
    ['places and papers', 'В Гамбурге и Кёльне об этом писала «Вечерняя газета». Театр стоит на набережной.'],
  ])('%s', (_, text) => {
    expect(wrongNames(text, 'ru')).toEqual([])
  })
})
