/** Katakana by syllable, as rules write them: two signs where a small vowel follows. */
const KATAKANA: ReadonlyMap<string, string> = new Map(
  `a ア i イ u ウ e エ o オ ka カ ki キ ku ク ke ケ ko コ ga ガ gi ギ gu グ ge ゲ go ゴ sa サ shi シ si シ su ス se セ so ソ za ザ ji ジ zi ジ zu ズ ze ゼ zo ゾ
   ta タ chi チ ti ティ tsu ツ tu トゥ te テ to ト da ダ di ディ du ドゥ de デ do ド na ナ ni ニ nu ヌ ne ネ no ノ ha ハ hi ヒ fu フ hu フ he ヘ ho ホ
   ba バ bi ビ bu ブ be ベ bo ボ pa パ pi ピ pu プ pe ペ po ポ ma マ mi ミ mu ム me メ mo モ ya ヤ yu ユ yo ヨ ye イェ yi イ ra ラ ri リ ru ル re レ ro ロ
   wa ワ wi ウィ wu ウ we ウェ wo ウォ fa ファ fi フィ fe フェ fo フォ sha シャ shu シュ she シェ sho ショ cha チャ chu チュ che チェ cho チョ
   ja ジャ ju ジュ je ジェ jo ジョ n ン - ー`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((list, item, at, all) => {
      if (at % 2 === 0) list.push([item, all[at + 1] ?? ''])
      return list
    }, []),
)

/** Japanese syllables in Latin letters as katakana, `-` for a long vowel and a doubled consonant for a small tsu: "a-sa-" -> "アーサー". Stops and what is no syllable are left out. */
export function writeKatakana(stopped: string): string {
  const syllables = stopped.replaceAll('.', '')
  let out = ''
  for (let at = 0; at < syllables.length; ) {
    const letter = syllables.charAt(at)
    if (letter === syllables.charAt(at + 1) && !/[aeioun-]/.test(letter)) {
      out += 'ッ'
      at++
      continue
    }
    const length = [3, 2, 1].find((count) => at + count <= syllables.length && KATAKANA.has(syllables.slice(at, at + count)))
    if (length) out += KATAKANA.get(syllables.slice(at, at + length)) ?? ''
    at += length ?? 1
  }
  return out
}

const INITIALS = ['g', 'kk', 'n', 'd', 'tt', 'r', 'm', 'b', 'pp', 's', 'ss', '', 'j', 'jj', 'ch', 'k', 't', 'p', 'h']
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
/** Finals that names have, with their places among the 28. */
const FINALS: Readonly<Record<string, number>> = { k: 1, n: 4, l: 8, m: 16, p: 17, s: 19, ng: 21, t: 19, b: 17, g: 1 }
const FIRST_SYLLABLE = 0xac00

/**
 * Korean syllables in Latin letters (Revised Romanization) as Hangul: "seumiseu" -> "스미스". A stop keeps vowels apart ("jo.e" -> "조에"); what is no syllable
 * is left out.
 */
export function writeHangul(syllables: string): string {
  const text = syllables.replaceAll('y.', 'y').replace(/l(?=\.?[aeiouwy])/g, 'r')
  const skip = (at: number) => (text.charAt(at) === '.' ? at + 1 : at)
  let out = ''
  for (let at = 0; at < text.length; ) {
    const initial = longest(text, at, INITIALS) ?? ''
    const begins = skip(at + initial.length)
    const vowel = longest(text, begins, VOWELS)
    if (vowel === undefined) {
      at += 1
      continue
    }
    at = skip(begins + vowel.length)
    const final = longest(text, at, Object.keys(FINALS))
    const isFinal = final !== undefined && longest(text, skip(at + final.length), VOWELS) === undefined
    out += String.fromCharCode(
      FIRST_SYLLABLE + (INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel)) * 28 + (isFinal ? (FINALS[final] ?? 0) : 0),
    )
    if (isFinal) at += final.length
  }
  return out
}

const longest = (text: string, at: number, pieces: readonly string[]): string | undefined =>
  pieces.filter((piece) => piece !== '' && text.startsWith(piece, at)).sort((a, b) => b.length - a.length)[0]
