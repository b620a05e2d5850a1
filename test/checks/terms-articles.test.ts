import { describe, expect, it } from 'vitest'
import type { GlossaryTerm } from '../../src/report/case.ts'
import { findingsIn, letter } from './texts.ts'

const sources = [
  letter(
    'noa-1',
    'Noa Feld',
    'The ferry needs a new gangway before the winter. Without a gangway the passengers climb over the rail. The captain wants to paint the funnel red.',
  ),
]
const glossary: GlossaryTerm[] = [
  { term: 'gangway', renderings: { pt: ['prancha de embarque'], es: ['pasarela'], it: ['passerella'] } },
  { term: 'funnel', renderings: { pt: ['chaminé'], es: ['chimenea'], it: ['fumaiolo'] } },
]
const words = (language: string, text: string) =>
  findingsIn(sources, text, language, ['term.mistranslated'], { glossary }).map((found) => found.words)

describe('a term of the glossary in an article', () => {
  it.each([
    ['es', 'Según Noa Feld, el capitán quiere pintar el embudo de rojo.', 'embudo'],
    ['it', 'Secondo Noa Feld, il capitano vuole dipingere l’imbuto di rosso.', 'imbuto'],
    ['pt-BR', 'Segundo Noa Feld, o capitão quer pintar o funil de vermelho.', 'funil'],
  ])('%s: %s is flagged', (language, text, here) => {
    expect(words(language, text)).toEqual([here])
  })

  it.each([
    ['es', 'Según Noa Feld, el capitán quiere pintar la chimenea de rojo.'],
    ['it', 'Secondo Noa Feld, il capitano vuole dipingere di rosso il fumaiolo.'],
    ['pt-BR', 'Segundo Noa Feld, o capitão quer pintar o navio de vermelho e não pensa noutra coisa.'],
  ])('%s: %s stays silent', (language, text) => {
    expect(words(language, text).filter((word) => word === 'chimenea' || word === 'fumaiolo')).toEqual([])
  })
})
