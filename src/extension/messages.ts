import type { FindingType, Severity } from '../report/finding.ts'
import type { Quote } from './anchor.ts'

/** Words with what stands around them in their sentence. */
export interface Excerpt {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** A finding as the panel shows it. */
export interface PanelFinding {
  readonly id: string
  /** The frame of the tab whose text it is about. */
  readonly frame: number
  readonly type: FindingType
  readonly severity: Severity
  readonly reason: string
  readonly expected?: string
  /** Where it lies in the text of the page; null when it is about something that the page leaves out. */
  readonly quote: Quote | null
  readonly page: Excerpt | null
  readonly source: (Excerpt & { readonly name: string }) | null
}

/** What is known of a tab. `placed` tells for each finding whether its words are found on the page as it now stands. */
export type TabState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly detail: string }
  | {
      readonly kind: 'checked'
      readonly title: string
      /** Where it was checked: null on this machine, else the address of the service. */
      readonly service: string | null
      /** False when hardly a sentence of the page draws on the case. */
      readonly related: boolean
      readonly findings: readonly PanelFinding[]
      readonly placed: Readonly<Record<string, boolean>>
    }

export type Problem = 'forbidden' | 'no-text' | 'no-case' | 'service' | 'unreachable' | 'no-service' | 'failed'

/** The text of a frame, as the page shows it. */
export interface FrameText {
  readonly text: string
  readonly blocks: readonly { readonly kind: 'heading' | 'paragraph' | 'list-item'; readonly start: number; readonly end: number }[]
  readonly title: string
  /** What the page says of its language. */
  readonly language: string
}

/** A finding to be shown in a frame. */
export interface Placement {
  readonly id: string
  readonly severity: Severity
  readonly quote: Quote
}

/** To a frame: show these findings (which of them were found); go to one of them; whether it is still there (true). */
export type FrameRequest =
  | { readonly kind: 'still' }
  | { readonly kind: 'show'; readonly findings: readonly Placement[] }
  | { readonly kind: 'go'; readonly id: string }

/** To the background: from the panel, from a frame whose page has changed or was clicked, or from the options (ImportAnswer). */
export type BackgroundRequest =
  | { readonly kind: 'check'; readonly tab: number }
  | { readonly kind: 'state'; readonly tab: number }
  | { readonly kind: 'go'; readonly tab: number; readonly id: string }
  /** The tab goes to another page. */
  | { readonly kind: 'left'; readonly tab: number }
  /** Keeps the script running, and with it the opened case, while a panel is open. */
  | { readonly kind: 'awake' }
  | { readonly kind: 'placed'; readonly placed: Readonly<Record<string, boolean>> }
  | { readonly kind: 'picked'; readonly id: string }
  | { readonly kind: 'import'; readonly name: string; readonly base64: string }

/** What came of a case file of the reader's: its title, or what is wrong with it. */
export type ImportAnswer =
  | { readonly title: string }
  | { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

/** From the background to the panel. */
export type PanelNotice =
  | { readonly kind: 'changed'; readonly tab: number }
  | { readonly kind: 'pick'; readonly tab: number; readonly id: string }

/** Whether a message is one of ours: an object with a kind. Only pages and scripts of the extension itself can send any. */
export function isMessage(value: unknown): value is { readonly kind: string } {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}
