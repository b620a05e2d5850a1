import { describe, expect, it } from 'vitest'
import { createNameReader, soundsAlike } from '../../src/checks/name-counterparts.ts'
import { broadLexicons } from '../bench/lexicons.ts'
import { findingsOf, typesIn } from './pairs.ts'

describe('names of translations', () => {
  it.each([
    ['it>en', 'Il progetto di Ortolani è stato presentato ieri.', 'The project by Kowalczyk was presented yesterday.', 'Kowalczyk'],
    ['en>es', 'The mayor thanked Whitcombe for the letter.', 'El alcalde agradeció a Lindqvist la carta.', 'Lindqvist'],
    ['en>pt', 'The mayor thanked Whitcombe for the letter.', 'O prefeito agradeceu a Lindqvist pela carta.', 'Lindqvist'],
    ['en>ru', 'The mayor thanked Whitcombe for the letter.', 'Мэр поблагодарил Караваева за письмо.', 'Караваева'],
    ['en>pt', 'The ships left Lisbon on Sunday for the islands.', 'Os navios deixaram Varsóvia no domingo rumo às ilhas.', 'Varsóvia'],
    [
      'en>fr',
      'The company opened two offices in Hungary last year.',
      "L'entreprise a ouvert deux bureaux en Norvège l'année dernière.",
      'Norvège',
    ],
    [
      'en>de',
      'The minister spoke with farmers in Bavaria about prices.',
      'Der Minister sprach mit Bauern in Schottland über Preise.',
      'Schottland',
    ],
    ['en>nl', 'The orchestra of Antwerp played in the park.', 'Het orkest van Kopenhagen speelde in het park.', 'Kopenhagen'],
    ['en>zh-Hans', 'Nigeria will send doctors to the coast.', '埃塞俄比亚将派医生前往海岸。', '埃塞俄比亚'],
    [
      'en>ja',
      'Scientists in Canada found a new lake under the ice.',
      'ポルトガルの科学者たちは氷の下に新しい湖を発見した。',
      'ポルトガルの',
    ],
    ['en>it', 'He wrote a guide to the Andes for hikers.', 'Scrisse una guida della Siberia per gli escursionisti.', 'Siberia'],
    ['es>en', 'Llueve desde ayer en la ciudad de Lima.', 'It has been raining since yesterday in the city of St. Wolfgang.', 'Wolfgang'],
    ['en>ru', 'The delegation from Vietnam visited the factory.', 'Делегация из Бразилии посетила завод.', 'Бразилии'],
    [
      'es>en',
      'El presidente de Uruguay viajó ayer a la frontera.',
      'The president of Finland travelled to the border yesterday.',
      'Finland',
    ],
    ['pt>en', 'A empresa vai construir uma fábrica em Angola.', 'The company will build a factory in Estonia.', 'Estonia'],
    ['fr>en', 'Les pêcheurs de Sicile ont vendu leurs bateaux.', 'The fishermen of Iceland sold their boats.', 'Iceland'],
    ['de>en', 'Die Regierung in Wien hat den Plan abgelehnt.', 'The government in Lisbon rejected the plan.', 'Lisbon'],
    ['nl>en', 'De burgemeester van Gent opende de nieuwe school.', 'The mayor of Dresden opened the new school.', 'Dresden'],
    ['ru>en', 'Учёные из Казахстана нашли новое озеро.', 'Scientists from Portugal found a new lake.', 'Portugal'],
    ['ja>en', 'ケニアの選手がレースに勝った。', 'A runner from Denmark won the race.', 'Denmark'],
    ['zh-Hans>en', '秘鲁总统昨天访问了这座城市。', 'The president of Sweden visited the city yesterday.', 'Sweden'],
  ])('%s flags %s', (languages, source, target, name) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'name.mistranslated')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([name])
  })

  it.each([
    // Clipped together, spelled out, cut short, spelled where a word has a translation of its own.
    ['ru>en', 'Об этом сообщил Гидроцентр.', 'This was reported by the Hydrological Center.'],
    ['en>de', 'She wore a cap of the Better Roads For All movement.', 'Sie trug eine Mütze der BRFA-Bewegung.'],
    ['ja>en', '展示会ではイラストとクリアファイルが配られた。', 'Illustrations and clear files were handed out at the exhibition.'],
    ['ja>en', '作者は地元の高實まりこさんです。', 'The author is Mariko Takazane, who lives here.'],
    ['en>zh-Hans', 'The manager, Jason Volta, opened the door.', '经理杰森·沃尔塔打开了门。'],
    ['zh-Hans>en', '在国外住了三年后回国，他开了一家书店。', 'After three years abroad he returned to China and opened a bookshop.'],
    ['en>es', 'The US prospect will play next season.', 'La promesa de EE. UU. jugará la próxima temporada.'],
    ['en>es', 'The mayor thanked Whitcombe for the letter.', 'El alcalde agradeció a Whitcombe la carta.'],
    ['en>ru', 'The mayor thanked Oliver for the letter.', 'Мэр поблагодарил Оливера за письмо.'],
    ['en>ja', 'Oliver wrote a letter to Harrison.', 'オリバーはハリソンに手紙を書いた。'],
    ['en>zh-Hans', 'Harrison wrote a letter.', '哈里森写了一封信。'],
    ['zh-Hans>en', '王明写了一封信。', 'Wang Ming wrote a letter.'],
    ['de>en', 'Italien und Frankreich haben gewonnen.', 'Italy and France have won.'],
    ['en>es', 'NATO and Turkey signed the agreement.', 'La OTAN y Turquía firmaron el acuerdo.'],
    ['en>fr', 'The U.N. sent food to Ethiopia.', "L'ONU a envoyé de la nourriture en Éthiopie."],
    ['en>de', 'The EU and the Netherlands want a new treaty.', 'Die EU und die Niederlande wollen einen neuen Vertrag.'],
    ['en>ru', 'The WHO and Germany will help Mozambique.', 'ВОЗ и Германия помогут Мозамбику.'],
    ['en>zh-Hans', 'The IMF warned Argentina about its debt.', '国际货币基金组织就债务问题警告阿根廷。'],
    ['en>it', 'Charles met Queen Margaret in London.', 'Carlo ha incontrato la regina Margherita a Londra.'],
    ['de>en', 'Karl und Johannes reisten nach Köln.', 'Charles and John travelled to Cologne.'],
    ['fr>en', 'Les Suisses ont battu les Gallois à Genève.', 'The Swiss beat the Welsh in Geneva.'],
    ['ja>en', '大阪府の知事は木曜日に北海道を訪れた。', 'The governor of Osaka visited Hokkaido on Thursday.'],
    ['en>pt', 'The Pope spoke on Christmas Day.', 'O papa falou no dia de Natal.'],
    ['ru>en', 'В воскресенье в Варшаве прошёл дождь.', 'It rained in Warsaw on Sunday.'],
    ['en>de', 'The review praised the new edition.', 'Die Kritik lobte die Neuauflage.'],
    ['en>es', 'The HLA met in Lisbon on Monday.', 'La Harbour Lamp Association se reunió el lunes en Lisboa.'],
    ['ja>en', '松浦は札幌へ行った。', 'Matsuura went to Sapporo.'],
    ['en>zh-Hans', 'Willoughby bought the house.', '威洛比买了房子。'],
    ['en>de', 'The minister Yegor Lindin met Qaddafi in Tripoli.', 'Der Minister Jegor Lindin traf Gaddafi in Tripolis.'],
    [
      'en>de',
      'Although Lyushchenko seems tired, the crew can help him.',
      'Obwohl Ljuschtschenko müde zu sein scheint, kann die Mannschaft ihm helfen.',
    ],
    ['en>de', 'Yesterday Borvachev met Meltsin in the harbour.', 'Gestern traf Borwatschow Melzin im Hafen.'],
    ['en>de', 'The pilot Khodovsky bought two boats.', 'Der Lotse Chodowski kaufte zwei Boote.'],
    ['en>fr', 'The pilot Zhukrin thanked Kurbashov.', 'Le pilote Choukrin a remercié Kourbachov.'],
    [
      'pt>en',
      'A fundação usa o conhecimento do BDP para limpar o rio.',
      'The foundation uses the expertise of the PtDB to clean the river.',
    ],
    ['pt>en', 'O Dilema do Imposto sobre Navios', 'The Ship Tax Conundrum'],
    ['en>es', 'The Shadow of the Northern Harbour', 'La Nube del Puerto del Norte'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => type.startsWith('name.'))).toEqual([])
  })

  it.each([
    // The dollars of a sum, a decade with a capital, orders that open a quotation, a German noun: no names.
    ['en>pt', 'The bank lent $3.6 billion to the port last month.', 'O banco emprestou US$ 3,6 bilhões ao porto no mês passado.'],
    ['en>it', 'The valley lost its only doctor in the 1980s.', 'La valle perse il suo unico medico negli anni Ottanta.'],
    ['en>it', '“Give me two strong horses,” the pilot said.', '«Datemi due cavalli forti», disse il pilota.'],
    ['en>es', '“Bring me three long ropes,” the pilot said.', '«Tráiganme tres cuerdas largas», dijo el piloto.'],
    ['en>de', 'The captain asked for two good sailors and a lamp.', 'Der Kapitän bat um zwei gute Seeleute und eine Lampe.'],
  ])('%s finds nothing put into %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).toEqual([])
  })

  it.each([
    ['en>es', 'The report was written in Helsinki by two doctors.', 'El informe fue escrito por dos médicos.', 'Helsinki'],
    ['en>ru', 'Doctors from Portugal opened a small hospital.', 'Врачи открыли небольшую больницу.', 'Portugal'],
    ['fr>en', 'Le train de Budapest est arrivé en retard.', 'The train arrived late.', 'Budapest'],
  ])('%s tells that a name was left out: %s', (languages, source, target, name) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'passage.omitted')
    expect(found.map((finding) => finding.source && source.slice(finding.source.start, finding.source.end)).join()).toContain(name)
  })

  it('hears one name through two scripts, and tells two apart', () => {
    for (const [a, b] of [
      ['Oliver', 'Оливер'],
      ['Hagan', 'Хейген'],
      ['Willoughby', 'ウィロウビー'],
      ['Cromwell', 'Кромвеля'],
    ] as const)
      expect(soundsAlike(a, b)).toBeGreaterThan(0.66)
    expect(soundsAlike('Smith', 'Миллер')).toBeLessThan(0.5)
  })

  it('reads Chinese names aloud', () => {
    const reader = createNameReader(broadLexicons().pivots)
    expect(reader.heldIn('Harrison', '哈里森写了一封信')).toBeGreaterThan(0.6)
    expect(reader.heldIn('Mengqi', '段梦琪说')).toBeGreaterThan(0.6)
    expect(reader.heldIn('Gutierrez', '天气很好')).toBeLessThan(0.6)
  })

  it('finds one of several names that katakana writes as one word', () => {
    const reader = createNameReader([])
    expect(reader.heldIn('Blasford', 'クリスティーンブラスフォード')).toBeGreaterThan(0.6)
    expect(reader.heldIn('Ortolani', 'クリスティーンブラスフォード')).toBeLessThan(0.6)
  })
})
