import { describe, expect, it } from 'vitest'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'a',
    'Ida Holm',
    [
      'We spend $310k a month on the harbour works and have money until April.',
      'Any keeper may give up $40k of salary for another 5bps of the licence income.',
      'The port offered our builder $480k a year tonight, twice what we can pay him.',
      'The yard will rent us the old crane worth $18 million for $4.5 million, spread over three years.',
    ].join('\n\n'),
    '2020-03-04T09:00:00Z',
  ),
  letter(
    'b',
    'Otto Brink',
    'Whoever wants it may do so before the spring, says the harbour master. The captain agrees with the harbour master.',
  ),
]
const told = (text: string, language: string) =>
  findingsIn(sources, text, language, ['figure.dropped', 'figure.altered']).map(({ expected }) => expected)

describe('figures without their amount, or in another scale, flag', () => {
  it.each([
    ['es', '«Gastamos una fortuna cada mes en las obras del puerto y tenemos dinero hasta abril», escribe Ida Holm.', '$310k'],
    ['pt-BR', '“Gastamos uma fortuna por mês nas obras do porto e temos dinheiro até abril”, escreve Ida Holm.', '$310k'],
    ['fr', '« Nous dépensons une fortune par mois pour les travaux du port et avons de l’argent jusqu’en avril », écrit-elle.', '$310k'],
    ['it', '«Spendiamo una fortuna al mese per i lavori del porto e abbiamo soldi fino ad aprile», scrive Ida Holm.', '$310k'],
    ['pt-BR', 'Quem quisesse podia trocar parte do salário por mais 0,05% antes da primavera, diz o capitão do porto.', '$40k'],
    [
      'fr',
      'Qui voulait pouvait échanger une partie du salaire contre 0,05 % de plus avant le printemps, dit le capitaine du port.',
      '$40k',
    ],
    ['de', 'Jeder Wärter darf auf einen Teil des Gehalts verzichten, für weitere fünf Basispunkte der Einnahmen aus Lizenzen.', '$40k'],
    ['zh-Hans', '每个守塔人都可以放弃一部分薪水，换取另外0.05%的许可收入。', '$40k'],
    ['it', 'Stasera il porto ha offerto al nostro costruttore 48.000 dollari l’anno, il doppio di quanto possiamo pagargli.', '$480k'],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual([expected])
  })
})

describe('amounts told in full stay silent', () => {
  it.each([
    ['es', '«Gastamos 310.000 dólares cada mes en las obras del puerto y tenemos dinero hasta abril», escribe Ida Holm.'],
    ['de', 'Jeder Wärter darf 40.000 Dollar seines Gehalts gegen weitere fünf Basispunkte der Lizenzeinnahmen tauschen.'],
    [
      'es',
      'El astillero nos alquilará la vieja grúa, por valor de 18 millones de dólares, por 4,5, la cuarta parte de su precio, en tres años.',
    ],
    ['zh-Hans', '每个守塔人都可以放弃四万美元薪水，换取另外0.05%的许可收入。'],
    ['fr', 'Beaucoup de gens regardaient le phare.'],
    ['pt-BR', 'Quem quisesse podia trocar parte do salário por mais 0,5% antes da primavera, diz o capitão do porto.'],
    ['pt-BR', 'Quem quisesse podia trocar 40 mil dólares do salário por mais 0,05% antes da primavera, diz o capitão do porto.'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual([])
  })
})
