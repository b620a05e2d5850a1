import { foldWord } from '../inflection/fold.ts'
import type { PivotForm } from './pivot.ts'
import { COLUMNS, type Column, ENDINGS, MC, SIGNS, type Sign } from './transliteration-table.ts'

/** A way of reading Latin letters: renderers differ in these points, and each gives a variant. */
interface Manner {
  /** Letters as in English (weak -er, r silent before consonants, final e silent) or as on the continent. */
  readonly english: boolean
  /** Whether l (and, on the continent, r) before a consonant or at the end is written 尔. */
  readonly codas: boolean
  /** "al" before a consonant sounds "o", as in Altman. */
  readonly dark: boolean
}

const MANNERS: readonly Manner[] = [
  { english: true, codas: true, dark: true },
  { english: false, codas: true, dark: false },
  { english: true, codas: false, dark: true },
  { english: false, codas: false, dark: false },
]

interface Sounds {
  /** Consonants and vowels in turn; a vowel is a column of the table, a consonant a row. */
  readonly parts: { readonly vowel: boolean; readonly sound: string }[]
}

const VOWEL_LETTERS = /[aeiouy]/
/** Letters for one vowel. `ee` comes before `e`: the longest that fits is taken. */
const VOWELS: readonly (readonly [letters: string, english: readonly string[], continental: readonly string[]])[] = [
  ['eau', ['o'], ['o']],
  ['igh', ['ai'], ['i', 'g']],
  ['aye', ['e'], ['ai', '@']],
  ['ai', ['e'], ['ai']],
  ['ay', ['e'], ['ai']],
  ['au', ['o'], ['ao']],
  ['aw', ['o'], ['a', 'v']],
  ['aa', ['a'], ['a']],
  ['ae', ['e'], ['e']],
  ['ea', ['i'], ['e', 'a']],
  ['ee', ['i'], ['e']],
  ['ei', ['ai'], ['ai']],
  ['ey', ['i'], ['e', 'i']],
  ['eu', ['iu'], ['o', 'i']],
  ['ew', ['iu'], ['e', 'v']],
  ['ie', ['i'], ['i']],
  ['oa', ['o'], ['o', 'a']],
  ['oe', ['o'], ['e']],
  ['oi', ['o', 'i'], ['o', 'i']],
  ['oy', ['o', 'i'], ['o', 'i']],
  ['oo', ['u'], ['o']],
  ['ou', ['u'], ['u']],
  ['ow', ['ao'], ['o', 'v']],
  ['ue', ['u'], ['iu']],
  ['ui', ['u', 'i'], ['u', 'i']],
]
/** Letters for one or two consonants. */
const CONSONANTS: readonly (readonly [letters: string, english: readonly string[], continental: readonly string[]])[] = [
  ['tsch', ['ch'], ['ch']],
  ['shch', ['sh', 'ch'], ['sh', 'ch']],
  ['sch', ['sh'], ['sh']],
  ['tch', ['ch'], ['ch']],
  ['dge', ['j'], ['j']],
  ['dzh', ['j'], ['j']],
  ['bb', ['b'], ['b']],
  ['ch', ['ch'], ['ch']],
  ['ck', ['k'], ['k']],
  ['cz', ['ch'], ['ch']],
  ['dj', ['j'], ['j']],
  ['dz', ['z'], ['z']],
  ['gh', ['g'], ['g']],
  ['gw', ['gw'], ['gw']],
  ['kh', ['k'], ['h']],
  ['ph', ['f'], ['f']],
  ['qu', ['kw'], ['k']],
  ['rh', ['r'], ['r']],
  ['sh', ['sh'], ['sh']],
  ['sz', ['s'], ['sh']],
  ['th', ['s'], ['s']],
  ['ts', ['ts'], ['ts']],
  ['tz', ['ts'], ['ts']],
  ['zh', ['zh'], ['zh']],
  ['zz', ['z'], ['ts']],
  ['wh', ['w'], ['w']],
  ['c', ['k'], ['k']],
  ['j', ['j'], ['y']],
  ['q', ['k'], ['k']],
  ['w', ['w'], ['v']],
  ['x', ['k', 's'], ['k', 's']],
]
const SILENT_STARTS: Readonly<Record<string, string>> = { kn: 'n', wr: 'r', ps: 's', pn: 'n', gn: 'n', thom: 'tom' }

