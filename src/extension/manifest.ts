/** The browsers that the extension is built for. */
export type Target = 'chromium' | 'firefox'

/**
 * The manifest (version 3) for a browser. No host permission is asked for: a click gives the one tab (`activeTab`); a service of the reader's choice is
 * asked for when its address is set.
 */
export function manifestFor(target: Target, version: string): Readonly<Record<string, unknown>> {
  const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]))
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons,
    action: { default_title: '__MSG_action__', default_icon: icons },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_action__' } },
    options_ui: { page: 'options.html', open_in_tab: true },
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: "default-src 'self'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; object-src 'none'",
    },
    ...(target === 'chromium' ? CHROMIUM : FIREFOX),
  }
}

const CHROMIUM = {
  minimum_chrome_version: '116',
  permissions: ['activeTab', 'scripting', 'storage', 'sidePanel'],
  background: { service_worker: 'background.js' },
  side_panel: { default_path: 'panel.html' },
}

const FIREFOX = {
  permissions: ['activeTab', 'scripting', 'storage'],
  background: { scripts: ['background.js'] },
  sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', open_at_install: false },
  browser_specific_settings: {
    gecko: { id: 'retold@retold.invalid', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
  },
}
