import type { Resolution } from '../evidence/name-resolution.ts'
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
      // Given name, family name and both are one form: only wrong ones make a second.
      const form = variants.length > 0 ? variants.map(({ word }) => word.text).join(' ') : entity.name
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1)
      if (variants.length > 0) {
        if (entry.wrong === 0) Object.assign(entry, { start: mention.start, end: mention.end, confidence })
        entry.wrong++
      }
    }
    const findings: Finding[] = inconsistentRenderings(context.resolutions)
    for (const [name, { forms, start, end, wrong, confidence }] of byEntity) {
      if (wrong === 0 || new Set([...forms.keys()].map(foldWord)).size < 2) continue
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

/** How sure it is that a second right rendering of one name is no choice of the author. */
const SECOND_RENDERING = 0.7

/** In other scripts a name has several right forms, and a careful text keeps to one: the rarer ones are reported, at their first place. */
function inconsistentRenderings(resolutions: readonly Resolution[]): Finding[] {
  const groups = new Map<string, { name: string; uses: Map<string, { count: number; start: number; end: number }> }>()
  for (const { entity, mention, variants, forms } of resolutions) {
    if (entity?.kind !== 'person' || variants.length > 0) continue
    for (const { part, written, listed } of forms ?? []) {
      if (!listed) continue
      const key = `${part} ${entity.name}`
      const group = groups.get(key) ?? { name: entity.name, uses: new Map() }
      groups.set(key, group)
      const word = mention.words.find((one) => one.text === written) ?? mention
      const use = group.uses.get(written)
      group.uses.set(written, use ? { ...use, count: use.count + 1 } : { count: 1, start: word.start, end: word.end })
    }
  }
  return [...groups.values()].flatMap(({ name, uses }): Finding[] => {
    const sorted = [...uses].sort(([, a], [, b]) => b.count - a.count || a.start - b.start)
    const [usual, ...rest] = sorted
    const first = rest.sort(([, a], [, b]) => a.start - b.start)[0]
    if (!usual || !first) return []
    return [
      {
        type: 'name.inconsistent',
        severity: 'minor',
        confidence: SECOND_RENDERING,
        retelling: { start: first[1].start, end: first[1].end },
        source: null,
        reason: {
          key: 'name.inconsistent',
          params: { name, forms: [...uses].map(([form, { count }]) => `${form} (${count})`).join(', '), count: uses.size },
        },
        expected: usual[0],
      },
    ]
  })
}
