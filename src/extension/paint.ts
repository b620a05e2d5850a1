import type { Severity } from '../report/finding.ts'

/** Shows ranges of a page. */
export interface Painter {
  paint(ranges: readonly { readonly id: string; readonly severity: Severity; readonly ranges: readonly Range[] }[]): void
  /** Makes one finding stand out. */
  point(ranges: readonly Range[]): void
  clear(): void
  /** Whether the page's text nodes stay as they were. */
  readonly leavesText: boolean
}

const SEVERITIES: readonly Severity[] = ['neutral', 'minor', 'major', 'critical']
const CURRENT = 'retold-current'
const MARK = 'retold-mark'

/** The browser's own highlights where it has them: they leave the page's elements as they are. Marks around the words elsewhere. */
export function createPainter(): Painter {
  return typeof Highlight === 'function' && 'highlights' in CSS ? highlightPainter(CSS.highlights) : markPainter()
}

function highlightPainter(registry: HighlightRegistry): Painter {
  return {
    leavesText: true,
    paint(list) {
      SEVERITIES.forEach((severity, priority) => {
        const ranges = list.filter((each) => each.severity === severity).flatMap((each) => each.ranges)
        const highlight = new Highlight(...ranges)
        highlight.priority = priority
        registry.set(`retold-${severity}`, highlight)
      })
    },
    point(ranges) {
      const highlight = new Highlight(...ranges)
      highlight.priority = SEVERITIES.length
      registry.set(CURRENT, highlight)
    },
    clear() {
      for (const name of [...SEVERITIES.map((severity) => `retold-${severity}`), CURRENT]) registry.delete(name)
    },
  }
}

function markPainter(): Painter {
  const unmark = () => {
    for (const mark of document.querySelectorAll(MARK)) {
      const parent = mark.parentNode
      mark.replaceWith(...mark.childNodes)
      parent?.normalize()
    }
  }
  return {
    leavesText: false,
    paint(list) {
      unmark()
      // From the last to the first: a mark moves what comes after it.
      const all = list.flatMap(({ id, severity, ranges }) => ranges.map((range) => ({ id, severity, range })))
      all.sort((a, b) => b.range.compareBoundaryPoints(Range.START_TO_START, a.range))
      for (const { id, severity, range } of all) {
        if (range.startContainer !== range.endContainer || range.collapsed) continue
        const mark = document.createElement(MARK)
        mark.dataset.severity = severity
        mark.dataset.finding = id
        range.surroundContents(mark)
      }
    },
    point(ranges) {
      for (const mark of document.querySelectorAll<HTMLElement>(MARK))
        mark.toggleAttribute(
          'data-current',
          ranges.some((range) => range.intersectsNode(mark)),
        )
    },
    clear: unmark,
  }
}
