import type { Span } from '../../text/document.ts'
import { type Descent, descentOf, type SharedError, sharedErrors } from './descent.ts'
import type { CoverageDigest, PassageDigest, PassageUse } from './digest.ts'

/** A source as coverage sees it: its text's length gives the density strips their scale. */
export interface CoverageSource {
  readonly id: string
  readonly length: number
  readonly date?: string
  readonly title?: string
  readonly from?: string
}

/** A source passage that at least one retelling draws on, and how each does: retellings that are not named do not have it. */
export interface CoverageRow extends Span {
  readonly source: string
  /** Its number among the source's segments, from 0. */
  readonly segment: number
  /** Whether some retelling quotes it: what critics look at first. */
  readonly quoted: boolean
  /** The earliest dated retelling that has it; absent when none that has it is dated. */
  readonly first?: string
  readonly cells: Readonly<Record<string, CoverageCell>>
}

/** How one retelling treats one passage, and where it has it. */
export interface CoverageCell {
  readonly use: PassageUse
  readonly at: Span
  /** The number of the retelling's segment, from 0. */
  readonly link: number
  readonly findings: readonly string[]
}

/** The forms of one name by retelling. `right` is false for forms that a finding calls wrong. */
export interface NameRow {
  readonly name: string
  readonly forms: readonly { readonly form: string; readonly right: boolean; readonly counts: Readonly<Record<string, number>> }[]
}

/** How densely a retelling uses a source along its text: for each of `DENSITY_BINS` equal parts the share of its characters in passages that are told, 0..1. */
export interface DensityStrip {
  readonly source: string
  readonly retelling: string
  readonly bins: readonly number[]
}

/** One retelling in the order of time. `firsts` is how many passages it is the first dated one to have. */
export interface TimelineEntry {
  readonly id: string
  readonly outlet?: string
  readonly title?: string
  readonly language: string
  readonly date?: string
  readonly words: number
  readonly pointsPer1000: number
  readonly passages: number
  readonly firsts: number
}

/** What a case's retellings do with its sources, all together. */
export interface Coverage {
  readonly timeline: readonly TimelineEntry[]
  readonly passages: readonly CoverageRow[]
  readonly names: readonly NameRow[]
  readonly density: readonly DensityStrip[]
  readonly sharedErrors: readonly SharedError[]
  readonly descent: readonly Descent[]
}

/** Parts of a density strip. */
export const DENSITY_BINS = 24

/** Puts the digests of a case's retellings together. Pure, and linear in the number of passages told. `stated`: which retelling says that it translates which. */
export function coverageOf(
  sources: readonly CoverageSource[],
  digests: readonly CoverageDigest[],
  stated: ReadonlyMap<string, string> = new Map(),
): Coverage {
  const ordered = [...digests].sort(byDate)
  const passages = rowsOf(sources, ordered)
  const firsts = new Map<string, number>()
  for (const { first } of passages) if (first !== undefined) firsts.set(first, (firsts.get(first) ?? 0) + 1)
  const shared = sharedErrors(ordered)
  return {
    timeline: ordered.map(({ retelling: id, language, outlet, title, date, words, pointsPer1000, passages: own }) => ({
      id,
      ...(outlet === undefined ? {} : { outlet }),
      ...(title === undefined ? {} : { title }),
      language,
      ...(date === undefined ? {} : { date }),
      words,
      pointsPer1000,
      passages: own.length,
      firsts: firsts.get(id) ?? 0,
    })),
    passages,
    names: nameRows(ordered),
    density: densityOf(sources, ordered),
    sharedErrors: shared,
    descent: descentOf(ordered, shared, stated),
  }
}

function rowsOf(sources: readonly CoverageSource[], ordered: readonly CoverageDigest[]): CoverageRow[] {
  type Draft = { passage: PassageDigest; quoted: boolean; first: string | undefined; cells: Record<string, CoverageCell> }
  const order = new Map(sources.map(({ id }, index) => [id, index]))
  const rows = new Map<string, Draft>()
  for (const { retelling, date, passages } of ordered) {
    for (const passage of passages) {
      if (!order.has(passage.id)) continue
      const key = `${passage.id}:${passage.start}`
      const row = rows.get(key) ?? { passage, quoted: false, first: undefined, cells: {} }
      rows.set(key, row)
      row.quoted ||= passage.use !== 'paraphrased'
      if (date !== undefined) row.first ??= retelling
      row.cells[retelling] = { use: passage.use, at: passage.at, link: passage.link, findings: passage.findings }
    }
  }
  return [...rows.values()]
    .sort((a, b) => (order.get(a.passage.id) ?? 0) - (order.get(b.passage.id) ?? 0) || a.passage.start - b.passage.start)
    .map(({ passage: { id, segment, start, end }, quoted, first, cells }) => ({
      source: id,
      segment,
      start,
      end,
      quoted,
      ...(first === undefined ? {} : { first }),
      cells,
    }))
}

function nameRows(ordered: readonly CoverageDigest[]): NameRow[] {
  const names = new Map<string, Map<string, { right: boolean; counts: Record<string, number> }>>()
  for (const { retelling, names: uses } of ordered) {
    for (const { name, form, right, count } of uses) {
      const forms = names.get(name) ?? new Map<string, { right: boolean; counts: Record<string, number> }>()
      names.set(name, forms)
      const entry = forms.get(form) ?? { right, counts: {} }
      forms.set(form, entry)
      entry.right &&= right
      entry.counts[retelling] = (entry.counts[retelling] ?? 0) + count
    }
  }
  const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  return [...names]
    .map(([name, forms]) => ({
      name,
      forms: [...forms].map(([form, entry]) => ({ form, ...entry })).sort((a, b) => total(b.counts) - total(a.counts)),
    }))
    .sort((a, b) => sum(b.forms.map(({ counts }) => total(counts))) - sum(a.forms.map(({ counts }) => total(counts))))
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Strips only where there is something to show. */
function densityOf(sources: readonly CoverageSource[], ordered: readonly CoverageDigest[]): DensityStrip[] {
  const lengths = new Map(sources.map(({ id, length }) => [id, length]))
  return ordered.flatMap(({ retelling, passages }) => {
    const strips = new Map<string, number[]>()
    for (const { id, start, end } of passages) {
      const width = (lengths.get(id) ?? 0) / DENSITY_BINS
      if (width <= 0) continue
      const bins = strips.get(id) ?? Array.from({ length: DENSITY_BINS }, () => 0)
      strips.set(id, bins)
      for (let bin = Math.floor(start / width); bin < DENSITY_BINS && bin * width < end; bin++) {
        const covered = Math.min(end, (bin + 1) * width) - Math.max(start, bin * width)
        bins[bin] = Math.min(1, (bins[bin] ?? 0) + Math.max(0, covered) / width)
      }
    }
    return [...strips].map(([source, bins]) => ({ source, retelling, bins: bins.map((share) => Math.round(share * 100) / 100) }))
  })
}

/** Undated retellings come last; the same day goes by id, so that the order is always the same. */
function byDate(a: CoverageDigest, b: CoverageDigest): number {
  const [x, y] = [Date.parse(a.date ?? ''), Date.parse(b.date ?? '')].map((time) => (Number.isNaN(time) ? Number.MAX_VALUE : time))
  return (x ?? 0) - (y ?? 0) || (a.retelling < b.retelling ? -1 : 1)
}
