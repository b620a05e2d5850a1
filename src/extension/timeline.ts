/** How far a check has come, in this order. */
export type Phase =
  | 'started'
  | 'clicked'
  | 'read'
  | 'settled'
  | 'tables'
  | 'opened'
  | 'checking'
  | 'named'
  | 'names shown'
  | 'checked'
  | 'shown'
  | 'told'

/** Notes a phase in this script's own timeline (`performance`), where the bench reads it; nobody else can. */
export const mark = (phase: Phase): void => void performance.mark(phase)

/** Forgets what was noted of the check before, so that a script that lives long gathers nothing. */
export function restart(): void {
  for (const { name } of performance.getEntriesByType('mark')) if (name !== 'started') performance.clearMarks(name)
  mark('clicked')
}
