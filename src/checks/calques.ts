import { type FoundCalque, findCalques } from '../lexicon/pivot/calques.ts'
import type { Finding } from '../report/finding.ts'
import type { Check, CheckContext } from './check.ts'

/** Idioms of a language in between, carried over word for word: minor in themselves, and evidence of the road the text took. */
export const calques: Check = {
  id: 'calques',
  finds: ['artefact.calque'],
  run(context) {
    const table = context.lexicons.calques
    if (!table) return []
    const { retelling } = context
    const { text } = retelling.document
    const found = findCalques(text, retelling.language, table, { start: 0, end: text.length }, retelling.tokens.flat())
    // A form that is also said otherwise proves nothing alone: something else must show that the text came through Chinese.
    const proven = found.some((calque) => !calque.risky && !calque.remnant) || cameThroughPivot(context)
    return found.flatMap((calque): Finding[] => {
      if (calque.risky && !proven) return []
      if (calque.remnant && !(endsClause(calque, context) && found.some((other) => !other.remnant && other.zh.startsWith(calque.zh))))
        return []
      return [
        {
          type: 'artefact.calque',
          severity: 'minor',
          confidence: calque.risky || calque.remnant ? 0.65 : 0.9,
          retelling: calque.span,
          source: null,
          reason: { key: 'calque.literal', params: { zh: calque.zh, meaning: calque.meaning } },
        },
      ]
    })
  },
}

/** Whether nothing follows a calque in its clause: a verb without its object. */
const endsClause = ({ span }: FoundCalque, context: CheckContext): boolean =>
  /^\s*[,;:.!?，。；：]/u.test(context.retelling.document.text.slice(span.end, span.end + 2))

/** Whether a wrong name in the text is explained by a pivot and hardly otherwise. */
export function cameThroughPivot(context: CheckContext): boolean {
  return context.resolutions.some(
    ({ variants, confidence }) =>
      confidence > 0.6 && variants.some((variant) => variant.path && variant.path.strength > 0.6 && variant.likeness < 0.8),
  )
}
