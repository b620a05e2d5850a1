import { type DeskAction, SHORTCUTS } from '../desk/keys.ts'

const STORED = 'retold.single-keys'

/** Runs the action of a shortcut. Keys that are being typed into a field are left alone, and single keys when the reader has turned them off. */
export function readKeys(actions: Readonly<Record<DeskAction, () => void>>): void {
  const single = document.querySelector<HTMLInputElement>('#single-keys')
  if (single) {
    single.checked = localStorage.getItem(STORED) !== 'off'
    single.addEventListener('change', () => localStorage.setItem(STORED, single.checked ? 'on' : 'off'))
  }
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('input, textarea, select, [contenteditable]') && !event.altKey) return
    if (target?.closest('dialog')) return
    const shortcut = SHORTCUTS.find(({ key, alt }) => key === event.key && (alt ?? false) === event.altKey)
    if (!shortcut || (shortcut.single && single && !single.checked)) return
    event.preventDefault()
    actions[shortcut.action]()
  })
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-opens="key-map"]')) {
    button.hidden = false
    button.addEventListener('click', openKeyMap)
  }
}

/** Opens the map of shortcuts. */
export function openKeyMap(): void {
  const map = document.getElementById('key-map')
  if (map instanceof HTMLDialogElement && !map.open) map.showModal()
}
