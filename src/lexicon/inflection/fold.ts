/** Latin letters beyond ASCII that have a base letter, up to U+024F; filled as they are met. */
const BASES: (string | undefined)[] = []
/** Letters that no decomposition takes apart, and the marks that stand for an apostrophe. */
const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', '’': "'", ʼ: "'" }
const LAST_LATIN = 0x24f
const A = 97
const Z = 122

/** Lower case without diacritics: "São" -> "sao", "Größe" -> "grosse". Cyrillic keeps й; Han and kana are untouched. Length may change. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word
  const lower = word.toLowerCase()
  if (isPlain(lower)) return lower
  let folded = ''
  let from = 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    if (code < 128) continue
    if (code > LAST_LATIN) return foldLetters(lower)
    BASES[code] ??= foldLetters(lower.charAt(i))
    folded += lower.slice(from, i) + BASES[code]
    from = i + 1
  }
  return folded + lower.slice(from)
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < A || code > Z) return false
  }
  return true
}

function foldLetters(lower: string): string {
  const folded = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff]/.test(lower)
    ? lower.replace(/ё/g, 'е')
    : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return folded.replace(/[ßæœøł’ʼ]/g, (letter) => SPECIAL[letter] ?? letter)
}
