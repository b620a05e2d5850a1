import type { Translator } from '../i18n.ts'
import { renderMessage } from '../report/messages.ts'
import type { WordChange } from '../report/word-diff.ts'
import { textOf } from '../text/document.ts'
import { Decide } from './desk/decide.tsx'
import type { Desk } from './desk/desk.ts'
import { type NumberedFinding, type RoomView, speakerOf } from './room-model.ts'
import { GLYPH } from './severity.ts'

/** From so many findings on, a page would be made of word diffs that nobody has opened: they come when they are asked for, and notes stand under their paragraphs. */
export const MANY = 300

/** One finding: what it is, why, what was expected, how sure, and its sentence word by word. */
export function Note({
  shown,
  view,
  desk,
  translator,
}: {
  shown: NumberedFinding
  view: RoomView
  desk: Desk | undefined
  translator: Translator
}) {
  const { t } = translator
  const { finding, number, source, diff } = shown
  const wording = finding.retelling && textOf(view.retelling, finding.retelling)
  const fallback = finding.retelling ? `#m-${finding.id}` : source ? `#${source.anchor}` : '#room'
  const decision = desk?.decisions.get(finding.id)
  const diffs = desk && view.findings.length > MANY ? `${desk.diffs}&finding=${finding.id}` : undefined
  return (
    <article
      class={`note ${finding.severity}`}
      id={finding.id}
      data-severity={finding.severity}
      data-type={finding.type}
      data-speaker={speakerOf(finding, view)}
      data-confidence={finding.confidence}
      data-status={decision?.status}
      data-source={source?.anchor}
      data-key={desk?.keys.get(finding.id)}
      tabindex={-1}
    >
      <h4>
        <a href={fallback}>
          <span class="glyph" aria-hidden="true">
            {GLYPH[finding.severity]}
          </span>
          <span class="number">{number}</span> {t(`ui.type.${finding.type}`)}
        </a>
      </h4>
      {wording && (
        <p class="wording">
          <q lang={view.language}>{shorten(wording)}</q>
          {finding.expected !== undefined && (
            <>
              {' '}
              <span class="expected">
                {t('ui.note.expected')} <b>{finding.expected}</b>
              </span>
            </>
          )}
        </p>
      )}
      <p class="reason">{renderMessage(finding.reason, translator)}</p>
      {finding.suggestion !== undefined && finding.suggestion !== finding.expected && (
        <p class="suggestion">{t('ui.note.suggestion', { words: finding.suggestion })}</p>
      )}
      <p class="small">
        {t(`ui.severity.${finding.severity}`)} · {t('ui.note.confidence', { percent: percent(finding.confidence, translator.locale) })}
        {source && (
          <>
            {' · '}
            <a href={`#${source.anchor}`}>{t('ui.note.source', { number: source.number })}</a>
          </>
        )}
        {' · '}
        <a href={`/help#${finding.type}`} aria-label={`${t('ui.site.help')}: ${t(`ui.type.${finding.type}`)}`}>
          ?
        </a>
        {' · '}
        <a href={`#${desk?.keys.get(finding.id) ?? finding.id}`} aria-label={t('ui.share.link')}>
          #
        </a>
      </p>
      {desk && <Decide decision={decision} translator={translator} />}
      {diff.length > 0 && (
        <details data-diff={diffs}>
          <summary>{t('ui.note.diff')}</summary>
          {diffs === undefined ? (
            <WordDiff changes={diff} language={view.language} translator={translator} />
          ) : (
            <a href={diffs}>{t('ui.note.diff')}</a>
          )}
        </details>
      )}
    </article>
  )
}

const percent = (value: number, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value)

/** The first and last words of a long passage. */
function shorten(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length <= 120 ? flat : `${flat.slice(0, 80).trimEnd()} … ${flat.slice(-30).trimStart()}`
}

/**
 * A sentence word by word: the source's words, − those left out, + those put in, both where words changed, with what they mean in the
 * source's language. Signs stand beside the colour, so that nothing hangs on it.
 */
export function WordDiff({
  changes,
  language,
  translator: { t },
}: {
  changes: readonly WordChange[]
  language: string
  translator: Translator
}) {
  return (
    <p class="diff">
      {runsOf(changes).map(({ kind, source, gloss, retelling }) => (
        <>
          {kind === 'kept' && <span title={retelling}>{source}</span>}
          {(kind === 'dropped' || kind === 'changed') && (
            <del>
              <span class="sign">−</span>
              {source}
            </del>
          )}
          {kind === 'changed' && ' '}
          {(kind === 'added' || kind === 'changed') && (
            <ins>
              <span class="sign">+</span>
              <span lang={language}>{retelling}</span>
              {gloss && gloss.toLowerCase() !== retelling.toLowerCase() && <small> ({gloss})</small>}
            </ins>
          )}{' '}
        </>
      ))}
      <span class="legend">{t('ui.note.legend')}</span>
    </p>
  )
}

interface DiffRun {
  kind: WordChange['kind']
  source: string
  gloss: string
  retelling: string
}

/** Neighbours of one kind are read together. */
function runsOf(changes: readonly WordChange[]): DiffRun[] {
  const runs: DiffRun[] = []
  for (const { kind, source, gloss, retelling } of changes) {
    const last = runs.at(-1)
    if (last?.kind === kind) {
      last.source = joined(last.source, source)
      last.gloss = joined(last.gloss, gloss)
      last.retelling = joined(last.retelling, retelling)
    } else runs.push({ kind, source, gloss, retelling })
  }
  return runs
}

const joined = (a: string, b: string) => [a, b].filter(Boolean).join(' ')
