/** What the extension uses of the browser, the same in Chromium (`chrome`) and Firefox (`browser`). */
export interface BrowserApi {
  readonly runtime: {
    getURL(path: string): string
    sendMessage(message: unknown): Promise<unknown>
    openOptionsPage(): Promise<void>
    readonly onMessage: Listeners<(message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean | undefined>
  }
  readonly tabs: {
    query(wanted: { active?: boolean; currentWindow?: boolean }): Promise<Tab[]>
    sendMessage(tab: number, message: unknown, options?: { frameId: number }): Promise<unknown>
    readonly onActivated: Listeners<() => void>
    readonly onUpdated: Listeners<(tab: number, change: { readonly status?: string; readonly url?: string }) => void>
  }
  readonly scripting: {
    executeScript(injection: {
      target: InjectionTarget
      files: string[]
    }): Promise<{ readonly frameId: number; readonly result?: unknown }[]>
    executeScript(injection: { target: { readonly tabId: number }; func: () => string }): Promise<{ readonly result?: unknown }[]>
    insertCSS(injection: { target: InjectionTarget; files: string[] }): Promise<void>
  }
  readonly storage: { readonly local: StorageArea; readonly session: StorageArea }
  readonly action: { readonly onClicked: Listeners<(tab: Tab) => void> }
  readonly permissions: {
    request(wanted: { origins: string[] }): Promise<boolean>
    contains(wanted: { origins: string[] }): Promise<boolean>
    remove(wanted: { origins: string[] }): Promise<boolean>
  }
  readonly i18n: { getUILanguage(): string }
  /** Chromium only. */
  readonly sidePanel?: { open(where: { tabId: number }): Promise<void> }
  /** Firefox only. */
  readonly sidebarAction?: { open(): Promise<void> }
}

export interface Tab {
  readonly id?: number
}

/** Who sent a message: a frame of a tab, or a page of the extension. */
export interface Sender {
  readonly tab?: Tab
  readonly frameId?: number
}

interface InjectionTarget {
  readonly tabId: number
  readonly allFrames: boolean
}

interface Listeners<L> {
  addListener(listener: L): void
}

interface StorageArea {
  get(keys: string | readonly string[] | null): Promise<Readonly<Record<string, unknown>>>
  set(values: Readonly<Record<string, unknown>>): Promise<void>
  remove(keys: string | readonly string[]): Promise<void>
}

declare const browser: BrowserApi | undefined
declare const chrome: BrowserApi

export const api: BrowserApi = typeof browser === 'undefined' ? chrome : browser
