import type { Translator } from '../../i18n.ts'
import type { ShownDecision } from './desk.ts'

/** What has been decided on a finding, and the buttons to decide; those need the script and stay hidden without it. */
export function Decide({ decision, translator }: { decision: ShownDecision | undefined; translator: Translator }) {
  const { t } = translator
  return (
    <div class="decide">
      <p class="decided" hidden={decision === undefined || (decision.status === 'open' && decision.note === '')}>
        <span class="decided-status">{decision && decision.status !== 'open' && decisionText(decision, translator)}</span>
        <span class="decided-note">{decision?.note}</span>
      </p>
      <p class="decide-buttons" hidden>
        <button type="button" data-decide="accepted">
          {t('ui.decide.accept')}
        </button>
        <button type="button" data-decide="dismissed">
          {t('ui.decide.dismiss')}
        </button>
        <button type="button" data-decide="alike">
          {t('ui.decide.alike')}
        </button>
        <button type="button" data-decide="note">
          {t('ui.decide.note')}
        </button>
      </p>
    </div>
  )
}

/** The texts that the script fills in, in the reader's language; it stands once on the page. */
export function DecideTexts({ translator: { t, locale } }: { translator: Translator }) {
  return (
    <template
      id="decide-texts"
      data-locale={locale}
      data-accepted={t('ui.status.accepted')}
      data-dismissed={t('ui.status.dismissed')}
      data-by={t('ui.decide.by', { status: '{status}', author: '{author}', when: '{when}' })}
      data-at={t('ui.decide.at', { status: '{status}', when: '{when}' })}
      data-confirm={t('ui.decide.confirmAlike', { count: '{count}' })}
      data-failed={t('ui.decide.failed', { reason: '{reason}' })}
      data-saved={t('ui.decide.saved')}
      data-undone={t('ui.decide.undone')}
      data-nothing={t('ui.decide.nothing')}
    >
      <form class="note-form">
        <label>
          {t('ui.decide.noteLabel')} <textarea rows={3} maxlength={2000} />
        </label>
        <button type="submit">{t('ui.decide.save')}</button>{' '}
        <button type="button" class="cancel">
          {t('ui.decide.cancel')}
        </button>
      </form>
    </template>
  )
}

/** "accepted by Ana, 3 May 2026, 14:05". */
export function decisionText({ status, author, updated }: ShownDecision, { t, locale }: Translator): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(updated))
  const params = { status: t(`ui.status.${status}`), when }
  return author === '' ? t('ui.decide.at', params) : t('ui.decide.by', { ...params, author })
}
