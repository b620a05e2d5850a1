import { findAddresses } from '../evidence/addresses.ts'
import type { Finding } from '../report/finding.ts'
import type { Check } from './check.ts'

/** What follows a broken address: a blank, perhaps a dash, words, and then a piece that only addresses have. */
const REST = /^[ \u00a0]?[–—-]?[ \u00a0]?(?:[\p{L}\p{N}\-–—]+[ \u00a0]){0,6}[\p{L}\p{N}-]*[#?&=][\p{L}\p{N}=&%_.-]+/u

interface Parts {
  readonly host: string
  readonly path: string
}

/** Addresses that were changed against the source's, broken apart, or had words of theirs translated. */
export const addresses: Check = {
  id: 'addresses',
  finds: ['artefact.address'],
  run(context) {
    const { text } = context.retelling.document
    const known = new Map<string, Set<string>>()
    const spans = new Map<string, { id: string; start: number; end: number }>()
    for (const source of context.sources) {
      for (const address of findAddresses(source.document.text)) {
        const { host, path } = partsOf(address.text)
        known.set(host, (known.get(host) ?? new Set()).add(path))
        spans.set(host, { id: source.document.id, start: address.start, end: address.end })
      }
    }
    const findings: Finding[] = []
    for (const { text: address, start, end } of findAddresses(text)) {
      if (address.includes('@')) continue
      const add = (key: string, to: number, confidence: number, expected?: string) =>
        findings.push({
          type: 'artefact.address',
          severity: 'major',
          confidence,
          retelling: { start, end: to },
          source: spans.get(partsOf(address).host) ?? null,
          reason: { key: `address.${key}`, params: { address: text.slice(start, to) } },
          ...(expected ? { expected, suggestion: expected } : {}),
        })
      const line = text.indexOf('\n', end)
      const rest = REST.exec(text.slice(end, Math.min(end + 120, line < 0 ? text.length : line)))
      const { host, path } = partsOf(address)
      const right = known.get(host)
      if (rest) add('broken', end + rest[0].length, 0.9)
      else if (/[^\p{ASCII}]/u.test(address)) add('translated', end, 0.75)
      else if (right && !right.has(path)) add('changed', end, 0.85, `https://${host}${[...right][0] ?? ''}`)
    }
    return findings
  },
}

function partsOf(address: string): Parts {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/[.,;:!?)\]]+$/u, '')
  const slash = bare.search(/[/?#]/u)
  return slash < 0
    ? { host: bare.toLowerCase(), path: '' }
    : { host: bare.slice(0, slash).toLowerCase(), path: bare.slice(slash).replace(/\/$/u, '') }
}
