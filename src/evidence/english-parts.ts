import { PART_FLAGS, stemKey } from '../lexicon/compile.ts'
import type { GlossedToken } from '../lexicon/gloss.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'

const ALL = Object.values(PART_FLAGS).reduce((sum, flag) => sum | flag, 0)

/** Reads the parts of speech that the lexicons give to an English token's word: flags of compile.ts, 0 for an unknown word. */
export function createPartReader(lexicons: Lexicons): (token: GlossedToken) => number {
  const table = lexicons.tables.get('en')
  const parts = new Uint8Array(lexicons.concepts.length)
  lexicons.concepts.forEach((concept, id) => {
    const index = table?.find(stemKey(concept)) ?? -1
    parts[id] = index >= 0 ? (table?.flags(index) ?? 0) & ALL : 0
  })
  return ({ word }) => {
    let flags = 0
    for (let i = 0; i < word.concepts.length; i++) if (word.weights[i] === 1) flags |= parts[word.concepts[i] ?? 0] ?? 0
    return flags
  }
}
