import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { nodeApp } from '../../src/node.ts'
import type { FindingJson } from '../../src/report/json.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'corpus', 'skerry-light')
const app = nodeApp()

const essence = (findings: readonly FindingJson[]) =>
  findings.map(({ id, type, severity, confidence, retelling, source, reason }) => ({
    id,
    type,
    severity,
    confidence,
    retelling: retelling?.exact,
    source: source && [source.id, source.exact],
    reason,
  }))

async function byCommand(retelling: string): Promise<FindingJson[]> {
  const folder = await mkdtemp(join(tmpdir(), 'retold-'))
  const out = join(folder, 'report.json')
  const file = join(FOLDER, 'retellings', `${retelling}.md`)
  await run(['compare', join(FOLDER, 'emails'), '--with', file, '--case', FOLDER, '--format', 'json', '--locale', 'en', '--out', out])
  const [report] = [JSON.parse(await readFile(out, 'utf8'))].flat()
  await rm(folder, { recursive: true })
  return report.findings
}

async function byApi(retelling: string): Promise<FindingJson[]> {
  const { people, glossary } = JSON.parse(await readFile(join(FOLDER, 'case.json'), 'utf8'))
  const names = (await readdir(join(FOLDER, 'emails'))).sort()
  const read = async (name: string) => ({
    id: name.replace(/\.eml$/, ''),
    format: 'email',
    text: await readFile(join(FOLDER, 'emails', name), 'utf8'),
  })
  const body = {
    sources: await Promise.all(names.map(read)),
    retelling: { id: retelling, format: 'markdown', text: await readFile(join(FOLDER, 'retellings', `${retelling}.md`), 'utf8') },
    case: { people, glossary },
    locale: 'en',
  }
  const response = await app.request('/v1/compare', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return JSON.parse(await response.text()).findings
}

/** What the page shows of each finding: id, severity and reason, as a reader sees them. */
async function byPage(retelling: string) {
  const html = await (await app.request(`/?retelling=${retelling}&lang=en`)).text()
  return [...html.matchAll(/<article class="note (\w+)" id="(f\d+)".*?<p class="reason">(.*?)<\/p>/gs)].map(([, severity, id, reason]) => ({
    id,
    severity,
    reason: (reason ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  }))
}

test.each(['jornal-do-cais.pt-BR', 'shenlan-hangxun.zh-Hans'])('%s: command, API and page give the same findings', async (retelling) => {
  const command = await byCommand(retelling)
  expect(command.length).toBeGreaterThan(3)
  expect(essence(await byApi(retelling))).toEqual(essence(command))
  expect(await byPage(retelling)).toEqual(command.map(({ id, severity, reason }) => ({ id, severity, reason })))
})
