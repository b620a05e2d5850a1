import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPackage, type Command } from './command.ts'

let retold: Command
beforeAll(async () => {
  retold = await buildPackage({ ferry: { id: 'ferry', title: 'Ferry', sources: [], retellings: [] } })
  retold.file('a.txt', 'The ferry sails at noon.\n')
  retold.file('p.txt', 'A balsa parte ao meio-dia.\n')
  retold.file('empty.txt', '')
  retold.file('blank.md', ' \n\n')
  retold.file('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]))
  retold.file('large.txt', 'ferry '.repeat(3_500_000))
  retold.file('headers.eml', 'From: Maud <maud@example.org>\nTo: Ivo <ivo@example.org>\nSubject: quay\n\n')
  retold.file('data.xml', '<a/>')
  retold.file('folder/photo.jpg', 'x')
  retold.file('cut.json', '[{"id": "s1"')
  retold.file('sets.json', JSON.stringify([{ id: 's1', sourceLang: 'en', targetLang: 'pt', sources: [{ id: 'x' }], retelling: [] }]))
  retold.file('number.json', JSON.stringify({ id: 1 }))
  retold.file('missing.jsonl', '{"id": "1", "source": "a", "target": "b"}\n{"id": "2", "source": "a"}\n')
  retold.file('malformed.jsonl', '{"id": "1", "source": "a", "target": "b"}\n\n{oops\n')
  retold.file('crossed.tmx', '<tmx><body><tu>\n<tuv></tu></body></tmx>')
  retold.file('nothing.xliff', '<xliff version="2.1"><file id="f"/></xliff>')
})
afterAll(() => retold.remove())

/** Arguments, then the line in English and in Portuguese. */
const CASES: readonly (readonly [args: string, english: RegExp, portuguese: RegExp])[] = [
  ['compare nothing.txt --with p.txt', /^nothing\.txt: no such file/, /^nothing\.txt: arquivo ou pasta inexistente/],
  ['compare empty.txt --with p.txt', /^empty\.txt: there is nothing in it/, /^empty\.txt: não há nada/],
  ['compare a.txt --with blank.md', /^blank\.md: there is nothing in it/, /^blank\.md: não há nada/],
  ['compare picture.txt --with p.txt', /^picture\.txt: this is no text/, /^picture\.txt: não é texto/],
  [
    'compare large.txt --with p.txt',
    /21,000,000 bytes are more than the 10,485,760/,
    /21\.000\.000 bytes ultrapassam o limite de 10\.485\.760/,
  ],
  ['compare headers.eml --with p.txt', /^headers\.eml: the message has headers but no text/, /^headers\.eml: a mensagem tem cabeçalhos/],
  ['compare data.xml --with p.txt', /^data\.xml: this format is not known/, /^data\.xml: formato desconhecido/],
  ['compare folder --with p.txt', /^folder: the folder holds no file/, /^folder: a pasta não contém/],
  ['compare --with p.txt', /^name at least one source/, /^indique ao menos uma fonte/],
  ['compare a.txt', /^missing: --with/, /^falta: --with/],
  ['compare a.txt --with', /^--with RETELLING\.\.\. needs a value/, /^--with RETELLING\.\.\. precisa de um valor/],
  ['compare - --with -', /read only once/, /lida uma vez/],
  ['compare a.txt --with p.txt --format pdf', /^--format cannot be “pdf”; .*text, json, html/, /^--format não pode ser “pdf”/],
  ['compare a.txt --with p.txt --fail-on neutral', /minor, major, critical/, /minor, major, critical/],
  ['compare a.txt --with p.txt --min-confidence 2', /^--min-confidence cannot be “2”/, /^--min-confidence não pode ser “2”/],
  ['compare a.txt --with p.txt --case folder', /^folder\/case\.json: no such file/, /^folder\/case\.json: arquivo/],
  ['compare a.txt --with p.txt --out nowhere/report.html', /^nowhere\/report\.html: it cannot be written/, /não foi possível gravar/],
  ['compare a.txt a.txt --with p.txt', /the id “a” is used twice/, /o identificador “a” aparece duas vezes/],
  ['link cut.json', /^cut\.json: this is no valid JSON/, /^cut\.json: JSON inválido/],
  ['link sets.json', /the field “\[0\]\.sources\[0\]\.segments” is missing/, /falta o campo “\[0\]\.sources\[0\]\.segments”/],
  ['link number.json', /the field “(id|sourceLang)”/, /o campo “(id|sourceLang)”/],
  ['check missing.jsonl', /^missing\.jsonl:2: the field “target” is missing/, /^missing\.jsonl:2: falta o campo “target”/],
  ['check malformed.jsonl', /^malformed\.jsonl: line 3 is no valid JSON/, /^malformed\.jsonl: a linha 3 não é JSON válido/],
  ['check crossed.tmx', /^crossed\.tmx: this is no valid XML \(2:6: <\/tu>\)/, /^crossed\.tmx: XML inválido/],
  ['check nothing.xliff', /^nothing\.xliff: there is no translated sentence/, /^nothing\.xliff: não há nenhuma frase/],
  ['check p.txt', /known are \.jsonl, \.tmx, \.xliff, \.csv and/, /são aceitos \.jsonl, \.tmx, \.xliff, \.csv e/],
  ['align --source a.txt --target p.txt', /^missing: --lines/, /^falta: --lines/],
  ['align --source large.txt --target p.txt --lines', /more than the 16,777,216/, /limite de 16\.777\.216/],
  ['align --source a.txt --target p.txt --lines --source-lang 7', /“7” is no language tag/, /“7” não é um código de idioma/],
  ['corpus add harbour a.txt', /^there is no case “harbour”; there are: ferry/, /^não há um caso “harbour”/],
  ['corpus add ferry a.txt', /say what it is with --as/, /diga o que ele é com --as/],
  ['serve --port 99999', /^--port cannot be “99999”; it lies between 0 and 65535/, /^--port não pode ser “99999”/],
  ['aling', /^unknown command aling \(did you mean align\?\)/, /^comando desconhecido: aling \(seria align\?\)/],
  ['align --source a.txt --target p.txt --liens', /^unknown option --liens \(did you mean --lines\?\)/, /^opção desconhecida: --liens/],
  ['compare a.txt --with p.txt --locale tlh', /^--locale cannot be “tlh”/, /^--locale não pode ser “tlh”/],
]

describe('one clear line, status 2, nothing on standard output, nothing left behind', () => {
  it.each(CASES)('retold %s', async (args, english, portuguese) => {
    const before = readdirSync(retold.folder)
    const runs = await Promise.all([{ LANG: 'en_GB.UTF-8' }, { LC_ALL: 'pt_BR.UTF-8' }].map((env) => retold.run(args.split(' '), { env })))
    for (const [index, { status, out, err }] of runs.entries()) {
      expect(err).toMatch(/^retold: [^\n]+\n$/)
      expect(err.slice('retold: '.length)).toMatch(index === 0 ? english : portuguese)
      expect([status, out]).toEqual([2, ''])
    }
    expect(readdirSync(retold.folder)).toEqual(before)
  })
})
