import { DOMParser } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { translatorFor } from '../../src/i18n.ts'
import { comparisonAnnotations } from '../../src/report/annotations.ts'
import { comparisonCsv } from '../../src/report/csv.ts'
import type { Message } from '../../src/report/finding.ts'
import { comparisonHtml } from '../../src/report/html.ts'
import { reportJson } from '../../src/report/json.ts'
import { comparisonMarkdown, escapeMarkdown } from '../../src/report/markdown.ts'
import { renderMessage } from '../../src/report/messages.ts'
import { comparisonText } from '../../src/report/text.ts'
import { comparisonTmx } from '../../src/report/tmx.ts'
import { comparisonXliff } from '../../src/report/xliff.ts'
import { readTmx, readXliff } from '../../src/text/readers/bilingual.ts'
import { readXml } from '../../src/text/readers/xml.ts'
import { ferryComparison } from './ferry.ts'

const english = translatorFor('en')
const portuguese = translatorFor('pt-BR')
const render = (message: Message) => renderMessage(message, english)
const ferry = ferryComparison()
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

describe('every format has its golden file', () => {
  const cases: readonly (readonly [file: string, printed: string])[] = [
    ['ferry.txt', comparisonText(ferry, { translator: english, width: 80 })],
    ['ferry.pt-BR.txt', comparisonText(ferry, { translator: portuguese, width: 100 })],
    ['ferry.nothing.txt', comparisonText(ferryComparison([]), { translator: english, width: 80 })],
    ['ferry.html', comparisonHtml([ferry], english)],
    ['ferry.json', json(reportJson(ferry, render))],
    ['ferry.csv', comparisonCsv([ferry], render)],
    ['ferry.md', comparisonMarkdown([ferry], english)],
    ['ferry.tmx', comparisonTmx([ferry])],
    ['ferry.xliff', comparisonXliff([ferry], render)],
    ['ferry.annotations.json', json(comparisonAnnotations([ferry], render, 'en'))],
  ]
  it.each(cases)('%s', async (file, printed) => {
    await expect(printed).toMatchFileSnapshot(`golden/${file}`)
  })
})

describe('XML', () => {
  const files = { tmx: comparisonTmx([ferry]), xliff: comparisonXliff([ferry, ferry], render) }

  it.each(Object.entries(files))('%s is well formed and free of characters that XML forbids', (_name, xml) => {
    expect([...readXml(xml)].length).toBeGreaterThan(10)
    expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
  })

  it('says the same to another parser', () => {
    const document = new DOMParser().parseFromString(files.tmx, 'text/xml')
    expect([...document.querySelectorAll('seg')].map((seg) => seg.textContent)).toEqual(
      [...readTmx(files.tmx)].flatMap(({ source, target }) => [source, target]),
    )
  })

  it('is read back as the pairs that were written', () => {
    expect([...readXliff(files.xliff)].slice(0, 1)).toEqual([
      {
        id: 'u1',
        source: 'The ferry costs <40> & sails at "noon".',
        target: '=A balsa custa <400> & parte ao meio-dia.',
        sourceLang: 'en',
        targetLang: 'pt-BR',
      },
    ])
  })

  it('opens and closes every annotation once, also where findings overlap', () => {
    const ids = (name: string, attribute: string) =>
      [...files.xliff.matchAll(new RegExp(`<${name} ${attribute}="([^"]+)"`, 'g'))]
        .map(([, id = '']) => id)
        .sort((a, b) => (a < b ? -1 : 1))
    expect(ids('sm', 'id')).toEqual(ids('em', 'startRef'))
    expect(ids('sm', 'id')).toHaveLength(2 * 5)
  })
})

describe('HTML', () => {
  const html = comparisonHtml([ferry], english)
  const { document } = new DOMParser().parseFromString(html, 'text/html').defaultView ?? {
    document: new DOMParser().parseFromString(html, 'text/html'),
  }

  it('holds the words of the texts as words', () => {
    expect(document.querySelector('h1')?.textContent).toBe('A balsa & o cais')
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('<400>')
  })

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/)
  })

  it('leads from each marked word to its finding', () => {
    const anchors = [...document.querySelectorAll('.text a')].map((link) => link.getAttribute('href')?.slice(1))
    expect(anchors).toEqual(['r1-f1', 'r1-f2', 'r1-f4', 'r1-f3'])
    for (const id of anchors) expect(html).toContain(`id="${id}"`)
  })
})

describe('CSV', () => {
  it('keeps a text that begins like a formula a text', () => {
    const bomb = ferryComparison([
      {
        type: 'figure.altered',
        severity: 'major',
        confidence: 1,
        retelling: { start: 0, end: 8 },
        source: null,
        reason: { key: 'x', params: {} },
      },
    ])
    expect(comparisonCsv([bomb], render).split('\r\n')[1]).toContain(`,'=A balsa,`)
  })
})

describe('Markdown', () => {
  it.each([
    ['1. is no list', '1\\. is no list'],
    ['# is no heading', '\\# is no heading'],
    ['- nor this an item', '\\- nor this an item'],
    ['*stars* and _lines_ and `ticks`', '\\*stars\\* and \\_lines\\_ and \\`ticks\\`'],
    ['[a](b) <b> ~c~ &amp; a|b', '\\[a\\](b) \\<b\\> \\~c\\~ \\&amp; a\\|b'],
    ['two\n\nparagraphs', 'two paragraphs'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })
})
