import type { Translator } from '../i18n.ts'
import { renderMessage } from '../report/messages.ts'
import { decisionFor, decisionsByKey, type StoredDecision } from '../store/decisions.ts'
import type { RetellingReport } from '../store/reports.ts'
import { timeOf } from './kept-json.ts'

/** A kept report as the API gives it: in the caller's language, each finding with the decision that holds for it. */
export function keptReportJson({ report, version, engine }: RetellingReport, made: readonly StoredDecision[], translator: Translator) {
  const byKey = decisionsByKey(made)
  const decided = { accepted: 0, dismissed: 0, open: 0 }
  const findings = report.findings.map(({ words: _words, reason, ...finding }) => {
    const decision = decisionFor(finding, byKey)
    decided[decision?.status ?? 'open']++
    return { ...finding, reason: renderMessage(reason, translator), decision: decision && carriedDecision(decision) }
  })
  return {
    ...report,
    retelling: { ...report.retelling, version: version.number, sha256: version.sha256 },
    findings,
    notices: report.notices.map((notice) => renderMessage(notice, translator)),
    engine,
    decided,
  }
}

/** A decision as a finding carries it. */
export function carriedDecision({ status, scope, note, author, updated }: StoredDecision) {
  return { status, scope, note, author, updated: timeOf(updated) }
}