/** The sounds of folded letters, read in a manner. */
function soundsOf(letters: string, manner: Manner): Sounds {
  const parts: { vowel: boolean; sound: string }[] = []
  const push = (sounds: readonly string[]) => {
    for (const sound of sounds) parts.push({ vowel: /^[aeiou@]/.test(sound), sound })
  }
  const side = manner.english ? 1 : 2
  let at = 0
  while (at < letters.length) {
    const c = letters.charAt(at)
    const next = letters.charAt(at + 1)
    const atEnd = at + 1 === letters.length
    if (VOWEL_LETTERS.test(c) && !(c === 'y' && VOWEL_LETTERS.test(next))) {
      const several = VOWELS.find(
        ([form]) => letters.startsWith(form, at) && !(form.endsWith('w') && VOWEL_LETTERS.test(letters.charAt(at + 2))),
      )
      if (several) {
        push(several[side])
        at += several[0].length
        continue
      }
      const coda = letters.charAt(at + 2)
      const closesR = next === 'r' && coda !== 'r' && !VOWEL_LETTERS.test(coda)
      const afterVowel = parts[parts.length - 1]?.vowel === true
      // "Bauer", "Meyer": the er after a vowel is the one sign 尔, that of l.
      if (c === 'e' && afterVowel && next === 'r' && coda === '') {
        push(['l'])
        at++
      } else if (c === 'i' && next === 'a' && at > 0) push(['i', 'y'])
      else if (c === 'e' && atEnd && parts.length > 1) {
        if (!manner.english) push(['@'])
      } else if (manner.english && closesR && parts.length > 0 && (c === 'e' || c === 'i' || c === 'u')) push(['@'])
      else if (manner.dark && c === 'a' && next === 'l' && coda !== '' && !VOWEL_LETTERS.test(coda) && coda !== 'l') push(['o'])
      else if (manner.english && c === 'u' && (letters.startsWith('ck', at + 1) || (next !== '' && next === coda)) && parts.length < 2)
        push(['a'])
      else if (c === 'e' && !closesR && parts.some((part) => part.vowel) && !/^[nm]/.test(next)) push([atEnd ? 'e' : '@'])
      else push([c === 'y' ? 'i' : c])
      at++
      continue
    }
    const previous = parts[parts.length - 1]
    if (c === next && c !== 'z') {
      at++
      continue
    }
    if (c === 'h' && previous?.vowel && !VOWEL_LETTERS.test(next)) {
      at++
      continue
    }
    const several = CONSONANTS.find(([form]) => letters.startsWith(form, at))
    if (several) {
      const soft = several[0] === 'c' && /[eiy]/.test(next)
      push(soft ? ['s'] : several[side])
      at += several[0].length
      continue
    }
    if (c === 'g' && manner.english && /[eiy]/.test(next) && at > 0) push(['j'])
    else if (c === 's' && !manner.english && at === 0 && (next === 't' || next === 'p')) push(['sh'])
    else if (/[a-z]/.test(c)) push([c])
    at++
  }
  return { parts }
}

const NASAL_COLUMNS: Readonly<Record<string, Column>> = {
  a: 'an',
  e: 'en',
  '@': 'en',
  i: 'in',
  o: 'ong',
  u: 'un',
  ai: 'an',
  ao: 'ong',
  iu: 'un',
}

function columnOf(sound: string): Column {
  return COLUMNS.find((column) => column === sound) ?? ''
}

/** Signs for sounds: a consonant takes the vowel after it, a vowel an n (or m before b and p) that closes its syllable. */
function signsOf({ parts }: Sounds, manner: Manner): Sign[] {
  const signs: Sign[] = []
  let i = 0
  while (i < parts.length) {
    const part = parts[i]
    if (!part) break
    const onset = part.vowel ? '' : part.sound
    const nucleus = part.vowel ? part : parts[i + 1]
    if (!nucleus?.vowel) {
      const coda = onset === 'l' || onset === 'r'
      const afterVowel = parts[i - 1]?.vowel === true
      // English r is silent there in every manner of reading it; l is dropped by some.
      const silent = coda && afterVowel && (!manner.codas || (onset === 'r' && manner.english))
      if (!silent) signs.push(...(SIGNS.get(onset)?.get('') ?? []))
      i++
      continue
    }
    let after = i + (part.vowel ? 1 : 2)
    let vowel = columnOf(nucleus.sound)
    const closing = parts[after]
    const beyond = parts[after + 1]
    if (closing && !closing.vowel && !beyond?.vowel) {
      const nasal = closing.sound === 'n' || (closing.sound === 'm' && (beyond?.sound === 'b' || beyond?.sound === 'p'))
      const closed = nasal ? NASAL_COLUMNS[vowel] : undefined
      if (closed) {
        const back = closing.sound === 'n' && beyond?.sound === 'g'
        vowel =
          back && closed === 'an'
            ? 'ang'
            : back && closed === 'in'
              ? 'ing'
              : closed === 'ong' && manner.english && beyond === undefined
                ? 'en'
                : closed
        after += back ? 2 : 1
      }
    }
    const row = SIGNS.get(onset)
    const cell = row?.get(vowel)
    if (cell) signs.push(...cell)
    else signs.push(...(row?.get('') ?? []), ...(SIGNS.get('')?.get(vowel) ?? []))
    i = after
  }
  return signs
}

function render(folded: string, manner: Manner): Sign[] {
  if (folded.startsWith('mc') && folded.length > 3) return [...MC, ...render(folded.slice(2), manner)]
  let letters = folded
  for (const [start, heard] of Object.entries(SILENT_STARTS)) if (letters.startsWith(start)) letters = heard + letters.slice(start.length)
  const ending = ENDINGS.find(([form]) => letters.length > form.length && letters.endsWith(form) && (manner.english || form !== 'stein'))
  if (!ending) return signsOf(soundsOf(letters, manner), manner)
  return [...signsOf(soundsOf(letters.slice(0, -ending[0].length), manner), manner), ...ending[1]]
}

/**
 * How a Latin-script name of one word is likely written in Chinese: one to four variants, the most usual manner first. "Altman" gives
 * 奥尔特曼, 阿尔特曼, 奥特曼. Empty when the word has no Latin letter or more than 24. Above all the readings are meant to be used: which of several
 * characters of one sound a renderer takes is habit.
 */
export function transliterateToChinese(name: string): PivotForm[] {
  const folded = foldWord(name).replace(/[^a-z]/g, '')
  if (folded === '' || folded.length > 24) return []
  const forms = new Map<string, PivotForm>()
  for (const manner of MANNERS) {
    const signs = render(folded, manner)
    if (signs.length === 0) continue
    const written = signs.map((sign) => sign.written).join('')
    if (!forms.has(written)) forms.set(written, { written, reading: signs.map((sign) => sign.reading).join(' '), origin: 'rule' })
  }
  return [...forms.values()]
}
