import type { Translator } from '../../i18n.ts'
import type { CoverageRow } from '../../report/coverage/coverage.ts'
import type { Document } from '../../text/document.ts'
import { nameOfSource } from '../room.tsx'
import { type CoverageView, reviewHref, USE_SIGN } from './view.ts'

/** Two retellings side by side along the sources: each passage that at least one of them has, with what both make of it. */
export function Between({
  view,
  sides,
  translator,
}: {
  view: Omit<CoverageView, 'all'>
  /** The two retellings, read; undefined until both have been chosen. */
  sides: readonly [Document, Document] | undefined
  translator: Translator
}) {
  const { t } = translator
  const texts = new Map(view.sources.map((source) => [source.id, source]))
  const rows = sides ? view.coverage.passages.filter(({ cells }) => sides.some(({ id }) => cells[id])) : []
  return (
    <article class="coverage between">
      <h1>{t('ui.between.title')}</h1>
      <form method="get" action="/between" class="filters">
        <input type="hidden" name="case" value={view.caseId} />
        {(['a', 'b'] as const).map((name, index) => (
          <label>
            {t(`ui.between.${name}`)}{' '}
            <select name={name}>
              {[...view.outlets].map(([id, outlet]) => (
                <option value={id} selected={sides?.[index]?.id === id}>
                  {outlet}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit">{t('ui.between.show')}</button>
      </form>
      {sides && (
        <section class="wide" tabindex={0} aria-label={t('ui.between.title')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{view.outlets.get(sides[0].id)}</th>
                <th scope="col">{t('ui.coverage.passages.passage')}</th>
                <th scope="col">{view.outlets.get(sides[1].id)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const source = texts.get(row.source)
                return (
                  <tr>
                    <Told row={row} side={sides[0]} view={view} translator={translator} />
                    <th scope="row" class="passage">
                      <span class="tag">{source && nameOfSource(source, translator)}</span>
                      <span lang={source?.language ?? 'en'}>{source?.text.slice(row.start, row.end).replace(/\s+/g, ' ')}</span>
                    </th>
                    <Told row={row} side={sides[1]} view={view} translator={translator} />
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </article>
  )
}

function Told({
  row,
  side,
  view,
  translator: { t },
}: {
  row: CoverageRow
  side: Document
  view: Omit<CoverageView, 'all'>
  translator: Translator
}) {
  const cell = row.cells[side.id]
  if (!cell) return <td class="soft">{t('ui.coverage.use.absent')}</td>
  const { language } = view.coverage.timeline.find(({ id }) => id === side.id) ?? {}
  return (
    <td class="passage">
      <a class={`use use-${cell.use}`} href={reviewHref(view.caseId, side.id, cell.link)} aria-label={t(`ui.coverage.use.${cell.use}`)}>
        {USE_SIGN[cell.use]}
      </a>{' '}
      <span lang={language}>{side.text.slice(cell.at.start, cell.at.end).replace(/\s+/g, ' ')}</span>
    </td>
  )
}
