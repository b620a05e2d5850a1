import type { Translator } from '../../i18n.ts'
import type { CoverageRow } from '../../report/coverage/coverage.ts'
import type { FindingType } from '../../report/finding.ts'
import { dateText, nameOfSource } from '../room.tsx'
import { percent } from './charts.tsx'
import { type CoverageView, reviewHref, rowsBySource, USE_SIGN, USES } from './view.ts'

interface Props {
  readonly view: CoverageView
  readonly translator: Translator
}

/** Source passages by retelling: one row a passage, one column an outlet, each cell a way to both passages. */
export function Matrix({ view, translator }: Props) {
  const { t } = translator
  const ids = view.coverage.timeline.map(({ id }) => id)
  return (
    <>
      <ul class="use-legend">
        {USES.map((use) => (
          <li>
            <span class={`use use-${use}`} aria-hidden="true">
              {USE_SIGN[use]}
            </span>
            {t(`ui.coverage.use.${use}`)}
          </li>
        ))}
        <li>
          <span class="use" aria-hidden="true">
            ·
          </span>
          {t('ui.coverage.use.absent')}
        </li>
      </ul>
      <section class="wide" tabindex={0} aria-label={t('ui.coverage.passages.title')}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{t('ui.coverage.passages.passage')}</th>
              {ids.map((id) => (
                <th scope="col" class="outlet">
                  <span>{view.outlets.get(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {rowsBySource(view).map(({ document, number, rows }) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={ids.length + 1} class="source-name">
                  {number} {nameOfSource(document, translator)}
                </th>
              </tr>
              {rows.map((row) => (
                <tr>
                  <th scope="row" class="passage" lang={document.language ?? 'en'}>
                    {document.text.slice(row.start, row.end).replace(/\s+/g, ' ')}
                  </th>
                  {ids.map((id) => (
                    <MatrixCell row={row} id={id} view={view} translator={translator} />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </section>
    </>
  )
}

function MatrixCell({ row, id, view, translator }: Props & { row: CoverageRow; id: string }) {
  const { t } = translator
  const cell = row.cells[id]
  const outlet = view.outlets.get(id) ?? id
  if (!cell)
    return (
      <td>
        <span class="use" role="img" aria-label={`${outlet}: ${t('ui.coverage.use.absent')}`}>
          ·
        </span>
      </td>
    )
  const label = [`${outlet}: ${t(`ui.coverage.use.${cell.use}`)}`, ...(row.first === id ? [t('ui.coverage.passages.first')] : [])].join(
    ', ',
  )
  return (
    <td>
      <a class={`use use-${cell.use}`} href={reviewHref(view.caseId, id, cell.link)} aria-label={label} title={label}>
        {USE_SIGN[cell.use]}
      </a>
    </td>
  )
}

/** Every form of every name, by outlet. */
export function Names({ view, translator }: Props) {
  const { t } = translator
  const ids = view.coverage.timeline.map(({ id }) => id)
  return (
    <section class="wide" tabindex={0} aria-label={t('ui.coverage.names.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.coverage.names.name')}</th>
            <th scope="col">{t('ui.coverage.names.form')}</th>
            {ids.map((id) => (
              <th scope="col" class="outlet">
                <span>{view.outlets.get(id)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {view.coverage.names.map(({ name, forms }) => (
          <tbody>
            {forms.map(({ form, right, counts }, index) => (
              <tr>
                {index === 0 && (
                  <th scope="rowgroup" rowspan={forms.length}>
                    {name}
                  </th>
                )}
                <th scope="row" class={right ? 'form' : 'form wrong'}>
                  {form}
                  {!right && <span class="tag">{t('ui.coverage.names.wrong')}</span>}
                </th>
                {ids.map((id) => (
                  <td class="number">{counts[id] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

/** The retellings in order of time, with what each was first to have. */
export function Timeline({ view, translator }: Props) {
  const { t, locale } = translator
  const number = new Intl.NumberFormat(locale)
  return (
    <section class="wide" tabindex={0} aria-label={t('ui.coverage.timeline.title')}>
      <table>
        <thead>
          <tr>
            {(['outlet', 'date', 'passages', 'firsts', 'points'] as const).map((column) => (
              <th scope="col">{t(`ui.coverage.timeline.${column}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.coverage.timeline.map(({ id, date, passages, firsts, pointsPer1000 }) => (
            <tr>
              <th scope="row">
                <a href={`/?${new URLSearchParams({ case: view.caseId, retelling: id }).toString()}`}>{view.outlets.get(id)}</a>
              </th>
              <td>{date === undefined ? '' : dateText(date, translator)}</td>
              <td class="number">{number.format(passages)}</td>
              <td class="number">{number.format(firsts)}</td>
              <td class="number">{number.format(pointsPer1000)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Errors that several retellings share, the rarest first. */
export function SharedErrors({ view, translator }: Props) {
  const { t } = translator
  const { sharedErrors } = view.coverage
  if (sharedErrors.length === 0) return <p>{t('ui.coverage.descent.none')}</p>
  return (
    <section class="wide" tabindex={0} aria-label={t('ui.coverage.descent.errors')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ui.coverage.descent.error')}</th>
            <th scope="col">{t('ui.coverage.descent.where')}</th>
          </tr>
        </thead>
        <tbody>
          {sharedErrors.map(({ type, expected, retellings }) => (
            <tr>
              <th scope="row">
                {typeName(type, translator)}
                {expected !== undefined && <span class="tag">{`${t('ui.note.expected')} ${expected}`}</span>}
              </th>
              <td>
                <ul class="plain-list">
                  {retellings.map(({ id, exact }) => (
                    <li>
                      {view.outlets.get(id)}: <q lang={view.coverage.timeline.find((entry) => entry.id === id)?.language}>{short(exact)}</q>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Each retelling's likeliest parent, in words: what the drawing shows. */
export function DescentTable({ view, translator }: Props) {
  const { t } = translator
  return (
    <ul class="plain-list">
      {view.coverage.descent.flatMap(({ id, parent, probability, direction }) =>
        parent === null
          ? []
          : [
              <li>
                {t(`ui.coverage.descent.${direction}`, {
                  child: view.outlets.get(id) ?? id,
                  parent: view.outlets.get(parent) ?? parent,
                  percent: percent(probability, translator),
                })}
              </li>,
            ],
      )}
    </ul>
  )
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
const typeName = (type: FindingType, { t }: Translator) => t(`ui.type.${type}`)
