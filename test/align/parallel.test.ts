import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignParallel, type Bead } from '../../src/align/parallel.ts'
import { collectConcepts, compileEnglish, compileLexicon } from '../../src/lexicon/compile.ts'
import { parseLexicon } from '../../src/lexicon/entries.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { openLexicons } from '../../src/lexicon/open-lexicons.ts'
import { distinctLines, linesOf, wordNumbers } from './invented-text.ts'

const align = (source: readonly string[], target: readonly string[], lexicons = NO_LEXICONS, languages = ['en', 'en']) =>
  alignParallel({ language: languages[0] ?? 'en', lines: source }, { language: languages[1] ?? 'en', lines: target }, lexicons)

const show = (beads: readonly Bead[]) => beads.map(({ source, target }) => `${source}:${target}`)
const numbers = (count: number) => Array.from({ length: count }, (_, k) => k)
const text = fc.array(wordNumbers(40), { maxLength: 25 }).map(linesOf)

describe('alignParallel', () => {
  it('puts every line into exactly one bead, in order, with a probability', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const beads = align(source, target)
        expect(beads.flatMap((bead) => bead.source)).toEqual(numbers(source.length))
        expect(beads.flatMap((bead) => bead.target)).toEqual(numbers(target.length))
        for (const { source: a, target: b, probability } of beads) {
          expect(a.length + b.length).toBeGreaterThan(0)
          expect(Math.max(a.length, b.length)).toBeLessThanOrEqual(4)
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('aligns a text with itself line by line', () => {
    const line = fc.array(fc.nat(200), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }).map(linesOf), (lines) => {
        expect(show(align(lines, lines))).toEqual(lines.map((_, i) => `${i}:${i}`))
      }),
      { numRuns: 60 },
    )
  })

  it('mirrors its beads when the sides are swapped', () => {
    const edit = fc.constantFrom('keep', 'keep', 'keep', 'keep', 'drop', 'add', 'join', 'split')
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const [source, target] = edited(edits)
        const mirrored = align(target, source).map(({ source: a, target: b }) => `${b}:${a}`)
        expect(show(align(source, target))).toEqual(mirrored)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['no lines at all', [], [], []],
    ['an empty source', [], ['one', 'two'], [':0', ':1']],
    ['an empty target', ['one', 'two'], [], ['0:', '1:']],
    ['one line each', ['Nine herons came.'], ['Nine herons came.'], ['0:0']],
    ['blank lines', ['', 'Nine herons came.', ''], ['', 'Nine herons came.', ''], ['0:0', '1:1', '2:2']],
    ['only blank lines', ['', ''], ['', ''], ['0:0', '1:1']],
    ['a line that the target splits', ['Nine herons came, twelve geese left.'], ['Nine herons came,', 'twelve geese left.'], ['0:0,1']],
  ])('aligns %s', (_, source, target, beads) => {
    expect(show(align(source, target))).toEqual(beads)
  })

  it('pairs off thousands of identical lines', () => {
    const lines = Array.from({ length: 3000 }, () => 'The same line again and again.')
    expect(show(align(lines, lines))).toEqual(lines.map((_, i) => `${i}:${i}`))
  })

  it('finds the way past a block that one side lacks', () => {
    const lines = distinctLines(900)
    const beads = align(lines, [...lines.slice(0, 300), ...lines.slice(700)])
    const expected = numbers(900).map((i) => (i < 300 ? `${i}:${i}` : i < 700 ? `${i}:` : `${i}:${i - 400}`))
    expect(show(beads)).toEqual(expected)
  })

  it('is not moved by more text far away', () => {
    const edits = ['keep', 'keep', 'join', 'keep', 'drop', 'keep', 'split', 'keep', 'add', 'keep', 'keep', 'keep']
    const [source, target] = edited([...edits, ...edits, ...edits])
    const here = show(align(source, target))
    const more = show(align([...source, ...distinctLines(300, 50_000)], [...target, ...distinctLines(300, 50_000)]))
    expect(more.slice(0, here.length)).toEqual(here)
  })

  it('learns a language that no table knows from the texts themselves', () => {
    // Word k of one language is word 5000 - k of the other; only the figures are alike.
    const words = numbers(160).map((line) => numbers(7).map((k) => (line * (k + 3) + k * k * 11) % 90))
    const spell = (change: (word: number) => number) =>
      linesOf(words.map((line) => line.map(change))).map((line, i) => (i % 4 ? line : `${line} ${i}`))
    const beads = align(
      spell((word) => word),
      spell((word) => 5000 - word),
      NO_LEXICONS,
      ['qaa', 'qab'],
    )
    expect(show(beads)).toEqual(words.map((_, i) => `${i}:${i}`))
  })

  it('goes through English between two other languages', () => {
    const german = parseLexicon('bridge\tn\tBrücke\ncow\tn\tKuh\nmilk\tn\tMilch\nroof\tn\tDach\nwhite\tadj\tweiß\nold\tadj\talt')
    const french = parseLexicon('bridge\tn\tpont\ncow\tn\tvache\nmilk\tn\tlait\nroof\tn\ttoit\nwhite\tadj\tblanc\nold\tadj\tvieux')
    const concepts = collectConcepts([german, french])
    const lexicons = openLexicons({
      concepts: concepts.join('\n'),
      tables: [
        compileEnglish([...german, ...french], concepts),
        compileLexicon('de', german, concepts),
        compileLexicon('fr', french, concepts),
      ],
    })
    const source = ['Die alte Brücke.', 'Das weiße Dach.', 'Die Kuh gibt Milch.']
    expect(show(align(source, ['Le vieux pont, le toit blanc.', 'La vache donne du lait.'], lexicons, ['de', 'fr']))).toEqual([
      '0,1:0',
      '2:1',
    ])
    expect(show(align(source, ['Le vieux pont.', 'Le toit blanc, la vache et son lait.'], lexicons, ['de', 'fr']))).toEqual([
      '0:0',
      '1,2:1',
    ])
  })
})

/** Two texts of distinct lines: the second keeps, lacks, adds, joins or splits lines of the first. */
function edited(edits: readonly string[]): [source: string[], target: string[]] {
  const lines = distinctLines(2 * edits.length)
  const [source, target]: [string[], string[]] = [[], []]
  edits.forEach((edit, k) => {
    const [line = '', other = ''] = lines.slice(2 * k, 2 * k + 2)
    if (edit !== 'add') source.push(line)
    if (edit === 'join') source.push(other)
    if (edit === 'keep' || edit === 'add') target.push(line)
    if (edit === 'join') target.push(`${line} ${other}`)
    const words = line.split(' ')
    if (edit === 'split') target.push(words.slice(0, 8).join(' '), words.slice(8).join(' '))
  })
  return [source, target]
}
