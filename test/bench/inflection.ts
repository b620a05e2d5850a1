/**
 * How well inflected forms find their dictionary forms, and at what rate: the cases of test/lexicon/inflection-cases.ts in a lexicon of just
 * their words, then what the shipped lexicons do with the distinct words of `data/ntrex`: found as they stand, by inflection, by family or as a
 * compound, or not at all.   usage: node test/bench/inflection.ts [LANGUAGE...]
 */
import { readFileSync } from 'node:fs'
import { createLookup } from '../../src/lexicon/lookup.ts'
import { primaryLanguage } from '../../src/lexicon/stem.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { formsOf, INFLECTION_CASES, MEETS, pairsOf, weigher } from '../lexicon/inflection-cases.ts'
import { shippedLexicons } from './lexicons.ts'
import { sharedFolder } from './retelling-sets.ts'

const folder = sharedFolder('data', 'ntrex')
const lexicons = shippedLexicons()
const languages = process.argv.slice(2)

console.log('language  meet     apart    | forms   exact  lemma  family compound none   look-ups a second')
for (const language of languages.length > 0 ? languages : ['pt-BR', 'es', 'fr', 'de', 'it', 'nl', 'ru']) {
  const primary = primaryLanguage(language)
  const { meet = '', apart = '' } = INFLECTION_CASES[primary] ?? {}
  const forms = formsOf(meet)
  const pairs = pairsOf(apart)
  const weight = weigher(primary, [...forms.map(([, lemma]) => lemma), ...pairs.flat()])
  const meeting = forms.filter(([form, lemma]) => weight(form, lemma) >= MEETS).length
  const separate = pairs.filter(([a, b]) => weight(a, b) < MEETS && weight(b, a) < MEETS).length
  const cases = `${language.padEnd(9)} ${`${meeting}/${forms.length}`.padEnd(8)} ${`${separate}/${pairs.length}`.padEnd(8)}`
  const table = lexicons.tables.get(primary)
  if (!folder || !table) {
    console.log(cases)
    continue
  }
  const words = new Set(
    tokenize(readFileSync(`${folder}/${language}.txt`, 'utf8')).flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])),
  )
  const lookUp = createLookup(primary, table)
  const counts = { exact: 0, lemma: 0, family: 0, compound: 0, none: 0 }
  const start = performance.now()
  for (const word of words) {
    const { folded, readings } = lookUp(word)
    const key = table.key(readings.keys[0] ?? -1)
    const isSure = (readings.factors[0] ?? 0) > 0.8
    if (readings.count === 0) counts.none++
    else if (key === folded) counts.exact++
    else if (!key.startsWith('~') && isSure) counts.lemma++
    else if (isSure) counts.family++
    else counts.compound++
  }
  const rate = Math.round(words.size / ((performance.now() - start) / 1000))
  const shares = Object.values(counts).map((n) => (n / words.size).toFixed(3).padEnd(6))
  console.log(`${cases} | ${String(words.size).padEnd(7)} ${shares.join(' ')} ${rate}`)
}
