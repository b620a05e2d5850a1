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
export const soundText = (letters: Uint8Array, from: number, to: number): string => String.fromCharCode(...letters.subarray(from, to))

/** Writes the letters (a to z) of a word's sound into a list with room for them; gives where they end. */
export function writeSound(folded: string, into: Uint8Array, at: number): number {
  if (isLatin(folded)) return spellBySound(folded, into, at)
  let word = folded
  if (CYRILLIC_LETTER.test(word)) word = [...word].map((c) => CYRILLIC[c] ?? c).join('')
  else if (KATAKANA_ONLY.test(word)) {
    // Japanese spells r for l, b for v and adds vowels after consonants: what is left compares with a name's consonants.
    word = romanizeKana(word)
      .replace(/l/g, 'r')
      .replace(/[ou](?=[^aeiou]|$)/g, '')
  }
  return isLatin(word) ? spellBySound(word, into, at) : at
}

/** Whether a word is of the letters a to z and apostrophes only, and not empty. */
function isLatin(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if ((code < 97 || code > 122) && code !== APOSTROPHE) return false
  }
  return word !== ''
}

const C = 99
const E = 101
const F = 102
const H = 104
const I = 105
const K = 107
const P = 112
const Q = 113
const S = 115
const T = 116
const U = 117
const V = 118
const W = 119
const X = 120
const Y = 121
const Z = 122
const APOSTROPHE = 39

/** What a letter sounds like whatever follows it; 0 for those that depend on it or are silent. */
const ALONE: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === APOSTROPHE || code === H || code === P || code === T || code === S || code === C || code === K || code === Q) return 0
  return code === Y ? I : code === W ? V : code === Z ? S : code
})

/**
 * Letters that sound alike written alike, in one pass because every word of a text goes through here: ph f; th t; ck, qu, q k; ch, kh, sch, sh x;
 * c s before e, i, y and k elsewhere; y i; w v; z s; h and apostrophes silent; doubled letters once.
 */
function spellBySound(word: string, into: Uint8Array, from: number): number {
  const { length } = word
  let at = from
  let last = 0
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i)
    let letter = ALONE[code] ?? 0
    if (letter === 0) {
      const next = i + 1 < length ? word.charCodeAt(i + 1) : 0
      letter = code
      if (code === H || code === APOSTROPHE) letter = last
      else if (code === P) {
        if (next === H) letter = F
      } else if (code === T) {
        if (next === H) i++
      } else if (code === S) {
        if (next === H || (next === C && i + 2 < length && word.charCodeAt(i + 2) === H)) {
          letter = X
          i += next === H ? 1 : 2
        }
      } else if (code === C && (next === E || next === I || next === Y)) letter = S
      else if (code === C && next === H) letter = X
      else {
        if ((code === C && next === K) || (code === Q && next === U)) i++
        letter = i + 1 < length && word.charCodeAt(i + 1) === H && (code !== C || next === K) ? X : K
      }
    }
    if (letter === last || letter === 0) continue
    into[at++] = letter
    last = letter
  }
  return at
}
