/**
 * Measures the checks of quotations where nobody annotated any: articles made from parallel news (NTREX, beside the project), in which an invented person
 * quotes each document as a letter of his own. One quotation in seven is faithful, the others are cut, spliced, changed, invented or put into another
 * mouth by rule. Prints what is found of each kind, and what is said against faithful ones; then what is said of news that only reports (the retelling
 * sets), where no quotation is wrong.
 *   usage: node test/bench/quotations.ts [language...] [--show kind]
 */
import { compare } from '../../src/compare.ts'
import type { Finding } from '../../src/report/finding.ts'
import type { Document } from '../../src/text/document.ts'
import { shippedLexicons } from './lexicons.ts'
import { letterOf, newsDocument, newsLines, SAYS, SENDERS } from './quoted-news.ts'
import { readRetellingSets } from './retelling-sets.ts'

const KINDS = ['faithful', 'truncated', 'leapt', 'word', 'spliced', 'unsupported', 'misattributed'] as const
type Kind = (typeof KINDS)[number]
const FOUND_AS: Readonly<Record<Kind, readonly string[]>> = {
  faithful: [],
  truncated: ['quote.truncated'],
  leapt: ['quote.truncated'],
  word: ['quote.altered'],
  spliced: ['quote.spliced', 'quote.altered'],
  unsupported: ['quote.unsupported'],
  misattributed: ['quote.misattributed'],
}
const PER_ARTICLE = 10

const lexicons = shippedLexicons()

