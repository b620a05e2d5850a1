import { isProbablyReaderable, Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import type { Document, DocumentMeta, Notice } from '../document.ts'
import { optional } from '../front-matter.ts'
import { detectLanguage } from '../language.ts'
import { type HtmlNode, type HtmlText, htmlText, measureHtml, stripHtml } from './html-text.ts'
import { isoDate } from './mail-date.ts'

/** What is needed of a parsed page. */
interface Page {
  readonly documentElement: HtmlNode | null
  querySelector(selector: string): HtmlNode | null
  querySelectorAll(selector: string): Iterable<HtmlNode & { remove(): void }>
}

/** Beyond these a tree costs more time or stack than an article is worth; the longest press pages measured have some 6,000 elements. */
const MAX_ELEMENTS = 50_000
const MAX_DEPTH = 400

/** An "article" shorter than this, in characters, is a teaser or a cookie banner: then the whole page is taken. */
const MIN_ARTICLE = 140

/**
 * Reads a web page: its article (Readability) under its headline, with title, outlet, author, date, canonical address and language as
 * the page states them. Without an article, all text of the page, with a notice. Never throws on broken HTML.
 */
export function readHtml(html: string, id: string): Document {
  const { elements, depth } = measureHtml(html)
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return documentOf(id, stripHtml(html), {}, undefined, 'notice.html-too-deep')
  const parsed = parse(html)
  const page: Page = parsed
  const meta = metaOf(page)
  const language = languageOf(page)
  // Readability takes the tree apart, so the text of the whole page is taken first.
  const whole = htmlText(page.documentElement ?? EMPTY)
  removeAdvertising(page)
  const article = isProbablyReaderable(parsed, { visibilityChecker: () => true }) ? articleOf(parsed) : null
  if (!article || article.text.length < MIN_ARTICLE) return documentOf(id, whole, meta, language, 'notice.html-not-article')
  return documentOf(id, article, { ...meta, ...article.meta }, language)
}

/** The text of an HTML mail: all of it; block quotations are earlier messages. */
export function readHtmlBody(html: string): HtmlText {
  const { elements, depth } = measureHtml(html)
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return stripHtml(html)
  const page: Page = parse(html)
  return htmlText(page.documentElement ?? EMPTY, { quoted: true })
}

const EMPTY: HtmlNode = { nodeType: 1, nodeName: 'BODY', textContent: '', childNodes: [] }

function parse(html: string) {
  return parseHTML(withBody(html)).document
}

/** linkedom does not imply html and body as browsers do: text outside of them would be lost. */
function withBody(html: string): string {
  const rooted = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${html.replace(/<!doctype[^<>]*>/i, '')}</html>`
  if (/<body[\s>]/i.test(rooted)) return rooted
  const head = /<\/head\s*>/i.exec(rooted) ?? /<html(?:\s[^<>]*)?>/i.exec(rooted)
  const end = head ? head.index + head[0].length : 0
  return `${rooted.slice(0, end)}<body>${rooted.slice(end)}`
}

function articleOf(parsed: ReturnType<typeof parse>): (HtmlText & { readonly meta: DocumentMeta }) | null {
  const result = new Readability<HtmlNode>(parsed, { serializer: (node: HtmlNode) => node }).parse()
  if (!result?.content) return null
  const title = result.title?.trim()
  const text = htmlText(result.content, startsWithTitle(result.content, title) ? {} : optional('heading', title))
  const byline = result.byline?.trim()
  return {
    ...text,
    meta: {
      ...optional('title', title),
      ...optional('outlet', result.siteName?.trim()),
      ...optional('date', result.publishedTime ? isoDate(result.publishedTime) : undefined),
      ...(byline ? { from: { name: byline.replaceAll(/\s+/g, ' '), address: '' } } : {}),
    },
  }
}

const ADVERTISING =
  /^(?:ads?|adv|advert|adverts|advertisement|advertising|adbox|ad-\w+|promo|promos|promotion|sponsored|newsletter|newsletter-\w+|cookie-\w+)$/i
/** A box longer than this, in characters, is content whatever its class says. */
const MAX_ADVERTISING = 400

/** Boxes of advertising between the paragraphs, which Readability takes for short paragraphs. */
function removeAdvertising(page: Page): void {
  for (const element of page.querySelectorAll('div[class], aside[class], section[class], p[class]')) {
    const names = element.getAttribute?.('class')?.split(/\s+/) ?? []
    if (names.some((name) => ADVERTISING.test(name)) && (element.textContent ?? '').length <= MAX_ADVERTISING) element.remove()
  }
}

function startsWithTitle(content: HtmlNode, title: string | undefined): boolean {
  return title !== undefined && (content.textContent ?? '').trimStart().startsWith(title)
}

/** Templates state languages that their text is not in; from this confidence on the text is believed. */
const SURE_OF_LANGUAGE = 0.85

function documentOf(id: string, { text, blocks }: HtmlText, meta: DocumentMeta, stated?: string, notice?: string): Document {
  const notices: Notice[] = notice ? [{ key: notice, params: {} }] : []
  const found = stated ? detectLanguage(text) : undefined
  const contradicted =
    found && found.language !== 'und' && found.confidence >= SURE_OF_LANGUAGE && found.language.split('-')[0] !== stated?.split('-')[0]
  if (contradicted) notices.push({ key: 'notice.language-contradicted', params: { stated: stated ?? '', language: found.language } })
  const language = contradicted ? undefined : stated
  return { id, text, format: 'html', meta, blocks, ...optional('language', language), notices }
}

function attribute(page: Page, selector: string, name: string): string | undefined {
  return page.querySelector(selector)?.getAttribute?.(name)?.trim() || undefined
}

function metaOf(page: Page): DocumentMeta {
  const title =
    attribute(page, 'meta[property="og:title"]', 'content') ?? page.querySelector('title')?.textContent?.replaceAll(/\s+/g, ' ').trim()
  const date = attribute(page, 'meta[property="article:published_time"]', 'content') ?? attribute(page, 'time[datetime]', 'datetime')
  const url = attribute(page, 'link[rel="canonical"]', 'href') ?? attribute(page, 'meta[property="og:url"]', 'content')
  return {
    ...optional('title', title),
    ...optional('outlet', attribute(page, 'meta[property="og:site_name"]', 'content')),
    ...optional('date', date ? isoDate(date) : undefined),
    ...(url && /^https?:\/\//i.test(url) ? { url } : {}),
  }
}

/** Regions that stand for a script of Chinese. */
const CHINESE: Readonly<Record<string, string>> = { cn: 'zh-Hans', sg: 'zh-Hans', tw: 'zh-Hant', hk: 'zh-Hant', mo: 'zh-Hant' }

function languageOf(page: Page): string | undefined {
  const stated =
    page.documentElement?.getAttribute?.('lang') ||
    attribute(page, 'meta[http-equiv="content-language"]', 'content') ||
    attribute(page, 'meta[property="og:locale"]', 'content')
  const tag = stated?.trim().replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined
  const region = /^zh-(\w{2})$/i.exec(tag)?.[1]?.toLowerCase()
  return (region && CHINESE[region]) || Intl.getCanonicalLocales(tag)[0]
}
