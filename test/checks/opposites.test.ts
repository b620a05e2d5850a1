import { describe, expect, it } from 'vitest'
import { findingsOf, typesIn } from './pairs.ts'

describe('opposites', () => {
  it.each([
    ['pt>en', 'A empresa comprou uma casa nova.', 'The company bought an old house.', 'old'],
    ['es>en', 'La empresa vendió una casa grande.', 'The company sold a small house.', 'small'],
    ['de>en', 'Das Wasser im See ist sehr kalt.', 'The water in the lake is very hot.', 'hot'],
    ['it>en', 'La porta della chiesa era aperta.', 'The door of the church was closed.', 'closed'],
    ['nl>en', 'De winter was koud en lang.', 'The winter was cold and short.', 'short'],
    ['ru>en', 'Зимой ночи длинные и холодные.', 'In winter the nights are short and cold.', 'short'],
    ['zh-Hans>en', '这家公司的利润增加了。', "The company's profit decreased.", 'decreased'],
    ['ja>en', '新しい橋は先月開通した。', 'The old bridge opened last month.', 'old'],
    ['en>fr', 'The river is wide.', 'Le fleuve est étroit.', 'étroit'],
    ['en>es', 'The army attacked the city at night.', 'El ejército defendió la ciudad por la noche.', 'defendió'],
  ])('%s flags the opposite in %s', (languages, source, target, word) => {
    const found = findingsOf(languages, source, target).filter(({ type }) => type === 'polarity.flipped')
    expect(found.map(({ retelling }) => retelling && target.slice(retelling.start, retelling.end))).toEqual([word])
  })

  it.each([
    ['pt>en', 'A empresa comprou uma casa nova.', 'The company bought a new house.'],
    ['en>de', 'The old bridge and the new bridge are closed.', 'Die alte und die neue Brücke sind geschlossen.'],
    ['en>es', 'The crew was not happy.', 'La tripulación estaba descontenta.'],
    ['en>fr', 'The flood followed the earthquake.', "Le tremblement de terre a précédé l'inondation."],
    ['en>es', 'The bad season dug the club into a hole.', 'La mala temporada enterró al club en un agujero.'],
    ['en>fr', 'A lack of trust divides the council.', 'La méfiance divise le conseil.'],
    ['en>pt', 'Nongovernmental groups came first.', 'Grupos não governamentais vieram primeiro.'],
    ['pt>en', 'Os vizinhos eram parceiros pouco fiáveis.', 'The neighbours were unreliable partners.'],
    ['pt>en', 'As florestas não precisam de uma máquina não testada.', 'The forests do not need an untested machine.'],
    // A word that means the thing itself, whatever its expressions with a denial mean.
    ['pt>en', 'Os vizinhos estão dispostos a pagar.', 'The neighbours are willing to pay.'],
    ['pt>en', 'A padeira conseguiu reparar o forno.', 'The baker was able to repair the oven.'],
    ['pt>en', 'As crianças gostam da feira.', 'The children like the fair.'],
    // Both words deny, or are one word in two languages.
    ['en>de', 'The unanswered letters lay on the table.', 'Die unbeantworteten Briefe lagen auf dem Tisch.'],
    ['en>de', 'The report speaks of wide disparities.', 'Der Bericht spricht von großen Einkommensdisparitäten.'],
    // A verb's particle and a verb that says little mean nothing by themselves.
    ['en>de', 'The mayor rejected the plan.', 'Der Bürgermeister wies den Plan zurück.'],
    ['en>de', 'The mayor rejected the plan.', 'Der Bürgermeister erteilte dem Plan eine Absage.'],
    ['en>nl', 'The mayor rejected the plan.', 'De burgemeester wees het plan van de hand.'],
    ['en>it', 'Less expensive tickets sold out.', 'I biglietti più economici sono esauriti.'],
  ])('%s stays silent on %s', (languages, source, target) => {
    expect(typesIn(languages, source, target)).not.toContain('polarity.flipped')
  })
})
