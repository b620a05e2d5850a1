import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { App } from '../../service/app.ts'
import type { ServiceEnv } from '../../service/env.ts'
import type { Document } from '../../text/document.ts'
import { Between } from './between.tsx'
import { DensityChart, DescentChart, TimelineChart } from './charts.tsx'
import { COVERAGE_TABLES } from './csv.ts'
import { CoveragePage } from './page.tsx'
import type { CoverageView } from './view.ts'

const CHARTS = { timeline: TimelineChart, density: DensityChart, descent: DescentChart } as const
const isChart = (name: string): name is keyof typeof CHARTS => name in CHARTS

/** What the coverage pages need: a case's coverage by its id (undefined: no such case), and the frame of a page. */
export interface CoveragePages {
  readonly viewOf: (c: Context<ServiceEnv>, caseId: string | undefined) => Promise<Omit<CoverageView, 'all'> | undefined>
  /** A retelling of a case as it was read; undefined when there is none of that id. */
  readonly textOf: (c: Context<ServiceEnv>, caseId: string, retelling: string) => Promise<Document | undefined>
  readonly page: (c: Context<ServiceEnv>, title: string, content: Child) => Promise<Response>
}

/** `/coverage` with its tables and charts as files, and `/between` two retellings. */
export function addCoveragePages(app: App, { viewOf, textOf, page }: CoveragePages): void {
  app.get('/coverage', async (c) => {
    const view = await viewOf(c, c.req.query('case'))
    if (!view) return c.notFound()
    const translator = c.get('translator')
    const title = `${translator.t('ui.coverage.title', { title: view.title })} · Retold`
    return page(c, title, <CoveragePage view={{ ...view, all: c.req.query('passages') === 'all' }} translator={translator} />)
  })

  app.get('/between', async (c) => {
    const view = await viewOf(c, c.req.query('case'))
    if (!view) return c.notFound()
    const translator = c.get('translator')
    const [first, second] = [c.req.query('a'), c.req.query('b')]
    const both =
      first !== undefined && second !== undefined ? await Promise.all([textOf(c, view.caseId, first), textOf(c, view.caseId, second)]) : []
    const [a, b] = both
    if (both.length > 0 && (!a || !b)) return c.notFound()
    const title = `${translator.t('ui.between.title')} · Retold`
    return page(c, title, <Between view={view} sides={a && b ? [a, b] : undefined} translator={translator} />)
  })

  app.get('/coverage/:file{[a-z]+\\.(csv|svg)}', async (c) => {
    const [name = '', ending] = c.req.param('file').split('.')
    const table = ending === 'csv' ? COVERAGE_TABLES[name] : undefined
    if (!table && !(ending === 'svg' && isChart(name))) return c.notFound()
    const found = await viewOf(c, c.req.query('case'))
    if (!found) return c.notFound()
    const view = { ...found, all: true }
    c.header('content-disposition', `attachment; filename="${view.caseId.replace(/[^\w.-]/g, '_')}-${name}.${ending}"`)
    if (table) return c.body(table(view), 200, { 'content-type': 'text/csv; charset=utf-8' })
    if (!isChart(name)) return c.notFound()
    const Chart = CHARTS[name]
    const drawing = await html`${<Chart view={view} translator={c.get('translator')} />}`
    return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${drawing}`, 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
  })
}
