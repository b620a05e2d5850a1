import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { packageRoot } from '../../src/platform/node-files.ts'
import { fixedService } from './fixed-service.ts'
import { testExamples } from './same-examples.ts'

const { app, key } = await fixedService()
/** `RECORD_EXAMPLES=1 npx vitest run --project node test/service/examples.test.ts` writes down anew what the document shows as answers. */
const record = process.env.RECORD_EXAMPLES
  ? (answers: unknown) => writeFileSync(join(packageRoot(), 'src/service/examples/answers.json'), `${JSON.stringify(answers, null, 2)}\n`)
  : undefined

describe('the API as it is described, on Node', () =>
  testExamples(async (path, init = {}) => {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${key}`)
    return app.request(path, { ...init, headers })
  }, record))
