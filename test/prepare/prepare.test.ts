import { describe, expect, it } from 'vitest'
import { compare, compareWithPrepared } from '../../src/compare.ts'
import { prepare } from '../../src/prepare/prepare.ts'
import type { Comparison } from '../../src/report/report.ts'
import { realCase, shippedCase } from '../bench/cases.ts'
import { shippedLexicons } from '../bench/lexicons.ts'
import { documentOf, letter } from '../checks/texts.ts'

const lexicons = shippedLexicons()
const real = await realCase()
const cases = [...(await shippedCase()), ...(real ? [real] : [])]
const knowledge = cases[0]?.knowledge ?? { people: [], glossary: [] }

const told = (comparison: Comparison) => ({
  report: comparison.report,
  diffs: comparison.report.links.map((_, link) => comparison.diffOf(link)),
  segments: comparison.segments,
})

describe('a prepared case', () => {
  const shipped = prepare(cases[0]?.sources ?? [], { lexicons, knowledge })
  const preparedOf = (name: string) => (name === real?.name ? prepare(real.sources, { lexicons, knowledge: real.knowledge }) : shipped)

  it.each(cases.map((each) => [each.name, each] as const))('%s: gives the report of a comparison from scratch', (name, each) => {
    const prepared = preparedOf(name)
    const scratch = told(compare(each.sources, each.retelling, { lexicons, knowledge: each.knowledge }))
    expect(told(compareWithPrepared(prepared, each.retelling))).toEqual(scratch)
    // And again, with all that it remembers of the first time and of the languages before.
    expect(told(compareWithPrepared(prepared, each.retelling))).toEqual(scratch)
  })

  it('does not mix up languages that share words, nor a retelling in the language of the sources', () => {
    const letters = [letter('one', 'Ida Holm', 'The ferry will carry 300 people. Nobody paid for the new engine.')]
    const prepared = prepare(letters, { lexicons })
    const retellings = [
      documentOf('pt', 'A balsa vai levar 400 pessoas, escreveu Ida Holm.', {}, 'pt-BR'),
      documentOf('en', 'The ferry will carry 400 people, wrote Ida Holm.', {}, 'en'),
      documentOf('es', 'La balsa llevará 400 personas, escribió Ida Holm.', {}, 'es'),
    ]
    for (const retelling of [...retellings, ...retellings]) {
      expect(told(compareWithPrepared(prepared, retelling))).toEqual(told(compare(letters, retelling, { lexicons })))
    }
  })

  it('leaves out what is less sure than asked for', () => {
    const each = cases[0]
    if (!each) return
    const sure = compareWithPrepared(shipped, each.retelling, { minConfidence: 0.8 }).report.findings
    expect(sure.length).toBeGreaterThan(0)
    expect(sure.every(({ confidence }) => confidence >= 0.8)).toBe(true)
  })
})
