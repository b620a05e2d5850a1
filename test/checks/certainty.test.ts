import { describe, expect, it } from 'vitest'
import { typesIn } from './pairs.ts'

const shifts = (languages: string, source: string, target: string) =>
  typesIn(languages, source, target).filter((type) => type.startsWith('modality.'))

describe('statements of translations made surer or less sure flag', () => {
  it.each([
    ['en>pt', 'The bridge was probably closed by the storm.', 'A ponte foi certamente fechada pela tempestade.', 'modality.strengthened'],
    [
      'en>es',
      'The bridge was probably closed by the storm.',
      'El puente fue cerrado con certeza por la tormenta.',
      'modality.strengthened',
    ],
    ['en>de', 'The bridge will certainly hold.', 'Die Brücke wird vielleicht halten.', 'modality.weakened'],
    ['en>fr', 'The bridge will certainly hold.', 'Le pont tiendra peut-être.', 'modality.weakened'],
    ['en>it', 'The bridge will certainly hold.', 'Il ponte terrà forse.', 'modality.weakened'],
    ['en>zh', 'The ship will certainly arrive tomorrow.', '这艘船明天也许会到达。', 'modality.weakened'],
    ['pt>en', 'A ponte talvez seja fechada.', 'The bridge will certainly be closed.', 'modality.strengthened'],
    ['en>pt', 'Sailors must leave their boots at the door.', 'Os marinheiros podem deixar as botas na porta.', 'modality.weakened'],
    ['en>de', 'Sailors must leave their boots at the door.', 'Seeleute können ihre Stiefel an der Tür lassen.', 'modality.weakened'],
    ['en>fr', 'The company might sell its old ship.', 'L’entreprise vendra son vieux navire.', 'modality.strengthened'],
    ['en>es', 'The company might sell its old ship.', 'La empresa va a vender su viejo barco.', 'modality.strengthened'],
  ])('%s: %s / %s', (languages, source, target, type) => {
    expect(shifts(languages, source, target)).toEqual([type])
  })
})

describe('statements that are as sure stay silent', () => {
  it.each([
    ['en>pt', 'The bridge was probably closed by the storm.', 'A ponte foi provavelmente fechada pela tempestade.'],
    ['en>pt', 'The driver allegedly ignored the signal.', 'O motorista teria ignorado o sinal.'],
    ['en>de', 'The bridge will certainly hold.', 'Die Brücke wird sicherlich halten.'],
    ['en>es', 'Sailors must leave their boots at the door.', 'Los marineros tienen que dejar sus botas en la puerta.'],
    ['en>fr', 'Sailors must not smoke here.', 'Les marins ne peuvent pas fumer ici.'],
    ['en>de', 'He must have sold the ship.', 'Er kann das Schiff nur verkauft haben.'],
    ['en>it', 'The company might sell its old ship.', 'L’azienda potrebbe vendere la sua vecchia nave.'],
    ['en>es', 'She hid the letter so that he might sleep.', 'Escondió la carta para que él durmiera.'],
    ['en>zh', 'The ship will certainly arrive tomorrow.', '这艘船明天一定会到达。'],
  ])('%s: %s / %s', (languages, source, target) => {
    expect(shifts(languages, source, target)).toEqual([])
  })
})
