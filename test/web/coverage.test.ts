import { describe, expect, test } from 'vitest'
import { nodeApp } from '../../src/node.ts'

const app = nodeApp()
const get = async (path: string) => {
  const answer = await app.request(path, { headers: { accept: 'text/html', 'accept-language': 'en' } })
  return { answer, body: await answer.text() }
}

describe('the coverage page of the shipped case', () => {
  test('every outlet has its column, and a cell leads to both passages', async () => {
    const { answer, body } = await get('/coverage')
    expect(answer.status).toBe(200)
    for (const outlet of ['深蓝航讯', 'Jornal do Cais', 'La Bitácora Mercantil']) expect(body).toContain(`<span>${outlet}</span>`)
    expect(body).toMatch(
      /href="\/\?case=skerry-light&amp;retelling=jornal-do-cais.pt-BR#r\d+" aria-label="Jornal do Cais: given to someone else"/,
    )
  })
  test('what nobody quotes is shown when asked for', async () => {
    const rows = (body: string) => body.match(/class="passage"/g)?.length ?? 0
    const [some, all] = [(await get('/coverage')).body, (await get('/coverage?passages=all')).body]
    expect(rows(all)).toBeGreaterThan(rows(some))
    expect(rows(some)).toBeGreaterThan(20)
  })
  test('a case that is not there is not found', async () => {
    expect((await get('/coverage?case=nowhere')).answer.status).toBe(404)
    expect((await get('/coverage/names.csv?case=nowhere')).answer.status).toBe(404)
    expect((await get('/coverage/secrets.csv')).answer.status).toBe(404)
  })
})

describe('two retellings side by side', () => {
  test('stand along the passages that either has', async () => {
    const { answer, body } = await get('/between?case=skerry-light&a=la-bitacora-mercantil.es&b=hafenblatt-am-sonntag.de')
    expect(answer.status).toBe(200)
    expect(body).toMatch(
      /<td class="passage"><a class="use use-\w+" href="\/\?case=skerry-light&amp;retelling=la-bitacora-mercantil.es#r\d+"/,
    )
    expect(body).toContain('<td class="soft">not there</td>')
  })
  test('wait for a choice, and refuse what is not there', async () => {
    expect((await get('/between')).answer.status).toBe(200)
    expect((await get('/between?a=nobody&b=nobody')).answer.status).toBe(404)
  })
})

describe('taken away', () => {
  test.each([
    ['passages', 'source,start,end,text,quoted,first,shenlan-hangxun.zh-Hans'],
    ['names', 'name,form,right,shenlan-hangxun.zh-Hans'],
    ['timeline', 'retelling,outlet,language,date,words,points_per_1000,passages,firsts'],
    ['density', 'source,retelling,part_1,'],
    ['descent', 'retelling,parent,probability,direction,shared_errors'],
  ])('%s.csv begins with its columns', async (name, columns) => {
    const { answer, body } = await get(`/coverage/${name}.csv`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="skerry-light-${name}.csv"`)
    expect(body.startsWith(columns)).toBe(true)
    expect(body.split('\r\n').length).toBeGreaterThan(5)
  })
  test.each(['timeline', 'density', 'descent'])('%s.svg stands alone, with its colours and a title', async (name) => {
    const { answer, body } = await get(`/coverage/${name}.svg`)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8')
    expect(body).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(body).toContain('<title>')
    expect(body).toContain('fill="#25231f"')
  })
})
