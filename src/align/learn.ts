import { addUp } from './add-up.ts'
import type { PairList, WordPairs } from './matches.ts'
import { modelOne } from './model-one.ts'
import type { TextSide } from './text-side.ts'

/** Lines that are taken to correspond: source lines [i, i + x) with target lines [j, j + y). */
export interface LineGroup {
  readonly i: number
  readonly x: number
  readonly j: number
  readonly y: number
}

/** A pair seen together less often is not believed. */
const MIN_TOGETHER = 2
/** Below this geometric mean of both directions' probabilities a learned pair is dropped. */
const MIN_PROBABILITY = 0.18
/** Meetings by chance that a pair's probability is discounted by. */
const DOUBT = 0.5
/** Words that a pair of this strength explains need not be learned. */
const EXPLAINED = 0.8
/** Groups with more unexplained words than this are left out: they cost the square of their size and teach little. */
const MAX_WORDS = 120
/** Word pairs looked at, all in all: in longer texts every k-th group teaches. Bounds memory, and nothing new is left to learn by then. */
const MAX_SEEN = 3_000_000

/**
 * What the lexicon lacks, learned from corresponding lines: Model 1 (Brown et al. 1993) with a null word over the words that known pairs leave
 * unexplained, in both directions, joined by their geometric mean. Symmetric.
 */
export function learnPairs(groups: readonly LineGroup[], source: TextSide, target: TextSide, known: WordPairs): PairList {
  const left = unexplainedWords(groups, source, target, known)
  const { seenSource, seenTarget, pair, pairSource, pairTarget, together } = seenPairs(
    left,
    source.words.numbers.length,
    target.words.numbers.length,
  )
  const forward = modelOne(
    pair,
    together.length,
    seenTarget,
    left.target,
    pairSource,
    source.words.numbers.length,
    target.words.numbers.length,
  )
  const backward = modelOne(
    pair,
    together.length,
    seenSource,
    left.source,
    pairTarget,
    target.words.numbers.length,
    source.words.numbers.length,
  )
  const learned: PairList = { source: [], target: [], strength: [] }
  for (let k = 0; k < together.length; k++) {
    const count = together[k] ?? 0
    if (count < MIN_TOGETHER) continue
    const probability = (Math.sqrt((forward[k] ?? 0) * (backward[k] ?? 0)) * count) / (count + DOUBT)
    if (probability < MIN_PROBABILITY) continue
    learned.source.push(pairSource[k] ?? 0)
    learned.target.push(pairTarget[k] ?? 0)
    learned.strength.push(probability)
  }
  return learned
}

/** Words of each group that no known pair explains; those of group g are [first[g], first[g + 1]). */
interface Unexplained {
  readonly source: Int32Array
  readonly sourceFirst: Int32Array
  readonly target: Int32Array
  readonly targetFirst: Int32Array
}

function unexplainedWords(groups: readonly LineGroup[], source: TextSide, target: TextSide, known: WordPairs): Unexplained {
  // No line is in two groups.
  const sourceWords = new Int32Array(source.word.length)
  const targetWords = new Int32Array(target.word.length)
  const sourceFirst = new Int32Array(groups.length + 1)
  const targetFirst = new Int32Array(groups.length + 1)
  // For each source word the last group that holds it (even) or explains it (odd).
  const stamp = new Int32Array(source.words.numbers.length).fill(-1)
  const seen = new Int32Array(target.words.numbers.length).fill(-1)
  for (let g = 0; g < groups.length; g++) {
    let sourceSize = sourceFirst[g] ?? 0
    let targetSize = targetFirst[g] ?? 0
    const group = groups[g]
    if (group && group.x > 0 && group.y > 0) {
      const begin = source.first[group.i] ?? 0
      const end = source.first[group.i + group.x] ?? 0
      const last = target.first[group.j + group.y] ?? 0
      for (let place = begin; place < end; place++) stamp[source.word[place] ?? 0] = 2 * g
      for (let place = target.first[group.j] ?? 0; place < last; place++) {
        const t = target.word[place] ?? 0
        if (seen[t] === g) continue
        seen[t] = g
        if (!explain(known, t, stamp, 2 * g)) targetWords[targetSize++] = t
      }
      for (let place = begin; place < end; place++) {
        const s = source.word[place] ?? 0
        if (stamp[s] !== 2 * g) continue
        stamp[s] = -1
        sourceWords[sourceSize++] = s
      }
    }
    const tooMany = Math.max(sourceSize - (sourceFirst[g] ?? 0), targetSize - (targetFirst[g] ?? 0)) > MAX_WORDS
    sourceFirst[g + 1] = tooMany ? (sourceFirst[g] ?? 0) : sourceSize
    targetFirst[g + 1] = tooMany ? (targetFirst[g] ?? 0) : targetSize
  }
  return {
    source: sourceWords.subarray(0, sourceFirst[groups.length]),
    sourceFirst,
    target: targetWords.subarray(0, targetFirst[groups.length]),
    targetFirst,
  }
}

