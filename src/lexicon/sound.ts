/** Cyrillic letters as Latin, close to how names are printed in English. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
}

/** Katakana (and hiragana, shifted) as Latin syllables; small vowels and the long mark are handled in `romanizeKana`. */
const KANA: Readonly<Record<string, string>> = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  サ: 'sa',
  シ: 'shi',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  ザ: 'za',
  ジ: 'ji',
  ズ: 'zu',
  ゼ: 'ze',
  ゾ: 'zo',
  タ: 'ta',
  チ: 'chi',
  ツ: 'tsu',
  テ: 'te',
  ト: 'to',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'zu',
  デ: 'de',
  ド: 'do',
  ナ: 'na',
  ニ: 'ni',
  ヌ: 'nu',
  ネ: 'ne',
  ノ: 'no',
  ハ: 'ha',
  ヒ: 'hi',
  フ: 'fu',
  ヘ: 'he',
  ホ: 'ho',
  バ: 'ba',
  ビ: 'bi',
  ブ: 'bu',
  ベ: 'be',
  ボ: 'bo',
  パ: 'pa',
  ピ: 'pi',
  プ: 'pu',
  ペ: 'pe',
  ポ: 'po',
  マ: 'ma',
  ミ: 'mi',
  ム: 'mu',
  メ: 'me',
  モ: 'mo',
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ラ: 'ra',
  リ: 'ri',
  ル: 'ru',
  レ: 're',
  ロ: 'ro',
  ワ: 'wa',
  ヲ: 'o',
  ン: 'n',
  ヴ: 'vu',
}
const SMALL: Readonly<Record<string, string>> = { ァ: 'a', ィ: 'i', ゥ: 'u', ェ: 'e', ォ: 'o', ャ: 'ya', ュ: 'yu', ョ: 'yo' }

/** Katakana read in Latin letters: "アルトマン" -> "arutoman". Other characters are left out. */
export function romanizeKana(text: string): string {
  let out = ''
  for (const character of text) {
    const small = SMALL[character]
    if (small !== undefined) out = out.replace(/[aeiou]$/, '') + small
    else if (character === 'ッ') out += ''
    else out += KANA[character] ?? ''
  }
  return out
}

const CYRILLIC_LETTER = /[\u0400-\u04ff]/
const KATAKANA_ONLY = /^[\u30a0-\u30ff]+$/

/**
 * How a folded word roughly sounds, in Latin letters, so that cognates and transliterated names meet: "philosophie" and "filosofia"
 * give the same. Empty for scripts that cannot be read letter by letter.
 */
export function soundOf(folded: string): string {
  const letters = new Uint8Array(roomForSound(folded))
  return soundText(letters, 0, writeSound(folded, letters, 0))
}

/** The most letters that the sound of a word can have: a letter of another script is written with three at most. */
export const roomForSound = (folded: string): number => 3 * folded.length

/** A sound as text. */
export function soundText(letters: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let i = from; i < to; i++) text += ALPHABET.charAt((letters[i] ?? 0) - 97)
  return text
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** Writes the letters (a to z) of a word's sound into a list with room for them; gives where they end. */
export function writeSound(folded: string, into: Uint8Array, at: number): number {
  const end = spellBySound(folded, into, at)
  if (end >= 0) return end
  let word = folded
  if (CYRILLIC_LETTER.test(word)) word = [...word].map((c) => CYRILLIC[c] ?? c).join('')
  else if (KATAKANA_ONLY.test(word)) {
    // Japanese spells r for l, b for v and adds vowels after consonants: what is left compares with a name's consonants.
    word = romanizeKana(word)
      .replace(/l/g, 'r')
      .replace(/[ou](?=[^aeiou]|$)/g, '')
  } else return at
  return Math.max(at, spellBySound(word, into, at))
}

/** Letters by their place in the alphabet, 1 to 26. */
const placeOf = (letter: string) => letter.charCodeAt(0) - 96
const SILENT = 0
const NO_LETTER = 31
/** The numbers of letters by their codes; an apostrophe is silent, what is no letter stands apart. */
const LETTERS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 97 && code <= 122 ? code - 96 : code === 39 ? SILENT : NO_LETTER,
)

/** Beside the letter that is heard: the next one is spoken with it; an h behind both makes an x of them. */
const WITH_NEXT = 32
const BEFORE_H = 64
const X = placeOf('x')
const H = 'h'.charCodeAt(0)

/** What is heard of a letter in front of another one (32 times the first and the second, 0 at the end). */
const HEARD: Uint8Array = hearLetters()

/**
 * Letters that sound alike written alike: ph f; th t; ck, qu, q k; ch, kh, sch, sh x; c s before e, i, y and k elsewhere; y i; w v; z s; h and apostrophes
 * silent.
 */
function hearLetters(): Uint8Array {
  const heard = new Uint8Array(32 * 32)
  const put = (first: string, seconds: string, value: number) => {
    for (const second of seconds) heard[32 * placeOf(first) + placeOf(second)] = value
  }
  const alone: Readonly<Record<string, string>> = { c: 'k', q: 'k', y: 'i', w: 'v', z: 's' }
  for (const first of 'abcdefgijklmnopqrstuvwxyz') heard.fill(placeOf(alone[first] ?? first), 32 * placeOf(first), 32 * placeOf(first) + 32)
  put('p', 'h', placeOf('f'))
  put('t', 'h', placeOf('t') | WITH_NEXT)
  put('s', 'h', X | WITH_NEXT)
  put('s', 'c', placeOf('s') | BEFORE_H)
  put('c', 'eiy', placeOf('s'))
  for (const first of 'ckq') put(first, 'h', X)
  put('c', 'k', placeOf('k') | WITH_NEXT | BEFORE_H)
  put('q', 'u', placeOf('k') | WITH_NEXT | BEFORE_H)
  return heard
}

/** Writes how a word of the letters a to z and apostrophes sounds, doubled letters once; -1 for others. A look a letter, since every word of a text goes through here. */
function spellBySound(word: string, into: Uint8Array, from: number): number {
  const { length } = word
  let at = from
  let last = SILENT
  let letter = length > 0 ? (LETTERS[word.charCodeAt(0)] ?? NO_LETTER) : NO_LETTER
  if (letter === NO_LETTER) return -1
  for (let i = 0; i < length; i++) {
    const next = i + 1 < length ? (LETTERS[word.charCodeAt(i + 1)] ?? NO_LETTER) : 0
    if (next === NO_LETTER) return -1
    const heard = HEARD[32 * letter + next] ?? 0
    let sound = heard & 31
    letter = next
    if (heard > 31) {
      const third = i + 2 < length ? word.charCodeAt(i + 2) : 0
      const isBeforeH = heard >= BEFORE_H && third === H
      if (isBeforeH) sound = X
      if (isBeforeH || (heard & WITH_NEXT) !== 0) {
        letter = LETTERS[third] ?? NO_LETTER
        if (third > 0 && letter === NO_LETTER) return -1
        i++
      }
    }
    if (sound === last || sound === SILENT) continue
    into[at++] = sound + 96
    last = sound
  }
  return at
}
