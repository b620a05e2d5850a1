/**
 * How much of real news the lexicons explain: the share of content-word tokens of `data/ntrex` that are in the lexicon (as they stand, inflected or
 * as a compound), a number, a name, or a cognate of a word of the English line.   usage: node test/bench/coverage.ts [--unknown N] [LANGUAGE...]
 */
import { readFileSync } from 'node:fs'
import { createCognateIndex } from '../../src/align/cognates.ts'
import { createGlosser, createVocabulary } from '../../src/lexicon/gloss.ts'
import type { Lexicons } from '../../src/lexicon/lexicons.ts'
import { shippedLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

/** Shares of the content-word tokens of a language's news, 0..1, and the words that nothing explains with how often they stand there. */
export interface Coverage {
  readonly explained: number
  readonly lexicon: number
  readonly number: number
  readonly name: number
  readonly cognate: number
  readonly tokens: number
  readonly unknown: ReadonlyMap<string, number>
}

/** The coverage of a language (BCP-47); undefined without the data folder. */
export function coverageOf(language: string, lexicons: Lexicons): Coverage | undefined {
  const folder = sharedFolder('data', 'ntrex')
  if (!folder) return undefined
  const lines = (language: string) => readFileSync(`${folder}/${language}.txt`, 'utf8').split('\n').filter(Boolean)
  const english = lines('en')
  const vocabulary = createVocabulary(lexicons)
  const source = createGlosser('en', lexicons, vocabulary)
  const target = createGlosser(language, lexicons, vocabulary)
  const counts = { lexicon: 0, number: 0, name: 0, cognate: 0, none: 0 }
  const unknown = new Map<string, number>()
  lines(language).forEach((line, i) => {
    const own = source.gloss(english[i] ?? '')
    const index = createCognateIndex(own.map((token) => token.word))
    const forms = new Set(own.map((token) => token.word.folded))
    target.gloss(line).forEach((token, position) => {
      const { word } = token
      if (word.isFunction) return
      if (word.isNumber) counts.number++
      else if (word.known) counts.lexicon++
      else if (forms.has(word.folded) || (token.capital && position > 0 && language !== 'de')) counts.name++
      else if (index.find(word).length > 0) counts.cognate++
      else {
        counts.none++
        unknown.set(word.folded, (unknown.get(word.folded) ?? 0) + 1)
      }
    })
  })
  const tokens = Object.values(counts).reduce((a, b) => a + b, 0)
  const { lexicon, number, name, cognate, none } = counts
  return {
    explained: (tokens - none) / tokens,
    lexicon: lexicon / tokens,
    number: number / tokens,
    name: name / tokens,
    cognate: cognate / tokens,
    tokens,
    unknown,
  }
}

function printCoverage(args: readonly string[]): void {
  const showUnknown = args.includes('--unknown') ? Number(args[args.indexOf('--unknown') + 1]) : 0
  const languages = args.filter((arg) => /^[a-z]{2}(-|$)/.test(arg))
  const lexicons = shippedLexicons()
  console.log('language  explained  lexicon  number  name    cognate  tokens')
  for (const language of languages.length > 0 ? languages : ['pt-BR', 'pt-PT', 'es', 'fr', 'de', 'it', 'zh-Hans', 'nl', 'ja', 'ru']) {
    const coverage = coverageOf(language, lexicons)
    if (!coverage) {
      console.log('coverage: ../shared/data/ntrex is not there')
      return
    }
    const { explained, lexicon, number, name, cognate, tokens, unknown } = coverage
    const share = (n: number) => n.toFixed(3)
    console.log(
      `${language.padEnd(9)} ${share(explained)}      ${share(lexicon)}    ${share(number)}   ${share(name)}   ${share(cognate)}    ${tokens}`,
    )
    if (showUnknown > 0) {
      const top = [...unknown].sort((a, b) => b[1] - a[1]).slice(0, showUnknown)
      console.log(`  ${top.map(([word, n]) => `${word} ${n}`).join(', ')}`)
    }
  }
}

if (import.meta.main) printCoverage(process.argv.slice(2))
