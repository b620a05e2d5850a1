import type { Finding } from '../report/finding.ts'
import type { LinkKind } from '../report/link.ts'
import type { Comparison, ReportFinding } from '../report/report.ts'
import type { WordChange } from '../report/word-diff.ts'
import { type Block, type Document, overlaps, type Span } from '../text/document.ts'

/** A finding with the number it is shown under (from 1) and the word diff of its sentence (empty where there is none). */
export interface NumberedFinding {
  readonly number: number
  readonly finding: ReportFinding
  readonly diff: readonly WordChange[]
  /** The source's number (from 1) and anchor of its passage; null without a source. */
  readonly source: { readonly number: number; readonly anchor: string } | null
}

/** A stretch of text that the same findings cover. `ends` are those whose span ends with it: where their numbers stand. */
export interface Piece {
  readonly text: string
  readonly findings: readonly NumberedFinding[]
  readonly ends: readonly NumberedFinding[]
}

/** One passage on the other side that a sentence belongs to. */
export interface Counterpart {
  readonly anchor: string
  /** The source's number, from 1. */
  readonly number: number
  readonly text: string
}

/** A sentence (with an anchor), or what stands between sentences (without one). */
export interface Run {
  readonly anchor: string | null
  /** The whole sentence's place in its text; null between sentences. */
  readonly span: Span | null
  readonly pieces: readonly Piece[]
  readonly kind: LinkKind | null
  readonly counterparts: readonly Counterpart[]
}

export interface BlockView {
  readonly kind: Block['kind']
  readonly runs: readonly Run[]
  /** Findings that begin in this block. */
  readonly notes: readonly NumberedFinding[]
}

export interface SourceView {
  readonly number: number
  readonly document: Document
  readonly language: string
  readonly blocks: readonly BlockView[]
  /** How many of its sentences the retelling draws on. */
  readonly retold: number
}

/** Everything that the reading room shows of a comparison. */
export interface RoomView {
  readonly retelling: Document
  readonly language: string
  readonly blocks: readonly BlockView[]
  readonly sources: readonly SourceView[]
  readonly findings: readonly NumberedFinding[]
  /** Findings that point at nothing in the retelling. */
  readonly loose: readonly NumberedFinding[]
}

interface Mark extends Span {
  readonly shown: NumberedFinding
}

/** Lays a comparison out for reading: texts cut into sentences and marked pieces, each sentence with its counterparts. */
export function roomView(comparison: Comparison): RoomView {
  const { report, retelling, sources } = comparison
  const segments = sources.map(({ id }) => comparison.segments.get(id) ?? [])
  const anchorsOf = (index: number, span: Span) =>
    (segments[index] ?? []).flatMap((segment, at) => (overlaps(segment, span) ? [{ anchor: `s${index + 1}-${at + 1}`, segment }] : []))
  const indexOf = new Map(sources.map(({ id }, index) => [id, index]))

  const findings = report.findings.map((finding, at): NumberedFinding => {
    const index = finding.source ? indexOf.get(finding.source.id) : undefined
    const anchor = index !== undefined && finding.source ? anchorsOf(index, finding.source)[0]?.anchor : undefined
    return {
      number: at + 1,
      finding,
      diff: diffFor(finding, comparison),
      source: index !== undefined && anchor !== undefined ? { number: index + 1, anchor } : null,
    }
  })

  const backward = new Map<string, Counterpart[]>()
  const forward = report.links.map((link, at) => {
    const counterparts = link.sources.flatMap((source): Counterpart[] => {
      const index = indexOf.get(source.id)
      const document = index === undefined ? undefined : sources[index]
      if (index === undefined || !document) return []
      return anchorsOf(index, source).map(({ anchor, segment }) => ({
        anchor,
        number: index + 1,
        text: document.text.slice(segment.start, segment.end),
      }))
    })
    for (const { anchor, number } of counterparts) {
      const back = { anchor: `r${at + 1}`, number, text: '' }
      backward.set(anchor, [...(backward.get(anchor) ?? []), back])
    }
    return counterparts
  })

  const retellingRuns = report.links.map((link, at) => ({
    start: link.retelling.start,
    end: link.retelling.end,
    anchor: `r${at + 1}`,
    kind: link.sources.length > 0 ? link.kind : null,
    counterparts: forward[at] ?? [],
  }))
  const marks = findings.flatMap((shown): Mark[] => (shown.finding.retelling ? [{ ...shown.finding.retelling, shown }] : []))
  const blocks = blockViews(retelling, retellingRuns, marks)
  const noted = new Set(blocks.flatMap(({ notes }) => notes))
  return {
    retelling,
    language: report.retelling.language,
    blocks,
    sources: sources.map((document, index): SourceView => {
      const runs = (segments[index] ?? []).map((segment, at) => {
        const anchor = `s${index + 1}-${at + 1}`
        return { start: segment.start, end: segment.end, anchor, kind: null, counterparts: backward.get(anchor) ?? [] }
      })
      const sourceMarks = findings.flatMap((shown): Mark[] =>
        shown.finding.source?.id === document.id ? [{ start: shown.finding.source.start, end: shown.finding.source.end, shown }] : [],
      )
      return {
        number: index + 1,
        document,
        language: report.sources.find(({ id }) => id === document.id)?.language ?? 'und',
        blocks: blockViews(document, runs, sourceMarks),
        retold: runs.filter(({ counterparts }) => counterparts.length > 0).length,
      }
    }),
    findings,
    loose: findings.filter((shown) => !noted.has(shown)),
  }
}

