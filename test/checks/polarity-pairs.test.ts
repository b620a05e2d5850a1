import { describe, expect, it } from 'vitest'
import { findDenials } from '../../src/evidence/polarity/denials.ts'
import { typesIn } from './pairs.ts'

describe('denials in pairs', () => {
  it.each([
    ['en>pt', 'The committee approved the budget in March.', 'O comitê não aprovou o orçamento em março.'],
    ['en>es', 'The committee approved the budget in March.', 'El comité no aprobó el presupuesto en marzo.'],
    ['en>fr', 'The committee did not approve the budget in March.', 'Le comité a approuvé le budget en mars.'],
    ['en>de', 'The minister will sign the contract today.', 'Der Minister wird den Vertrag heute nicht unterschreiben.'],
    ['en>it', 'The minister will sign the contract today.', 'Il ministro non firmerà il contratto oggi.'],
    ['en>nl', 'The minister will sign the contract today.', 'De minister zal het contract vandaag niet ondertekenen.'],
    ['en>ru', 'The minister will sign the contract today.', 'Министр сегодня не подпишет договор.'],
    ['en>zh-Hans', 'The minister will sign the contract today.', '部长今天不会签署合同。'],
    ['en>ja', 'The minister signed the contract yesterday.', '大臣は昨日契約に署名しなかった。'],
    ['pt>en', 'O ministro nunca assinou o contrato.', 'The minister signed the contract.'],
    ['es>en', 'El hospital abrió una sala nueva en mayo.', 'The hospital did not open a new ward in May.'],
    ['fr>en', 'Le port accueille de grands navires.', 'The port does not welcome large ships.'],
    ['de>en', 'Die Regierung hat das Gesetz nicht geändert.', 'The government changed the law.'],
    ['it>en', 'Il museo ha venduto il quadro.', "The museum hasn't sold the painting."],
    ['nl>en', 'De school heeft de deur niet gesloten.', 'The school has closed the door.'],
    ['ru>en', 'Завод не закрыли в январе.', 'The factory was closed in January.'],
    ['zh-Hans>en', '政府没有改变法律。', 'The government changed the law.'],
    ['ja>en', '市長は計画を発表した。', 'The mayor did not announce the plan.'],
    // The word that denies is exchanged for its opposite.
    ['en>pt', 'Nobody in the village had seen the boat.', 'Todos na aldeia tinham visto o barco.'],
    ['en>es', 'The children came home without their shoes.', 'Los niños volvieron a casa con sus zapatos.'],
    ['en>fr', 'Nobody in the village had seen the boat.', 'Tout le monde au village avait vu le bateau.'],
    ['en>de', 'The money is for the crew, not for the company.', 'Das Geld ist für die Firma und nicht für die Mannschaft.'],
    ['en>pt', 'He sold not the boat but the house.', 'Ele vendeu não a casa, mas o barco.'],
    ['en>de', 'The children came home without their shoes.', 'Die Kinder kamen mit ihren Schuhen nach Hause.'],
    ['en>it', 'Nobody in the village had seen the boat.', 'Tutti nel villaggio avevano visto la barca.'],
    ['en>zh-Hans', 'Nobody in the village had seen the boat.', '村里每个人都见过那条船。'],
    // A word that denies by meaning, told as it is, turns nothing back.
    ['en>pt', 'The miller knew about the failure of the bank.', 'O moleiro não sabia da falha do banco.'],
    ['en>es', 'The miller knew about the failure of the bank.', 'El molinero no conocía el fallo del banco.'],
    // "No" before a noun, "no longer", "never" and a contraction put in.
    ['pt>en', 'O recurso pode criar emprego e crescimento.', 'The resource can create jobs and no growth.'],
    ['pt>en', 'Os moradores querem vender as casas.', 'The residents no longer want to sell the houses.'],
    ['de>en', 'Die Impfung schützt die Kinder ein Leben lang.', "The vaccine doesn't protect the children for a lifetime."],
    ['fr>en', 'Les deux villages ont du courant.', 'The two villages have no electricity.'],
    // Both sides deny, one once more.
    ['en>es', 'The bridge is open, but the tunnel is not safe.', 'El puente no está abierto, pero el túnel no es seguro.'],
    ['de>en', 'Wer nicht zahlt, bekommt die Karte.', 'Whoever does not pay does not get the card.'],
  ])('%s flags %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).toContain('polarity.flipped')
  })

  it.each([
    ['en>pt', 'The committee did not approve the budget.', 'O comitê não aprovou o orçamento.'],
    ['en>pt', 'The committee rejected the budget without a vote.', 'O comitê rejeitou o orçamento sem votação.'],
    ['en>pt', 'Nobody saw anything.', 'Ninguém viu nada.'],
    ['en>es', 'The result is still unclear.', 'El resultado aún no está claro.'],
    ['en>es', 'However, the committee approved the budget.', 'Sin embargo, el comité aprobó el presupuesto.'],
    ['en>es', 'The judge refused to speak.', 'El juez no quiso hablar.'],
    ['en>es', 'No captain, no ship.', 'Ni capitán ni barco.'],
    ['en>fr', 'The government failed to change the law.', "Le gouvernement n'a pas réussi à changer la loi."],
    ['en>fr', 'The ferry no longer stops here.', "Le ferry ne s'arrête plus ici."],
    ['en>nl', 'He is one of several famous painters.', 'Hij is niet de enige beroemde schilder.'],
    ['en>fr', 'The streets are usually full of visitors.', 'Les rues ne désemplissent pas de visiteurs.'],
    ['en>ru', 'The concert did not go well.', 'Концерт прошёл плохо.'],
    ['en>fr', 'He left before they arrived.', "Il est parti avant qu'ils n'arrivent."],
    ['en>de', 'The plan is not only expensive but also dangerous.', 'Der Plan ist nicht nur teuer, sondern auch gefährlich.'],
    ['en>fr', 'He believes that the young team is not out of this.', 'Il croit la jeune équipe toujours en lice.'],
    ['en>de', 'The harbour has no lighthouse.', 'Der Hafen hat keinen Leuchtturm.'],
    ['en>de', 'She disagreed with the captain.', 'Sie war mit dem Kapitän nicht einverstanden.'],
    ['en>it', 'Nobody signed the contract.', 'Nessuno ha firmato il contratto.'],
    ['en>it', 'He has never seen the sea.', 'Non ha mai visto il mare.'],
    ['en>nl', 'We cannot just rely on the old maps.', 'We kunnen niet alleen op de oude kaarten vertrouwen.'],
    ['en>ru', 'At least ten people signed the contract.', 'Договор подписали не менее десяти человек.'],
    ['en>ru', 'Nobody ever told him anything.', 'Никто никогда ничего ему не говорил.'],
    ['ja>en', '政府は法律を変えなければならない。', 'The government must change the law.'],
    ['ja>en', '駅には時計が一つしかない。', 'There is only one clock at the station.'],
    ['zh-Hans>en', '不同的国家有不同的法律。', 'Different countries have different laws.'],
    ['zh-Hans>en', '他不得不离开城市。', 'He had to leave the city.'],
    ['en>de', 'The money is for the crew, not for the company.', 'Das Geld ist nicht für die Firma, sondern für die Mannschaft.'],
    ['en>de', 'Even the council does not believe it.', 'Das glaubt nicht einmal der Rat.'],
    ['pt>en', 'A subida tem uma razão.', 'The climb is not without reason.'],
    ['pt>en', 'A viagem foi tudo menos fácil.', 'The journey was not easy at all.'],
    ['de>en', 'Die Reise war alles andere als leicht.', 'The journey was not easy.'],
    ['pt>en', 'O rio não move somente os moinhos.', 'The river moves more than the mills.'],
    [
      'en>de',
      'Nothing can be built without the permission of the city, and that was to be expected.',
      'Ohne die Genehmigung der Stadt kann nichts gebaut werden, und das war nicht anders zu erwarten.',
    ],
    ['en>de', 'The house could not be sold without the garden.', 'Das Haus konnte nur verkauft werden, wenn der Garten dabei war.'],
    // A denial that a turn of phrase sets aside on one side answers one that nothing sets aside on the other.
    ['en>pt', 'Of course, not all bakers are rich.', 'É claro que nem todos os padeiros são ricos.'],
    ['en>de', 'Fishing was not the sole purpose of the harbour.', 'Der Fischfang war nicht der einzige Zweck des Hafens.'],
    ['en>de', 'The crew is not in this boat alone.', 'Die Mannschaft ist in diesem Boot nicht allein.'],
    ['en>de', 'The burden cannot rest on her shoulders alone.', 'Die Last kann nicht auf ihren Schultern alleine ruhen.'],
    ['en>de', 'The farmers no longer see themselves as poor.', 'Die Bauern sehen sich nicht mehr als arm an.'],
    ['pt>en', 'Os barcos chegam ou não chegam tão depressa.', "The boats arrive, or they don't arrive as fast."],
    ['pt>en', 'O mapa é mais útil do que nunca.', 'The map is more useful than ever.'],
    ['it>en', 'La mappa è più utile che mai.', 'The map is more useful than ever.'],
    ['pt>en', 'Não há dúvida de que os pescadores gostam da festa.', 'To be sure, the fishermen like the festival.'],
    ['en>de', 'They were guided by nothing but the stars.', 'Sie wurden von nichts anderem geleitet als den Sternen.'],
    // Words that deny by meaning, by a prefix, or by what a compound ends in.
    ['en>de', 'It makes no sense to agree not to interfere.', 'Es ist sinnlos, sich auf eine Nichteinmischung zu einigen.'],
    ['en>de', 'Six countries (not counting Norway) signed.', 'Sechs Länder (wenn man Norwegen auslässt) haben unterschrieben.'],
    ['en>de', 'They praised the cook, lest he leave the ship.', 'Sie lobten den Koch, damit er nicht das Schiff verließ.'],
    ['pt>en', 'É provável que os vizinhos não concordem com o plano.', 'The neighbours are unlikely to agree to the plan.'],
    ['pt>en', 'Os mineiros não conseguiram abrir a porta.', 'The miners failed to open the door.'],
    ['en>de', 'The new engines remain untested.', 'Die neuen Motoren sind noch nicht erprobt.'],
    ['en>es', 'The engines are misaligned with the wheels.', 'Los motores no están alineados con las ruedas.'],
    ['en>ja', 'The crew has scarcely changed since May.', '乗組員は五月からほとんど変わっていません。'],
    // The same without a denial.
    [
      'en>fr',
      'The two villages have not exchanged letters since 1962.',
      'Le dernier échange de lettres entre les deux villages date de 1962.',
    ],
    ['en>fr', 'She no longer had time to look after the shop.', "Elle n'avait plus le temps de s'occuper de la boutique."],
    ['en>de', 'The river is at its highest in decades.', 'Der Fluss ist so hoch wie seit Jahrzehnten nicht.'],
    ['en>de', 'The streets were still drying when the rain came back.', 'Die Straßen waren noch nicht trocken, als der Regen zurückkam.'],
    ['en>de', 'Not enough money goes to the schools.', 'Den Schulen kommt zu wenig Geld zu.'],
    ['en>fr', 'The bakers had no choice but to close the shop.', 'Les boulangers ont dû fermer la boutique.'],
    ['en>it', 'The islands are less rich than the mainland.', 'Le isole non sono così ricche come la terraferma.'],
    ['nl>en', 'Hij werkt hier niet meer.', 'He used to work here.'],
    ['es>en', 'No abrirán la puerta hasta el lunes.', 'They will open the door only on Monday.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).not.toContain('polarity.flipped')
  })
})

