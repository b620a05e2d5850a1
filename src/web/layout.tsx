import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import { LOCALES, languageName, type Translator } from '../i18n.ts'
import type { AssetNames } from '../service/deps.ts'

/** Light, dark, or as the system has it. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface LayoutProps {
  readonly translator: Translator
  readonly assets: AssetNames
  readonly title: string
  /** Path and query of this page without `lang` and `theme`: where the switches lead. */
  readonly here: string
  readonly theme: Theme
  readonly children: Child
}

/** The frame of every page: head, skip link, the way around, the language switch. */
export function Layout({ translator, assets, title, here, theme, children }: LayoutProps) {
  const { t, locale } = translator
  return html`<!doctype html>${(
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={t('ui.site.description')} />
        <title>{title}</title>
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href={assets.css} />
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('ui.site.skip')}
        </a>
        <header class="site">
          <a class="wordmark" href="/">
            Retold
          </a>
          <nav aria-label={t('ui.site.nav')}>
            <a href="/compare">{t('ui.site.compare')}</a>
            <a href="/new">{t('ui.site.import')}</a>
            <a href="/help">{t('ui.site.help')}</a>
            <a href="/docs">{t('ui.site.docs')}</a>
          </nav>
          <nav class="themes" aria-label={t('ui.site.theme')}>
            {THEMES.map((name) => (
              <a href={withParam(here, 'theme', name)} aria-current={name === theme ? 'true' : undefined}>
                {t(`ui.theme.${name}`)}
              </a>
            ))}
          </nav>
          <nav class="languages" aria-label={t('ui.site.languages')}>
            {LOCALES.map((tag) => (
              <a href={withParam(here, 'lang', tag)} lang={tag} hreflang={tag} aria-current={tag === locale ? 'true' : undefined}>
                {capitalised(languageName(tag), tag)}
              </a>
            ))}
          </nav>
        </header>
        <main id="main">{children}</main>
        <footer class="site-foot">
          <p>{t('ui.site.privacy')}</p>
        </footer>
      </body>
    </html>
  )}`
}

const withParam = (here: string, name: string, value: string) => `${here}${here.includes('?') ? '&' : '?'}${name}=${value}`
const capitalised = (name: string, tag: string) => name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)

/** Two columns of text, one line of which was changed. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#f6f1e7"/><path d="M2 4h5M2 8h5M2 12h5M9 4h5M9 12h5" stroke="#2b2a27" stroke-width="1.4"/><path d="M9 8h5" stroke="#b3261e" stroke-width="2"/></svg>',
)}`
