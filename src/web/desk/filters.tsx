import type { Translator } from '../../i18n.ts'
import type { RoomView } from '../room-model.ts'
import { speakerOf } from '../room-model.ts'

/** What narrows the findings down: words, type, speaker, status, confidence. It needs the script and stays hidden without it. */
export function Filters({ view, translator }: { view: RoomView; translator: Translator }) {
  const { t, locale } = translator
  const byName = new Intl.Collator(locale)
  const types = [...new Set(view.findings.map(({ finding }) => finding.type))]
  const speakers = [...new Set(view.findings.flatMap(({ finding }) => speakerOf(finding, view) ?? []))].sort(byName.compare)
  return (
    <details class="filter-box" hidden>
      <summary>{t('ui.filters.title')}</summary>
      <search class="filters">
        <label>
          {t('ui.filters.search')} <input type="search" id="filter-words" maxlength={200} autocomplete="off" />
        </label>
        <Choice id="type" options={types.map((type) => [type, t(`ui.type.${type}`)])} translator={translator} />
        {speakers.length > 0 && <Choice id="speaker" options={speakers.map((name) => [name, name])} translator={translator} />}
        <Choice
          id="status"
          options={(['open', 'accepted', 'dismissed'] as const).map((status) => [status, t(`ui.status.${status}`)])}
          translator={translator}
        />
        <Choice
          id="confidence"
          options={[90, 75, 50].map((percent) => [
            String(percent / 100),
            t('ui.filters.atLeast', { percent: percentText(percent, locale) }),
          ])}
          translator={translator}
        />
        <button type="button" id="filter-reset">
          {t('ui.filters.reset')}
        </button>
        <span role="status" id="filter-count" data-text={t('ui.filters.shown', { shown: '{shown}', total: '{total}' })} />
      </search>
    </details>
  )
}

function Choice({
  id,
  options,
  translator: { t },
}: {
  id: 'type' | 'speaker' | 'status' | 'confidence'
  options: readonly (readonly [string, string])[]
  translator: Translator
}) {
  return (
    <label>
      {t(`ui.filters.${id}`)}{' '}
      <select id={`filter-${id}`}>
        <option value="">{t('ui.filters.any')}</option>
        {options.map(([value, text]) => (
          <option value={value}>{text}</option>
        ))}
      </select>
    </label>
  )
}

const percentText = (percent: number, locale: string) => new Intl.NumberFormat(locale, { style: 'percent' }).format(percent / 100)
