import { Readability } from '@mozilla/readability'

/** Numbers the elements of the copy that is searched, to come back from it to the page. */
const NUMBER = 'data-retold-element'
/** An article has at least so many characters; with fewer found, the whole page is read. */
const LEAST = 600

/**
 * Tells which blocks of a page belong to its article. The search (Mozilla's Readability) changes what it works on, so it gets a copy of the page. Where no
 * article is found every block belongs.
 */
export function findArticle(page: Document): (block: Element) => boolean {
  const copy = page.cloneNode(true)
  if (!(copy instanceof Document)) return () => true
  const originals = [...page.querySelectorAll('*')]
  const copies = copy.querySelectorAll('*')
  copies.forEach((element, number) => {
    element.setAttribute(NUMBER, String(number))
  })
  const found = new Readability<Element>(copy, { keepClasses: true, disableJSONLD: true, serializer: toElement }).parse()
  if (!found?.content || (found.textContent ?? '').trim().length < LEAST) return () => true
  const kept = new Set<Element>()
  for (const element of found.content.querySelectorAll(`[${NUMBER}]`)) {
    const original = originals[Number(element.getAttribute(NUMBER))]
    if (original) kept.add(original)
  }
  // The headline stands outside what Readability calls the content.
  for (const heading of page.querySelectorAll('h1')) kept.add(heading)
  const text = plain(found.textContent ?? '')
  const known = new WeakMap<Element, boolean>()
  return (block) => {
    // The search makes paragraphs of its own, which have no number: they are known by their words.
    const answer = known.get(block) ?? (kept.has(block) || holds(text, plain(block.textContent ?? '')))
    known.set(block, answer)
    return answer
  }
}

/** A word or two may stand in any article. */
const LEAST_WORDS = 25

const holds = (article: string, block: string): boolean => block.length >= LEAST_WORDS && article.includes(block)

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function toElement(node: Node): Element {
  return node instanceof Element ? node : document.createElement('div')
}
