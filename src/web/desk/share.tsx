import type { Translator } from '../../i18n.ts'

/** The formats in which a report can be taken away, as the API calls them, with how they are called among those who use them. */
const FORMATS = [
  ['xliff', 'XLIFF 2.1'],
  ['tmx', 'TMX'],
  ['csv', 'CSV'],
  ['annotations', 'W3C Web Annotations'],
  ['json', 'JSON'],
] as const

/** The menu of what can be taken away. `report` is the address of the report in the API. */
export function Share({ report, translator: { t } }: { report: string; translator: Translator }) {
  return (
    <details class="menu">
      <summary>{t('ui.share.title')}</summary>
      <ul>
        <li>
          <a href={`${report}?format=html`}>{t('ui.share.html')}</a>
        </li>
        {FORMATS.map(([format, name]) => (
          <li>
            <a href={`${report}?format=${format}`} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
