import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { LOCALES } from '../../src/i18n.ts'
import { nodeApp } from '../../src/node.ts'

test.each(LOCALES)('the OpenAPI document passes the recommended rules of Redocly, in %s', async (locale) => {
  const source = await (await nodeApp().request('/openapi.json', { headers: { 'accept-language': locale } })).text()
  const config = await createConfig({ extends: ['recommended'] })
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })
  expect(problems.map(({ ruleId, severity, message, location: [place] }) => `${severity} ${ruleId} ${place?.pointer}: ${message}`)).toEqual(
    [],
  )
  // Every text was found in its locale.
  expect(source).not.toMatch(/"service\.api\./)
})
