import { segmentText } from '../../src/text/segment.ts'
import { numbersFrom } from './numbers.ts'

/** A page that nobody has seen: sentences of a text in a new order, in paragraphs of three, of about so many bytes. The same `seed` gives the same page. */
export function mixedPage(text: string, language: string, bytes: number, seed: number): string {
  const sentences = segmentText(text, language).map(({ start, end }) => text.slice(start, end))
  const random = numbersFrom(seed * 2_654_435_761)
  for (let i = sentences.length - 1; i > 0; i--) {
    const j = random(i + 1)
    const [a = '', b = ''] = [sentences[i], sentences[j]]
    sentences[i] = b
    sentences[j] = a
  }
  let page = ''
  for (const [i, sentence] of sentences.entries()) {
    const longer = `${page}${i === 0 ? '' : i % 3 === 0 ? '\n\n' : ' '}${sentence}`
    if (Buffer.byteLength(longer) > bytes) break
    page = longer
  }
  return page
}
