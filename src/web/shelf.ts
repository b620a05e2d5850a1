import type { ShippedCase } from '../platform/shipped-case.ts'
import { coverageOf } from '../report/coverage/coverage.ts'
import { digestOf } from '../report/coverage/digest.ts'
import type { Comparison } from '../report/report.ts'
import type { ServiceDeps } from '../service/deps.ts'
import { findCase, listCases } from '../store/cases.ts'
import { createCoverageReader } from '../store/coverage.ts'
import { decisionFor, decisionsByKey, listDecisions } from '../store/decisions.ts'
import { shownAmongOthers } from '../store/others.ts'
import { comparisonOf, reportOf } from '../store/reports.ts'
import { listRetellings } from '../store/retellings.ts'
import { sourceDocuments } from '../store/sources.ts'
import type { Store } from '../store/store.ts'
import type { CoverageView } from './coverage/view.ts'
import { outletNames } from './coverage/view.ts'
import { correctionsAddress, type Desk, decisionsAddress, retellingAddress, type ShownDecision } from './desk/desk.ts'

/** A case in the list of cases. */
export interface CaseTitle {
  readonly id: string
  readonly title: string
}

/** A retelling in the list of a case's retellings. */
export interface RetellingTitle {
  readonly id: string
  readonly language?: string
  readonly outlet?: string
  /** The id of the other retelling that it says it translates. */
  readonly translatedFrom?: string
}

/** A case with what its pages need to find their way. */
export interface OpenCase extends CaseTitle {
  /** Whether it comes with the program. */
  readonly shipped: boolean
  readonly summary: string
  readonly retellings: readonly RetellingTitle[]
}

/** What a page of one retelling shows. */
export interface ShownRetelling {
  readonly comparison: Comparison
  /** Absent where decisions are not kept. */
  readonly desk?: Desk
}

/** What a visitor of the pages sees and may: public cases or all, and whether decisions can be saved. */
export interface Viewer {
  readonly seen: 'public' | 'all'
  readonly saves: boolean
}

/** Where the pages take cases from: the store, or where there is none the cases that come with the program. */
export interface Shelf {
  readonly list: (viewer: Viewer) => Promise<readonly CaseTitle[]>
  /** A case; the first one without an id; undefined when there is none. */
  readonly find: (id: string | undefined, viewer: Viewer) => Promise<OpenCase | undefined>
  readonly show: (open: OpenCase, retelling: string, viewer: Viewer) => Promise<ShownRetelling | undefined>
  readonly coverage: (open: OpenCase) => Promise<Omit<CoverageView, 'all'>>
}

/** More cases and retellings than a list on a page holds. */
const LISTED = 500
/** How many comparisons are kept at hand: going from finding to finding, saving and coming back must not compare anew. */
const KEPT = 8

/** The shelf of a service. `open` gives its store, with the shipped cases brought in, or null. */
export function createShelf(deps: ServiceDeps, open: () => Promise<Store | null>): Shelf {
  const comparisons = new Map<string, Comparison>()
  async function keep(key: string, compare: () => Promise<Comparison | undefined>): Promise<Comparison | undefined> {
    const known = comparisons.get(key) ?? (await compare())
    comparisons.delete(key)
    if (known) comparisons.set(key, known)
    for (const oldest of comparisons.keys()) if (comparisons.size > KEPT) comparisons.delete(oldest)
    return known
  }
  const shipped = shippedShelf(deps, keep)
  let kept: Shelf | undefined
  const shelf = async (): Promise<Shelf> => {
    const store = await open()
    if (!store) return shipped
    kept ??= storedShelf(deps, store, keep)
    return kept
  }
  return {
    list: async (viewer) => (await shelf()).list(viewer),
    find: async (id, viewer) => (await shelf()).find(id, viewer),
    show: async (one, retelling, viewer) => (await shelf()).show(one, retelling, viewer),
    coverage: async (one) => (await shelf()).coverage(one),
  }
}

type Keep = (key: string, compare: () => Promise<Comparison | undefined>) => Promise<Comparison | undefined>

