/**
 * Radicals that have no decomposition in Unicode, with the characters that look the same. Programs that make PDFs choose either where a font has one
 * shape for both: 马 may come out as ⻢.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻋': '车',
  '⻐': '钅',
  '⻑': '長',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  // The decomposition is 戶, of another shape in the simplified script; there 户 is the one that is written.
  '⼾': '户',
}

/** A text with radicals (Kangxi and supplement) and ligatures of Latin letters as the characters that they stand for. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2E80-\u2FD5\uFB00-\uFB06]/g, (character) => SUPPLEMENT[character] ?? character.normalize('NFKC'))
}
