import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { InputError } from '../../errors.ts'
import { decodeBytes } from '../decode.ts'
import type { Block, Document, DocumentMeta, Notice, Party, Span } from '../document.ts'
import { optional } from '../front-matter.ts'
import { mailBlocks } from './mail-blocks.ts'
import { isoDate } from './mail-date.ts'

/** How many messages attached to messages are read, one inside the other, and how deeply parts may nest. */
const MAX_ATTACHED_DEPTH = 5
const MAX_PART_DEPTH = 50
const MAX_HEADER_BYTES = 1024 * 1024

/** A body with the blocks and notices that come with it. */
interface Body {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly notices: readonly Notice[]
}

/**
 * Reads one message (RFC 5322 with MIME). The text is the decoded body; an HTML-only body is turned into text; attached messages
 * follow it as forwarded; other attachments are left out with a notice. Broken MIME never throws: what is there is read as text.
 * Throws InputError `input.no-body` when there is no text at all.
 */
export async function readEml(bytes: Uint8Array, id: string): Promise<Document> {
  const message = await parse(bytes)
  const body = await bodyOf(message, bytes, 0)
  if (body.text.trim() === '') throw new InputError('input.no-body')
  return { id, text: body.text, format: 'email', meta: metaOf(message), blocks: body.blocks, notices: body.notices }
}

const EMPTY: Email = { headers: [], headerLines: [], attachments: [] }

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_PART_DEPTH,
      maxHeadersSize: MAX_HEADER_BYTES,
      // Attached messages are read here, one by one: the library would print their dates in the machine's own zone.
      forceRfc822Attachments: true,
    })
  } catch {
    return EMPTY
  }
}

async function bodyOf(message: Email, bytes: Uint8Array, depth: number): Promise<Body> {
  const notices: Notice[] = []
  const sender = partiesOf(message.from ? [message.from] : [])[0]?.name
  const context = { ...optional('sender', sender), ...optional('subject', message.subject) }
  const { text: own, quoted } = await ownText(message, bytes, notices)
  let text = own
  for (const attachment of message.attachments) {
    const attached = isMessage(attachment) ? await attachedText(attachment, depth) : null
    if (attached?.text) {
      text = `${text.trimEnd()}${text.trim() === '' ? '' : '\n\n'}${attached.text}`
      notices.push(...attached.notices)
    } else if (!attachment.related) {
      notices.push({ key: 'notice.attachment-ignored', params: { name: attachment.filename ?? '?', type: attachment.mimeType } })
    }
  }
  const attachedFrom = text === own ? undefined : own.trim() === '' ? 0 : own.trimEnd().length
  return { text, blocks: mailBlocks(text, { ...context, quoted, ...(attachedFrom === undefined ? {} : { attachedFrom }) }), notices }
}

function isMessage(attachment: Attachment): boolean {
  return attachment.mimeType === 'message/rfc822'
}

/** An attached message as text: who wrote it and when, as mail programs copy it in, and its body. */
async function attachedText(attachment: Attachment, depth: number): Promise<{ text: string; notices: readonly Notice[] } | null> {
  const { content } = attachment
  if (typeof content === 'string') return null
  if (depth >= MAX_ATTACHED_DEPTH)
    return { text: '', notices: [{ key: 'notice.message-truncated', params: { limit: MAX_ATTACHED_DEPTH } }] }
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content)
  const message = await parse(bytes)
  const body = await bodyOf(message, bytes, depth + 1)
  const meta = metaOf(message)
  const header = [
    meta.from && `From: ${meta.from.name} ${meta.from.address ? `<${meta.from.address}>` : ''}`.trimEnd(),
    meta.date && `Date: ${meta.date}`,
    meta.title && `Subject: ${meta.title}`,
  ].filter((line) => line)
  return { text: `${header.join('\n')}\n\n${body.text}`.trim(), notices: body.notices }
}

/** The body of a message itself, with the spans that its HTML marks as quoted. */
async function ownText(message: Email, bytes: Uint8Array, notices: Notice[]): Promise<{ text: string; quoted: readonly Span[] }> {
  const plain = (text: string) => ({ text: text.replaceAll(/\r\n?/g, '\n'), quoted: [] })
  // U+FFFD: bytes that are not in the encoding which the message states or implies.
  if (message.text?.trim() && !(message.text.includes('\uFFFD') && isSinglePart(message))) return plain(message.text)
  if (message.html?.trim()) {
    const { readHtmlBody } = await import('./html.ts')
    const { text, blocks } = readHtmlBody(message.html)
    if (text.trim()) return { text, quoted: blocks.filter((block) => block.kind === 'quoted') }
  }
  const raw = rawBody(bytes)
  if (message.text?.trim()) return plain(raw ?? message.text)
  // Nothing was decoded. With attachments that is so; without, the parts could not be told apart: take the body as it stands.
  if (message.attachments.length > 0 || raw === null) return plain('')
  notices.push({ key: 'notice.mime-broken', params: {} })
  return plain(raw)
}

function isSinglePart(message: Email): boolean {
  const header = (key: string): string => message.headers.find((one) => one.key === key)?.value ?? ''
  return !/multipart\//i.test(header('content-type')) && !/base64|quoted/i.test(header('content-transfer-encoding'))
}

/** All after the first blank line, decoded; null when that is nothing, or no text. */
function rawBody(bytes: Uint8Array): string | null {
  let at = 0
  while (at < bytes.length && !(bytes[at] === 0x0a && (bytes[at + 1] === 0x0a || (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a)))) at++
  try {
    return decodeBytes(bytes.subarray(at + 1), Number.POSITIVE_INFINITY).text
  } catch {
    return null
  }
}

function metaOf(message: Email): DocumentMeta {
  const date = message.headers.find((header) => header.key === 'date')?.value
  const to = partiesOf(message.to ?? [])
  const cc = partiesOf(message.cc ?? [])
  return {
    ...optional('title', message.subject),
    ...optional('from', partiesOf(message.from ? [message.from] : [])[0]),
    ...(to.length > 0 ? { to } : {}),
    ...(cc.length > 0 ? { cc } : {}),
    ...optional('date', date === undefined ? undefined : isoDate(date)),
    ...optional('messageId', message.messageId),
    ...optional('inReplyTo', message.inReplyTo),
  }
}

function partiesOf(addresses: readonly Address[]): Party[] {
  return addresses.flatMap((one): Party[] =>
    one.group ? one.group.map(({ name, address }) => ({ name, address })) : [{ name: one.name, address: one.address }],
  )
}
