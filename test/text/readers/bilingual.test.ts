import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { tmx } from '../../../src/report/tmx.ts'
import { readTmx, readXliff } from '../../../src/text/readers/bilingual.ts'
import { readXml } from '../../../src/text/readers/xml.ts'

const textOf = (xml: string) => [...readXml(xml)].map((event) => (event.kind === 'text' ? event.text : '')).join('')

describe('readXml', () => {
  it.each([
    ['<a>x &lt;&amp;&gt; &quot;y&apos; &#233;&#x1F6A2;</a>', 'x <&> "y\' é🚢'],
    ['<?xml version="1.0"?><!-- <b> --><!DOCTYPE a SYSTEM "a.dtd"><a>x<!-- y --><![CDATA[<z> & ]]></a>\n', 'x<z> & '],
    ['\uFEFF<a b="1 > 0" c=\'"\'>x</a >', 'x'],
    ['<!DOCTYPE a [<!ENTITY e "boom">]><a>x</a>', 'x'],
    ['<é:ü x.y-z="1"/>', ''],
  ])('%s', (xml, text) => {
    expect(textOf(xml)).toBe(text)
  })

  it.each([
    ['', '1:1'],
    ['no element', '1:1'],
    ['<a><b></a></b>', '1:7'],
    ['<a>\n<b', '2:3'],
    ['<a>&boom;</a>', '1:4'],
    ['<a>&#0;</a>', '1:4'],
    ['<a b=1/>', '1:3'],
    ['<a/><b/>', '1:5'],
    ['<a/>text', '1:5'],
    ['<a><!-- never closed', '1:4'],
    ['<a>', '1:4'],
    ['<a><1/></a>', '1:4'],
  ])('%j is refused at %s', (xml, place) => {
    const read = () => [...readXml(xml)]
    expect(read).toThrow(InputError)
    expect(read).toThrow(new RegExp(`"${place}: `))
  })
})

describe('readTmx', () => {
  const wrap = (units: string) => `<tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`
  it.each([
    [
      'plain',
      '<tu tuid="7"><tuv xml:lang="en"><seg>noon</seg></tuv><tuv xml:lang="pt-BR"><seg>meio-dia</seg></tuv></tu>',
      [['7', 'noon', 'meio-dia', 'en', 'pt-BR']],
    ],
    [
      'translation first',
      '<tu><tuv xml:lang="pt"><seg>cais</seg></tuv><tuv xml:lang="EN"><seg>quay</seg></tuv></tu>',
      [['1', 'quay', 'cais', 'EN', 'pt']],
    ],
    [
      'codes are no words',
      '<tu><tuv lang="en"><seg><bpt i="1">&lt;b></bpt>a <hi>b</hi><ept i="1">&lt;/b></ept></seg></tuv><tuv lang="de"><seg>c<ph/></seg></tuv></tu>',
      [['1', 'a b', 'c', 'en', 'de']],
    ],
    [
      'three languages',
      '<tu tuid="t"><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="fr"><seg>b</seg></tuv><tuv xml:lang="it"><seg>c</seg></tuv></tu>',
      [
        ['t-fr', 'a', 'b', 'en', 'fr'],
        ['t-it', 'a', 'c', 'en', 'it'],
      ],
    ],
    ['one language', '<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>', []],
  ])('%s', (_name, units, expected) => {
    expect(
      [...readTmx(wrap(units))].map(({ id, source, target, sourceLang, targetLang }) => [id, source, target, sourceLang, targetLang]),
    ).toEqual(expected)
  })

  it('gives back what was written', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    fc.assert(
      fc.property(words, words, (source, target) => {
        const segments = [
          { language: 'en', text: source },
          { language: 'pt', text: target },
        ]
        expect([...readTmx(tmx('en', [{ segments }]))]).toEqual([{ id: '1', source, target, sourceLang: 'en', targetLang: 'pt' }])
      }),
    )
  })
})

describe('readXliff', () => {
  it.each([
    [
      '1.2, with a proposal and codes',
      '<xliff version="1.2"><file source-language="en" target-language="de"><body><trans-unit id="a"><source>the <g id="1">quay</g><ph id="2">&lt;br/></ph></source><target>der Kai</target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit></body></file></xliff>',
      [['a', 'the quay', 'der Kai']],
    ],
    [
      '2.1, two segments, one untranslated',
      '<xliff version="2.1" srcLang="en" trgLang="de"><file id="f"><unit id="u"><segment><source>a <pc id="1">b</pc><cp hex="00E9"/></source><target>c<sm id="m1"/>d<em startRef="m1"/></target></segment><segment><source>only</source></segment><segment><source>e</source><target>f</target></segment></unit></file></xliff>',
      [
        ['u', 'a bé', 'cd'],
        ['u-3', 'e', 'f'],
      ],
    ],
  ])('%s', (_name, xml, expected) => {
    const pairs = [...readXliff(xml)]
    expect(pairs.map(({ id, source, target }) => [id, source, target])).toEqual(expected)
    expect(pairs[0]).toMatchObject({ sourceLang: 'en', targetLang: 'de' })
  })
})
