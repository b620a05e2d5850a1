import { describe, expect, test } from 'vitest'
import { parseLexicon, printEntry } from '../../src/lexicon/entries.ts'
import { addEntries } from '../../src/lexicon/extend.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import { NO_LEXICONS } from '../../src/lexicon/lexicons.ts'
import { type IdPair, type TrainOptions, trainTranslations } from '../../src/lexicon/train.ts'
import { trainLexicon } from '../../src/lexicon/train-lexicon.ts'

/** A toy language: English, and the same words in the other order. */
const TOY = [
  ['the red boat', 'ba rodo la'],
  ['the red house', 'ka rodo la'],
  ['the boat sails', 'sela ba la'],
  ['the old house', 'ka velo la'],
  ['an old boat', 'ba velo un'],
  ['the house burns', 'bruna ka la'],
  ['an old red boat sails', 'sela ba rodo velo un'],
  ['a boat burns', 'bruna ba un'],
] as const

/** Ids for words, in the order in which they are met. */
function numbered(pairs: readonly (readonly [string, string])[]) {
  const [source, target] = [new Map<string, number>(), new Map<string, number>()]
  const idsOf = (text: string, ids: Map<string, number>) =>
    text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const id = ids.get(word) ?? ids.size
        ids.set(word, id)
        return id
      })
  const numbers: IdPair[] = pairs.map(([a, b]) => ({ source: idsOf(a, source), target: idsOf(b, target) }))
  return { numbers, source, target }
}

async function train(
  pairs: readonly (readonly [string, string])[],
  options: Partial<TrainOptions> & { knownWords?: readonly string[] } = {},
) {
  const { numbers, source, target } = numbered(pairs)
  const known = (options.knownWords ?? []).map((pair) => {
    const [a = '', b = ''] = pair.split('=')
    return { source: source.get(a) ?? -1, target: target.get(b) ?? -1, weight: 1 }
  })
  const trained = await trainTranslations(() => numbers, {
    sourceSize: source.size,
    targetSize: target.size,
    known,
    rounds: 8,
    minCount: 1,
    ...options,
  })
  const word = (ids: Map<string, number>, id: number) => [...ids].find(([, other]) => other === id)?.[0]
  return trained.map((pair) => ({ words: `${word(source, pair.source)}=${word(target, pair.target)}`, ...pair }))
}

describe('word translations from a toy corpus', () => {
  test.each(['agreement', 'mean'] as const)('%s: each word finds its own', async (symmetry) => {
    const trained = await train(TOY, { minProbability: 0.4, model: { symmetry, doubt: 0.1 } })
    expect(trained.map(({ words }) => words).sort()).toEqual(
      expect.arrayContaining(['boat=ba', 'burns=bruna', 'house=ka', 'old=velo', 'red=rodo', 'sails=sela', 'the=la']),
    )
    for (const { words } of trained) expect(words).not.toMatch(/boat=la|red=ba|house=la|the=ka/)
  })

  test('probabilities lie in 0..1, counts are what was met', async () => {
    const trained = await train(TOY, { minProbability: 0.01 })
    for (const { probability, count } of trained) {
      expect(probability).toBeGreaterThan(0)
      expect(probability).toBeLessThanOrEqual(1)
      expect(count).toBeLessThanOrEqual(TOY.length)
    }
  })

  test('the same corpus gives the same, word for word', async () => {
    expect(await train(TOY)).toEqual(await train(TOY))
  })

  test('a corpus that comes as a stream gives the same', async () => {
    const { numbers, source, target } = numbered(TOY)
    const options = { sourceSize: source.size, targetSize: target.size }
    const stream = async function* () {
      yield* numbers
    }
    expect(await trainTranslations(stream, options)).toEqual(await trainTranslations(() => numbers, options))
  })

  test('with sides swapped the result is mirrored', async () => {
    const there = await train(TOY, { minProbability: 0.2 })
    const back = await train(
      TOY.map(([a, b]) => [b, a] as const),
      { minProbability: 0.2 },
    )
    const mirrored = new Map(back.map(({ words, probability }) => [words.split('=').reverse().join('='), probability]))
    expect(mirrored.size).toBe(there.length)
    for (const { words, probability } of there) expect(mirrored.get(words)).toBeCloseTo(probability, 4)
  })

  test('pruned by probability and by count', async () => {
    expect((await train(TOY, { minProbability: 0.5 })).every(({ probability }) => probability >= 0.5)).toBe(true)
    expect((await train(TOY, { minProbability: 0.01, minCount: 4 })).map(({ words }) => words)).not.toContain('sails=sela')
  })
})

