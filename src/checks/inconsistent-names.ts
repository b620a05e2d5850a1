import { foldWord } from '../lexicon/inflection/fold.ts'
import type { Finding } from '../report/finding.ts'
import type { Check } from './check.ts'
import { wrongFormConfidence } from './names.ts'

/** One person under several forms in one text: one finding, with counts. */
export const inconsistentNames: Check = {
  id: 'inconsistent-names',
  finds: ['name.inconsistent'],
  run(context) {
    const byEntity = new Map<string, { forms: Map<string, number>; start: number; end: number; wrong: number; confidence: number }>()
    for (const resolution of context.resolutions) {
      const { entity, mention, variants } = resolution
      if (entity?.kind !== 'person') continue
      const confidence = variants.length > 0 ? wrongFormConfidence(resolution, context) : 0
      if (variants.length > 0 && confidence < 0.6) continue
      const entry = byEntity.get(entity.name) ?? { forms: new Map(), start: mention.start, end: mention.end, wrong: 0, confidence: 1 }
      byEntity.set(entity.name, entry)
      const form = variants.length > 0 ? variants.map(({ word }) => word.text).join(' ') : mention.words.map((word) => word.text).join(' ')
      // Given name, family name and both are one form: only wrong ones make a second.
      const key = variants.length > 0 ? form : entity.name
      entry.forms.set(key, (entry.forms.get(key) ?? 0) + 1)
      if (variants.length > 0) {
        if (entry.wrong === 0) Object.assign(entry, { start: mention.start, end: mention.end, confidence })
        entry.wrong++
      }
    }
    const findings: Finding[] = []
    for (const [name, { forms, start, end, wrong, confidence }] of byEntity) {
      const distinct = new Set([...forms.keys()].map(foldWord))
      if (wrong === 0 || distinct.size < 2) continue
      findings.push({
        type: 'name.inconsistent',
        severity: 'minor',
        confidence,
        retelling: { start, end },
        source: null,
        reason: {
          key: 'name.inconsistent',
          params: { name, forms: [...forms].map(([form, n]) => `${form} (${n})`).join(', '), count: forms.size },
        },
        expected: name,
      })
    }
    return findings
  },
}
