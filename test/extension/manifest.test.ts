import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { manifestFor, type Target } from '../../src/extension/manifest.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'extension')

/** Keys that browsers know (developer.mozilla.org and developer.chrome.com): each warns of the other's own. */
const SHARED =
  'manifest_version name description version default_locale icons action commands options_ui permissions optional_host_permissions content_security_policy background'.split(
    ' ',
  )
const OWN: Readonly<Record<Target, readonly string[]>> = {
  chromium: ['minimum_chrome_version', 'side_panel'],
  firefox: ['sidebar_action', 'browser_specific_settings'],
}

describe.each(['chromium', 'firefox'] as const)('the manifest for %s', (target) => {
  const manifest = manifestFor(target, '1.2.3')

  test('has the keys that the browser knows, and no others', () => {
    expect(Object.keys(manifest).sort()).toEqual([...SHARED, ...OWN[target]].sort())
    expect(manifest).toMatchObject({ manifest_version: 3, version: '1.2.3' })
  })

  test('asks for the one tab that is clicked on, for a place for its settings, and for no site', () => {
    const asked = ['activeTab', 'scripting', 'storage']
    expect(manifest.permissions).toEqual(target === 'chromium' ? [...asked, 'sidePanel'] : asked)
    expect(manifest).not.toHaveProperty('host_permissions')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    // Asked of the reader when a service is set: over a safe line, or on this machine.
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'])
  })

  test('lets its pages run its own scripts alone', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "default-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'",
    })
  })

  test('starts its script as the browser does, and shows one panel', () => {
    expect(manifest).toMatchObject(
      target === 'chromium'
        ? { background: { service_worker: 'background.js' }, side_panel: { default_path: 'panel.html' } }
        : { background: { scripts: ['background.js'] }, sidebar_action: { default_panel: 'panel.html', open_at_install: false } },
    )
  })

  if (target === 'firefox')
    test('has an id, takes nothing of the reader, and needs a Firefox that tells of it what it takes (142)', () => {
      expect(manifest.browser_specific_settings).toEqual({
        gecko: {
          id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      })
    })

  const folder = join(built, target)
  test.runIf(existsSync(folder))('as built names only files that are there', () => {
    const text = readFileSync(join(folder, 'manifest.json'), 'utf8')
    const files = [...text.matchAll(/"([\w/-]+\.(?:js|html|png))"/g)].map(([, name = '']) => name)
    expect(files.length).toBeGreaterThan(6)
    expect(files.filter((name) => !existsSync(join(folder, name)))).toEqual([])
    for (const locale of readdirSync(join(folder, '_locales'))) {
      const messages = JSON.parse(readFileSync(join(folder, '_locales', locale, 'messages.json'), 'utf8'))
      for (const [, name = ''] of text.matchAll(/__MSG_(\w+)__/g)) expect(messages, locale).toHaveProperty(`${name}.message`)
    }
  })
})
