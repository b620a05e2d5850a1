import enCli from '../locales/en/cli.json' with { type: 'json' }
import enErrors from '../locales/en/errors.json' with { type: 'json' }
import enFindings from '../locales/en/findings.json' with { type: 'json' }
import enReport from '../locales/en/report.json' with { type: 'json' }
import enService from '../locales/en/service.json' with { type: 'json' }
import enUi from '../locales/en/ui.json' with { type: 'json' }
import ptCli from '../locales/pt-BR/cli.json' with { type: 'json' }
import ptErrors from '../locales/pt-BR/errors.json' with { type: 'json' }
import ptFindings from '../locales/pt-BR/findings.json' with { type: 'json' }
import ptReport from '../locales/pt-BR/report.json' with { type: 'json' }
import ptService from '../locales/pt-BR/service.json' with { type: 'json' }
import ptUi from '../locales/pt-BR/ui.json' with { type: 'json' }

/** A tree of texts as it stands in a file of `locales/`. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** The languages that Retold speaks, English (what the others fall back to) first. */
export const LOCALES = ['en', 'pt-BR'] as const
export type Locale = (typeof LOCALES)[number]

/** The texts of each language, by area: one file of `locales/<language>/` each. Bundled, so that no runtime needs a file system for them. */
export const TEXTS: Readonly<Record<Locale, readonly Texts[]>> = {
  en: [enCli, enErrors, enFindings, enReport, enService, enUi],
  'pt-BR': [ptCli, ptErrors, ptFindings, ptReport, ptService, ptUi],
}
