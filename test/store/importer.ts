/** A process that imports cases one after another and says so after each: the one that is killed in kill.test.ts. usage: importer.ts FOLDER FROM TO */
import { writeSync } from 'node:fs'
import { openNodeStore } from '../../src/platform/node-store.ts'
import { EMPTY_CASE } from '../../src/report/case.ts'
import { createCase } from '../../src/store/cases.ts'
import { newDocument } from '../../src/store/documents.ts'
import { readPlain } from '../../src/text/readers/plain.ts'

const [folder = '', from = '0', to = '0'] = process.argv.slice(2)
const store = openNodeStore(folder)
for (let k = Number(from); k < Number(to); k++) {
  const text = (id: string) => newDocument(readPlain(`Import ${k}, ${id}. ${'The lamp is out. '.repeat(200)}`, id))
  const made = await createCase(
    store,
    {
      id: `import-${k}`,
      title: `Import ${k}`,
      summary: '',
      knowledge: EMPTY_CASE,
      sources: [await text('letter'), await text('note')],
      retellings: [{ text: await text('gazeta') }],
    },
    k,
  )
  if (made) writeSync(1, `${k}\n`)
}
store.close()
