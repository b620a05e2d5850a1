import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPackage, type Command } from './command.ts'

let retold: Command
beforeAll(async () => {
  retold = await buildPackage()
  retold.file('letters/2031-02-03-ellery.txt', 'The ferry sails at noon. The harbour master has closed the northern quay until spring.\n')
  retold.file('letters/2031-02-04-marsh.txt', 'Nobody asked us before the quay was closed.\n')
  retold.file('letters/.hidden.txt', 'Not a letter.\n')
  retold.file('letters/photo.jpg', 'not text')
  retold.file('artigo.txt', 'A balsa parte ao meio-dia. . O capitão do porto fechou o cais norte até a primavera.\n')
  retold.file('fiel.txt', 'A balsa parte ao meio-dia.\n')
})
afterAll(() => retold.remove())

const BASE = ['compare', 'letters', '--with', 'artigo.txt']

describe('exit status', () => {
  it.each([
    ['0: no threshold, whatever is found', BASE, 0],
    ['0: nothing as severe as asked', [...BASE, '--fail-on', 'critical'], 0],
    ['1: a finding as severe as asked', [...BASE, '--fail-on', 'minor'], 1],
    ['0: the finding is left out for its confidence', [...BASE, '--fail-on', 'minor', '--min-confidence', '1'], 0],
    ['2: no such file', ['compare', 'letters', '--with', 'nothing.txt'], 2],
    ['2: bad usage', ['compare', 'letters', '--wiht', 'artigo.txt'], 2],
  ])('%s', async (_name, args, status) => {
    expect((await retold.run(args)).status).toBe(status)
  })
})

describe('the JSON report', () => {
  it('has what the contract names, with spans in the text as read', async () => {
    const { out, err } = await retold.run([...BASE, '--format', 'json'])
    const report = JSON.parse(out)
    expect(err).toBe('')
    expect(report.retelling).toEqual({ id: 'artigo', language: 'pt' })
    expect(report.sources.map(({ id }: { id: string }) => id)).toEqual(['2031-02-03-ellery', '2031-02-04-marsh'])
    expect(Object.keys(report)).toEqual(expect.arrayContaining(['links', 'findings', 'score']))
    const text = readFileSync(join(retold.folder, 'artigo.txt'), 'utf8')
    for (const { retelling } of report.findings) expect(text.slice(retelling.start, retelling.end)).toBe(retelling.exact)
    expect(report.findings.map(({ type }: { type: string }) => type)).toContain('artefact.punctuation')
  })

  it('is an array for several retellings', async () => {
    const { out } = await retold.run([...BASE, 'fiel.txt', '--format', 'json'])
    expect(JSON.parse(out).map(({ retelling }: { retelling: { id: string } }) => retelling.id)).toEqual(['artigo', 'fiel'])
  })

  it('is the same from standard input', async () => {
    const input = readFileSync(join(retold.folder, 'artigo.txt'), 'utf8')
    const piped = JSON.parse((await retold.run(['compare', 'letters', '--with', '-', '--format', 'json'], { input })).out)
    const named = JSON.parse((await retold.run([...BASE, '--format', 'json'])).out)
    expect(piped).toEqual({ ...named, retelling: { ...named.retelling, id: 'stdin' } })
  })
})

describe('formats', () => {
  it.each([
    ['text', /^── artigo · Portuguese ─+\n/],
    ['json', /^\{\n/],
    ['html', /^<!doctype html>\n/],
    ['csv', /^retelling,language,id,type,/],
    ['tmx', /<tmx version="1.4">/],
    ['xliff', /version="2.1"/],
    ['annotations', /^\[\n/],
    ['markdown', /^# artigo\n/],
  ])('%s', async (format, beginning) => {
    const { status, out } = await retold.run([...BASE, '--format', format])
    expect(status).toBe(0)
    expect(out).toMatch(beginning)
  })

  it('speaks the language asked for, and colours nothing that goes to a pipe', async () => {
    const { out } = await retold.run([...BASE, '--locale', 'pt-BR'])
    expect(out).toContain('Pontuação')
    expect(out).not.toContain('\u001b')
  })

  it('goes by the ending of --out, and leaves no other file there', async () => {
    retold.file('reports/old.html', 'old')
    const { status, out } = await retold.run([...BASE, '--out', 'reports/old.html'])
    expect([status, out]).toEqual([0, ''])
    expect(readFileSync(join(retold.folder, 'reports/old.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readdirSync(join(retold.folder, 'reports'))).toEqual(['old.html'])
  })
})

describe('ids', () => {
  it('of two files of one name hold the folder too', async () => {
    retold.file('a/letter.txt', 'The ferry sails at noon.\n')
    retold.file('b/letter.txt', 'The quay is closed until spring.\n')
    const { out } = await retold.run(['compare', 'a', 'b', '--with', 'fiel.txt', '--format', 'json'])
    expect(JSON.parse(out).sources.map(({ id }: { id: string }) => id)).toEqual(['a/letter', 'b/letter'])
  })
})

describe('a case', () => {
  it('is read from its folder', async () => {
    retold.file('case/case.json', JSON.stringify({ title: 'Ferry', people: [{ name: 'Maud Ellery' }], glossary: [] }))
    expect((await retold.run([...BASE, '--case', 'case'])).status).toBe(0)
  })
})
