import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const exchanged = (languages: string, source: string, target: string) =>
  findingsOf(languages, source, target)
    .filter(({ type }) => type === 'name.mistranslated')
    .map(({ retelling, severity }) => [retelling ? target.slice(retelling.start, retelling.end) : '', severity])

describe('countries and their peoples', () => {
  it.each([
    ['en>de', 'The savings of American farmers fell again.', 'Die Ersparnisse der schwedischen Bauern sanken erneut.', 'schwedischen'],
    ['en>pt', 'She had been new to the United Kingdom.', 'Ela era nova nos Estados Unidos.', 'Estados'],
    ['en>de', 'Canadian harvests depend on the rain.', 'Chinesische Ernten hängen vom Regen ab.', 'Chinesische'],
    ['en>es', 'The Polish painter sold two pictures.', 'El pintor egipcio vendió dos cuadros.', 'egipcio'],
    ['en>fr', 'The tribunal decided in favour of Peru.', 'Le tribunal a tranché en faveur de la Norvège.', 'Norvège'],
    ['en>it', 'A Turkish cook won the prize.', 'Un cuoco finlandese ha vinto il premio.', 'finlandese'],
    ['pt>en', 'A marinha chilena comprou três navios.', 'The Canadian navy bought three ships.', 'Canadian'],
    ['ru>en', 'Польский врач открыл клинику.', 'A Mexican doctor opened a clinic.', 'Mexican'],
    [
      'en>de',
      'Swedish ships carry the grain that Norway sells.',
      'Norwegische Schiffe bringen das Getreide, das Norwegen verkauft.',
      'Norwegische',
    ],
    ['pt>en', 'Os barcos chilenos levam o peixe que o Peru vende.', 'The Peruvian boats carry the fish that Peru sells.', 'Peruvian'],
  ])('%s flags another one in its place: %s', (languages, source, target, form) => {
    expect(exchanged(languages, source, target).map(([words]) => words)).toContainEqual(expect.stringContaining(form))
    expect(exchanged(languages, source, target).every(([, severity]) => severity === 'major')).toBe(true)
  })

  it.each([
    ['en>de', 'Political pressure in the US grew.', 'Der politische Druck in den Vereinigten Staaten wuchs.'],
    ['en>de', 'The stubborn Frenchman refused.', 'Der störrische Franzose weigerte sich.'],
    ['en>pt', 'So many Frenchmen came to the market.', 'Tantos franceses vieram ao mercado.'],
    ['en>de', 'Help reached the rebels in eastern Libya.', 'Die Hilfe erreichte die Rebellen in Ostlibyen.'],
    ['en>fr', 'Washington answered the same evening.', 'Les États-Unis ont répondu le soir même.'],
    ['en>es', 'The European ministers met in the morning.', 'Los ministros de la UE se reunieron por la mañana.'],
    ['en>pt', 'A Brazilian poet reads tonight.', 'Um poeta sul-americano lê esta noite.'],
    ['en>de', 'It costs $15 in Denmark.', 'In Dänemark kostet es 15 US-Dollar.'],
    ['en>de', 'The Chinese guests of the city left.', 'Die Gäste der Stadt reisten ab.'],
    ['en>de', 'Swedish ships carry what Norway sells.', 'Schwedische Schiffe bringen das norwegische Getreide, das Norwegen verkauft.'],
    ['en>it', 'They served turkey to the guests.', 'Servirono tacchino agli ospiti.'],
  ])('%s lets stand what names the same, or names none: %s', (languages, source, target) => {
    expect(exchanged(languages, source, target)).toEqual([])
  })

  it('takes an acronym for the words it stands for in the other language, and for its letters in another order', () => {
    expect(exchanged('pt>en', 'Na República Democrática do Congo a obra começou em maio.', 'In the DRC the work began in May.')).toEqual([])
    expect(exchanged('pt>en', 'O QXZ respondeu à carta.', 'The ZQX answered the letter.')).toEqual([])
  })
})
