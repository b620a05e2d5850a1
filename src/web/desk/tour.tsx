import type { Translator } from '../../i18n.ts'

/** The steps of the tour, each with what it points at. */
const STEPS = [
  ['text', '.retelling .text'],
  ['notes', '.retelling .note'],
  ['sources', '.sources'],
  ['decide', '.walk'],
  ['coverage', '.picker'],
] as const

/** A first visitor's tour of the shipped case. It is offered once, and needs the script. */
export function Tour({ translator: { t } }: { translator: Translator }) {
  return (
    <aside class="tour" id="tour" aria-label={t('ui.tour.title')} hidden>
      <p class="tour-offer">
        {t('ui.tour.offer')}{' '}
        <button type="button" data-tour="start">
          {t('ui.tour.start')}
        </button>{' '}
        <button type="button" data-tour="end">
          {t('ui.tour.no')}
        </button>
      </p>
      <ol>
        {STEPS.map(([step, target], index) => (
          <li data-target={target} hidden>
            <p>
              <b>{t('ui.tour.step', { number: index + 1, total: STEPS.length })}</b> {t(`ui.tour.${step}`)}
            </p>
          </li>
        ))}
      </ol>
      <p class="tour-steps" hidden>
        <button type="button" data-tour="next">
          {t('ui.walk.next')}
        </button>{' '}
        <button type="button" data-tour="end">
          {t('ui.keys.close')}
        </button>
      </p>
    </aside>
  )
}