interface Sample {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

/** Cuts a sentence at the last clause that leaves enough on both sides. */
function cut(sentence: string, unspaced: boolean): string | undefined {
  const [least, rest] = unspaced ? [8, 8] : [25, 25]
  const places = [...sentence.matchAll(/[,;，；–—:：]/g)]
    .map((match) => match.index)
    .filter((at) => at >= least && sentence.length - at > rest)
  const at = places.at(-1)
  return at === undefined ? undefined : `${sentence.slice(0, at)}${unspaced ? '。' : '.'}`
}

/** Puts a word of another sentence that ends alike in the place of a long one. */
function changeWord(sentence: string, others: readonly string[], language: string): string | undefined {
  const wordsOf = (text: string) =>
    language === 'zh-Hans'
      ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
          .filter(({ segment }) => /^[一-龥]{2,3}$/.test(segment))
          .map(({ segment }) => segment)
      : [...text.matchAll(/(?<=[\s])\p{Ll}{6,}(?=[\s.,])/gu)].map(([word]) => word)
  const own = wordsOf(sentence)
  const middle = own[Math.floor(own.length / 2)]
  if (!middle || own.length < 3) return undefined
  const stem = (word: string) => word.slice(0, language === 'zh-Hans' ? 1 : 4)
  for (const other of others) {
    const found = wordsOf(other).find(
      (word) => (language === 'zh-Hans' || word.slice(-2) === middle.slice(-2)) && stem(word) !== stem(middle) && !sentence.includes(word),
    )
    if (found) return sentence.replace(middle, found)
  }
  return undefined
}

function makeArticles(language: string) {
  const unspaced = language === 'zh-Hans'
  const long = (text: string) => text.length >= (unspaced ? 14 : 45) && text.length <= (unspaced ? 110 : 300)
  const documents = newsLines(language)
  const articles: { sources: Document[]; retelling: Document; samples: Sample[] }[] = []
  const archive = documents.slice(0, 50)
  const outside = documents
    .slice(50)
    .flatMap((document) => document.lines.map((line) => line.own))
    .filter(long)
  let invented = 0
  for (let round = 0; round < 7; round++)
    for (let from = 0; from < archive.length; from += PER_ARTICLE) {
      const used = archive.slice(from, from + PER_ARTICLE)
      const sources = used.map((document, i) => letterOf(document.name, document.lines.map((line) => line.en).join(' '), i))
      let text = ''
      const samples: Sample[] = []
      used.forEach((document, i) => {
        const kind = KINDS[(round + i) % KINDS.length] ?? 'faithful'
        const sentences = document.lines.map((line) => line.own)
        // The first line is a headline.
        const at = 1 + ((3 * round + i) % Math.max(1, sentences.length - 5))
        const [a, b, c] = [sentences[at] ?? '', sentences[at + 1] ?? '', sentences[at + 2] ?? '']
        if (![a, b, c].every(long)) return
        const gap = unspaced ? '' : ' '
        const other = used[(i + 3) % used.length]?.lines.map((line) => line.own).filter(long) ?? []
        const made: Record<Kind, string | undefined> = {
          faithful: [a, b].join(gap),
          truncated: cut(b, unspaced) && [a, cut(b, unspaced)].join(gap),
          leapt: [a, c].join(gap),
          word: changeWord(a, other, language),
          spliced: other[round] ? [a, other[round]].join(gap) : undefined,
          unsupported: outside[invented],
          misattributed: [a, b].join(gap),
        }
        if (kind === 'unsupported') invented = (invented + 3) % outside.length
        const words = made[kind]
        if (!words) return
        const speaker = SENDERS[kind === 'misattributed' ? (i + 5) % SENDERS.length : i] ?? ''
        const before = `${sentences[sentences.length - 1] ?? ''}\n\n`
        text += before
        const line = (SAYS[language] ?? SAYS.es)?.(speaker, words) ?? ''
        samples.push({ kind, start: text.length, end: text.length + line.length })
        text += `${line}\n\n`
      })
      articles.push({ sources, retelling: newsDocument('article', text, language), samples })
    }
  return articles
}

const args = process.argv.slice(2)
const show = args.includes('--show') ? args[args.indexOf('--show') + 1] : undefined
const languages = args.filter((one) => one in SAYS)
for (const language of languages.length > 0 ? languages : Object.keys(SAYS)) {
  const count = Object.fromEntries(KINDS.map((kind) => [kind, { n: 0, any: 0, exact: 0, wrong: [] as string[] }]))
  for (const { sources, retelling, samples } of makeArticles(language)) {
    const { report } = compare(sources, retelling, { lexicons })
    const quotes = report.findings.filter((finding) => finding.type.startsWith('quote.') && finding.severity !== 'neutral')
    for (const { kind, start, end } of samples) {
      const here = quotes.filter(({ retelling: span }) => span && span.start < end && span.end > start)
      const entry = count[kind]
      if (!entry) continue
      entry.n++
      if (here.length > 0) entry.any++
      if (here.some(({ type }) => FOUND_AS[kind].includes(type))) entry.exact++
      for (const finding of here) if (!FOUND_AS[kind].includes(finding.type)) entry.wrong.push(finding.type)
      if (show === kind) tell(here, retelling.text.slice(start, end), sources)
    }
  }
  const cells = KINDS.map((kind) => {
    const { n = 0, any = 0, exact = 0, wrong = [] } = count[kind] ?? {}
    const types = [...new Set(wrong)].map((type) => `${type.slice(6)} ${wrong.filter((one) => one === type).length}`).join(' ')
    return `${kind} ${kind === 'faithful' ? any : exact}/${n}${types ? ` (${types})` : ''}`
  })
  console.log(`${language.padEnd(8)} ${cells.join('  ')}`)
  const said = new Map<string, number>()
  for (const set of readRetellingSets(language)) {
    const sources = set.sources.map((source) => newsDocument(source.id, source.segments.join('\n\n'), 'en'))
    const retelling = newsDocument('article', set.retelling.join('\n\n'), language)
    const { report } = compare(sources, retelling, { lexicons })
    for (const finding of report.findings) {
      if (!finding.type.startsWith('quote.') || finding.severity === 'neutral') continue
      said.set(finding.type, (said.get(finding.type) ?? 0) + 1)
      if (show === 'news') tell([finding], retelling.text.slice(finding.retelling?.start, finding.retelling?.end), sources)
    }
  }
  console.log(`         news: ${[...said].map(([type, n]) => `${type.slice(6)} ${n}`).join('  ') || 'nothing said'}`)
}

function tell(findings: readonly Finding[], words: string, sources: readonly Document[]): void {
  console.log(`  ${words}`)
  for (const { type, confidence, reason, source } of findings) {
    const there = sources.find(({ id }) => id === source?.id)?.text.slice(source?.start, source?.end) ?? ''
    console.log(`    ${type} ${confidence.toFixed(2)} ${reason.key} ${JSON.stringify(reason.params).slice(0, 200)} | ${there}`)
  }
}
