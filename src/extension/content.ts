import { anchorQuote } from './anchor.ts'
import { findArticle } from './article.ts'
import { type FrameRequest, type FrameText, isMessage, type Placement } from './messages.ts'
import { type PageText, rangesOf, readPageText } from './page-text.ts'
import { createPainter } from './paint.ts'
import { api } from './platform.ts'

/** Pages change in bursts: the findings are placed anew when one is over. */
const REST_MS = 300
/** A clock or a ticker never rests: after so long they are placed anew all the same. */
const LONGEST_MS = 2000

interface Placed {
  readonly id: string
  readonly severity: Placement['severity']
  readonly ranges: readonly Range[]
  /** What they hold. */
  readonly words: string
}

const wordsOf = (ranges: readonly Range[]) => ranges.map(String).join('')

/** Reads this frame's text, shows findings in it, and keeps them in their places while the page changes. */
function watchFrame(): () => FrameText {
  const painter = createPainter()
  let findings: readonly Placement[] = []
  let placed: readonly Placed[] = []
  let isKept: (block: Element) => boolean = () => true
  /** The page as it was read, as long as it has not changed. */
  let unchanged: PageText | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  let since: number | undefined

  /** Whether every finding stands where it was put, on the same words: then the change was elsewhere, and nothing is read again for it. */
  const stands = () => placed.length === findings.length && placed.every(({ ranges, words }) => wordsOf(ranges) === words)

  const observer = new MutationObserver(() => {
    unchanged = undefined
    clearTimeout(timer)
    since ??= performance.now()
    const wait = Math.max(0, Math.min(REST_MS, since + LONGEST_MS - performance.now()))
    timer = setTimeout(() => {
      since = undefined
      if (stands()) return
      // What belongs to the article is asked anew: the elements may be others.
      isKept = findArticle(document)
      const told = place(readPageText(document.body, isKept))
      void api.runtime.sendMessage({ kind: 'placed', placed: told }).catch(() => undefined)
    }, wait)
  })

  const watch = () => observer.observe(document.body, { childList: true, characterData: true, subtree: true })

  /** Shows the findings in a text of the page; tells which were found. */
  function place(page: PageText): Record<string, boolean> {
    placed = findings.flatMap(({ id, severity, quote }): Placed[] => {
      const anchor = anchorQuote(page.text, quote)
      const ranges = anchor ? rangesOf(page, anchor) : []
      return ranges.length > 0 ? [{ id, severity, ranges, words: wordsOf(ranges) }] : []
    })
    observer.disconnect()
    painter.clear()
    painter.paint(placed)
    watch()
    // Marks take the page's text apart; the browser's own highlights leave it as it was read.
    unchanged = painter.leavesText ? page : undefined
    const found = new Set(placed.map(({ id }) => id))
    return Object.fromEntries(findings.map(({ id }) => [id, found.has(id)]))
  }

  function read(): FrameText {
    observer.disconnect()
    painter.clear()
    isKept = findArticle(document)
    unchanged = readPageText(document.body, isKept)
    watch()
    const { text, blocks, title, language } = unchanged
    return { text, blocks, title, language }
  }

  function show(next: readonly Placement[]): Record<string, boolean> {
    findings = next
    const changed = observer.takeRecords().length > 0
    return place((changed ? undefined : unchanged) ?? readPageText(document.body, isKept))
  }

  function go(id: string): boolean {
    const ranges = placed.find((each) => each.id === id)?.ranges ?? []
    const element = ranges[0]?.startContainer.parentElement
    if (!element) return false
    observer.disconnect()
    painter.point(ranges)
    watch()
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
    return true
  }

  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if (!isFrameRequest(message)) return undefined
    if (message.kind === 'still') answer(true)
    else if (message.kind === 'show') answer(show(message.findings))
    else answer(go(message.id))
    return undefined
  })

  document.addEventListener('click', ({ clientX, clientY }) => {
    const hit = placed.find(({ ranges }) =>
      ranges.some((range) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
        ),
      ),
    )
    if (hit) void api.runtime.sendMessage({ kind: 'picked', id: hit.id }).catch(() => undefined)
  })
  return read
}

function isFrameRequest(message: unknown): message is FrameRequest {
  return isMessage(message) && ['still', 'show', 'go'].includes(message.kind)
}

// The script may be put into a frame again; it is there already then.
const HERE = Symbol.for('retold')
if (document.body && !Reflect.has(globalThis, HERE)) {
  // Called by the last words of the built script (build.ts): what it gives back goes to whoever put the script here.
  Reflect.set(globalThis, HERE, watchFrame())
}
