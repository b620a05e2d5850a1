import { describe, expect, it } from 'vitest'
import { findCalques, parseCalques } from '../../../src/lexicon/pivot/calques.ts'
import { CALQUES } from './built-table.ts'

const calques = parseCalques(CALQUES)
const sure = (text: string, language: string) =>
  findCalques(text, language, calques)
    .filter((found) => !found.risky)
    .map((found) => `${text.slice(found.span.start, found.span.end)} = ${found.zh}`)

describe('findCalques', () => {
  it.each([
    ['en', 'The melon-eating crowd waited for the verdict.', 'melon-eating crowd = 吃瓜群众'],
    ['en', 'Fans call the chip a hexagonal warrior.', 'hexagonal warrior = 六边形战士'],
    ['en', 'A salted fish turns over, the board hopes.', 'salted fish turns = 咸鱼翻身'],
    ['en-GB', 'It was a dimensionality reduction strike on rivals.', 'dimensionality reduction strike = 降维打击'],
    ['pt-BR', 'Antes de comer melão, vejamos os e-mails.', 'Antes de comer melão = 吃瓜'],
    ['pt-BR', 'As comedoras de melão não perdoaram.', 'comedoras de melão = 吃瓜群众'],
    ['pt-PT', 'Dizem que ela é um guerreiro hexagonal.', 'guerreiro hexagonal = 六边形战士'],
    ['pt', 'Foi a vez de o peixe salgado virar.', 'peixe salgado virar = 咸鱼翻身'],
    ['es', 'Los comedores de melón ya tomaron partido.', 'comedores de melón = 吃瓜群众'],
    ['es-MX', 'La directora es una guerrera hexagonal.', 'guerrera hexagonal = 六边形战士'],
    ['fr', 'Les mangeurs de melon attendent la suite.', 'mangeurs de melon = 吃瓜群众'],
    ['fr', 'C’est un guerrier hexagonal, dit-on.', 'guerrier hexagonal = 六边形战士'],
    ['de', 'Die Melonenesser warten auf mehr.', 'Melonenesser = 吃瓜群众'],
    ['de-AT', 'Ein sechseckiger Krieger, so die Fans.', 'sechseckiger Krieger = 六边形战士'],
    ['it', 'I mangiatori di meloni commentano.', 'mangiatori di meloni = 吃瓜群众'],
    ['it', 'È un guerriero esagonale, scrivono.', 'guerriero esagonale = 六边形战士'],
  ])('flags in %s: %s', (language, text, expected) => {
    expect(sure(text, language)).toEqual([expected])
  })

  it.each([
    ['en', 'Draw a pie chart of the budget and copy the table.'],
    ['en', 'She slapped the desk; the reversal surprised the big boss.'],
    ['en', 'Cut the leeks into rings and carry the pot to the table.'],
    ['en', 'They overtook on the bend and finished far ahead.'],
    ['en', 'He likes to eat. Melon is his favourite.'],
    ['pt', 'Serviram presunto com melão e alho-poró.'],
    ['pt', 'O carro virou na curva, mas a panela ficou no fogão.'],
    ['pt', 'A empresa quebrou o contrato e perdeu a guarda do edifício.'],
    ['es', 'Como melón en verano y traigo el ritmo en la sangre.'],
    ['es', 'La bomba real explotó lejos de la olla.'],
    ['fr', 'Il a coupé les poireaux puis porté la marmite.'],
    ['fr', 'Le petit éditeur prépare un vrai marteau pour la scène.'],
    ['de', 'Der Redakteur lag mit Fieber flach und aß Melone.'],
    ['de', 'Man darf nicht in der Kurve überholen.'],
    ['it', 'Ho tagliato i porri e messo la pentola sul fuoco.'],
    ['it', 'Il piccolo gruppo ha portato il ritmo della samba.'],
  ])('is silent in %s: %s', (language, text) => {
    expect(sure(text, language)).toEqual([])
  })

  it('marks what is also said otherwise as risky', () => {
    expect(findCalques('They carry the pot.', 'en', calques)).toEqual([
      { span: { start: 5, end: 18 }, zh: '背锅', meaning: 'to take the blame for others', risky: true, remnant: false },
    ])
  })

  it('looks only at the span, and tells places in the whole text', () => {
    const text = 'Melonenesser hier, Melonenesser dort.'
    expect(findCalques(text, 'de', calques, { start: 5, end: text.length }).map((found) => found.span)).toEqual([{ start: 19, end: 31 }])
  })

  it('knows nothing of other languages', () => {
    expect(findCalques('The melon-eating crowd', 'ja', calques)).toEqual([])
  })

  it('takes the longest of the forms that begin at a word', () => {
    const own = parseCalques('甲\tshort\ten:green tea\n乙\tlong\ten:green tea lead*; en:?green tea leader')
    expect(findCalques('A green tea leader', 'en', own)).toEqual([
      { span: { start: 2, end: 18 }, zh: '乙', meaning: 'long', risky: false, remnant: false },
    ])
  })
})

describe('parseCalques', () => {
  it.each(['吃瓜\tto watch', '吃瓜\tto watch\tmelon', '吃瓜\tto watch\ten:?', '吃瓜\tto watch\ten:a* melon'])('refuses %j', (line) => {
    expect(() => parseCalques(line)).toThrow()
  })
})

it('tells an idiom that has lost its object from the idiom itself', () => {
  const own = parseCalques('甲乙\tto look on\tpt:comer melão; pt:~antes de comer')
  expect(findCalques('Antes de comer, vejamos.', 'pt-BR', own)).toMatchObject([{ zh: '甲乙', remnant: true }])
})
