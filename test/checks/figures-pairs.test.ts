import { describe, expect, it } from 'vitest'
import { typesIn } from './pairs.ts'

describe('figures and dates of pairs', () => {
  it.each([
    ['es>en', 'El comité fue fundado en 1937.', 'The committee was founded in 1945.', 'date.altered'],
    ['en>pt', 'The fine is 250 euros.', 'A multa é de 520 euros.', 'figure.altered'],
    ['ja>en', '会員は４５人です。', 'There are 54 members.', 'figure.altered'],
    ['de>en', 'Der Covid-19-Test war negativ.', 'The Covid-22 test was negative.', 'figure.altered'],
    ['zh-Hans>en', '大楼建于1979年。', 'The building was built in 1997.', 'date.altered'],
    ['en>fr', 'The bridge was opened in May 2014.', 'Le pont a été inauguré en mai 2011.', 'date.altered'],
  ])('%s flags %s', (languages, source, target, type) => {
    expect(typesIn(languages, source, target)).toContain(type)
  })

  it.each([
    ['en>pt', 'He is 100 percent sure.', 'Ele tem certeza absoluta.'],
    ['en>es', 'Their collection is called SS19.', 'Su colección se llama primavera-verano 2019.'],
    ['en>de', 'The bridge was opened in May 2014.', 'Die Brücke wurde im Mai 2014 eröffnet.'],
    ['en>zh-Hans', 'Nine members signed.', '九名成员签了字。'],
    ['en>nl', 'She arrived on September 29, 2018.', 'Zij kwam aan op 29 september 2018.'],
    ['en>pt', 'The firm wants to be No. 1 in shipbuilding.', 'A empresa quer ser líder na construção naval.'],
    ['en>es', 'The club reached the last 16 of the cup.', 'El club llegó a los octavos de final de la copa.'],
    ['en>es', 'Polls close at 1 p.m. on the island.', 'En la isla las urnas cierran a la una de la tarde.'],
    ['en>ja', 'The tower was built over a thousand years ago.', '塔は千年以上前に建てられた。'],
    ['en>nl', 'Over half an inch of rain fell on the island.', 'Op het eiland viel 1,5 cm regen.'],
    ['en>ru', 'The volcano was active over 24 hours.', 'Вулкан был активен сутки.'],
    ['en>it', 'We expect 3 to 6 inches of snow.', 'Aspettiamo tra i 7,5 cm e i 15 cm di neve.'],
    ['en>it', 'The goat stood about 30 yards from the well.', 'La capra stava a circa 25 metri dal pozzo.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => /^(?:figure|date)\./.test(type))).toEqual([])
  })
})
