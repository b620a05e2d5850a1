import { InputError } from '../errors.ts'
import type { Translator } from '../i18n.ts'
import { type CaseEntry, listCases } from './cases.ts'
import { type Engine, RELATED_SHARE } from './engine.ts'
import { placementsOf, readFrames, showIn, statedLanguage } from './frames.ts'
import type { FrameText, Placement, Problem, TabState } from './messages.ts'
import { checkByService, ServiceError } from './service.ts'
import { readSettings, type Settings } from './settings.ts'
import { mark } from './timeline.ts'

/** So long the check rests for what it has found to be sent. */
const REST_MS = 4

/** The case that is checked against, and how: as the reader has chosen. */
export interface Chosen {
  readonly settings: Settings
  /** Undefined where there is no case at all. */
  readonly entry: CaseEntry | undefined
}

export async function readChosen(): Promise<Chosen> {
  const [settings, entries] = await Promise.all([readSettings(), listCases()])
  return { settings, entry: entries.find(({ id }) => id === settings.caseId) ?? entries[0] }
}

/** Reads the page of a tab, checks it and shows the findings on it: names as soon as they are known, then all. What the panel tells of it. Throws nothing. */
export function checkTab(tab: number, engine: Engine, translator: Translator): Promise<TabState> {
  return check(tab, engine, translator).catch((error) => problemOf(error, translator))
}

async function check(tab: number, engine: Engine, translator: Translator): Promise<TabState> {
  // The page is asked first: it reads itself while the dictionaries are opened.
  const reading = readFrames(tab)
  const language = statedLanguage(tab)
  reading.catch(() => undefined)
  const { settings, entry } = await readChosen()
  mark('settled')
  if (!entry) return { kind: 'problem', problem: 'no-case', detail: '' }
  if (!settings.service) {
    engine.warm(entry)
    void language.then((stated) => stated !== '' && engine.warm(entry, stated))
  }
  const frames = await reading
  mark('read')
  if (frames.length === 0) return { kind: 'problem', problem: 'no-text', detail: '' }
  const ways = { tab, engine, translator, settings, entry }
  const checked = await Promise.all(frames.map(([number, frame]) => checkFrame(frame, number, ways)))
  const related = checked.some(({ share }) => share >= RELATED_SHARE)
  const show = ([number]: [number, FrameText], i: number) => showIn(tab, number, related ? (checked[i]?.placements ?? []) : [])
  const showing = Promise.all(frames.map(show))
  // While the page paints, the panel's texts are made.
  const findings = related ? checked.flatMap((each) => each.tell()) : []
  const placed = Object.assign({}, ...(await showing))
  mark('shown')
  const service = settings.service?.address ?? null
  return { kind: 'checked', title: service ? settings.caseId || entry.id : entry.title, service, related, findings, placed }
}

interface Ways {
  readonly tab: number
  readonly engine: Engine
  readonly translator: Translator
  readonly settings: Settings
  readonly entry: CaseEntry
}

async function checkFrame(frame: FrameText, number: number, { tab, engine, translator, settings, entry }: Ways) {
  if (settings.service) {
    const findings = await checkByService(frame, number, { ...settings, caseId: settings.caseId || entry.id }, translator.locale)
    return { share: 1, placements: placementsOf(findings), tell: () => findings }
  }
  const first = async (placements: readonly Placement[], share: number) => {
    if (placements.length === 0 || share < RELATED_SHARE) return
    const showing = showIn(tab, number, placements).then(() => mark('names shown'))
    // What is sent leaves this script when it rests; the check goes on while the page paints.
    await Promise.race([showing, new Promise((done) => setTimeout(done, REST_MS))])
  }
  return engine.check(frame, number, entry, { severity: settings.severity, translator, first })
}

function problemOf(error: unknown, translator: Translator): TabState {
  const detail =
    error instanceof InputError ? translator.t(error.code, error.params) : error instanceof Error ? error.message : String(error)
  const forbidden = /cannot access|cannot be scripted|missing host permission|error page/i.test(detail)
  const problem: Problem = error instanceof ServiceError ? error.problem : forbidden ? 'forbidden' : 'failed'
  return { kind: 'problem', problem, detail }
}
