import type { GlossedToken } from '../lexicon/gloss.ts'
import { primaryLanguage } from '../lexicon/stem.ts'
import type { Finding } from '../report/finding.ts'
import { stopwordsOf } from '../text/stopwords.ts'
import type { Check } from './check.ts'
import { leftStanding } from './left-standing.ts'

/** So many words in a row of the source's language are no loan any more. */
const MIN_RUN = 3

const HAN = /[\u3400-\u9fff]/

/** Words of the source's language, or of a pivot in another script, left standing in the retelling. */
export const untranslated: Check = {
  id: 'untranslated',
  finds: ['passage.untranslated'],
  run(context) {
    if (context.translation) return leftStanding(context)
    const { retelling } = context
    const language = primaryLanguage(retelling.language)
    const languages = new Set(context.sources.map((source) => primaryLanguage(source.language)).filter((other) => other !== language))
    const own = stopwordsOf(language)
    const findings: Finding[] = []
    for (const other of languages) {
      const foreign = stopwordsOf(other)
      const isForeign = (token: GlossedToken) => {
        const { word } = token
        if (word.isNumber) return false
        if (foreign.has(word.folded) && !own.has(word.folded)) return true
        return !word.known && !own.has(word.folded) && context.finder.knowsSourceWord(word.folded)
      }
      const mayStandIn = (token: GlossedToken | undefined) => token !== undefined && (token.word.isNumber || isForeign(token))
      retelling.tokens.forEach((tokens) => {
        for (let i = 0; i + MIN_RUN <= tokens.length; i++) {
          // No run that is long enough lies over a word that is not foreign: most words need not be asked about.
          if (!mayStandIn(tokens[i + MIN_RUN - 1])) {
            i += MIN_RUN - 1
            continue
          }
          let end = i
          let [small, function_] = [0, 0]
          while (mayStandIn(tokens[end])) {
            const token = tokens[end]
            if (token && !token.capital && !token.word.isNumber) small++
            if (token && foreign.has(token.word.folded)) function_++
            end++
          }
          const [first, last] = [tokens[i], tokens[end - 1]]
          // Titles and names are foreign too: a run needs small words, and grammar of its own when it is short.
          if (end - i >= MIN_RUN && small >= 2 && (function_ > 0 || end - i >= 5) && first && last) {
            findings.push(
              finding(
                first.start,
                last.end,
                other,
                Math.min(0.95, 0.55 + 0.08 * (end - i)),
                context.retelling.document.text.slice(first.start, last.end),
              ),
            )
          }
          i = Math.max(i, end)
        }
      })
    }
    if (language !== 'zh' && language !== 'ja' && HAN.test(retelling.document.text)) {
      retelling.tokens.forEach((tokens) => {
        for (let i = 0; i < tokens.length; i++) {
          let end = i
          while (end < tokens.length && HAN.test(tokens[end]?.word.form ?? '')) end++
          const [first, last] = [tokens[i], tokens[end - 1]]
          if (end > i && first && last && !isGlossed(context.retelling.document.text, first.start, last.end)) {
            findings.push(finding(first.start, last.end, 'zh', 0.8, context.retelling.document.text.slice(first.start, last.end)))
          }
          i = Math.max(i, end)
        }
      })
    }
    return findings
  },
}

/** A foreign word given in brackets or quotation marks is an explanation. */
function isGlossed(text: string, start: number, end: number): boolean {
  return /[(（"“«『「‘'（]\s*$/.test(text.slice(Math.max(0, start - 2), start)) && /^\s*[)）"”»』」’']/.test(text.slice(end, end + 2))
}

const finding = (start: number, end: number, language: string, confidence: number, words: string): Finding => ({
  type: 'passage.untranslated',
  severity: 'major',
  confidence,
  retelling: { start, end },
  source: null,
  reason: { key: 'passage.untranslated', params: { words, language } },
})
