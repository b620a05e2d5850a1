import type { DecisionChange, StoredDecision } from '../store/decisions.ts'
import type { DecisionFile } from './decision-schemas.ts'
import { timeOf } from './kept-json.ts'

/** A decision as the API gives it. */
export function decisionJson({
  retellingId,
  scope,
  key,
  type,
  status,
  note,
  author,
  retellingWords,
  sourceWords,
  updated,
}: StoredDecision) {
  return {
    key,
    retelling: retellingId === '' ? null : retellingId,
    scope,
    type,
    status,
    note,
    author,
    updated: timeOf(updated),
    words: { retelling: retellingWords, source: sourceWords },
  }
}

/** The decisions of a case as a file. */
export function decisionFile(caseId: string, decisions: readonly StoredDecision[]): DecisionFile {
  return { format: 'retold-decisions', version: 1, case: caseId, decisions: decisions.map(decisionJson) }
}

/** The decisions of a file as changes: each takes the place of the one that stands. */
export function changesOfFile({ decisions }: DecisionFile): DecisionChange[] {
  return decisions.map(({ key, retelling, scope, type, status, note, author, words }) => ({
    retellingId: scope === 'case' ? '' : (retelling ?? ''),
    scope,
    key,
    type,
    status,
    note,
    author,
    retellingWords: words.retelling,
    sourceWords: words.source,
  }))
}
