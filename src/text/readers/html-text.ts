import { isWhite } from '../characters.ts'
import type { Block, BlockKind } from '../document.ts'
import { paragraphBlocks } from '../paragraphs.ts'

/** What is needed of a DOM node; those of a browser and of linkedom have it. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<HtmlNode>
  getAttribute?(name: string): string | null
}

/** Text taken from HTML, with its blocks. */
export interface HtmlText {
  readonly text: string
  readonly blocks: readonly Block[]
}

const ELEMENT = 1
const TEXT = 3

/** Elements whose text nobody reads on the page. */
const SILENT: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT AUDIO VIDEO CANVAS BUTTON SELECT TEXTAREA INPUT DIALOG NAV'.split(' '),
)

/** Elements that flow inside a line; all others begin a block. */
const INLINE: ReadonlySet<string> = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK O:P Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG'.split(
    ' ',
  ),
)

const KINDS: Readonly<Record<string, BlockKind>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  LI: 'list-item',
}

/**
 * The text under a node as a reader sees it: blocks parted by blank lines, white space run together, line breaks kept. `heading` is
 * put before it as a heading of its own. Recursive: the caller bounds the depth. `quoted`: block quotations are earlier messages.
 */
export function htmlText(root: HtmlNode, options: { readonly heading?: string; readonly quoted?: boolean } = {}): HtmlText {
  const blocks: Block[] = []
  const parts: string[] = []
  let length = 0
  let line = ''

  const flush = (kind: BlockKind): void => {
    const words = tidy(line)
    line = ''
    if (words === '') return
    const glue = length > 0 ? '\n\n' : ''
    const start = length + glue.length
    parts.push(glue, words)
    length = start + words.length
    if (kind === 'paragraph' || words.includes('\n')) {
      // Line breaks inside an element part paragraphs, or wrap one, as in plain text.
      for (const block of paragraphBlocks(words, 0, words.length, { headings: false, quoted: kind === 'quoted' })) {
        blocks.push({ start: start + block.start, end: start + block.end, kind: kind === 'paragraph' ? block.kind : kind })
      }
    } else {
      blocks.push({ start, end: length, kind })
    }
  }

  const visit = (node: HtmlNode, kind: BlockKind, preformatted: boolean): void => {
    if (node.nodeType === TEXT) {
      const words = node.textContent ?? ''
      line += preformatted ? words : words.replaceAll(/[^\S\u00A0\u202F]+/g, ' ')
      return
    }
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === ELEMENT && (SILENT.has(name) || isHidden(node))) return
    if (name === 'BR') line += '\n'
    const inline = INLINE.has(name) || name === 'BR'
    const inner = name === 'BLOCKQUOTE' && options.quoted ? 'quoted' : kind === 'quoted' ? 'quoted' : (KINDS[name] ?? kind)
    if (!inline) flush(kind)
    if (name === 'Q') line += '“'
    // linkedom makes the list anew at each access.
    for (const child of Array.from(node.childNodes)) visit(child, inner, preformatted || name === 'PRE')
    if (name === 'Q') line += '”'
    if (!inline) flush(inner)
  }

  if (options.heading) {
    line = options.heading
    flush('heading')
  }
  visit(root, 'paragraph', false)
  flush('paragraph')
  return { text: parts.join(''), blocks }
}

function isHidden(node: HtmlNode): boolean {
  if (!node.getAttribute) return false
  const style = node.getAttribute('style')
  return node.getAttribute('hidden') !== null || (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
}

/** Blanks around line breaks and at both ends removed; runs of blanks that elements left are one. */
function tidy(line: string): string {
  const lines = line.split('\n').map((one) => {
    let start = 0
    let end = one.length
    while (start < end && isWhite(one[start] ?? '')) start++
    while (end > start && isWhite(one[end - 1] ?? '')) end--
    return one.slice(start, end).replaceAll(/ {2,}/g, ' ')
  })
  while (lines.length > 0 && lines[0] === '') lines.shift()
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}

/** Tags after which HTML does not nest deeper: empty elements, and those whose end is implied. */
const NOT_NESTING: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option colgroup'.split(' '),
)

/** How many elements HTML source has and how deeply they nest at most, by its tags alone. */
export function measureHtml(html: string): { elements: number; depth: number } {
  let elements = 0
  let depth = 0
  let deepest = 0
  for (const [tag, closing, name] of html.matchAll(/<(\/?)([a-z][a-z0-9:-]*)[^<>]*/gi)) {
    if (closing === '') elements++
    if (NOT_NESTING.has((name ?? '').toLowerCase()) || tag.endsWith('/')) continue
    depth = closing === '' ? depth + 1 : Math.max(0, depth - 1)
    deepest = Math.max(deepest, depth)
  }
  return { elements, depth: deepest }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' }

/** The text of HTML source by leaving out its tags: for pages too large or too deep for a tree. Linear. */
export function stripHtml(html: string): HtmlText {
  const lower = html.toLowerCase()
  const unclosed = new Set<string>()
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    text += html.slice(at, open)
    const silent = /^<(script|style|noscript|template|head|nav)\b/.exec(lower.slice(open, open + 12))?.[1]
    const closeTag = silent === undefined || unclosed.has(silent) ? -1 : lower.indexOf(`</${silent}`, open)
    if (silent !== undefined && closeTag < 0) unclosed.add(silent)
    const close = html.indexOf('>', closeTag < 0 ? open : closeTag)
    if (close < 0) break
    if (/^<\/?(?:p|div|h[1-6]|li|br|tr|td|ul|ol|section|article|blockquote|table)\b/.test(lower.slice(open, open + 14))) text += '\n\n'
    at = close + 1
  }
  if (html.indexOf('<', at) < 0) text += html.slice(at)
  text = text
    .replaceAll(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? numbered(name) ?? whole)
    .replaceAll(/[^\S\n\u00A0]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n\n')
    .trim()
  return { text, blocks: paragraphBlocks(text, 0, text.length, { headings: false, quoted: false }) }
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
