import { expect, it } from 'vitest'
import { foldWord } from '../../../src/lexicon/inflection/fold.ts'
import { findCollision } from '../../../src/lexicon/pivot/collision.ts'
import type { Pivot, PivotForm } from '../../../src/lexicon/pivot/pivot.ts'
import { createChinesePivot } from '../../../src/lexicon/pivot/zh.ts'
import { BUILT, NAMES } from './built-table.ts'

/** Every how many-th name is taken as the wrong one; 1 measures all pairs. */
const STEP = 40

it('finds fewer than one collision in a thousand pairs of names that share no rendering', () => {
  const pivot = createChinesePivot(BUILT)
  const known = new Map<string, readonly PivotForm[]>()
  const remembering: Pivot = {
    ...pivot,
    forms: (name) => {
      const forms = known.get(name) ?? pivot.forms(name)
      known.set(name, forms)
      return forms
    },
  }
  const lines = NAMES.split('\n').map((line) => line.split('\t'))
  const names = [...new Set(lines.filter(([, kind]) => kind === 'given' || kind === 'family').map(([name = '']) => foldWord(name)))].filter(
    (name) => !name.includes(' '),
  )
  let pairs = 0
  let collisions = 0
  names.forEach((wrong, i) => {
    if (i % STEP !== 0) return
    const renderings = new Set(remembering.forms(wrong).map((form) => form.written))
    for (const right of names) {
      if (right === wrong || remembering.forms(right).some((form) => renderings.has(form.written))) continue
      pairs++
      if ((findCollision(wrong, right, remembering)?.strength ?? 0) >= 0.6) collisions++
    }
  })
  expect(pairs).toBeGreaterThan(100_000)
  expect(collisions / pairs).toBeLessThan(0.001)
})
