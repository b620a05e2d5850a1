import type { Translator } from '../../i18n.ts'
import type { RoomView } from '../room-model.ts'
import type { Desk } from './desk.ts'

/** The panel where a person puts the machine right: a sentence's passages, another spelling of a name, a term. It needs the script. */
export function Correct({ desk, view, translator: { t } }: { desk: Desk; view: RoomView; translator: Translator }) {
  const people = [
    ...new Set(view.sources.flatMap(({ document: { meta } }) => [meta.from, ...(meta.to ?? [])].flatMap((party) => party?.name || []))),
  ]
  return (
    <dialog
      id="correct"
      aria-labelledby="correct-title"
      data-address={desk.corrections}
      data-retelling={desk.retelling}
      data-language={view.language}
      data-failed={t('ui.decide.failed', { reason: '{reason}' })}
      data-chosen={t('ui.correct.chosen', { count: '{count}' })}
    >
      <h2 id="correct-title">{t('ui.correct.title')}</h2>
      <form class="correct-link">
        <h3>{t('ui.correct.link')}</h3>
        <p>{t('ui.correct.linkHow')}</p>
        <blockquote id="correct-sentence" lang={view.language} />
        <p role="status" id="correct-chosen" />
        <button type="submit" value="link">
          {t('ui.correct.saveLink')}
        </button>{' '}
        <button type="submit" value="none">
          {t('ui.correct.none')}
        </button>
      </form>
      <form class="correct-name">
        <h3>{t('ui.correct.name')}</h3>
        <label>
          {t('ui.correct.person')} <input name="person" list="correct-people" required maxlength={200} autocomplete="off" />
        </label>
        <datalist id="correct-people">
          {people.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <label>
          {t('ui.correct.spelling')} <input name="spelling" required maxlength={200} autocomplete="off" lang={view.language} />
        </label>
        <button type="submit">{t('ui.decide.save')}</button>
      </form>
      <form class="correct-term">
        <h3>{t('ui.correct.term')}</h3>
        <label>
          {t('ui.correct.sourceTerm')} <input name="term" required maxlength={200} autocomplete="off" />
        </label>
        <label>
          {t('ui.correct.rendering')} <input name="rendering" required maxlength={200} autocomplete="off" lang={view.language} />
        </label>
        <button type="submit">{t('ui.decide.save')}</button>
      </form>
      <p role="status" id="correct-status" />
      <button type="button" id="correct-close">
        {t('ui.keys.close')}
      </button>
    </dialog>
  )
}
