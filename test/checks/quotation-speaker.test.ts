import { describe, expect, it } from 'vitest'
import { LETTERS } from './quotation-letters.ts'
import { findingsIn } from './texts.ts'

const owners = (language: string, text: string) =>
  findingsIn(LETTERS, text, language, ['quote.misattributed'], {
    people: [
      { name: 'Carla Weiss', renderings: { zh: ['卡拉·韦斯', '韦斯'] } },
      { name: 'Ana Ruiz', renderings: { zh: ['安娜·鲁伊斯', '鲁伊斯'] } },
    ],
  }).map(({ expected }) => expected)

describe('words in the wrong mouth are flagged, with whose they are', () => {
  it.each([
    ['pt-BR', '“Paguei cada pão que os seus clientes comeram”, escreveu Ana Ruiz.', 'Boris Lund'],
    ['es', '«No hay una segunda panadería en este pueblo», sentenciaba en ella Carla Weiss.', 'Boris Lund'],
    ['fr', '« Il n’y a pas de deuxième boulangerie dans ce village », trancha Ana Ruiz.', 'Boris Lund'],
    ['de', '„Das Brot war nie das Problem. Die Kinder haben es geliebt“, schrieb Carla Weiss.', 'Ana Ruiz'],
    ['it', '«Hanno paura di te e sono stanchi di aspettare la farina», avverte Ana Ruiz.', 'Carla Weiss'],
    ['zh-Hans', '韦斯在信里写道：“面包从来不是问题。孩子们很喜欢它。”', 'Ana Ruiz'],
  ])('%s: %s', (language, text, owner) => {
    expect(owners(language, text)).toEqual([owner])
  })
})

describe('words in the right mouth, or in nobody’s, stay silent', () => {
  it.each([
    ['pt-BR', '“Não há uma segunda padaria nesta aldeia”, escreveu Boris Lund.'],
    ['es', '«No hay una segunda panadería en este pueblo», escribió él a Ana Ruiz.'],
    ['fr', 'Boris Lund répond à Ana Ruiz. « Il n’y a pas de deuxième boulangerie dans ce village. »'],
    ['de', '„Das Brot war nie das Problem“, schrieb Ana Ruiz an Boris Lund.'],
    ['it', 'In una lettera di Carla Weiss si legge: «Hanno paura di te e sono stanchi di aspettare la farina».'],
    ['zh-Hans', '鲁伊斯写道：“面包从来不是问题。孩子们很喜欢它。”'],
  ])('%s: %s', (language, text) => {
    expect(owners(language, text)).toEqual([])
  })
})
