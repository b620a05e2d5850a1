import { describe, expect, it } from 'vitest'
import { alignParallel } from '../../src/align/parallel.ts'
import { checkPairs } from '../../src/check.ts'
import { compare } from '../../src/compare.ts'
import { inTableScript, simplifyChinese } from '../../src/text/traditional.ts'
import { shippedCase } from '../bench/cases.ts'
import { shippedLexicons } from '../bench/lexicons.ts'

const lexicons = shippedLexicons()

/** Invented sentences in English, in simplified and in traditional characters. */
const SENTENCES = [
  ['The harbour board has not decided anything yet.', '港务局还没有作出任何决定。', '港務局還沒有作出任何決定。'],
  ['Marta Lindqvist sold the warehouse for 30,000 dollars.', '玛尔塔以三万美元卖掉了仓库。', '瑪爾塔以三萬美元賣掉了倉庫。'],
  ['The engineers are watching the new engine closely.', '工程师们正密切看着新发动机。', '工程師們正密切看著新發動機。'],
  [
    'After the storm, the famous lighthouse was closed for two weeks.',
    '暴风雨过后，这座著名的灯塔关闭了两周。',
    '暴風雨過後，這座著名的燈塔關閉了兩週。',
  ],
  ['"We will rebuild everything," the manager said.', '经理说：“我们会重建一切。”', '經理說：「我們會重建一切。」'],
  ['Her hair was wet and the bread was dry.', '她的头发湿了，面包是干的。', '她的頭髮濕了，麵包是乾的。'],
] as const

describe('simplifyChinese', () => {
  it.each(SENTENCES)('%s', (_, simplified, traditional) => {
    const marks = (text: string) => text.replace(/[「“]/g, '“').replace(/[」”]/g, '”')
    expect(marks(simplifyChinese(traditional))).toBe(simplified)
    expect(simplifyChinese(simplified)).toBe(simplified)
    expect(simplifyChinese(traditional)).toHaveLength(traditional.length)
  })

  it('is for Chinese only', () => {
    expect(inTableScript('経済學', 'ja')).toBe('経済學')
    expect(inTableScript('學', 'zh-Hant')).toBe('学')
    expect(inTableScript('學', 'zh-TW')).toBe('学')
  })
})

describe('Chinese in traditional characters', () => {
  it('is aligned like the same text in simplified ones', () => {
    const source = { language: 'en', lines: SENTENCES.map(([english]) => english) }
    const beads = (language: string, [first = '', second = '', ...rest]: string[]) =>
      alignParallel(source, { language, lines: [first + second, ...rest] }, lexicons)
    const simplified = beads(
      'zh-Hans',
      SENTENCES.map(([, text]) => text),
    )
    const traditional = beads(
      'zh-Hant',
      SENTENCES.map(([, , text]) => text),
    )
    expect(traditional.map(({ source, target }) => [source, target])).toEqual(simplified.map(({ source, target }) => [source, target]))
    expect(simplified.map(({ source }) => source)).toEqual([[0, 1], [2], [3], [4], [5]])
  })

  it('is checked like the same sentences in simplified ones', () => {
    const check = (column: 1 | 2, sourceOf: (k: number) => number) =>
      checkPairs(
        SENTENCES.map((row, k) => ({
          id: String(k),
          source: SENTENCES[sourceOf(k)]?.[0] ?? '',
          target: row[column],
          sourceLang: 'en',
          targetLang: column === 1 ? 'zh-Hans' : 'zh-Hant',
        })),
        { lexicons },
      ).map(({ findings }) => findings.map(({ type, confidence, retelling, source }) => ({ type, confidence, retelling, source })))
    for (const sourceOf of [(k: number) => k, (k: number) => (k + 1) % SENTENCES.length])
      expect(check(2, sourceOf)).toEqual(check(1, sourceOf))
  })

  it('gives the report that the same retelling gives in simplified ones', async () => {
    const [each] = (await shippedCase()).filter(({ retelling }) => retelling.language === 'zh-Hans')
    if (!each) throw new Error('no Chinese retelling in the case')
    const report = (language: string, text: string) =>
      compare(each.sources, { ...each.retelling, language, text }, { lexicons, knowledge: each.knowledge })
    const written = traditionalOf(each.retelling.text)
    expect(written).not.toBe(each.retelling.text)
    const [simplified, traditional] = [report('zh-Hans', each.retelling.text), report('zh-Hant', written)]
    expect(traditional.report.links).toEqual(simplified.report.links)
    expect(traditional.report.findings).toEqual(simplified.report.findings)
    // What is shown is what is written.
    const shown = (comparison: typeof traditional) => comparison.report.links.map((_, k) => comparison.diffOf(k))
    expect(JSON.stringify(shown(traditional))).not.toBe(JSON.stringify(shown(simplified)))
  })
})

/** Simplified text with each character that one traditional one stands for written so. */
function traditionalOf(text: string): string {
  const known = new Map<string, string>()
  for (let code = 0x4e00; code < 0x9fff; code++) {
    const character = String.fromCharCode(code)
    const simplified = simplifyChinese(character)
    if (simplified !== character && !known.has(simplified)) known.set(simplified, character)
  }
  return text.replace(/[\u4e00-\u9fff]/g, (character) => known.get(character) ?? character)
}
