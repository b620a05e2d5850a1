import type { Translator } from '../../i18n.ts'
import { type DeskAction, keyName, SHORTCUTS } from './keys.ts'

/** The map of shortcuts, opened by `?` or its button. Shortcuts of one key can be turned off here; those with Alt stay. */
export function KeyMap({ translator: { t } }: { translator: Translator }) {
  const actions = [...new Set(SHORTCUTS.map(({ action }) => action))]
  return (
    <dialog id="key-map" aria-labelledby="key-map-title">
      <h2 id="key-map-title">{t('ui.keys.title')}</h2>
      <table>
        <tbody>
          {actions.map((action: DeskAction) => (
            <tr>
              <td>
                {SHORTCUTS.filter((shortcut) => shortcut.action === action).map((shortcut) => (
                  <kbd>{keyName(shortcut)}</kbd>
                ))}
              </td>
              <th scope="row">{t(`ui.keys.${action}`)}</th>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <label>
          <input type="checkbox" id="single-keys" checked /> {t('ui.keys.single')}
        </label>
      </p>
      <form method="dialog">
        <button type="submit">{t('ui.keys.close')}</button>
      </form>
    </dialog>
  )
}
