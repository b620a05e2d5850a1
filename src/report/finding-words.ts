import type { FindingJson } from './json.ts'

/**
 * What a finding is known by when it comes again, in another run or in another version of the article: its type and the words on both
 * sides, without case, marks and spacing. `alike` are the words that findings of the same kind share: what is wrong and what belongs there.
 */
export interface FindingWords {
  readonly retelling: string
  readonly source: string
  readonly alike: string
}

/** The words of a finding, normalised. */
export function wordsOfFinding(finding: Pick<FindingJson<unknown>, 'retelling' | 'source' | 'expected'>): FindingWords {
  const retelling = normaliseWords(finding.retelling?.exact ?? '')
  const source = normaliseWords(finding.source?.exact ?? '')
  return { retelling, source, alike: `${retelling}|${finding.expected === undefined ? source : normaliseWords(finding.expected)}` }
}

/** The letters and digits of a text as words: compatibility forms unified (NFKC), lower case, single spaces. */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
