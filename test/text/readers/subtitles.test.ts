import { describe, expect, test } from 'vitest'
import type { Document } from '../../../src/text/document.ts'
import { readDocuments } from '../../../src/text/read.ts'
import { segmentDocument } from '../../../src/text/segment.ts'

async function read(text: string, name = 'film.srt'): Promise<Document> {
  const [document] = await readDocuments({ name, bytes: new TextEncoder().encode(text) })
  if (!document) throw new Error('no document')
  return document
}
const blocksOf = ({ text, blocks }: Document) => blocks.map(({ start, end }) => text.slice(start, end))

const SRT = `1
00:00:01,000 --> 00:00:03,500
Nobody had lit the lamp
since the storm of

2
00:00:03,600 --> 00:00:06,000
<i>the year before.</i> So we rowed.

3
00:00:12,000 --> 00:00:14,000
- Who is there?
- {\\an8}The keeper &amp; his dog.
`

describe('subtitles', () => {
  test('a sentence over two cues is one; a pause or a speaker begins a paragraph', async () => {
    const document = await read(SRT)
    expect(blocksOf(document)).toEqual([
      'Nobody had lit the lamp since the storm of the year before. So we rowed.',
      'Who is there?',
      'The keeper & his dog.',
    ])
    expect(segmentDocument(document, 'en').map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Nobody had lit the lamp since the storm of the year before.',
      'So we rowed.',
      'Who is there?',
      'The keeper & his dog.',
    ])
  })

  test('each cue knows its words and its time', async () => {
    const { text, cues } = await read(SRT)
    expect(cues?.map(({ start, end, from, to }) => [from, to, text.slice(start, end)])).toEqual([
      [1000, 3500, 'Nobody had lit the lamp since the storm of'],
      [3600, 6000, 'the year before. So we rowed.'],
      [12_000, 14_000, 'Who is there?\n\nThe keeper & his dog.'],
    ])
  })

  test.each<[string, string, string[]]>([
    [
      'WebVTT with notes, styles, identifiers and settings',
      'WEBVTT - Tides\n\nSTYLE\n::cue { color: red }\n\nNOTE\nnot said\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ann>The quay <c.loud>is</c> closed.\n\n00:02.100 --> 00:03.000\n<v Bo>Since <00:02.500>May.',
      ['The quay is closed.', 'Since May.'],
    ],
    [
      'captions that roll',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nthe tide came\n\n00:02.000 --> 00:03.000\nthe tide came\nand went',
      ['the tide came and went'],
    ],
    [
      'Chinese, without blanks',
      '1\n00:00:01,000 --> 00:00:02,000\n码头\n关闭了，\n\n2\n00:00:02,000 --> 00:00:03,000\n没有人知道。',
      ['码头关闭了，没有人知道。'],
    ],
    [
      'Windows line ends, no blank lines, no numbers',
      '00:00:01,000 --> 00:00:02,000\r\nOne\r\n00:00:02,000 --> 00:00:03,000\r\ntwo.\r\n',
      ['One two.'],
    ],
    ['a cue that is cut short', '1\n00:00:01,000 --> 00:00:02,000\nThe end\n\n2\n00:00:0', ['The end']],
    ['signs that are no tags', '1\n00:00:01,000 --> 00:00:02,000\nIt is < 5 and > 3.', ['It is < 5 and > 3.']],
  ])('%s', async (_name, text, blocks) => {
    expect(blocksOf(await read(text))).toEqual(blocks)
  })
})
