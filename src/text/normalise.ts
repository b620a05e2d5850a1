import type { Span } from './document.ts'

/** A text made comparable, with the way back: `map[i]` is the offset in the original of what became code unit `i`. */
export interface FoldedText {
  readonly text: string
  /** One entry a code unit of `text`, never falling, and one more: the original's length. */
  readonly map: Uint32Array
}

const FOLDS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '、': ',',
  '。': '.',
}

/** A character with the marks that combine with it (also the sound marks of half-width kana). */
const CLUSTER = /[\s\S][\p{M}\uFF9E\uFF9F]*/uy
/** Characters that are not seen: soft hyphen, zero-width blanks and joiners, directions, byte order mark. */
const UNSEEN = /^[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+$/

/**
 * Folds what differs in writing but not in meaning: compatibility forms (NFKC: full width, ligatures, "…"), quotation marks, dashes,
 * stops, unseen characters; any run of white space is one blank. With `ignoreCase`, small letters only. The map leads every code unit
 * back; see `unfold`. Linear in the text.
 */
export function foldForMatching(text: string, ignoreCase = false): FoldedText {
  const map: number[] = []
  let folded = ''
  let afterBlank = false
  let at = 0
  while (at < text.length) {
    const cluster = clusterAt(text, at)
    let form = foldCluster(cluster)
    if (ignoreCase) form = form.toLowerCase()
    if (form !== '' && !(form === ' ' && afterBlank)) {
      folded += form
      afterBlank = form.endsWith(' ')
      for (let unit = 0; unit < form.length; unit++) map.push(at)
    }
    at += cluster.length
  }
  map.push(text.length)
  return { text: folded, map: Uint32Array.from(map) }
}

function clusterAt(text: string, at: number): string {
  // The first combining mark is U+0300: below it a character stands alone.
  if (text.charCodeAt(at) < 0x300 && !(text.charCodeAt(at + 1) >= 0x300)) return text[at] ?? ''
  CLUSTER.lastIndex = at
  return CLUSTER.exec(text)?.[0] ?? text[at] ?? ''
}

function foldCluster(cluster: string): string {
  const code = cluster.charCodeAt(0)
  if (cluster.length === 1 && code > 0x20 && code < 0x7f && code !== 0x60) return cluster
  if (UNSEEN.test(cluster)) return ''
  if (/^\s$/.test(cluster)) return ' '
  const known = FOLDS[cluster]
  if (known !== undefined) return known
  let form = ''
  for (const character of cluster.normalize('NFKC'))
    form += /^\s$/.test(character) ? ' ' : UNSEEN.test(character) ? '' : (FOLDS[character] ?? character)
  // Characters such as "¨" become a blank and a mark: the blank is no white space of the text's.
  return form.length > 1 && form.startsWith(' ') ? form.trimStart() : form
}

/** The span of the original text that a span of the folded one came from. */
export function unfold(folded: FoldedText, span: Span): Span {
  const end = folded.text.length
  const start = folded.map[Math.min(span.start, end)] ?? 0
  if (span.end <= span.start) return { start, end: start }
  // Several code units can come from one character ("…" -> "..."): the end is where the next character begins.
  const last = folded.map[Math.min(span.end, end) - 1] ?? start
  let next = Math.min(span.end, end)
  while (next < end && folded.map[next] === last) next++
  return { start, end: folded.map[next] ?? last }
}
