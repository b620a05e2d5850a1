import type { Child } from 'hono/jsx'
import { languageName, type Translator } from '../i18n.ts'
import type { Report, ReportFinding } from '../report/report.ts'
import type { Document } from '../text/document.ts'
import { Correct } from './desk/correct.tsx'
import { DecideTexts } from './desk/decide.tsx'
import type { Desk } from './desk/desk.ts'
import { Filters } from './desk/filters.tsx'
import { KeyMap } from './desk/key-map.tsx'
import { Share } from './desk/share.tsx'
import { MANY, Note } from './note.tsx'
import type { BlockView, Piece, RoomView, Run, SourceView } from './room-model.ts'
import { GLYPH, worstOf } from './severity.ts'
import { Summary, Walk } from './summary.tsx'

/** The reading room: the retelling with its notes in the margin, and the sources beside it. */
export function Room({
  view,
  report,
  desk,
  translator,
}: {
  view: RoomView
  report: Report
  /** Where decisions are kept; absent for a comparison that nobody keeps. */
  desk?: Desk | undefined
  translator: Translator
}) {
  const { t } = translator
  const meta = view.retelling.meta
  return (
    <div class={view.findings.length > MANY ? 'room dense' : 'room'} id="room" data-decisions={desk?.address}>
      <section class="retelling" aria-labelledby="retelling-title">
        <header class="column-head">
          <h2 id="retelling-title">{t('ui.room.retelling')}</h2>
          <p class="imprint">
            {[meta.outlet, languageName(view.language, translator.locale), meta.date && dateText(meta.date, translator)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <Summary report={report} translator={translator} />
          {desk && <Share report={desk.report} translator={translator} />}
          <Filters view={view} translator={translator} />
        </header>
        <div class="text" lang={view.language}>
          {view.blocks.map((block) => (
            <RetellingBlock block={block} view={view} desk={desk} translator={translator} />
          ))}
        </div>
        {view.loose.length > 0 && (
          <div class="loose">
            <h3>{t('ui.room.loose')}</h3>
            {view.loose.map((shown) => (
              <Note shown={shown} view={view} desk={desk} translator={translator} />
            ))}
          </div>
        )}
        <Walk report={report} desk={desk} translator={translator} />
        <KeyMap translator={translator} />
        {desk && <DecideTexts translator={translator} />}
        {desk && <Correct desk={desk} view={view} translator={translator} />}
      </section>
      <section class="sources" id="sources" aria-labelledby="sources-title" tabindex={0}>
        <header class="column-head">
          <h2 id="sources-title">{t('ui.room.sources')}</h2>
          <p class="imprint">{t('ui.room.sourceCount', { count: view.sources.length })}</p>
        </header>
        {view.sources.map((source) => (
          <Source source={source} translator={translator} />
        ))}
      </section>
    </div>
  )
}

function RetellingBlock({
  block,
  view,
  desk,
  translator,
}: {
  block: BlockView
  view: RoomView
  desk: Desk | undefined
  translator: Translator
}) {
  const content = block.runs.map((run) => <RetellingRun run={run} view={view} translator={translator} />)
  return (
    <div class="row">
      {block.notes.length > 0 && (
        <div class="notes" lang={translator.locale}>
          {block.notes.map((shown) => (
            <Note shown={shown} view={view} desk={desk} translator={translator} />
          ))}
        </div>
      )}
      <TextBlock kind={block.kind}>{content}</TextBlock>
    </div>
  )
}

function TextBlock({ kind, children }: { kind: BlockView['kind']; children: Child }) {
  if (kind === 'heading') return <h3 class="text-heading">{children}</h3>
  return <p class={kind}>{children}</p>
}

function RetellingRun({ run, view, translator }: { run: Run; view: RoomView; translator: Translator }) {
  const { t } = translator
  const linked = run.counterparts.length > 0
  const pieces = run.pieces.map((piece) => <MarkedPiece piece={piece} side="retelling" translator={translator} />)
  if (run.anchor === null) return <>{pieces}</>
  const numbers = [...new Set(run.counterparts.map(({ number }) => number))].sort((a, b) => a - b)
  return (
    <span class={linked ? 'sentence linked' : 'sentence'} id={run.anchor} data-to={targets(run)} data-span={spanText(run)}>
      {pieces}
      {numbers.map((number) => {
        const first = run.counterparts.find((counterpart) => counterpart.number === number)
        return (
          <a
            class="ref"
            href={`#${first?.anchor ?? ''}`}
            aria-label={t('ui.room.toSource', { number, source: nameOf(view.sources[number - 1], translator) })}
          >
            {number}
          </a>
        )
      })}
      {linked && (
        <span class="under" lang={view.sources[(run.counterparts[0]?.number ?? 1) - 1]?.language ?? 'und'}>
          {numbers.map((number) => (
            <span class="under-passage">
              <b lang={translator.locale}>
                {number} {nameOf(view.sources[number - 1], translator)}
              </b>{' '}
              {run.counterparts
                .filter((counterpart) => counterpart.number === number)
                .map(({ text }) => text)
                .join(' … ')}
            </span>
          ))}
        </span>
      )}
    </span>
  )
}

function MarkedPiece({ piece, side, translator }: { piece: Piece; side: 'retelling' | 'source'; translator: Translator }) {
  const shown = side === 'retelling' ? piece.findings : piece.findings.filter(({ finding }) => finding.retelling === null)
  const worst = worstOf(shown.map(({ finding }) => finding.severity))
  const numbers = side === 'retelling' ? piece.ends : piece.ends.filter(({ finding }) => finding.retelling === null)
  const ids = piece.findings.map(({ finding }) => finding.id).join(' ')
  const inner = worst ? (
    <mark class={`mark ${worst}`} data-findings={ids}>
      {piece.text}
    </mark>
  ) : piece.findings.length > 0 ? (
    <span class="evidence" data-findings={ids}>
      {piece.text}
    </span>
  ) : (
    piece.text
  )
  return (
    <>
      {inner}
      {numbers.map(({ finding, number }) => (
        <a
          class={`note-ref ${finding.severity}`}
          id={`m-${finding.id}`}
          href={`#${finding.id}`}
          data-severity={finding.severity}
          aria-label={spokenMark(finding, number, piece.text, translator)}
        >
          {GLYPH[finding.severity]}
          {number}
        </a>
      ))}
    </>
  )
}

/** How a mark is read out: "3, major: Another name, Ultraman, expected Altman". */
function spokenMark({ severity, type, expected }: ReportFinding, number: number, words: string, { t }: Translator): string {
  const params = { number, severity: t(`ui.severity.${severity}`), type: t(`ui.type.${type}`), words: words.trim().slice(-60) }
  return expected === undefined ? t('ui.note.mark', params) : t('ui.note.markExpected', { ...params, expected })
}

/** A sentence's place in its text, for the script: "12-40". */
const spanText = ({ span }: Run) => (span ? `${span.start}-${span.end}` : undefined)
const targets = (run: Run) => (run.counterparts.length > 0 ? run.counterparts.map(({ anchor }) => anchor).join(' ') : undefined)

function Source({ source, translator }: { source: SourceView; translator: Translator }) {
  const { t } = translator
  const { meta, blocks } = source.document
  return (
    <article class={source.retold > 0 ? 'source' : 'source unused'} id={`s${source.number}`} data-document={source.document.id}>
      <header class="source-head">
        <h3>
          <span class="source-number">{source.number}</span> {meta.title ?? source.document.id}
        </h3>
        <p class="imprint">
          {[
            meta.from && (meta.from.name || meta.from.address),
            meta.to && meta.to.length > 0 && t('ui.room.to', { names: meta.to.map(({ name, address }) => name || address).join(', ') }),
            meta.date && dateText(meta.date, translator),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div lang={source.language}>
        {source.blocks.map((block, index) =>
          blocks[index]?.kind === 'quoted' || blocks[index]?.kind === 'forwarded' ? (
            <blockquote class="earlier">
              <SourceBlock block={unquoted(block)} translator={translator} />
            </blockquote>
          ) : (
            <SourceBlock block={block} translator={translator} />
          ),
        )}
      </div>
    </article>
  )
}

/** A repeated message without the marks at its lines' beginnings: the indent says it. */
function unquoted(block: BlockView): BlockView {
  const bare = (piece: Piece) => ({ ...piece, text: piece.text.replace(/(^|\n)(?:> ?)+/g, '$1') })
  return { ...block, runs: block.runs.map((run) => ({ ...run, pieces: run.pieces.map(bare) })) }
}

function SourceBlock({ block, translator }: { block: BlockView; translator: Translator }) {
  const { t } = translator
  return (
    <p class={block.kind}>
      {block.runs.map((run) => {
        const pieces = run.pieces.map((piece) => <MarkedPiece piece={piece} side="source" translator={translator} />)
        if (run.anchor === null) return <>{pieces}</>
        const first = run.counterparts[0]
        return (
          <span class={first ? 'sentence linked' : 'sentence'} id={run.anchor} data-to={targets(run)} data-span={spanText(run)}>
            {pieces}
            {first && (
              <a class="ref back" href={`#${first.anchor}`} aria-label={t('ui.room.toRetelling', { number: first.anchor.slice(1) })}>
                ↩
              </a>
            )}
          </span>
        )
      })}
    </p>
  )
}

function nameOf(source: SourceView | undefined, translator: Translator): string {
  return source ? nameOfSource(source.document, translator) : ''
}

/** A source in a few words: sender, subject, day; its id when it tells none of them. */
export function nameOfSource({ meta, id }: Document, translator: Translator): string {
  const parts = [meta.from && (meta.from.name || meta.from.address), meta.title, meta.date && dateText(meta.date, translator)].filter(
    Boolean,
  )
  return parts.length > 0 ? parts.join(', ') : id
}

/** A date as the text gives it, in the reader's way of writing dates; the text itself when it is none. The day is the sender's own. */
export function dateText(date: string, { locale }: Translator): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  if (!day) return date
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}
