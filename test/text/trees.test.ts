import { describe, expect, it } from 'vitest'
import { printTrees, readTrees, sumTrees } from '../../src/text/trees.ts'

const trees = {
  base: -1,
  trees: [
    { nodes: [0, 0.5, -1, 1, 1, 2, -2, -3], leaves: [0.1, 0.2, 0.4] },
    { nodes: [0, 0, -1, -1], leaves: [0.05] },
  ],
}

describe('sums of trees', () => {
  it.each([
    [[0, 9], -1 + 0.1 + 0.05],
    [[0.5, 9], -1 + 0.1 + 0.05],
    [[1, 2], -1 + 0.2 + 0.05],
    [[1, 3], -1 + 0.4 + 0.05],
    [[], -1 + 0.1 + 0.05],
  ])('%j', (features, expected) => {
    expect(sumTrees(trees, features)).toBeCloseTo(expected, 10)
  })
  it('are read as they were printed', () => {
    expect(readTrees(printTrees(trees))).toEqual(trees)
  })
})
