import { languageName, type Translator } from '../i18n.ts'
import type { ShippedCase } from '../platform/shipped-case.ts'
import { coverageHref } from './coverage/view.ts'

/** The shipped cases and the retellings of the one that is open: plain links. */
export function Picker({
  cases,
  open,
  retelling,
  translator,
}: {
  cases: readonly ShippedCase[]
  open: ShippedCase
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
        {open.retellings.map(({ id, language, meta }) => (
          <a href={pickHref(cases, open, id)} aria-current={id === retelling ? 'page' : undefined}>
            {meta.outlet ?? id}
            <span class="tag">
              {language !== undefined && languageName(language, locale)}
              {open.translatedFrom.has(id) && `, ${t('ui.picker.translated', { outlet: outletOf(open, open.translatedFrom.get(id)) })}`}
            </span>
          </a>
        ))}
        <a href={coverageHref(open.id)}>{t('ui.picker.coverage')}</a>
      </nav>
    </div>
  )
}

/** The address of a retelling; the case goes without saying where there is only one. */
export function pickHref(cases: readonly ShippedCase[], open: ShippedCase, retelling: string): string {
  const query = new URLSearchParams({ ...(cases.length > 1 ? { case: open.id } : {}), retelling })
  return `/?${query.toString()}`
}

function outletOf(open: ShippedCase, id: string | undefined): string {
  return open.retellings.find((retelling) => retelling.id === id)?.meta.outlet ?? id ?? ''
}
