/** Lower case without diacritics: "São" -> "sao", "Größe" -> "grosse". Cyrillic keeps й; Han and kana are untouched. Length may change. */
export function foldWord(word: string): string {
  let plain = true
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i)
    if (c < 97 || c > 122) {
      plain = false
      break
    }
  }
  if (plain) return word
  const lower = word.toLowerCase()
  const folded = /[\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff]/.test(lower)
    ? lower.replace(/ё/g, 'е')
    : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return folded.replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/œ/g, 'oe').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/[’ʼ]/g, "'")
}
