import { describe, expect, it } from 'vitest'
import { findingsOf } from './pairs.ts'

const told = (languages: string, source: string, target: string) =>
  findingsOf(languages, source, target)
    .filter(({ type }) => type.startsWith('name.'))
    .map(({ type, reason, expected, retelling }) => [
      type,
      reason.key,
      expected,
      retelling ? target.slice(retelling.start, retelling.end) : '',
    ])

describe('names of translations in another form', () => {
  it.each([
    // What Chinese makes of a name, read back: another name, a word, or the characters aloud.
    ['en>pt', 'Cooper called Brin on Friday.', 'Cooper ligou para Boolean na sexta-feira.', 'Boolean', 'Brin', 'name.same-written'],
    ['en>es', 'Gemma read what Larry had written.', 'Gemma leyó lo que Lari había escrito.', 'Lari', 'Larry', 'name.same-written'],
    ['en>de', 'Larry Ferrant sold the house.', 'Lari Ferrant verkaufte das Haus.', 'Lari', 'Larry', 'name.same-written'],
    ['en>fr', 'The judge heard Ilya Torvald twice.', 'La juge a entendu deux fois Elijah Torvald.', 'Elijah', 'Ilya', 'name.same-reading'],
    ['en>it', 'Tyler Grandi won the race.', 'Taylor Grandi ha vinto la corsa.', 'Taylor', 'Tyler', 'name.same-written'],
    // Beside a name that was kept.
    ['en>pt', 'Nobody believed Martha Quillon.', 'Ninguém acreditou em Martha Drevet.', 'Drevet', 'Quillon', 'name.other'],
    ['en>de', 'Nobody believed Martha Quillon.', 'Niemand glaubte Martha Drevet.', 'Drevet', 'Quillon', 'name.other'],
    // A slip of the hand.
    ['en>es', 'The firm belongs to Quenderly.', 'La empresa pertenece a Quednerly.', 'Quednerly', 'Quenderly', 'name.spelling'],
    [
      'en>fr',
      'The firm belongs to Martha Quenderly.',
      'L’entreprise appartient à Martha Quederly.',
      'Quederly',
      'Quenderly',
      'name.spelling',
    ],
    // Two places that sound alike.
    ['en>it', 'The train goes from Madrid to Vienna.', 'Il treno va da Madrid a Venezia.', 'Venezia', 'Vienna', 'name.other'],
    // Across scripts, by the dot between the parts of a name.
    ['en>zh-Hans', 'Martha Quillon bought the house.', '玛莎·德雷维特买了房子。', '德雷维特', 'Quillon', 'name.other'],
    ['en>zh-Hans', 'Larry Sorrento bought the house.', '罗伯特·索伦托买了房子。', '罗伯特', 'Larry', 'name.other'],
    ['en>ja', 'Oliver Harrison bought the house.', 'マーサ・ハリソンが家を買った。', 'マーサ', 'Oliver', 'name.other'],
    ['zh-Hans>en', '罗伯特·索伦托买了房子。', 'Larry Sorrento bought the house.', 'Larry', '罗伯特', 'name.other'],
  ] as const)('%s flags %s → %s', (languages, source, target, form, right, key) => {
    const [found, ...more] = told(languages, source, target)
    expect(more).toEqual([])
    expect(found?.slice(1)).toEqual([key, right, form])
  })

  it.each([
    ['de>en', 'Königin Elisabeth Mountford kam an.', 'Queen Elizabeth Mountford arrived.'],
    ['en>pt', 'The war in Yugoslavia began that year.', 'A guerra na Iugoslávia começou naquele ano.'],
    ['en>es', 'The Korean minister met the Welsh writer.', 'El ministro de Corea se reunió con la escritora de Gales.'],
    ['en>de', 'The Welsh village is small.', 'Das Dorf in Wales ist klein.'],
    ['en>it', 'They sang Othello in Milan.', 'Hanno cantato Otello a Milano.'],
    ['en>fr', 'The Macedonians voted on Sunday.', 'Les Macédoniens ont voté dimanche.'],
    ['en>es', 'Baja California is dry.', 'Baja California es seca.'],
    ['en>fr', 'Insp. Marlowe spoke first.', 'L’inspecteur Marlowe a parlé le premier.'],
    ['en>zh-Hans', 'Luke Hadrian paid for the voyage.', '卢克·哈德良支付了航程的费用。'],
    ['en>zh-Hans', 'Martha Quillon bought the house.', '玛莎·奎隆买了房子。'],
    ['en>ja', 'Oliver Harrison bought the house.', 'オリバー・ハリソンが家を買った。'],
    ['en>zh-Hans', 'Martha Willoughby bought the house.', '玛莎·威洛比买了房子。'],
    ['en>zh-Hans', 'Father Quillon and Martha Quillon bought the house.', '玛莎·奎隆和奎隆神父买了房子。'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(told(languages, source, target)).toEqual([])
  })
})
