import { describe, expect, it } from 'vitest'
import { LETTERS } from './quotation-letters.ts'
import { findingsIn } from './texts.ts'

const invented = (language: string, text: string) => findingsIn(LETTERS, text, language, ['quote.unsupported']).map(({ words }) => words)

describe('quoted words that no passage holds are flagged where the text around them tells of a source', () => {
  it.each([
    [
      'pt-BR',
      'A máquina está quebrada, e o padeiro quer um novo contrato. Ana Ruiz escreveu: “Os ladrões roubaram o cavalo branco do meu avô.”',
    ],
    [
      'es',
      'La máquina está rota y el panadero quiere un contrato nuevo. Ana Ruiz escribió: «Los ladrones robaron el caballo blanco de mi abuelo.»',
    ],
    [
      'fr',
      'La machine est cassée, et le boulanger veut un nouveau contrat. Ana Ruiz a écrit : « Les voleurs ont pris le cheval blanc de mon grand-père. »',
    ],
    [
      'de',
      'Die Maschine ist kaputt, und der Bäcker will einen neuen Vertrag. Ana Ruiz schrieb: „Diebe haben das weiße Pferd meines Großvaters gestohlen.“',
    ],
    [
      'it',
      'La macchina è rotta e il fornaio vuole un nuovo contratto. Ana Ruiz ha scritto: «I ladri hanno rubato il cavallo bianco di mio nonno.»',
    ],
    ['zh-Hans', '机器坏了，面包师想要一份新合同。安娜·鲁伊斯写道：“小偷昨天夜里偷走了祖父心爱的白马和金表。”'],
    // Words that stand here and there in the letters, and nowhere together.
    [
      'pt-BR',
      'A máquina está quebrada, e o padeiro quer um novo contrato. Ana Ruiz escreveu que “os advogados compraram a aldeia inteira no verão passado”.',
    ],
    // Few words, where the sentence around them draws on a letter.
    ['es', 'Carla Weiss cuenta la cena: el consejo leerá el informe en septiembre. «La ciencia no miente», añade sobre la máquina.'],
    // Two parts of one sentence.
    [
      'fr',
      '« Les voleurs ont pris le cheval », a écrit Ana Ruiz, « et la montre en or de mon grand-père ». La machine est cassée, et le boulanger veut un nouveau contrat.',
    ],
  ])('%s: %s', (language, text) => {
    expect(invented(language, text)).not.toEqual([])
  })
})

describe('quoted words stay silent that a passage may hold, or that may be anybody’s', () => {
  it.each([
    ['told freely', 'pt-BR', 'A máquina está quebrada. Ana Ruiz escreveu: “Fique com as chaves, mas saia da loja na segunda-feira.”'],
    ['told freely', 'de', 'Die Maschine ist kaputt. Ana Ruiz schrieb: „Es geht mir nicht um Geld. Ich will, dass Sie sich entschuldigen.“'],
    ['told freely', 'it', 'Carla Weiss ha scritto: «Hanno paura di te e sono stanchi di aspettare la farina.»'],
    ['told in other words', 'zh-Hans', '机器坏了，面包师想要一份新合同。安娜·鲁伊斯写道：“钥匙你可以留着，但星期一必须离开店铺。”'],
    [
      'of another letter than the one told before',
      'es',
      'La máquina está rota y el panadero quiere un contrato nuevo. «Mi hermano compró el molino por cien mil coronas.»',
    ],
    [
      'in a text that tells of no letter',
      'fr',
      'Le ministre a visité le port. « Les voleurs ont pris le cheval blanc de mon grand-père », a dit un marin.',
    ],
    ['a few words out of a sentence', 'it', 'La macchina è rotta e il fornaio vuole un nuovo contratto, dice Ana Ruiz, «con gioia».'],
    ['a word held at arm’s length', 'de', 'Die Maschine ist kaputt, und der „gute“ Bäcker will einen neuen Vertrag.'],
  ])('%s, %s: %s', (_, language, text) => {
    expect(invented(language, text)).toEqual([])
  })
})