/** Whether a target word is explained by source words whose stamp is `held` or one more; they are stamped with the latter then. */
function explain(known: WordPairs, target: number, stamp: Int32Array, held: number): boolean {
  const end = known.first[target + 1] ?? 0
  let explained = false
  for (let e = known.first[target] ?? 0; e < end; e++) {
    const s = known.partner[e] ?? 0
    if ((stamp[s] ?? -1) < held || (known.strength[e] ?? 0) < EXPLAINED) continue
    stamp[s] = held + 1
    explained = true
  }
  return explained
}

/** Each meeting of two words in a group: which distinct pair it is, and at which place of the unexplained words of either side. */
interface SeenPairs {
  readonly pair: Int32Array
  readonly seenSource: Int32Array
  readonly seenTarget: Int32Array
  readonly pairSource: Int32Array
  readonly pairTarget: Int32Array
  readonly together: Int32Array
}

function seenPairs(words: Unexplained, sources: number, targets: number): SeenPairs {
  const groups = words.sourceFirst.length - 1
  const stride = Math.max(1, Math.ceil(meetings(words, 1) / MAX_SEEN))
  const frequency = { source: countWords(words.source, sources), target: countWords(words.target, targets) }
  // Places by source word, so that a word's pairs are numbered one after the other.
  const first = new Int32Array(sources + 1)
  const groupOf = new Int32Array(words.source.length)
  for (let g = 0; g < groups; g++) {
    for (let p = words.sourceFirst[g] ?? 0; p < (words.sourceFirst[g + 1] ?? 0); p++) {
      groupOf[p] = g
      const slot = (words.source[p] ?? 0) + 1
      first[slot] = (first[slot] ?? 0) + 1
    }
  }
  addUp(first)
  const next = first.slice()
  const places = new Int32Array(words.source.length)
  for (let p = 0; p < words.source.length; p++) {
    const s = words.source[p] ?? 0
    places[next[s] ?? 0] = p
    next[s] = (next[s] ?? 0) + 1
  }
  const room = meetings(words, stride)
  const pair = new Int32Array(room)
  const seenSource = new Int32Array(room)
  const seenTarget = new Int32Array(room)
  let size = 0
  const pairSource = new Int32Array(room)
  const pairTarget = new Int32Array(room)
  const together = new Int32Array(room)
  let pairs = 0
  const current = new Int32Array(targets).fill(-1)
  for (let s = 0; s < sources; s++) {
    if ((frequency.source[s] ?? 0) < MIN_TOGETHER) continue
    const begin = pairs
    for (let k = first[s] ?? 0; k < (first[s + 1] ?? 0); k++) {
      const place = places[k] ?? 0
      const g = groupOf[place] ?? 0
      if (g % stride !== 0) continue
      for (let q = words.targetFirst[g] ?? 0; q < (words.targetFirst[g + 1] ?? 0); q++) {
        const t = words.target[q] ?? 0
        if ((frequency.target[t] ?? 0) < MIN_TOGETHER) continue
        let number = current[t] ?? -1
        if (number < begin) {
          number = pairs++
          current[t] = number
          pairSource[number] = s
          pairTarget[number] = t
        }
        together[number] = (together[number] ?? 0) + 1
        pair[size] = number
        seenSource[size] = place
        seenTarget[size] = q
        size++
      }
    }
  }
  return {
    pair: pair.subarray(0, size),
    seenSource: seenSource.subarray(0, size),
    seenTarget: seenTarget.subarray(0, size),
    pairSource: pairSource.subarray(0, pairs),
    pairTarget: pairTarget.subarray(0, pairs),
    together: together.subarray(0, pairs),
  }
}

/** How many pairs of words meet in every `stride`-th group. */
function meetings(words: Unexplained, stride: number): number {
  let all = 0
  for (let g = 0; g < words.sourceFirst.length - 1; g += stride) all += sizeOf(words.sourceFirst, g) * sizeOf(words.targetFirst, g)
  return all
}

const sizeOf = (first: Int32Array, g: number) => (first[g + 1] ?? 0) - (first[g] ?? 0)

function countWords(words: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size)
  for (let k = 0; k < words.length; k++) {
    const word = words[k] ?? 0
    counts[word] = (counts[word] ?? 0) + 1
  }
  return counts
}
