import type { Translator } from '../i18n.ts'
import { type FindingType, MQM_TYPE, PENALTY } from '../report/finding.ts'
import { GLYPH, SEVERITIES } from './severity.ts'

const TYPES = Object.keys(MQM_TYPE) as FindingType[]

/** What the signs and the types of findings mean, each with an example: the glossary that notes in the margin point to. */
export function Help({ translator: { t } }: { translator: Translator }) {
  return (
    <article class="plain help">
      <h1>{t('ui.help.title')}</h1>
      <p class="lead">{t('ui.help.lead')}</p>
      <section aria-labelledby="severities">
        <h2 id="severities">{t('ui.help.severities')}</h2>
        <dl>
          {SEVERITIES.map((severity) => (
            <>
              <dt>
                <span class={`count ${severity}`}>
                  <span class="glyph" aria-hidden="true">
                    {GLYPH[severity]}
                  </span>{' '}
                  {t(`ui.severity.${severity}`)}
                </span>{' '}
                <span class="type">{t('ui.help.points', { points: PENALTY[severity] })}</span>
              </dt>
              <dd>{t(`ui.help.severity.${severity}`)}</dd>
            </>
          ))}
        </dl>
      </section>
      <section aria-labelledby="types">
        <h2 id="types">{t('ui.help.types')}</h2>
        <dl>
          {TYPES.map((type) => (
            <>
              <dt id={type}>
                <b>{t(`ui.type.${type}`)}</b> <code class="type">{type}</code>
              </dt>
              <dd>{t(`ui.help.type.${type}`)}</dd>
            </>
          ))}
        </dl>
      </section>
    </article>
  )
}
