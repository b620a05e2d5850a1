import { foldWord } from './inflection/fold.ts'
import { parseKanjiReadings } from './kanji-readings.ts'
import { romanizeKana } from './sound.ts'

/** How consonants sound inside a name: "kawa" is "gawa" after another part. */
const VOICED: readonly (readonly [plain: RegExp, voiced: readonly string[]])[] = [
  [/^k/, ['g']],
  [/^sh/, ['j']],
  [/^ch/, ['j']],
  [/^ts/, ['z', 'dz']],
  [/^s/, ['z']],
  [/^t/, ['d']],
  [/^h|^f/, ['b', 'p']],
]
/** What may end a reading is doubled into the next consonant: "satsu" and "horo" give "sapporo". */
const CLIPPED = /(?:tsu|ku|chi|ki)$/

const KANA = /[\u3041-\u3096\u30a1-\u30fa]/
const HIRAGANA = /[\u3041-\u3096]/
/** A sign for "ga" or "ka" in names of places, and one that repeats the character before it. */
const SMALL_KE = 'ヶ'
const AGAIN = '々'

/** Longer names are none. */
const MAX_LETTERS = 24
/** A single character is read by chance: a name of one must have so many letters. */
const MIN_SINGLE = 5
const MIN_LETTERS = 3

/** Letters without marks of length, as names are printed with and without them: "Ōtsu", "Ohtsu", "Ootsu" -> "otsu". */
function plainLetters(name: string): string {
  return foldWord(name)
    .replace(/[^a-z]/g, '')
    .replace(/oh(?![aeiouy])/g, 'o')
    .replace(/o[ou]+/g, 'o')
    .replace(/uu+/g, 'u')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/([kstcpgdzjb])\1/g, '$1')
    .replace(/tch/g, 'ch')
}

/** Reads names in Latin letters out of Japanese characters. */
export interface KanjiReader {
  /**
   * Whether a name is read out of characters that stand in a row in a text: by all of its letters, length of vowels aside. Two characters at least, or one
   * that makes a long name. Bounded by the lengths of both.
   */
  isReadFrom(name: string, text: string): boolean
}

/** A reader over the table of readings; it parses the table when it is first asked, and remembers how characters are read. */
export function createKanjiReader(): KanjiReader {
  let table: ReadonlyMap<string, readonly string[]> | undefined
  const known = new Map<string, readonly string[]>()

  /** The letters that a character may stand for; inside a name also with a voiced or a clipped sound. */
  function readingsOf(character: string, inside: boolean): readonly string[] {
    const key = inside ? `${character}+` : character
    const before = known.get(key)
    if (before) return before
    table ??= parseKanjiReadings()
    const made = formsOf(character, table.get(character) ?? [], inside)
    known.set(key, made)
    return made
  }

  function isReadFrom(name: string, text: string): boolean {
    const letters = plainLetters(name)
    if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return false
    const characters = Array.from(text)
    for (let start = 0; start < characters.length; start++) {
      // Where in the letters one may be after so many characters.
      let places: ReadonlySet<number> = new Set([0])
      for (let at = start; at < characters.length && places.size > 0; at++) {
        const character = characters[at] === AGAIN && at > 0 ? characters[at - 1] : characters[at]
        const next = new Set<number>()
        for (const place of places) {
          for (const reading of readingsOf(character ?? '', at > start)) {
            if (letters.startsWith(reading, place)) next.add(place + reading.length)
            // "o" + "ura" is printed with one vowel where plain letters have none for length.
            else if (/^[ou]/.test(reading) && /[ou]/.test(letters.charAt(place - 1)) && letters.startsWith(reading.slice(1), place))
              next.add(place + reading.length - 1)
          }
        }
        const isLong = at > start || letters.length >= MIN_SINGLE
        if (next.has(letters.length) && isLong && characters.slice(start, at + 1).some((each) => !KANA.test(each))) return true
        places = next
      }
    }
    return false
  }

  return { isReadFrom }
}

function formsOf(character: string, listed: readonly string[], inside: boolean): readonly string[] {
  if (character === SMALL_KE || character === 'ケ') return ['ga', 'ka']
  if (KANA.test(character)) {
    const sign = HIRAGANA.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0x60) : character
    return [romanizeKana(sign)].filter((reading) => reading !== '')
  }
  const found = new Set<string>()
  for (const reading of listed) {
    const forms = [reading]
    if (inside)
      for (const [plain, voiced] of VOICED) if (plain.test(reading)) forms.push(...voiced.map((sound) => reading.replace(plain, sound)))
    if (CLIPPED.test(reading) && reading.length > 3) forms.push(...forms.map((form) => form.replace(CLIPPED, '')))
    for (const form of forms) found.add(plainLetters(form))
  }
  found.delete('')
  return [...found]
}