describe('a word that denies exchanged for its opposite, or a contrast turned round', () => {
  it.each([
    ['en>pt', 'Nobody in the village had seen the boat.', 'Todos na aldeia tinham visto o barco.'],
    ['en>de', 'The children came home without their shoes.', 'Die Kinder kamen mit ihren Schuhen nach Hause.'],
  ])('%s is told once: %s', (languages, source, target) => {
    expect(typesIn(languages, source, target).filter((type) => type === 'polarity.flipped')).toHaveLength(1)
  })
})

describe('the reader of denials', () => {
  it.each([
    ['en', 'It is not only late, it is not ready.', ['not']],
    ['en', 'It was neither seen nor heard.', ['neither']],
    ['en', 'The climb was anything but easy.', ['anything but']],
    ['it', 'La salita è stata tutt’altro che facile.', ['tutt’altro che']],
    ['es', 'No mueve solamente los molinos, y no los rompe.', ['no']],
    ['en', "They don't know that nobody came.", ["don't", 'nobody']],
    ['pt', 'Não veio ninguém nem ligou.', ['não']],
    ['es', 'Sin embargo, no vino nadie.', ['no']],
    ['es', 'No lo sé y no me importa.', ['no', 'no']],
    ['fr', "Il ne vient plus, et il n'a rien dit.", ['ne vient plus', 'rien']],
    ['fr', 'Nous ne croyons plus que vous le pensiez.', ['ne croyons plus']],
    ['it', 'Non ho visto nessuno, né Anna né Luca.', ['non']],
    ['de', 'Nicht nur er, auch sie kam nicht.', ['nicht']],
    ['nl', 'Hij komt niet, zij komt al dan niet.', ['niet']],
    ['ru', 'Не только он, но и она не пришла.', ['не']],
    ['ru', 'Никто ничего не сказал.', ['никто']],
    ['zh', '他不仅没有来，也不会来。', ['没', '不']],
    ['ja', '彼は来なければならないが、来ない。', ['ない']],
    ['ja', '外に出るなよ。', ['な']],
  ])('finds those of %s: %s', (language, text, expected) => {
    expect(findDenials(text, language).map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual(expected)
  })
})
