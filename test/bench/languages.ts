/**
 * How many single sentences of a parallel corpus (a line a sentence) have their language told rightly, whole and cut to their first
 * five words.
 *
 *     node test/bench/languages.ts [folder of the data]
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { franc } from 'franc'
import { detectLanguage } from '../../src/text/language.ts'

const FILES = ['en', 'pt-BR', 'pt-PT', 'es', 'fr', 'de', 'it', 'nl', 'ru', 'zh-Hans', 'ja']
const FRANC = { only: ['eng', 'por', 'spa', 'fra', 'deu', 'ita', 'nld', 'rus', 'cmn', 'jpn'] }
const ISO: Readonly<Record<string, string>> = {
  eng: 'en',
  por: 'pt',
  spa: 'es',
  fra: 'fr',
  deu: 'de',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  cmn: 'zh',
  jpn: 'ja',
}

/** Prints the table. */
export function benchLanguages(folder: string): void {
  console.log('language  sentences  right    franc    five words  franc')
  for (const file of FILES) {
    const lines = readFileSync(`${folder}/ntrex/${file}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    const wanted = file.split('-')[0] ?? ''
    const short = lines.map((line) => (/^(?:zh|ja)/.test(file) ? line.slice(0, 12) : line.split(' ').slice(0, 5).join(' ')))
    const right = (texts: readonly string[]): string => share(texts, (text) => detectLanguage(text).language.split('-')[0] === wanted)
    const francRight = (texts: readonly string[]): string => share(texts, (text) => ISO[franc(text, { ...FRANC, minLength: 1 })] === wanted)
    console.log(
      `${file.padEnd(9)} ${String(lines.length).padEnd(10)} ${right(lines)}  ${francRight(lines)}  ${right(short)}      ${francRight(short)}`,
    )
    if (process.argv.includes('--show'))
      for (const line of lines) {
        const { language } = detectLanguage(line)
        if (language.split('-')[0] !== wanted) console.log('   ', language, line)
      }
  }
}

function share(texts: readonly string[], right: (text: string) => boolean): string {
  return `${((100 * texts.filter(right).length) / texts.length).toFixed(2).padStart(6)}%`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  benchLanguages(process.argv.find((argument, index) => index > 1 && !argument.startsWith('--')) ?? '../shared/data')
}
