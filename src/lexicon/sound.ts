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
  let word = folded
  if (CYRILLIC_LETTER.test(word)) word = [...word].map((c) => CYRILLIC[c] ?? c).join('')
  else if (KATAKANA_ONLY.test(word)) {
    // Japanese spells r for l, b for v and adds vowels after consonants: what is left compares with a name's consonants.
    word = romanizeKana(word)
      .replace(/l/g, 'r')
      .replace(/[ou](?=[^aeiou]|$)/g, '')
  }
  if (!/^[a-z']+$/.test(word)) return ''
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|qu|q/g, 'k')
    .replace(/ch|kh|sch|sh/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/[y]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/z/g, 's')
    .replace(/['h]/g, '')
    .replace(/(.)\1+/g, '$1')
}
