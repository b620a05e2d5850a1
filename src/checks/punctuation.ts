import type { Quotation } from '../evidence/evidence.ts'
import type { Finding } from '../report/finding.ts'
import type { Span } from '../text/document.ts'
import type { Check, CheckContext } from './check.ts'

/** Each slip is a run of characters that no typographic custom of a supported language allows. */
const SLIPS: readonly { readonly key: string; readonly pattern: RegExp }[] = [
  // A stop, blanks, and another stop: "negócio. ." ; three dots with blanks are an ellipsis.
  { key: 'doubled-stop', pattern: /(?<![.…][ \u00a0]?)[.!?。！？][ \u00a0]+[.。](?![ \u00a0]?[.…])/gu },
  // "remorqueur..": two dots are no ellipsis.
  { key: 'doubled-stop', pattern: /(?<=[\p{L}\p{N}”»"')])\.\.(?![.…\p{L}\p{N}/])/gu },
  // A blank before a comma or a stop, which no language sets.
  { key: 'space-before', pattern: /(?<=[\p{L}\p{N}])[ \u00a0]+[,.](?=\s|$)(?!\s{0,3}[.,])/gu },
  // Behind a blank two commas are a typewriter's opening mark: ",,Rechte".
  { key: 'doubled-comma', pattern: /(?<=[^\s([])[,，、][ \u00a0]?[,，、]/gu },
  { key: 'doubled-full-stop', pattern: /[。！？]。/gu },
  // A dash that ends a sentence: what it announced is lost.
  { key: 'dash-before-stop', pattern: /(?:——|——|—|–)[.。](?=\s|$)/gu },
  // "lucro. -instituição": a sentence cut through a compound.
  { key: 'cut-word', pattern: /[.!?。][ \u00a0][-‐‑]\p{Ll}+/gu },
]

/** Doubled stops, dashes before a stop, sentences cut inside a word, quotation marks that never close. */
export const punctuation: Check = {
  id: 'punctuation',
  finds: ['artefact.punctuation'],
  run(context) {
    const { text } = context.retelling.document
    const findings: Finding[] = []
    const addresses = [...text.matchAll(/https?:\/\/\S+/g)].map(
      (match): Span => ({ start: match.index, end: match.index + match[0].length }),
    )
    // What the source has so, a translation may keep.
    const source = context.translation ? context.sources[context.pairs[0]?.source ?? 0] : undefined
    for (const { key, pattern } of SLIPS) {
      let kept = source?.document.text.match(pattern)?.length ?? 0
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length }
        if (addresses.some((address) => address.start < span.end && span.start < address.end)) continue
        if (!inBlock(span, context)) continue
        if (kept-- > 0) continue
        findings.push(slip(wordBefore(text, span), key, 0.9))
      }
    }
    if (source?.quotations.some(isLeftOpen)) return findings
    for (const quotation of context.retelling.quotations) {
      if (!isLeftOpen(quotation)) continue
      const next = context.retelling.quotations.find((other) => other.start > quotation.start)
      if (next?.continues || closesLater(quotation.outer, context)) continue
      findings.push(slip({ start: quotation.outer.start, end: Math.min(quotation.outer.end, quotation.outer.start + 1) }, 'unclosed', 0.75))
    }
    return findings
  },
}

/** Whether a quotation's marks are of a kind that has to be closed, and are not. */
const isLeftOpen = ({ closed, marks }: Quotation) => !closed && marks !== 'dash' && marks !== 'none' && marks !== 'single'

/** How many paragraphs a quotation may run over without opening its marks again. */
const RUNS_OVER = 3

/** Whether one of the next paragraphs closes what this one opened: more closing than opening marks, or an odd number of straight ones. */
function closesLater(span: Span, context: CheckContext): boolean {
  const { text, blocks } = context.retelling.document
  const here = blocks.findIndex((block) => span.start >= block.start && span.start < block.end)
  return blocks.slice(here + 1, here + 1 + RUNS_OVER).some((block) => {
    const part = text.slice(block.start, block.end)
    const count = (marks: RegExp) => part.match(marks)?.length ?? 0
    return count(/"/g) % 2 === 1 || count(/[”»」]/g) > count(/[“„«「]/g)
  })
}

const inBlock = (span: Span, context: CheckContext) =>
  context.retelling.document.blocks.some((block) => span.start >= block.start && span.end <= block.end)

/** A lone mark is hard to see: the word before it is shown with it. */
function wordBefore(text: string, span: Span): Span {
  const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, span.start - 30), span.start))
  return { start: span.start - (before?.[0].length ?? 0), end: span.end }
}

const slip = (span: Span, key: string, confidence: number): Finding => ({
  type: 'artefact.punctuation',
  severity: 'minor',
  confidence,
  retelling: span,
  source: null,
  reason: { key: `punctuation.${key}`, params: {} },
})
