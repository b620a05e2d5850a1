/**
 * Articles made from parallel news (NTREX, beside the project) in which an invented person quotes each document sentence by sentence. One line in three of each
 * document is taken out of the sources: who quotes it, quotes words that no source holds, in the same matter and voice.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Document, DocumentMeta } from '../../src/text/document.ts'
import { paragraphBlocks } from '../../src/text/paragraphs.ts'
import { sharedFolder } from './retelling-sets.ts'

/** A quotation of an article: where its words stand, and the document and block that hold them; -1: none does. */
export interface QuotedLine {
  readonly start: number
  readonly end: number
  readonly document: string
  readonly block: number
  /** False for a clause of a line. */
  readonly isWhole: boolean
}

export interface QuotedArticle {
  readonly sources: readonly Document[]
  readonly retelling: Document
  readonly quoted: readonly QuotedLine[]
}

export const SENDERS: readonly string[] =
  'Ida Holm,Pavel Zorin,Tomas Wexler,Nadia Ferrow,Otto Brandvik,Lucia Merin,Henk Dorsel,Maud Pellin,Igor Stavic,Clara Venn'.split(',')
/** How somebody is quoted, by language. */
export const SAYS: Readonly<Record<string, (name: string, words: string) => string>> = {
  'pt-BR': (name, words) => `${name} escreveu: “${words}”`,
  es: (name, words) => `${name} escribió: «${words}»`,
  fr: (name, words) => `${name} a écrit : « ${words} »`,
  de: (name, words) => `${name} schrieb: „${words}“`,
  it: (name, words) => `${name} ha scritto: «${words}»`,
  'zh-Hans': (name, words) => `${name} 写道：“${words}”`,
}
/** So many documents make an archive. */
const PER_ARTICLE = 10
const ROUNDS = 3

const linesOf = (name: string) => {
  const path = sharedFolder('data', 'ntrex', name)
  return path && existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}
const plain = (text: string) => text.replace(/["“”„«»「」‘’]/g, (mark) => (mark === '’' ? mark : '')).trim()

export function newsDocument(id: string, text: string, language: string, meta: DocumentMeta = {}): Document {
  const blocks = paragraphBlocks(text, 0, text.length, { headings: false, quoted: false })
  return { id, text, format: 'plain', meta, blocks, notices: [], language }
}

/** The documents of the news with their lines in English and in a language; without quotation marks of their own. */
export function newsLines(
  language: string,
): { readonly name: string; readonly lines: readonly { readonly en: string; readonly own: string }[] }[] {
  const [english, own, names] = [linesOf('en.txt'), linesOf(`${language}.txt`), linesOf('documents.txt')]
  return [...new Set(names)].filter(Boolean).map((name) => ({
    name,
    lines: english.flatMap((line, i) => (names[i] === name && line && own[i] ? [{ en: plain(line), own: plain(own[i] ?? '') }] : [])),
  }))
}

/** The letters of an archive: each document from a person of its own. */
export const letterOf = (name: string, text: string, number: number): Document =>
  newsDocument(name, text, 'en', { from: { name: SENDERS[number] ?? '', address: '' }, date: `2019-0${1 + (number % 9)}-11T09:00:00Z` })

/** A line, and one of its clauses if it has several. */
function quotationsOf(line: string, turn: number): { words: string; isWhole: boolean }[] {
  const clauses = line.split(/(?<=[,;:，；：])\s*(?!\d)|\s[–—-]\s/u).map((clause) => clause.replace(/[,;:，；：.!?。！？]\s*$/u, ''))
  const clause = clauses[turn % clauses.length]
  return [{ words: line, isWhole: true }, ...(clauses.length > 1 && clause ? [{ words: clause, isWhole: false }] : [])]
}

/** The articles of a language (one of SAYS). */
export function* quotedNews(language: string): Generator<QuotedArticle> {
  const says = SAYS[language]
  const documents = newsLines(language)
  for (let from = 0; says && from < documents.length; from += PER_ARTICLE) {
    for (let round = 0; round < ROUNDS; round++) {
      const used = documents.slice(from, from + PER_ARTICLE)
      const isKept = (line: number) => line % ROUNDS !== round
      const sources = used.map(({ name, lines }, k) => {
        const kept = lines.flatMap(({ en }, i) => (isKept(i) ? [en] : []))
        return letterOf(name, kept.join('\n\n'), k)
      })
      let text = ''
      const quoted: QuotedLine[] = []
      used.forEach(({ name, lines }, k) => {
        lines.forEach(({ own }, i) => {
          // Another line of the document, told before, says what the paragraph is about. The first line is a headline.
          const told = [i - 1, i + 1, i - 2].find((line) => line > 0 && line < lines.length && isKept(line))
          if (i === 0 || told === undefined) return
          const block = isKept(i) ? lines.slice(0, i).filter((_, line) => isKept(line)).length : -1
          for (const { words, isWhole } of quotationsOf(own, i + round)) {
            text += `${lines[told]?.own ?? ''} `
            const line = says(SENDERS[k] ?? '', words)
            const start = text.length + line.indexOf(words)
            quoted.push({ start, end: start + words.length, document: name, block, isWhole })
            text += `${line}.\n\n`
          }
        })
      })
      yield { sources, retelling: newsDocument('article', text, language), quoted }
    }
  }
}
