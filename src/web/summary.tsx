import { languageName, type Translator } from '../i18n.ts'
import { renderMessage } from '../report/messages.ts'
import type { Report } from '../report/report.ts'
import type { Desk } from './desk/desk.ts'
import { GLYPH, SEVERITIES } from './severity.ts'

/** What was found in one glance, with filters by severity (they need the script and stay hidden without it). */
export function Summary({ report, translator }: { report: Report; translator: Translator }) {
  const { t, locale } = translator
  const { score, findings, pivot, notices } = report
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(score.pointsPer1000)
  return (
    <div class="summary">
      <p>
        {t('ui.summary.findings', { count: findings.length })}
        {findings.length > 0 && ` ${t('ui.summary.points', { points, words: new Intl.NumberFormat(locale).format(score.words) })}`}
      </p>
      <ul class="counts">
        {SEVERITIES.map((severity) => (
          <li>
            <label class={`count ${severity}`}>
              <input type="checkbox" class="filter" value={severity} checked hidden />
              <span class="glyph" aria-hidden="true">
                {GLYPH[severity]}
              </span>{' '}
              {t(`ui.severity.${severity}`)} {score.counts[severity]}
            </label>
          </li>
        ))}
      </ul>
      {pivot && (
        <p class="pivot">
          {t('ui.summary.pivot', {
            language: languageName(pivot.language, locale),
            percent: new Intl.NumberFormat(locale, { style: 'percent' }).format(pivot.probability),
          })}
        </p>
      )}
      {notices.map((notice) => (
        <p class="notice">{renderMessage(notice, translator)}</p>
      ))}
    </div>
  )
}

/**
 * The way from finding to finding at the lower edge of the text, with what has been decided and the score always in view. It needs the script and stays
 * hidden without it.
 */
export function Walk({ report, desk, translator }: { report: Report; desk: Desk | undefined; translator: Translator }) {
  const { t, locale } = translator
  const { score, findings } = report
  const decided = findings.filter(({ id }) => (desk?.decisions.get(id)?.status ?? 'open') !== 'open').length
  return (
    <p class="walk" hidden>
      <button type="button" data-walk="previous" aria-keyshortcuts="Alt+ArrowUp">
        {t('ui.walk.previous')} <kbd>Alt ↑</kbd>
      </button>
      <button type="button" data-walk="next" aria-keyshortcuts="Alt+ArrowDown">
        {t('ui.walk.next')} <kbd>Alt ↓</kbd>
      </button>
      <button type="button" data-opens="key-map" aria-keyshortcuts="?">
        {t('ui.keys.open')} <kbd>?</kbd>
      </button>
      {desk && (
        <button type="button" id="correct-open">
          {t('ui.correct.open')}
        </button>
      )}
      <span role="status" class="walk-status" data-text={t('ui.walk.status', { number: '{number}', total: '{total}' })} />
      {desk && (
        <span id="progress" data-text={t('ui.decide.progress', { decided: '{decided}', total: '{total}' })}>
          {t('ui.decide.progress', { decided, total: findings.length })}
        </span>
      )}
      <span class="walk-score">
        {SEVERITIES.map((severity) => (
          <span class={`count ${severity}`} title={t(`ui.severity.${severity}`)}>
            <span class="glyph" role="img" aria-label={t(`ui.severity.${severity}`)}>
              {GLYPH[severity]}
            </span>
            {score.counts[severity]}
          </span>
        ))}
        <span>
          {t('ui.summary.score', { points: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(score.pointsPer1000) })}
        </span>
      </span>
      <span role="status" id="desk-status" />
    </p>
  )
}
