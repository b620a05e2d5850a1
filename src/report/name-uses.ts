import type { Resolution } from '../evidence/name-resolution.ts'
import { overlaps } from '../text/document.ts'
import type { Finding } from './finding.ts'
import type { NameUse } from './report.ts'

/** Counts the forms of every name that a text resolves to; a form is wrong where a finding on wrong names covers it. */
export function nameUses(resolutions: readonly Resolution[], findings: readonly Finding[]): NameUse[] {
  const wrong = findings.flatMap(({ type, retelling }) =>
    retelling && (type === 'name.mistranslated' || type === 'name.misspelled') ? [retelling] : [],
  )
  const uses = new Map<string, NameUse>()
  for (const { entity, mention } of resolutions) {
    if (!entity) continue
    const right = !wrong.some((span) => overlaps(span, mention))
    const key = `${entity.name}\n${mention.text}\n${right}`
    uses.set(key, { name: entity.name, form: mention.text, right, count: (uses.get(key)?.count ?? 0) + 1 })
  }
  return [...uses.values()]
}
