/**
 * What training on `data/tico-19` adds: trains each language against the written lexicon, prunes, and measures coverage of news, retelling links and
 * parallel alignment without and with it. Nothing but `corpus/lexicons/trained` is touched, and that only with --write.
 *     usage: node test/bench/trained-lexicons.ts [--write] [--shipped] [--show N] [LANGUAGE...]
 * --shipped measures the files of corpus/lexicons/trained instead of training.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { alignParallel } from '../../src/align/parallel.ts'
import { linkRetelling } from '../../src/align/retelling.ts'
import { printEntry, type TrainedEntry } from '../../src/lexicon/entries.ts'
import { hasLexicon, type Lexicons } from '../../src/lexicon/lexicons.ts'
import { trainLexicon } from '../../src/lexicon/train-lexicon.ts'
import { coverageOf } from './coverage.ts'
import { trainedEntries, trainedFolder, writtenLexicons } from './lexicons.ts'
import { beadScores, textBerg } from './parallel-sets.ts'
import { readRetellingSets } from './retelling-sets.ts'
import { memoryStore, ticoTexts } from './train-lexicon.ts'

const args = process.argv.slice(2)
const named = args.filter((arg) => /^[a-z]{2}$/.test(arg))
const languages = named.length > 0 ? named : ['pt', 'es', 'fr', 'zh', 'ru']
const show = args.includes('--show') ? Number(args[args.indexOf('--show') + 1]) : 0

/** What is shipped is pruned harder than what a user trains: a false pair costs every user. */
const SHIPPED = { minProbability: 0.25, minCount: 3, rounds: 5 }
/** The tags of the measured texts. */
const TAGS: Readonly<Record<string, string>> = { pt: 'pt-BR', zh: 'zh-Hans' }

async function train(): Promise<Map<string, TrainedEntry[]>> {
  const lexicons = writtenLexicons()
  const trained = new Map<string, TrainedEntry[]>()
  for (const language of languages) {
    const texts = ticoTexts(language)
    if (!texts) continue
    const result = await trainLexicon(texts, { sourceLang: 'en', targetLang: language, lexicons, store: memoryStore(), ...SHIPPED })
    trained.set(
      language,
      result.entries
        .map((entry) => withoutNames(entry, language))
        .filter(({ lemma, translations }) => isWorthShipping(lemma) && translations.length > 0),
    )
  }
  return trained
}

/** Names are left to the name checks, which must go on seeing them as names. */
const isWorthShipping = (word: string) => word === word.toLowerCase() && (word.length > 2 || /\p{sc=Han}{2}/u.test(word))

/** Letters of another script are addresses and formulas. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { zh: /\p{sc=Han}/u, ru: /\p{sc=Cyrillic}/u }

function withoutNames({ lemma, pos, translations, probabilities }: TrainedEntry, language: string): TrainedEntry {
  const kept = translations.flatMap((word, i) => (isWorthShipping(word) && (SCRIPTS[language]?.test(word) ?? true) ? [i] : []))
  return { lemma, pos, translations: kept.map((i) => translations[i] ?? ''), probabilities: kept.map((i) => probabilities[i] ?? 0) }
}

function retellingF1(language: string, lexicons: Lexicons): string {
  let [right, found, gold, filler, silent] = [0, 0, 0, 0, 0]
  for (const set of readRetellingSets(TAGS[language] ?? language)) {
    const sources = set.sources.map((source) => ({ ...source, language: set.sourceLang }))
    linkRetelling(sources, set.retelling, set.targetLang, lexicons).forEach((links, k) => {
      const truth = new Set(set.links[k]?.map((link) => `${link.source} ${link.segment}`))
      const own = links.map((link) => `${set.sources[link.source]?.id} ${link.segment}`)
      right += own.filter((link) => truth.has(link)).length
      found += own.length
      gold += truth.size
      if (truth.size === 0) filler++
      if (truth.size === 0 && own.length === 0) silent++
    })
  }
  return `retelling P ${(right / found).toFixed(3)} R ${(right / gold).toFixed(3)} F1 ${((2 * right) / (found + gold)).toFixed(4)} filler ${(silent / filler).toFixed(3)}`
}

function measure(name: string, lexicons: Lexicons): void {
  for (const language of languages) {
    if (!hasLexicon(lexicons, language)) continue
    const coverage = coverageOf(TAGS[language] ?? language, lexicons)
    console.log(
      `${name.padEnd(7)} ${language}  coverage ${(coverage?.explained ?? 0).toFixed(4)} lexicon ${(coverage?.lexicon ?? 0).toFixed(4)}  ${retellingF1(language, lexicons)}`,
    )
  }
  const set = textBerg()
  if (!set || !languages.includes('fr')) return
  const { strict, lax } = beadScores(set.gold, alignParallel(set.source, set.target, lexicons))
  console.log(`${name.padEnd(7)} text+berg strict ${strict.toFixed(4)} lax ${lax.toFixed(4)}`)
}

const trained = args.includes('--shipped') ? trainedEntries() : await train()
for (const [language, entries] of trained) {
  console.log(
    `${language}: ${entries.length} words, ${entries.reduce((sum, { translations }) => sum + translations.length, 0)} translations`,
  )
  for (const entry of entries.slice(0, show)) console.log(`  ${printEntry(entry)}`)
  if (args.includes('--write')) {
    mkdirSync(trainedFolder, { recursive: true })
    const head = `# languages: en ${language}\n# Trained on TICO-19 (CC0) by test/bench/trained-lexicons.ts; see README.md. Word, x, translations with probabilities.\n`
    writeFileSync(`${trainedFolder}/en-${language}.tsv`, `${head}${entries.map((entry) => `${printEntry(entry)}\n`).join('')}`)
  }
}
if (!args.includes('--no-measure')) {
  measure('without', writtenLexicons())
  measure('with', writtenLexicons(trained))
}
