import { describe, expect, it } from 'vitest'
import { LETTERS } from './quotation-letters.ts'
import { findingsIn, letter } from './texts.ts'

const cuts = (language: string, text: string) => findingsIn(LETTERS, text, language, ['quote.truncated']).map(({ expected }) => expected)

describe('a quotation that leaves words out without a mark is flagged, with what it leaves out', () => {
  it.each([
    ['pt-BR', 'Boris Lund respondeu: “Que os advogados escrevam o contrato.”', 'and sign it'],
    ['es', 'Boris Lund respondió: «Que los abogados escriban el contrato.»', 'and sign it'],
    ['fr', 'Ana Ruiz a écrit : « Vous pouvez garder les clés. »', 'but you must leave the shop on Monday'],
    ['de', 'Ana Ruiz schrieb: „Sie dürfen die Schlüssel behalten.“', 'but you must leave the shop on Monday'],
    ['it', 'Carla Weiss ha scritto: «Il consiglio leggerà il rapporto in settembre.»', 'unless the mayor is ill'],
    ['zh-Hans', '卡拉·韦斯写道：“委员会将在九月阅读报告。”', 'unless the mayor is ill'],
    ['es', '«No pido dinero», escribió Ana Ruiz.', 'I am asking for an apology.'],
    ['de', '„Ich bitte nicht um Geld“, schrieb Ana Ruiz.', 'I am asking for an apology.'],
    ['pt-BR', 'Ana Ruiz escreveu: “A máquina está quebrada. Não vou assiná-lo antes do verão.”', 'and the baker wants a new contract'],
  ])('%s: %s', (language, text, lost) => {
    expect(cuts(language, text)).toEqual([lost])
  })
})

describe('quotations stay silent about what they leave out', () => {
  it.each([
    ['an ellipsis', 'pt-BR', 'Boris Lund respondeu: “Que os advogados escrevam o contrato…”'],
    ['an ellipsis in brackets', 'es', 'Ana Ruiz escribió: «La máquina está rota [...]. No lo firmaré antes del verano.»'],
    ['words told beside the marks', 'fr', 'Ana Ruiz a écrit : « Vous pouvez garder les clés. » Mais il devait quitter la boutique lundi.'],
    ['a fragment', 'de', 'Ana Ruiz will ihn „vor dem Sommer“ nicht unterschreiben.'],
    ['a whole sentence', 'it', 'Boris Lund rispose: «Che gli avvocati scrivano il contratto e lo firmino.»'],
    ['a whole sentence', 'zh-Hans', '安娜·鲁伊斯写道：“面包从来不是问题。”'],
    ['a sentence whose neighbour is left out', 'es', '«El pan nunca fue el problema», escribió Ana Ruiz.'],
    ['the end of a sentence', 'pt-BR', 'Segundo Carla Weiss, “estão cansados de esperar pela farinha”.'],
  ])('%s, %s: %s', (_, language, text) => {
    expect(cuts(language, text)).toEqual([])
  })
})

const PROMISE = letter(
  'dora-1',
  'Dora Klein',
  'Boris,\n\nThe miller asked for his flour. I should have paid him on Friday, and tomorrow I will. My sister, a nurse, sold the horse, and the stable burned in March.\n\nThe roof was repaired before the winter. A carpenter from the valley did the work. The bill was higher than the council allowed.',
)
const cutsOfPromise = (language: string, text: string) =>
  findingsIn([...LETTERS, PROMISE], text, language, ['quote.truncated']).map(({ expected, severity }) => [expected, severity])

describe('a short quotation that leaves out the promise its sentence ends with is flagged', () => {
  it.each([
    ['es', 'El molinero pidió su harina. «Debería haberle pagado el viernes», escribe Dora Klein.'],
    ['it', 'Il mugnaio ha chiesto la sua farina. «Avrei dovuto pagarlo venerdì», scrive Dora Klein.'],
    ['pt-BR', 'O moleiro pediu a sua farinha. “Eu devia tê-lo pago na sexta-feira”, escreve Dora Klein.'],
  ])('%s: %s', (language, text) => {
    expect(cutsOfPromise(language, text)).toEqual([['and tomorrow I will', 'major']])
  })
})

describe('quotations of that letter stay silent', () => {
  it.each([
    [
      'with the promise',
      'fr',
      'Le meunier a demandé sa farine. « J’aurais dû le payer vendredi, et demain je le ferai », écrit Dora Klein.',
    ],
    ['without one word beside a name', 'es', '«Mi hermana vendió el caballo, y el establo ardió en marzo», escribe Dora Klein.'],
    [
      'told in full',
      'de',
      'Dora Klein schrieb: „Das Dach wurde vor dem Winter repariert. Ein Zimmermann aus dem Tal hat die Arbeit gemacht.“',
    ],
  ])('%s, %s: %s', (_, language, text) => {
    expect(cutsOfPromise(language, text)).toEqual([])
  })
})
