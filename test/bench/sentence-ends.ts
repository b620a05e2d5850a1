/**
 * Sentence ends of our rules and of Intl.Segmenter on parallel corpora with a sentence a line: the lines of each document are joined
 * (with a blank; Chinese and Japanese without) and the recovered ends compared with the lines' own. Lines that hold two sentences,
 * and headlines without a stop, cost both the same.
 *
 *     node test/bench/sentence-ends.ts [folder of the data]
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { segmentText } from '../../src/text/segment.ts'

/** How many ends a way of segmenting found, gave and got right. */
interface Score {
  right: number
  given: number
  wanted: number
}

const LANGUAGES = ['en', 'pt-BR', 'pt-PT', 'es', 'fr', 'de', 'it', 'nl', 'ru', 'zh-Hans', 'ja']

function ntrexDocuments(folder: string, language: string): string[][] {
  const names = readFileSync(`${folder}/ntrex/documents.txt`, 'utf8').split('\n')
  const lines = readFileSync(`${folder}/ntrex/${language}.txt`, 'utf8').split('\n')
  const documents = new Map<string, string[]>()
  lines.forEach((line, index) => {
    const name = names[index] ?? ''
    if (line.trim() !== '') documents.set(name, [...(documents.get(name) ?? []), line.trim()])
  })
  return [...documents.values()]
}

function retellingDocuments(folder: string, language: string): string[][] {
  if (language === 'en') return []
  const sets = JSON.parse(readFileSync(`${folder}/retelling/${language}.json`, 'utf8')) as { retelling: string[] }[]
  return sets.map((set) => set.retelling.map((line) => line.trim()))
}

function endsByIntl(text: string, language: string): number[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    (part) => part.index + part.segment.trimEnd().length,
  )
}

function count(score: Score, found: readonly number[], wanted: ReadonlySet<number>): void {
  score.right += found.filter((end) => wanted.has(end)).length
  score.given += found.length
  score.wanted += wanted.size
}

function f1({ right, given, wanted }: Score): string {
  return ((2 * right) / Math.max(given + wanted, 1)).toFixed(4)
}

/** Prints the table. */
export function benchSentenceEnds(folder: string): void {
  console.log('data       language  ours    Intl    (F1 of sentence ends)')
  for (const [name, load] of [
    ['ntrex', ntrexDocuments],
    ['retelling', retellingDocuments],
  ] as const) {
    for (const language of LANGUAGES) {
      const glue = /^(?:zh|ja)/.test(language) ? '' : ' '
      const ours: Score = { right: 0, given: 0, wanted: 0 }
      const intl: Score = { right: 0, given: 0, wanted: 0 }
      for (const lines of load(folder, language)) {
        const text = lines.join(glue)
        const wanted = new Set<number>()
        let end = -glue.length
        for (const line of lines) {
          end += glue.length + line.length
          wanted.add(end)
        }
        const found = segmentText(text, language).map((span) => span.end)
        if (process.argv.includes('--show')) {
          for (const wrong of found.filter((one) => !wanted.has(one)))
            console.log('  SPLIT', language, text.slice(wrong - 40, wrong), '|', text.slice(wrong, wrong + 40))
          for (const missed of [...wanted].filter((one) => !found.includes(one)))
            console.log('  MISSED', language, text.slice(missed - 40, missed), '|', text.slice(missed, missed + 40))
        }
        count(ours, found, wanted)
        count(intl, endsByIntl(text, language), wanted)
      }
      if (ours.wanted > 0) console.log(`${name.padEnd(10)} ${language.padEnd(8)}  ${f1(ours)}  ${f1(intl)}`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  benchSentenceEnds(process.argv.find((argument, index) => index > 1 && !argument.startsWith('--')) ?? '../shared/data')
}
