import { describe, expect, it } from 'vitest'
import { wrongNames } from './people.ts'
import { findingsIn, letter } from './texts.ts'

describe('names flag', () => {
  it.each([
    [
      'pt-BR',
      'another name that Chinese reads the same',
      'Elijah Marwood escreveu para Greta Lindholm: o teatro fecha no outono.',
      ['name.mistranslated: Elijah Marwood -> Ilya Marwood'],
    ],
    [
      'es',
      'another name that Chinese writes the same',
      'Taylor Hartwell hablará con el consejo.',
      ['name.mistranslated: Taylor Hartwell -> Tyler Hartwell'],
    ],
    [
      'pt-BR',
      'two words misspelled, and one right elsewhere',
      'Em março, o conselho ouviu Victor Brant. Depois, Brandt pediu as contas.',
      ['name.misspelled: Victor Brant -> Viktor Brandt', 'name.inconsistent: Victor Brant -> Viktor Brandt'],
    ],
    [
      'es',
      'a second form',
      'Greta Lindholm pidió un techo nuevo. Según Greta Lindhome, cuesta cuarenta mil coronas.',
      ['name.misspelled: Greta Lindhome -> Greta Lindholm', 'name.inconsistent: Greta Lindhome -> Greta Lindholm'],
    ],
    ['fr', 'a letter left out', 'Ilya Marwod refuse de vendre le bâtiment.', ['name.misspelled: Ilya Marwod -> Ilya Marwood']],
    [
      'fr',
      'a vowel changed',
      'Tyler Hartwill parlera au conseil ; Hartwell n’a rien promis.',
      ['name.misspelled: Tyler Hartwill -> Tyler Hartwell', 'name.inconsistent: Tyler Hartwill -> Tyler Hartwell'],
    ],
    ['de', 'spelled as the language would', 'Nora Kastellan führt die Bücher.', ['name.misspelled: Nora Kastellan -> Nora Castellan']],
    [
      'de',
      'a letter doubled',
      'Gretta Lindholm schrieb, das Dach koste vierzigtausend Kronen.',
      ['name.misspelled: Gretta Lindholm -> Greta Lindholm'],
    ],
    ['it', 'a last letter', 'Ilya Marwood ha scritto a Greta Lindholn.', ['name.misspelled: Greta Lindholn -> Greta Lindholm']],
    ['it', 'a double letter single', 'Nora Castelan tiene i conti del teatro.', ['name.misspelled: Nora Castelan -> Nora Castellan']],
  ])('%s: %s', (language, _, text, expected) => {
    expect(wrongNames(text, language)).toEqual(expected)
  })
})

describe('names stay silent', () => {
  it.each([
    ['pt-BR', 'others of the same given name', 'Viktor Almeida, ator, não conhece Viktor Brandt.'],
    ['pt-BR', 'a family', 'O teatro de Marwood fica no cais. Os Marwood não vendem.'],
    ['pt-BR', 'an organisation translated', 'Médicos Sem Fronteiras quer o salão em junho.'],
    ['pt-BR', 'titles and exonyms', 'O senhor Hartwell falou com o conselho em Londres e em Haia.'],
    ['pt-BR', 'given names with other family names', 'Greta Kerr não é a diretora do teatro, e Nora Brandão é jornalista.'],
    ['es', 'others of the same given name', 'Nora Vidal, periodista de El Correo, entrevistó a Tyler Hartwell.'],
    ['es', 'organisations', 'Médicos Sin Fronteras quiere la sala en junio. Los Jugadores del Puerto ensayan allí.'],
    ['es', 'titles', 'La señora Castellan lleva las cuentas; don Viktor Brandt espera.'],
    ['es', 'a given name alone', 'Ilya Petrov toca el violín; Tyler, el perro, duerme.'],
    ['fr', 'an organisation translated', 'Médecins Sans Frontières veut la salle en juin.'],
    ['fr', 'exonyms', 'Le maire de Genève et celui de Londres ont écrit à Marwood.'],
    ['fr', 'others', 'L’actrice Greta Garnier jouait déjà à Bruxelles. Marin, le gardien, a fermé la porte.'],
    ['fr', 'names that begin alike', 'Viktor Hardwick et Nora Castex ne sont pas de la famille.'],
    ['fr', 'an elided preposition', 'D’après Hartwell, Brandt décidera seul.'],
    ['de', 'genitives', 'Marwoods Theater am Kai schließt. Lindholms Brief liegt dem Rat vor.'],
    ['de', 'nouns', 'Die Tür des Händlers blieb zu. Harte Wellen trafen das Dach des Händlers.'],
    [
      'de',
      'an organisation translated, compounds',
      'Ärzte ohne Grenzen möchte den Saal. Norddeutsche Brandmeister prüften die Lindenhöfe.',
    ],
    ['de', 'titles and cities', 'Herr Brandt und Frau Castellan fuhren nach Kopenhagen und Mailand.'],
    ['de', 'others of the same given name', 'Ilya Sommer und Greta Lindemann kommen aus Hamburg. Viktor Brandauer spielt den König.'],
    ['de', 'an adjective', 'Viktor Lindner ist Schauspieler. Der Viktorianische Saal bleibt offen.'],
    ['it', 'an organisation translated', 'Medici Senza Frontiere vuole la sala a giugno.'],
    ['it', 'titles, cities, others', 'Il signor Marwood ha scritto da Londra; Tyler Rossi, attore, vive a Monaco di Baviera.'],
    ['it', 'an organisation as it is', 'La compagnia Harbour Players prova nella sala di Brandt.'],
  ])('%s: %s', (language, _, text) => {
    expect(wrongNames(text, language)).toEqual([])
  })

  it('a person of the sources is nobody else, whatever stands beside the name', () => {
    const sources = [
      letter('cole-1', 'Beatrix Cole', 'The Skerry Light stays dark until the harbour pays. Ruben and I wait.'),
      letter('aksoy-1', 'Ruben Aksoy', 'Beatrix, the Skerry Light is not ours to sell.'),
    ]
    const found = findingsIn(sources, 'Beatrix Skery a répondu que le phare reste éteint.', 'fr', ['name.misspelled', 'name.mistranslated'])
    expect(found).toEqual([])
  })

  it('a German noun that looks like a given name', () => {
    const sources = [letter('dahl-1', 'Anders Dahl', 'The shop keeper wants his money before June, and I have none.')]
    const found = findingsIn(sources, 'Die Forderung des Händlers blieb offen. Händlers Geld fehlt.', 'de', [
      'name.misspelled',
      'name.mistranslated',
    ])
    expect(found).toEqual([])
  })
})