test('what is known decides where the corpus cannot', async () => {
  // The two words always come together: nothing in the corpus says which is which.
  const pairs = Array.from({ length: 6 }, () => ['salt pepper', 'pipo salo'] as const)
  const best = async (knownWords: readonly string[]) => (await train(pairs, { knownWords, minProbability: 0.45 })).map(({ words }) => words)
  expect(await best([])).toEqual([])
  expect(await best(['salt=salo'])).toEqual(['salt=salo', 'pepper=pipo'])
  expect(await best(['salt=pipo'])).toEqual(['salt=pipo', 'pepper=salo'])
})

test('a word that translates nothing is left to the null word', async () => {
  // "eh" stands in every target sentence, whatever the source says.
  const pairs = TOY.map(([a, b]) => [a.replace(/^(the|an|a) /, ''), `${b.replace(/ (la|un)$/, '')} eh`] as const)
  const trained = await train(pairs, { minProbability: 0.3 })
  expect(trained.map(({ words }) => words)).toContain('boat=ba')
  expect(trained.filter(({ words }) => words.endsWith('=eh'))).toEqual([])
})

describe('a lexicon from texts', () => {
  const options = { sourceLang: 'en', lexicons: NO_LEXICONS, minProbability: 0.3, minCount: 2, rounds: 8 }
  const storeOf = () => {
    const pairs: IdPair[] = []
    return { write: (pair: IdPair) => void pairs.push(pair), read: () => pairs }
  }
  const textsOf = (pairs: readonly (readonly [string, string])[]) =>
    async function* () {
      for (const [source, target] of pairs) yield { source, target }
    }

  test('forms of one word count together, and what is known is not said again', async () => {
    const pairs = [
      ['The lighthouse was dark.', 'O farol estava escuro.'],
      ['Two lighthouses burned.', 'Dois faróis queimaram.'],
      ['A lighthouse keeper', 'Um guarda de farol'],
      ['The keeper was old.', 'O guarda era velho.'],
      ['The keepers slept.', 'Os guardas dormiam.'],
    ] as const
    const known = addEntries(NO_LEXICONS, 'pt', parseLexicon('keeper\tn\tguarda\nthe\tdet\to, os\n'))
    const { entries } = await trainLexicon(textsOf([...pairs, ...pairs, ...pairs]), {
      ...options,
      targetLang: 'pt',
      store: storeOf(),
      lexicons: known,
    })
    const words = entries.flatMap(({ lemma, translations }) => translations.map((word) => `${lemma}=${word}`))
    expect(words).toContain('lighthouse=farol')
    expect(words.filter((pair) => pair.startsWith('keeper=guarda') || pair.startsWith('the='))).toEqual([])
  })

  test('characters that belong together become words', async () => {
    const pairs = [
      ['the lighthouse', '这灯塔'],
      ['a lighthouse keeper', '看灯塔人'],
      ['lighthouses burn', '灯塔烧'],
      ['the harbour', '这码头'],
      ['harbours burn', '码头烧'],
      ['a harbour keeper', '看码头人'],
    ] as const
    const { entries } = await trainLexicon(textsOf([...pairs, ...pairs, ...pairs]), { ...options, targetLang: 'zh', store: storeOf() })
    const words = entries.flatMap(({ lemma, translations }) => translations.map((word) => `${lemma}=${word}`))
    expect(words).toEqual(expect.arrayContaining(['lighthouse=灯塔', 'harbour=码头']))
  })

  test('what comes out is a lexicon file that goes in', async () => {
    const { entries } = await trainLexicon(textsOf([...TOY, ...TOY]), { ...options, targetLang: 'eo', store: storeOf() })
    expect(entries.length).toBeGreaterThan(4)
    const again = parseLexicon(entries.map((entry) => `${printEntry(entry)}\n`).join(''))
    expect(again.map(({ lemma, translations }) => [lemma, translations])).toEqual(
      entries.map(({ lemma, translations }) => [lemma, translations]),
    )
    const glosser = createGlosser('eo', addEntries(NO_LEXICONS, 'eo', again), createVocabulary(NO_LEXICONS))
    expect(glosser.knows('rodo')).toBe(true)
    expect(glosser.knows('Rodolfo')).toBe(false)
  })
})