/** Who wrote the passage that a finding is about; undefined where it is about none, or the source does not say. */
export function speakerOf({ source }: Finding, view: Pick<RoomView, 'sources'>): string | undefined {
  const from = source && view.sources.find(({ document }) => document.id === source.id)?.document.meta.from
  return from ? from.name || from.address : undefined
}

/** The diff of the link whose sentence shares most with the finding. */
function diffFor({ retelling }: Finding, comparison: Comparison): readonly WordChange[] {
  if (!retelling) return []
  let best = -1
  let most = 0
  comparison.report.links.forEach((link, index) => {
    const shared = Math.min(link.retelling.end, retelling.end) - Math.max(link.retelling.start, retelling.start)
    if (shared > most) {
      most = shared
      best = index
    }
  })
  return best >= 0 && (comparison.report.links[best]?.sources.length ?? 0) > 0 ? comparison.diffOf(best) : []
}

type RunSpan = Span & Omit<Run, 'pieces' | 'anchor' | 'span'> & { readonly anchor: string }

function blockViews(document: Document, runs: readonly RunSpan[], marks: readonly Mark[]): BlockView[] {
  return document.blocks.map((block) => {
    const inside = runs.filter((run) => overlaps(run, block))
    const views: Run[] = []
    let at = block.start
    const between = (end: number) => {
      if (end > at)
        views.push({ anchor: null, span: null, kind: null, counterparts: [], pieces: piecesOf(document.text, { start: at, end }, marks) })
    }
    for (const run of inside) {
      const start = Math.max(run.start, at)
      const end = Math.min(run.end, block.end)
      if (end <= start) continue
      between(start)
      // A sentence that runs on into the next block keeps its anchor where it begins.
      const anchor = run.start >= block.start ? run.anchor : null
      const span = anchor === null ? null : { start: run.start, end: run.end }
      views.push({ anchor, span, kind: run.kind, counterparts: run.counterparts, pieces: piecesOf(document.text, { start, end }, marks) })
      at = end
    }
    between(block.end)
    return {
      kind: block.kind,
      runs: views,
      notes: marks.filter(({ start }) => start >= block.start && start < block.end).map(({ shown }) => shown),
    }
  })
}

/** Cuts a span at every edge of a mark. */
function piecesOf(text: string, { start, end }: Span, marks: readonly Mark[]): Piece[] {
  const touching = marks.filter((mark) => overlaps(mark, { start, end }))
  const edges = new Set([start, end, ...touching.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    return {
      text: text.slice(from, to),
      findings: touching.filter((mark) => mark.start < to && mark.end > from).map(({ shown }) => shown),
      ends: touching.filter((mark) => mark.end === to).map(({ shown }) => shown),
    }
  })
}
