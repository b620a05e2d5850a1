import { describe, expect, it } from 'vitest'
import type { GlossaryTerm } from '../../src/report/case.ts'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'ada-1',
    'Ada Brook',
    'We bought two new printers for the library on Monday, and the old lamp went to the cellar. The plumber will replace the two meters in the kitchen before Friday, because they leak at night.',
  ),
]
const glossary: GlossaryTerm[] = [
  { term: 'printer', renderings: { de: ['Drucker'] } },
  {
    term: 'meter',
    renderings: { pt: ['contador'], es: ['registrador'], fr: ['compteur'], it: ['contatore'], de: ['Zähler'], ru: ['счётчик'] },
  },
]
const words = (language: string, text: string) =>
  findingsIn(sources, text, language, ['term.mistranslated'], { glossary }).map((found) => found.words)

describe('a word of the same family that names something else', () => {
  it.each([
    ['pt-BR', 'O encanador vai trocar as duas contas na cozinha antes de sexta-feira, porque vazam de noite.', 'contas'],
    ['es', 'El fontanero va a cambiar los dos registros en la cocina antes del viernes, porque gotean de noche.', 'registros'],
    ['fr', 'Le plombier remplacera les deux comptes dans la cuisine avant vendredi, parce qu’ils fuient la nuit.', 'comptes'],
    ['it', 'L’idraulico sostituirà i due conti in cucina prima di venerdì, perché di notte perdono.', 'conti'],
    ['de', 'Am Montag haben wir zwei neue Drucke für die Bibliothek gekauft, und die alte Lampe kam in den Keller.', 'Drucke'],
    ['ru', 'Сантехник заменит два счёта на кухне до пятницы, потому что ночью они текут.', 'счёта'],
  ])('%s: %s is flagged', (language, text, here) => {
    expect(words(language, text)).toEqual([here])
  })

  it.each([
    ['pt-BR', 'O encanador vai trocar os dois contadores na cozinha antes de sexta-feira, porque vazam de noite.'],
    ['es', 'El fontanero va a cambiar los dos registradores en la cocina antes del viernes, porque gotean de noche.'],
    ['fr', 'Le plombier remplacera les deux compteurs dans la cuisine avant vendredi, parce qu’ils fuient la nuit.'],
    ['it', 'L’idraulico sostituirà i due contatori in cucina prima di venerdì, perché di notte perdono.'],
    ['de', 'Am Montag kam die alte Lampe in den Keller, und mit den zwei neuen Druckern für die Bibliothek war alles gekauft.'],
    ['de', 'Am Montag haben wir gedruckt, was die Bibliothek brauchte, und die alte Lampe kam in den Keller.'],
    ['ru', 'Сантехник заменит на кухне два счётчика до пятницы, потому что ночью они текут.'],
    ['es', 'El fontanero va a cambiar los dos registrados en la cocina antes del viernes, porque gotean de noche.'],
    ['pt-BR', 'O encanador vai trocar os dois aparelhos contados na cozinha antes de sexta-feira, porque vazam de noite.'],
  ])('%s: %s stays silent', (language, text) => {
    expect(words(language, text).filter((word) => !/aparelhos|registrados/.test(word))).toEqual([])
  })
})
