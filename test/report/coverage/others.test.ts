import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/compare.ts'
import { amongOthers, amongThemselves, type ToldPassages, toldPassages } from '../../../src/report/coverage/others.ts'
import type { Finding } from '../../../src/report/finding.ts'
import { shippedLexicons } from '../../bench/lexicons.ts'
import { documentOf, letter as letterOf } from '../../checks/texts.ts'

const dropped = (start: number, end: number, key = 'quote.dropped.passage'): Finding => ({
  type: 'quote.dropped',
  severity: 'neutral',
  confidence: 0.6,
  retelling: null,
  source: { id: 'letter', start, end },
  reason: { key, params: { words: 12, percent: 40 } },
})
const letter = (...spans: number[]): ToldPassages => [['letter', spans]]
const reasonAmong = (finding: Finding, ...others: ToldPassages[]) => amongOthers([finding], others)[0]?.reason

describe('a dropped passage among the other retellings', () => {
  test.each<[string, ToldPassages[], number]>([
    ['all of it is told', [letter(0, 100)], 1],
    ['it is told in two sentences', [letter(0, 20, 20, 40)], 1],
    ['half of it is told', [letter(10, 25)], 1],
    ['less than half is told', [letter(10, 24)], 0],
    ['what is told lies beside it', [letter(0, 10, 40, 90)], 0],
    ['the same place of another source is told', [[['note', [0, 100]]]], 0],
    ['one of three tells it', [letter(), letter(10, 40), []], 1],
  ])('%s', (_name, others, carriers) => {
    expect(reasonAmong(dropped(10, 40), ...others)).toEqual({
      key: 'quote.dropped.passageAmong',
      params: { words: 12, percent: 40, carriers, others: others.length },
    })
  })

  test('the opening of a document is told as that', () => {
    expect(reasonAmong(dropped(0, 40, 'quote.dropped.opening'), letter(0, 40))?.key).toBe('quote.dropped.openingAmong')
  })

  test('nothing is said where no other retelling is known, nor of other findings', () => {
    expect(amongOthers([dropped(10, 40)], [])).toEqual([dropped(10, 40)])
    const other: Finding = { ...dropped(10, 40), type: 'figure.dropped', reason: { key: 'figure.dropped', params: {} } }
    expect(amongOthers([other], [letter(10, 40)])).toEqual([other])
  })

  test('passages are gathered by source', () => {
    const passages = [
      { id: 'a', start: 0, end: 5 },
      { id: 'b', start: 2, end: 3 },
      { id: 'a', start: 6, end: 9 },
    ]
    expect(toldPassages(passages)).toEqual([
      ['a', [0, 5, 6, 9]],
      ['b', [2, 3]],
    ])
  })
})

test('retellings compared together are told of each other; one alone is not', () => {
  const source = letterOf(
    'letter',
    'Mara Quill',
    'Nobody was invited to the lighthouse. The harbour master bought twelve boats and forty candles for the winter with his own money.',
  )
  const told = 'Ninguém foi convidado ao farol.'
  const whole = `${told} O capitão do porto comprou doze barcos e quarenta velas para o inverno com o seu próprio dinheiro.`
  const comparisons = [told, whole, told].map((text, at) =>
    compare([source], documentOf(`jornal-${at}`, text, {}, 'pt-BR'), { lexicons: shippedLexicons() }),
  )
  const reasons = amongThemselves(comparisons).map(({ report }) =>
    report.findings
      .filter(({ type }) => type === 'quote.dropped')
      .map(({ reason }) => [reason.key, reason.params.carriers, reason.params.others]),
  )
  const among = [['quote.dropped.passageAmong', 1, 2]]
  expect(reasons).toEqual([among, [], among])
  const alone = comparisons.slice(0, 1)
  expect(amongThemselves(alone)).toEqual(alone)
})
