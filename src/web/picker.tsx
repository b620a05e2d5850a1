import { languageName, type Translator } from '../i18n.ts'
import { coverageHref } from './coverage/view.ts'
import type { CaseTitle, OpenCase } from './shelf.ts'

/** The cases and the retellings of the one that is open: plain links. */
export function Picker({
  cases,
  open,
  retelling,
  translator,
}: {
  cases: readonly CaseTitle[]
  open: OpenCase
  retelling: string
  translator: Translator
}) {
  const { t, locale } = translator
  return (
    <div class="picker">
      {cases.length > 1 && (
        <nav aria-label={t('ui.picker.cases')}>
          {cases.map(({ id, title }) => (
            <a href={`/?case=${encodeURIComponent(id)}`} aria-current={id === open.id ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      )}
      <nav class="retellings" aria-label={t('ui.picker.retellings')}>
        <span class="picker-label" aria-hidden="true">
          {t('ui.picker.retellings')}
        </span>
        {open.retellings.map(({ id, language, outlet, translatedFrom }) => (
          <a href={pickHref(cases, open, id)} aria-current={id === retelling ? 'page' : undefined}>
            {outlet ?? id}
            <span class="tag">
              {language !== undefined && languageName(language, locale)}
              {translatedFrom !== undefined && `, ${t('ui.picker.translated', { outlet: outletOf(open, translatedFrom) })}`}
            </span>
          </a>
        ))}
        <a href={coverageHref(open.id)}>{t('ui.picker.coverage')}</a>
      </nav>
    </div>
  )
}

/** The address of a retelling; the case goes without saying where there is only one. */
export function pickHref(cases: readonly CaseTitle[], open: OpenCase, retelling: string): string {
  const query = new URLSearchParams({ ...(cases.length > 1 ? { case: open.id } : {}), retelling })
  return `/?${query.toString()}`
}

function outletOf(open: OpenCase, id: string): string {
  return open.retellings.find((retelling) => retelling.id === id)?.outlet ?? id
}
