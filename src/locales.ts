import deCli from '../locales/de/cli.json' with { type: 'json' }
import deErrors from '../locales/de/errors.json' with { type: 'json' }
import deFindings from '../locales/de/findings.json' with { type: 'json' }
import deReport from '../locales/de/report.json' with { type: 'json' }
import deService from '../locales/de/service.json' with { type: 'json' }
import deUi from '../locales/de/ui.json' with { type: 'json' }
import enCli from '../locales/en/cli.json' with { type: 'json' }
import enErrors from '../locales/en/errors.json' with { type: 'json' }
import enFindings from '../locales/en/findings.json' with { type: 'json' }
import enReport from '../locales/en/report.json' with { type: 'json' }
import enService from '../locales/en/service.json' with { type: 'json' }
import enUi from '../locales/en/ui.json' with { type: 'json' }
import esCli from '../locales/es/cli.json' with { type: 'json' }
import esErrors from '../locales/es/errors.json' with { type: 'json' }
import esFindings from '../locales/es/findings.json' with { type: 'json' }
import esReport from '../locales/es/report.json' with { type: 'json' }
import esService from '../locales/es/service.json' with { type: 'json' }
import esUi from '../locales/es/ui.json' with { type: 'json' }
import frCli from '../locales/fr/cli.json' with { type: 'json' }
import frErrors from '../locales/fr/errors.json' with { type: 'json' }
import frFindings from '../locales/fr/findings.json' with { type: 'json' }
import frReport from '../locales/fr/report.json' with { type: 'json' }
import frService from '../locales/fr/service.json' with { type: 'json' }
import frUi from '../locales/fr/ui.json' with { type: 'json' }
import ptCli from '../locales/pt-BR/cli.json' with { type: 'json' }
import ptErrors from '../locales/pt-BR/errors.json' with { type: 'json' }
import ptFindings from '../locales/pt-BR/findings.json' with { type: 'json' }
import ptReport from '../locales/pt-BR/report.json' with { type: 'json' }
import ptService from '../locales/pt-BR/service.json' with { type: 'json' }
import ptUi from '../locales/pt-BR/ui.json' with { type: 'json' }
import zhCli from '../locales/zh-Hans/cli.json' with { type: 'json' }
import zhErrors from '../locales/zh-Hans/errors.json' with { type: 'json' }
import zhFindings from '../locales/zh-Hans/findings.json' with { type: 'json' }
import zhReport from '../locales/zh-Hans/report.json' with { type: 'json' }
import zhService from '../locales/zh-Hans/service.json' with { type: 'json' }
import zhUi from '../locales/zh-Hans/ui.json' with { type: 'json' }

/** A tree of texts as it stands in a file of `locales/`. */
export interface Texts {
  readonly [key: string]: string | Texts
}

/** The languages that Retold speaks, English (what the others fall back to) first. */
export const LOCALES = ['en', 'de', 'es', 'fr', 'pt-BR', 'zh-Hans'] as const
export type Locale = (typeof LOCALES)[number]

/** The texts of each language, by area: one file of `locales/<language>/` each. Bundled, so that no runtime needs a file system for them. */
export const TEXTS: Readonly<Record<Locale, readonly Texts[]>> = {
  en: [enCli, enErrors, enFindings, enReport, enService, enUi],
  de: [deCli, deErrors, deFindings, deReport, deService, deUi],
  es: [esCli, esErrors, esFindings, esReport, esService, esUi],
  fr: [frCli, frErrors, frFindings, frReport, frService, frUi],
  'pt-BR': [ptCli, ptErrors, ptFindings, ptReport, ptService, ptUi],
  'zh-Hans': [zhCli, zhErrors, zhFindings, zhReport, zhService, zhUi],
}
