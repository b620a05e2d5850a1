import type { FrameText } from './messages.ts'

/** The text that a page shows, with the way back from each of its characters to the page. */
export interface PageText extends FrameText {
  readonly nodes: readonly Text[]
  /** For each character the number of its node, -1 for what stands between blocks; and its offset there. */
  readonly nodeOf: readonly number[]
  readonly offsetOf: readonly number[]
}

/** What is no text of an article, whatever it says. */
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO SELECT TEXTAREA INPUT BUTTON NAV FOOTER ASIDE DIALOG'.split(
    ' ',
  ),
)
const BLANK = /[ \t\n\r\f]/
const ALL_BLANK = /^[ \t\n\r\f]*$/
/** Characters that are not seen: soft hyphens, zero-width blanks and marks of direction. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/

/**
 * Reads the text of a page as it is shown: hidden text is left out, blanks are one, blocks stand apart. `isKept` tells whether a block belongs to the article.
 * Time grows with the size of the page.
 */
export function readPageText(root: Element, isKept: (block: Element) => boolean): PageText {
  const nodes: Text[] = []
  const nodeOf: number[] = []
  const offsetOf: number[] = []
  const blocks: { kind: 'heading' | 'paragraph' | 'list-item'; start: number; end: number }[] = []
  let text = ''
  let start = 0
  let pendingBlank = false

  const put = (characters: string, node: number, offset: number) => {
    for (let i = 0; i < characters.length; i++) {
      nodeOf.push(node)
      offsetOf.push(offset + i)
    }
    text += characters
  }

  const close = (block: Element) => {
    pendingBlank = false
    if (text.length > start) {
      blocks.push({ kind: kindOf(block), start, end: text.length })
      put('\n\n', -1, 0)
    }
    start = text.length
  }

  const readText = (node: Text) => {
    const { data } = node
    let number = -1
    for (let i = 0; i < data.length; i++) {
      const character = data.charAt(i)
      if (BLANK.test(character)) {
        pendingBlank = text.length > start
        continue
      }
      if (UNSEEN.test(character)) continue
      if (number < 0) number = nodes.push(node) - 1
      // A blank between two nodes belongs to neither.
      if (pendingBlank) put(' ', i > 0 ? number : -1, Math.max(0, i - 1))
      pendingBlank = false
      put(character, number, i)
    }
  }

  const walk = (parent: Element | ShadowRoot, block: Element) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        if (ALL_BLANK.test(child.data)) pendingBlank ||= text.length > start && child.data !== ''
        else if (isKept(block)) readText(child)
      } else if (child instanceof Element) visit(child, block)
    }
  }

  const visit = (element: Element, block: Element) => {
    if (LEFT_OUT.has(element.tagName.toUpperCase())) return
    if (element.tagName === 'BR') {
      pendingBlank = text.length > start
      return
    }
    const style = getComputedStyle(element)
    if (isHidden(element, style)) return
    const inline = style.display.startsWith('inline') || style.display === 'contents' || style.display.startsWith('ruby')
    const inside = inline ? block : element
    if (!inline) close(block)
    walk(element.shadowRoot ?? element, inside)
    if (!inline) close(inside)
  }

  walk(root, root)
  close(root)
  const { title, documentElement } = root.ownerDocument
  return { text: text.trimEnd(), blocks, title, language: documentElement.lang, nodes, nodeOf, offsetOf }
}

function kindOf({ tagName }: Element): 'heading' | 'paragraph' | 'list-item' {
  if (/^H[1-6]$/.test(tagName)) return 'heading'
  return tagName === 'LI' ? 'list-item' : 'paragraph'
}

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility !== 'visible') return true
  if (style.display !== 'contents' && element.checkVisibility?.() === false) return true
  // Text for screen readers alone: cut down to a point.
  const outOfFlow = style.position === 'absolute' || style.position === 'fixed'
  return outOfFlow && element instanceof HTMLElement && element.offsetWidth <= 1 && element.offsetHeight <= 1
}

/** The ranges of the page that a stretch of its text covers: one a node, so that what was left out between them stays out. */
export function rangesOf({ nodes, nodeOf, offsetOf }: PageText, { start, end }: { readonly start: number; readonly end: number }): Range[] {
  const ranges: Range[] = []
  for (let at = start; at < end; ) {
    const number = nodeOf[at] ?? -1
    let last = at
    while (last + 1 < end && nodeOf[last + 1] === number) last++
    const node = nodes[number]
    if (node?.isConnected) {
      const range = new Range()
      range.setStart(node, Math.min(node.length, offsetOf[at] ?? 0))
      range.setEnd(node, Math.min(node.length, (offsetOf[last] ?? 0) + 1))
      ranges.push(range)
    }
    at = last + 1
  }
  return ranges
}