function storedShelf(deps: ServiceDeps, store: Store, keep: Keep): Shelf {
  const readCoverage = createCoverageReader()
  return {
    list: ({ seen }) => listCases(store, LISTED, '', seen),
    async find(id, { seen }) {
      const found = id === undefined ? await firstWhole(store, seen) : await findCase(store, id)
      if (!found || (seen === 'public' && found.visibility !== 'public')) return undefined
      const rows = await listRetellings(store, found.id, LISTED)
      // In order of their dates, as they appeared; those without one last.
      rows.sort((a, b) => (a.version.meta.date ?? '\uffff').localeCompare(b.version.meta.date ?? '\uffff'))
      return {
        id: found.id,
        title: found.title,
        shipped: found.origin === 'shipped',
        summary: found.summary,
        retellings: rows.map(({ retelling, version }) => ({
          id: retelling.id,
          ...(version.language === null ? {} : { language: version.language }),
          ...(version.meta.outlet === undefined ? {} : { outlet: version.meta.outlet }),
          ...(retelling.translatedFrom === null ? {} : { translatedFrom: retelling.translatedFrom }),
        })),
      }
    },
    async show({ id: caseId }, id, { saves }) {
      const engine = await deps.engine()
      const found = await reportOf(store, engine, { caseId, id }, deps.now())
      if (!found) return undefined
      const kept = await keep(found.inputs, async () => (await comparisonOf(store, engine, { caseId, id }))?.comparison)
      if (!kept) return undefined
      const comparison = { ...kept, report: await shownAmongOthers(store, { caseId, id }, found, kept.report) }
      if (!saves) return { comparison }
      const byKey = decisionsByKey(await listDecisions(store, caseId, id))
      const decisions = new Map<string, ShownDecision>()
      for (const finding of found.report.findings) {
        const made = decisionFor(finding, byKey)
        if (made) decisions.set(finding.id, { ...made, updated: new Date(made.updated).toISOString() })
      }
      return {
        comparison,
        desk: {
          address: decisionsAddress(caseId, id),
          corrections: correctionsAddress(caseId),
          retelling: id,
          report: `${retellingAddress(caseId, id)}/report`,
          diffs: `/diff?${new URLSearchParams({ case: caseId, retelling: id }).toString()}`,
          decisions,
          keys: new Map(found.report.findings.map((finding) => [finding.id, finding.key])),
        },
      }
    },
    async coverage({ id, title }) {
      const found = await findCase(store, id)
      if (!found) throw new Error(`the case ${id} is gone`)
      const { coverage, pending } = await readCoverage(store, await deps.engine(), found, deps.now())
      const documents = await sourceDocuments(store, id)
      const order = (date: string | undefined) =>
        date === undefined || Number.isNaN(Date.parse(date)) ? Number.MAX_VALUE : Date.parse(date)
      const sources = documents.sort((a, b) => order(a.meta.date) - order(b.meta.date))
      return { caseId: id, title, coverage, sources, outlets: outletNames(coverage), pending: pending.length }
    },
  }
}

/** The first case that has texts on both sides. */
async function firstWhole(store: Store, seen: Viewer['seen']) {
  return (await listCases(store, LISTED, '', seen)).find(({ sources, retellings }) => sources > 0 && retellings > 0)
}

function shippedShelf(deps: ServiceDeps, keep: Keep): Shelf {
  const find = async (id: string | undefined) => {
    const cases = await deps.cases()
    return id === undefined ? cases[0] : cases.find((one) => one.id === id)
  }
  const compared = async (one: ShippedCase, retelling: string) => {
    const document = one.retellings.find(({ id }) => id === retelling)
    if (!document) return undefined
    const { sources, knowledge } = one
    return keep(JSON.stringify([one.id, retelling]), async () =>
      deps.compare(sources, document, { lexicons: await deps.lexicons(), knowledge }),
    )
  }
  return {
    list: deps.cases,
    async find(id) {
      const one = await find(id)
      if (!one) return undefined
      const retellings = one.retellings.map(({ id: own, language, meta }) => {
        const translatedFrom = one.translatedFrom.get(own)
        return {
          id: own,
          ...(language === undefined ? {} : { language }),
          ...(meta.outlet === undefined ? {} : { outlet: meta.outlet }),
          ...(translatedFrom === undefined ? {} : { translatedFrom }),
        }
      })
      return { id: one.id, title: one.title, shipped: true, summary: one.summary, retellings }
    },
    async show({ id }, retelling) {
      const one = await find(id)
      const comparison = one && (await compared(one, retelling))
      return comparison && { comparison }
    },
    async coverage({ id, title }) {
      const one = await find(id)
      const made = one ? await Promise.all(one.retellings.map((retelling) => compared(one, retelling.id))) : []
      const comparisons = made.filter((each) => each !== undefined)
      const sources = comparisons[0]?.sources ?? one?.sources ?? []
      const coverage = coverageOf(
        sources.map((source) => ({ id: source.id, length: source.text.length })),
        comparisons.map(digestOf),
        one?.translatedFrom,
      )
      return { caseId: id, title, coverage, sources, outlets: outletNames(coverage), pending: 0 }
    },
  }
}
