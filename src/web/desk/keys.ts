/** What a key does on the review. The names are those of `locales/<language>/ui.json` under `keys`. */
export type DeskAction = 'next' | 'previous' | 'accept' | 'dismiss' | 'dismissAlike' | 'note' | 'undo' | 'diff' | 'search' | 'map'

/** A shortcut: the key as `KeyboardEvent.key` has it, with Alt where the key alone would be typed text. */
export interface Shortcut {
  readonly action: DeskAction
  readonly key: string
  readonly alt?: boolean
  /** Whether it works without Alt only while single-key shortcuts are on (WCAG 2.2, 2.1.4: they can be turned off). */
  readonly single: boolean
}

/** Every shortcut of the review, in the order of the map. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'next', key: 'ArrowDown', alt: true, single: false },
  { action: 'next', key: 'j', single: true },
  { action: 'previous', key: 'ArrowUp', alt: true, single: false },
  { action: 'previous', key: 'k', single: true },
  { action: 'accept', key: 'a', single: true },
  { action: 'dismiss', key: 'd', single: true },
  { action: 'dismissAlike', key: 'D', single: true },
  { action: 'note', key: 'n', single: true },
  { action: 'undo', key: 'u', single: true },
  { action: 'diff', key: 'w', single: true },
  { action: 'search', key: '/', single: true },
  { action: 'map', key: '?', single: true },
]

/** How a shortcut is written on a key cap. */
export function keyName({ key, alt }: Shortcut): string {
  const name = key === 'ArrowDown' ? '↓' : key === 'ArrowUp' ? '↑' : key === 'D' ? 'Shift d' : key
  return alt ? `Alt ${name}` : name
}
