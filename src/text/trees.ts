/**
 * A sum of small decision trees (gradient boosting, Friedman 2001). `nodes` holds four numbers a node: feature, threshold, the node below (at most the
 * threshold) and the node above; a negative one, -1 - i, is leaf i.
 */
export interface Tree {
  readonly nodes: readonly number[]
  readonly leaves: readonly number[]
}

/** Trees with what they start from, in log odds. */
export interface Trees {
  readonly base: number
  readonly trees: readonly Tree[]
}

/** The log odds that trees give to features. */
export function sumTrees({ base, trees }: Trees, features: readonly number[]): number {
  let sum = base
  for (const { nodes, leaves } of trees) {
    let at = 0
    while (at >= 0) {
      const node = 4 * at
      at = ((features[nodes[node] ?? 0] ?? 0) <= (nodes[node + 1] ?? 0) ? nodes[node + 2] : nodes[node + 3]) ?? -1
    }
    sum += leaves[-1 - at] ?? 0
  }
  return sum
}

/** Reads what `printTrees` wrote, each model's trees when they are first asked for. */
export function readTrees(lines: readonly string[]): Trees {
  const numbers = (list: string) => (list === '' ? [] : list.split(' ').map(Number))
  const [base = '0', ...written] = lines
  let trees: readonly Tree[] | undefined
  return {
    base: Number(base),
    get trees() {
      trees ??= written.map((line) => {
        const [nodes = '', leaves = ''] = line.split('|')
        // A tree without a split is one leaf.
        return { nodes: nodes === '' ? [0, 0, -1, -1] : numbers(nodes), leaves: numbers(leaves) }
      })
      return trees
    },
  }
}

/** A line a tree, after one with the base. */
export function printTrees({ base, trees }: Trees): string[] {
  return [String(base), ...trees.map(({ nodes, leaves }) => `${nodes.join(' ')}|${leaves.join(' ')}`)]
}
