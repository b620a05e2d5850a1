import { InputError } from '../../errors.ts'

/** A step of reading XML. Empty elements give an `open` and a `close`; comments, instructions and the document type give nothing. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads well-formed XML step by step, in time linear in its length. No document type is fetched and no entity but the five of XML is known,
 * so nothing can be blown up or drawn in from elsewhere. Throws InputError `input.malformed-xml`; `detail` is line:column and what stands there.
 */
export function* readXml(xml: string): Generator<XmlEvent> {
  const open: string[] = []
  const wrong = (at: number, what: string): InputError => {
    const before = xml.slice(0, at).split('\n')
    return new InputError('input.malformed-xml', { detail: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${what}` })
  }
  const skipPast = (mark: string, at: number): number => {
    const end = xml.indexOf(mark, at)
    if (end < 0) throw wrong(at, `${xml.slice(at, at + 20)} … ${mark}?`)
    return end + mark.length
  }
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0
  let elements = 0
  while (at < xml.length) {
    if (xml[at] !== '<') {
      const next = xml.indexOf('<', at)
      const end = next < 0 ? xml.length : next
      const raw = xml.slice(at, end)
      if (open.length > 0) yield { kind: 'text', text: resolveReferences(raw, (offset, what) => wrong(at + offset, what)) }
      else if (raw.trim() !== '') throw wrong(at, raw.trim().slice(0, 20))
      at = end
    } else if (xml.startsWith('<!--', at)) at = skipPast('-->', at)
    else if (xml.startsWith('<?', at)) at = skipPast('?>', at)
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = skipPast(']]>', at)
      yield { kind: 'text', text: xml.slice(at + 9, end - 3) }
      at = end
    } else if (xml.startsWith('<!', at)) {
      const bracket = xml.indexOf('[', at)
      const end = xml.indexOf('>', at)
      at = bracket >= 0 && bracket < end ? skipPast('>', skipPast(']', bracket)) : skipPast('>', at)
    } else if (xml[at + 1] === '/') {
      const end = skipPast('>', at)
      const name = xml.slice(at + 2, end - 1).trim()
      if (open.pop() !== name) throw wrong(at, `</${name}>`)
      yield { kind: 'close', name }
      at = end
    } else {
      const tag = readTag(xml, at, wrong)
      if (open.length === 0 && elements > 0) throw wrong(at, `<${tag.name}`)
      elements++
      yield { kind: 'open', name: tag.name, attributes: tag.attributes }
      if (tag.empty) yield { kind: 'close', name: tag.name }
      else open.push(tag.name)
      at = tag.end
    }
  }
  if (open.length > 0 || elements === 0) throw wrong(xml.length, open.length > 0 ? `</${open.at(-1)}>?` : '<?')
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\-·]*/uy
const ATTRIBUTE = /\s+([\p{L}_:][\p{L}\p{N}_:.\-·]*)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/uy
const TAG_END = /\s*(\/?)>/y

function readTag(xml: string, at: number, wrong: (at: number, what: string) => InputError) {
  NAME.lastIndex = at + 1
  const [name] = NAME.exec(xml) ?? []
  if (name === undefined) throw wrong(at, xml.slice(at, at + 10))
  let end = at + 1 + name.length
  const attributes: Record<string, string> = {}
  for (;;) {
    ATTRIBUTE.lastIndex = end
    const [whole, key = '', double, single] = ATTRIBUTE.exec(xml) ?? []
    if (whole === undefined) break
    const from = end
    attributes[key] = resolveReferences(double ?? single ?? '', (_offset, what) => wrong(from, what))
    end += whole.length
  }
  TAG_END.lastIndex = end
  const [closing, slash] = TAG_END.exec(xml) ?? []
  if (closing === undefined) throw wrong(end, `<${name}`)
  return { name, attributes, empty: slash === '/', end: end + closing.length }
}

function resolveReferences(text: string, wrong: (offset: number, what: string) => InputError): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z]\w{0,31}));|&/g,
    (whole, hex: string, decimal: string, name: string, offset: number) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
      if (code !== undefined && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      const known = name === undefined ? undefined : ENTITIES[name]
      if (known === undefined) throw wrong(offset, whole)
      return known
    },
  )
}
