/** A decision as the desk shows it. */
export interface ShownDecision {
  readonly status: 'accepted' | 'dismissed' | 'open'
  readonly note: string
  /** Empty when nobody said who. */
  readonly author: string
  /** ISO 8601. */
  readonly updated: string
}

/** Where the decisions of a retelling are kept, and those made so far by the finding's id. */
export interface Desk {
  /** The address of the decisions in the API: `/v1/cases/…/retellings/…/decisions`. */
  readonly address: string
  /** The address of the case's corrections in the API. */
  readonly corrections: string
  readonly retelling: string
  /** The address of the report in the API. */
  readonly report: string
  /** The page of a finding's word diff, but for `&finding=`. */
  readonly diffs: string
  readonly decisions: ReadonlyMap<string, ShownDecision>
  /** What the findings are known by when they come again, by their ids. */
  readonly keys: ReadonlyMap<string, string>
}

/** The address of a retelling's decisions. */
export function decisionsAddress(caseId: string, retelling: string): string {
  return `${retellingAddress(caseId, retelling)}/decisions`
}

/** The address of a case's corrections. */
export function correctionsAddress(caseId: string): string {
  return `/v1/cases/${encodeURIComponent(caseId)}/corrections`
}

/** The address of a retelling in the API. */
export function retellingAddress(caseId: string, retelling: string): string {
  return `/v1/cases/${encodeURIComponent(caseId)}/retellings/${encodeURIComponent(retelling)}`
}
