import { nameKey } from './name-key.ts'
import type { ListedName, Pivot, PivotForm } from './pivot.ts'
import { transliterateToChinese } from './transliterate-zh.ts'

interface Readings {
  readonly characters: ReadonlyMap<string, string>
  /** Characters that are Chinese family names, with their reading as such. */
  readonly families: ReadonlyMap<string, string>
}

function parseReadings(lines: string): Readings {
  const characters = new Map<string, string>()
  const families = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const [reading = '', written = ''] = line.slice(1).split('\t')
    const into = line.startsWith('=') ? families : characters
    for (const character of written) into.set(character, reading)
  }
  return { characters, families }
}

/** All forms of the lines whose name has this key. `names` is sorted by key: searched by halves, without parsing it. */
function lookUp(names: string, key: string): PivotForm[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = names.lastIndexOf('\n', (low + high) >> 1) + 1
    const start = middle < low ? low : middle
    const tab = names.indexOf('\t', start)
    const end = names.indexOf('\n', start)
    if (nameKey(names.slice(start, tab)) < key) low = end + 1
    else high = start
  }
  const forms: PivotForm[] = []
  for (let start = low; start < names.length; ) {
    const end = names.indexOf('\n', start)
    const [form = '', , written = '', readings = ''] = names.slice(start, end).split('\t')
    if (nameKey(form) !== key) break
    const spoken = readings.split(', ')
    written.split(', ').forEach((rendering, i) => {
      if (!forms.some((known) => known.written === rendering)) forms.push({ written: rendering, reading: spoken[i] ?? '', origin: 'table' })
    })
    start = end + 1
  }
  return forms
}

/** Kinds of lines whose names people bear. */
const PERSONAL: ReadonlySet<string> = new Set(['given', 'family', 'person'])

/** The table by rendering. */
function byRendering(names: string): ReadonlyMap<string, readonly ListedName[]> {
  const found = new Map<string, ListedName[]>()
  for (const line of names.split('\n')) {
    const [name = '', kind = '', written = ''] = line.split('\t')
    for (const rendering of written.split(', ')) {
      const list = found.get(rendering) ?? []
      list.push({ name, personal: PERSONAL.has(kind) })
      found.set(rendering, list)
    }
  }
  return found
}

/** Each name of a page is compared with each person of a case; more names than this no page has. */
const REMEMBERED_NAMES = 2000

const SEPARATORS = /[·•‧・．.\s-]+/u

/**
 * The Chinese pivot over a table as `addReadings` writes it. Making it costs nothing; names are looked up in the text as it stands (the last of
 * them are remembered), and the
 * readings of characters are parsed at the first call that needs them, the renderings at the first call of `namesOf`. Throws a plain Error when the text is not such a table.
 */
export function createChinesePivot(table: string): Pivot {
  const middle = table.indexOf('\n\n')
  if (middle < 0) throw new Error('not a built name table: no readings of characters')
  const names = table.slice(0, middle + 1)
  let parsed: Readings | undefined
  let rendered: ReadonlyMap<string, readonly ListedName[]> | undefined
  const remembered = new Map<string, readonly PivotForm[]>()

  function readings(): Readings {
    parsed ??= parseReadings(table.slice(middle + 2))
    return parsed
  }

  function read(written: string, { characters }: Readings): string {
    const syllables = Array.from(written, (character) => characters.get(character) ?? '')
    return syllables.includes('') ? '' : syllables.join(' ')
  }

  function forms(name: string): readonly PivotForm[] {
    const before = remembered.get(name)
    if (before) return before
    const key = nameKey(name)
    const known = key === '' ? [] : lookUp(names, key)
    const found = known.length > 0 || key.includes(' ') ? known : transliterateToChinese(key)
    if (remembered.size >= REMEMBERED_NAMES) remembered.clear()
    remembered.set(name, found)
    return found
  }

  const spelled = new Map<string, readonly PivotForm[]>()
  function spellings(name: string): readonly PivotForm[] {
    const before = spelled.get(name)
    if (before) return before
    const key = nameKey(name)
    const found = key === '' || key.includes(' ') ? [] : transliterateToChinese(key)
    if (spelled.size >= REMEMBERED_NAMES) spelled.clear()
    spelled.set(name, found)
    return found
  }

  const listed = new Map<string, readonly PivotForm[]>()
  function formsKnownAs(written: readonly string[]): readonly PivotForm[] {
    if (written.length === 0) return []
    const key = written.join('\n')
    const before = listed.get(key)
    if (before) return before
    if (listed.size >= REMEMBERED_NAMES) listed.clear()
    const made = readForms(written)
    listed.set(key, made)
    return made
  }

  function readForms(written: readonly string[]): readonly PivotForm[] {
    const known = readings()
    const found = new Map<string, PivotForm>()
    const add = (rendering: string, reading: string) => {
      if (rendering !== '') found.set(`${rendering} ${reading}`, { written: rendering, reading, origin: 'case' })
    }
    for (const rendering of written) {
      const parts = rendering.split(SEPARATORS).filter((part) => part !== '')
      const whole = parts.join('')
      add(whole, read(whole, known))
      if (parts.length > 1) for (const part of parts) add(part, read(part, known))
      const [first = '', ...rest] = Array.from(whole)
      const family = known.families.get(first)
      if (parts.length !== 1 || family === undefined || rest.length === 0 || rest.length > 2) continue
      // Two or three characters that begin with a family name are likely a Chinese name: the surname first, read as a surname.
      const given = read(rest.join(''), known)
      if (given === '') continue
      add(whole, `${family} ${given}`)
      if (rest.length === 2) add(rest.join(''), given)
    }
    return [...found.values()]
  }

  function namesOf(written: string): readonly ListedName[] {
    rendered ??= byRendering(names)
    return rendered.get(written) ?? []
  }

  return {
    language: 'zh',
    forms,
    spellings,
    formsKnownAs,
    namesOf,
    readingOf: (character) => readings().characters.get(character) ?? '',
  }
}
