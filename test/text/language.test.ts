import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../src/text/language.ts'

describe('detectLanguage', () => {
  test.each([
    ['en', 'Guys, I have had enough of this.'],
    ['en', 'sounds good to me'],
    ['en', 'The board will meet on Thursday to decide whether the plan goes ahead.'],
    ['pt', 'Já chega, não quero mais ouvir falar disso.'],
    ['pt', 'A empresa vai lançar o novo produto em março.'],
    ['es', 'La empresa lanzará el nuevo producto en marzo.'],
    ['es', '¿Quién lo dijo?'],
    ['fr', 'Nous n’avons pas encore décidé.'],
    ['de', 'Das war der letzte Tropfen.'],
    ['it', 'Non è quello che volevamo dire.'],
    ['nl', 'Het bestuur heeft nog niets besloten.'],
    ['ru', 'Совет директоров ещё ничего не решил.'],
    ['zh-Hans', '董事会还没有作出决定。'],
    ['zh-Hant', '董事會還沒有作出決定。'],
    ['zh-Hans', '奥特曼说 OpenAI 会开放 GPT-4 的 API。'],
    ['ja', '取締役会はまだ何も決めていない。'],
    ['ja', 'OpenAIの新モデルGPT-4が登場'],
    ['ko', '이사회는 아직 아무것도 결정하지 않았다.'],
    ['uk', 'Рада ще нічого не вирішила, її рішення чекають.'],
    ['und', '12.345 — 67%'],
    ['und', ''],
    ['und', 'Zarząd spółki ogłosił wczoraj nowe plany rozwoju oprogramowania oraz kolejne zwolnienia pracowników.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language)
  })

  test('keeps to the candidates, as the caller writes them', () => {
    expect(detectLanguage('O conselho não decidiu nada.', ['en', 'pt-BR']).language).toBe('pt-BR')
    expect(detectLanguage('董事会还没有作出决定。', ['zh-Hant', 'en']).language).toBe('zh-Hant')
    expect(detectLanguage('Совет ещё ничего не решил.', ['en', 'pt']).language).toBe('und')
  })

  test('is surer of a sentence than of a name', () => {
    const name = detectLanguage('Martin Rossi').confidence
    const sentence = detectLanguage('The committee has decided that the meeting will be held in the old town hall.').confidence
    expect(sentence).toBeGreaterThan(0.7)
    expect(name).toBeLessThan(0.5)
  })
})
