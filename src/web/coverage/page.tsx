import type { Child } from 'hono/jsx'
import type { Translator } from '../../i18n.ts'
import { DensityChart, DescentChart, TimelineChart } from './charts.tsx'
import { DescentTable, Matrix, Names, SharedErrors, Timeline } from './tables.tsx'
import { type CoverageView, coverageHref } from './view.ts'

/** The coverage of a case for critics: what each outlet does with the sources. Every chart has a table behind it, and both can be taken away. */
export function CoveragePage({ view, translator }: { view: CoverageView; translator: Translator }) {
  const { t } = translator
  const { coverage } = view
  return (
    <article class="coverage">
      <header class="intro">
        <h1>{t('ui.coverage.title', { title: view.title })}</h1>
        <p class="lead">{t('ui.coverage.lead', { retellings: coverage.timeline.length, sources: view.sources.length })}</p>
        {view.pending > 0 && <p class="notice">{t('ui.coverage.pending', { count: view.pending })}</p>}
        <p>
          <a href={`/?${new URLSearchParams({ case: view.caseId }).toString()}`}>{t('ui.coverage.review')}</a>
          {' · '}
          <a href={`/between?${new URLSearchParams({ case: view.caseId }).toString()}`}>{t('ui.between.title')}</a>
        </p>
      </header>
      <Part id="passages" translator={translator} view={view}>
        <p>
          {view.all ? (
            <a href={coverageHref(view.caseId)}>{t('ui.coverage.passages.quoted')}</a>
          ) : (
            <a href={coverageHref(view.caseId, '', { passages: 'all' })}>{t('ui.coverage.passages.all')}</a>
          )}
        </p>
        <Matrix view={view} translator={translator} />
      </Part>
      <Part id="names" translator={translator} view={view}>
        <Names view={view} translator={translator} />
      </Part>
      <Part id="timeline" translator={translator} view={view} chart>
        <TimelineChart view={view} translator={translator} />
        <Timeline view={view} translator={translator} />
      </Part>
      <Part id="density" translator={translator} view={view} chart>
        <DensityChart view={view} translator={translator} />
      </Part>
      <Part id="descent" translator={translator} view={view} chart>
        <DescentChart view={view} translator={translator} />
        <DescentTable view={view} translator={translator} />
        <h3>{t('ui.coverage.descent.errors')}</h3>
        <SharedErrors view={view} translator={translator} />
      </Part>
    </article>
  )
}

type PartId = 'passages' | 'names' | 'timeline' | 'density' | 'descent'

function Part({
  id,
  view,
  translator,
  chart,
  children,
}: {
  id: PartId
  view: CoverageView
  translator: Translator
  chart?: boolean
  children: Child
}) {
  const { t } = translator
  return (
    <div class="part">
      <h2 id={`${id}-title`}>{t(`ui.coverage.${id}.title`)}</h2>
      <p class="soft">{t(`ui.coverage.${id}.lead`)}</p>
      {children}
      <p class="downloads">
        {t('ui.coverage.download')} <a href={coverageHref(view.caseId, `${id}.csv`)}>CSV</a>
        {chart && (
          <>
            {' '}
            <a href={coverageHref(view.caseId, `${id}.svg`)}>SVG</a>{' '}
            <button type="button" class="link" data-png={`chart-${id}`} hidden>
              PNG
            </button>
          </>
        )}
      </p>
    </div>
  )
}
