import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import { InputError } from '../errors.ts'
import { matchLocale, type Translator } from '../i18n.ts'
import { EMPTY_CASE } from '../report/case.ts'
import { mayDo } from '../service/access/caller.ts'
import { ANONYMOUS_QUOTA } from '../service/access/quota.ts'
import type { App } from '../service/app.ts'
import { limitBodyBy } from '../service/body.ts'
import { KEEPING, tagged } from '../service/conditions.ts'
import type { ServiceDeps } from '../service/deps.ts'
import type { ServiceEnv } from '../service/env.ts'
import { LANGUAGE_COOKIE } from '../service/language.ts'
import type { OpenApiDocument } from '../service/openapi.ts'
import { type Problem, problemOf, problemOfError } from '../service/problems.ts'
import type { Store } from '../store/store.ts'
import type { Document } from '../text/document.ts'
import { type InputFile, readDocuments } from '../text/read.ts'
import { addCoveragePages } from './coverage/routes.tsx'
import { ImportPage, KeyNeeded } from './desk/import.tsx'
import { Tour } from './desk/tour.tsx'
import { Docs } from './docs.tsx'
import { CompareForm, EMPTY_FORM, type FormValues } from './form.tsx'
import { Help } from './help.tsx'
import { Layout, THEMES } from './layout.tsx'
import { WordDiff } from './note.tsx'
import { Picker } from './picker.tsx'
import { Room } from './room.tsx'
import { roomView } from './room-model.ts'
import { createShelf, type OpenCase, type RetellingTitle, type Viewer } from './shelf.ts'

/** Pages that other routes may answer with. */
export interface Pages {
  readonly problem: (c: Context<ServiceEnv>, problem: Problem) => Promise<Response>
}

/** The pages for people: `/` (a case), `/coverage`, `/compare` (the visitor's own texts), `/help`, `/docs`. `open` gives the store, or null. */
export function addPages(
  app: App,
  deps: ServiceDeps,
  open: () => Promise<Store | null>,
  describe: (translator: Translator) => OpenApiDocument,
): Pages {
  const shelf = createShelf(deps, open)
  const limit = deps.access && ANONYMOUS_QUOTA.bytes

  async function page(c: Context<ServiceEnv>, title: string, content: Child, status: 200 | Problem['status'] = 200): Promise<Response> {
    const remember = (name: string, value: string) => {
      const secure = new URL(c.req.url).protocol === 'https:'
      setCookie(c, name, value, { path: '/', maxAge: 31_536_000, sameSite: 'Lax', httpOnly: true, secure })
    }
    const chosen = matchLocale(c.req.query('lang') ?? '')
    if (chosen) remember(LANGUAGE_COOKIE, chosen)
    const wanted = THEMES.find((name) => name === c.req.query('theme'))
    if (wanted) remember(THEME_COOKIE, wanted)
    const theme = wanted ?? THEMES.find((name) => name === getCookie(c, THEME_COOKIE)) ?? 'system'
    c.header('cache-control', status === 200 ? KEEPING.caller : 'no-store')
    return c.html(
      <Layout translator={c.get('translator')} assets={await deps.assets()} title={title} here={hereOf(c)} theme={theme}>
        {content}
      </Layout>,
      status,
    )
  }

  /** A page that is the same for everybody: caches may hold it, and ask whether it still holds. */
  async function shared(c: Context<ServiceEnv>, title: string, content: Child): Promise<Response> {
    const response = await page(c, title, content)
    // A choice that was just made goes with a cookie to the one who made it.
    if (response.headers.has('set-cookie')) return response
    return tagged(c, await response.text(), 'text/html; charset=UTF-8', undefined, 'anybody')
  }

  const problemPage: Pages['problem'] = (c, problem) => {
    const { t } = c.get('translator')
    const content = (
      <article class="plain">
        <h1>{problem.title}</h1>
        <p>{problem.detail}</p>
        <p>
          <a href="/">{t('ui.problem.home')}</a>
        </p>
      </article>
    )
    return page(c, `${problem.title} · Retold`, content, problem.status)
  }

  app.get('/', async (c) => {
    const translator = c.get('translator')
    const { t } = translator
    const asked = c.req.query('case')
    const open = await shelf.find(asked, viewerOf(c))
    const wanted = c.req.query('retelling') ?? (open && firstShown(open, translator)?.id)
    if (asked !== undefined && !open) return c.notFound()
    if (!open || wanted === undefined) return page(c, 'Retold', <CompareForm translator={translator} limit={limit} alone />)
    const shown = await shelf.show(open, wanted, viewerOf(c))
    if (!shown) return c.notFound()
    return page(
      c,
      `${open.title} · Retold`,
      <>
        <header class="intro">
          <p class="pitch">{t('ui.site.pitch')}</p>
          <h1>{open.title}</h1>
          {open.summary && <p class="lead">{open.summary}</p>}
          {open.shipped && <Tour translator={translator} />}
          <Picker cases={await shelf.list(viewerOf(c))} open={open} retelling={wanted} translator={translator} />
        </header>
        <Room view={roomView(shown.comparison)} report={shown.comparison.report} desk={shown.desk} translator={translator} />
        <CompareForm translator={translator} limit={limit} />
      </>,
    )
  })

  addCoveragePages(app, {
    page,
    viewOf: async (c, id) => {
      const open = await shelf.find(id, viewerOf(c))
      return open && shelf.coverage(open)
    },
    textOf: async (c, caseId, retelling) => {
      const open = await shelf.find(caseId, viewerOf(c))
      return open && (await shelf.show(open, retelling, viewerOf(c)))?.comparison.retelling
    },
  })

  app.get('/compare', (c) => {
    const translator = c.get('translator')
    return shared(c, `${translator.t('ui.form.title')} · Retold`, <CompareForm translator={translator} limit={limit} alone />)
  })

  app.post('/compare', limitBodyBy(problemPage), async (c) => {
    const translator = c.get('translator')
    const { t } = translator
    let values = EMPTY_FORM
    try {
      const form = await c.req.formData().catch(() => null)
      if (!form) return problemPage(c, problemOf(c, 'not-a-form'))
      values = valuesOf(form)
      const sources = await documentsOf(form, 'source', values.source, values.sourceLanguage, t('ui.form.source.name'))
      const [retelling, ...more] = await documentsOf(
        form,
        'retelling',
        values.retelling,
        values.retellingLanguage,
        t('ui.form.retelling.name'),
      )
      if (sources.length === 0) throw new InputError('input.missing-field', { file: t('ui.form.title'), field: t('ui.form.source.title') })
      if (!retelling || more.length > 0)
        throw new InputError('input.missing-field', { file: t('ui.form.title'), field: t('ui.form.retelling.title') })
      const comparison = await deps.compare(sources, retelling, { lexicons: await deps.lexicons(), knowledge: EMPTY_CASE })
      return page(
        c,
        `${t('ui.form.result')} · Retold`,
        <>
          <header class="intro">
            <h1>{t('ui.form.result')}</h1>
          </header>
          <Room view={roomView(comparison)} report={comparison.report} translator={translator} />
          <CompareForm translator={translator} limit={limit} values={values} />
        </>,
      )
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const problem = problemOfError(c, error)
      const title = `${translator.t('ui.form.title')} · Retold`
      return page(
        c,
        title,
        <CompareForm translator={translator} limit={limit} values={values} error={problem.detail} alone />,
        problem.status,
      )
    }
  })

  app.get('/diff', async (c) => {
    const open = await shelf.find(c.req.query('case'), viewerOf(c))
    const shown = open && (await shelf.show(open, c.req.query('retelling') ?? '', viewerOf(c)))
    const view = shown && roomView(shown.comparison)
    const wanted = view?.findings.find(({ finding }) => finding.id === c.req.query('finding'))
    if (!view || !wanted || wanted.diff.length === 0) return c.notFound()
    const translator = c.get('translator')
    const content = <WordDiff changes={wanted.diff} language={view.language} translator={translator} />
    return page(c, `${translator.t('ui.note.diff')} · Retold`, <article class="plain">{content}</article>)
  })

  app.get('/new', (c) => {
    const translator = c.get('translator')
    return page(
      c,
      `${translator.t('ui.import.title')} · Retold`,
      mayDo(c.get('caller'), 'edit') ? (
        <ImportPage translator={translator} />
      ) : (
        <KeyNeeded origin={new URL(c.req.url).origin} translator={translator} />
      ),
    )
  })

  app.get('/help', (c) => {
    const translator = c.get('translator')
    return shared(c, `${translator.t('ui.help.title')} · Retold`, <Help translator={translator} />)
  })

  app.get('/docs', (c) => {
    const translator = c.get('translator')
    const document = describe(translator)
    return shared(
      c,
      `${translator.t('ui.docs.title')} · Retold`,
      <Docs document={document} origin={new URL(c.req.url).origin} translator={translator} />,
    )
  })
  app.get('/problems/:code{[a-z.-]+}', (c) => c.redirect(`/docs#problem-${c.req.param('code')}`))

  return { problem: problemPage }
}

/** The retelling in the reader's own language, else one that came through another retelling (where most is to be seen), else the first. */
function firstShown({ retellings }: OpenCase, { locale }: Translator): RetellingTitle | undefined {
  return (
    retellings.find(({ language }) => language !== undefined && matchLocale(language) === locale) ??
    retellings.find(({ translatedFrom }) => translatedFrom !== undefined) ??
    retellings[0]
  )
}

/** The cookie that remembers light or dark. */
const THEME_COOKIE = 'theme'

/** What the caller sees of the pages. */
function viewerOf(c: Context<ServiceEnv>): Viewer {
  const caller = c.get('caller')
  return { seen: caller.kind === 'anonymous' ? 'public' : 'all', saves: mayDo(caller, 'edit') }
}

/** This page's path and query without the switches of the frame. */
function hereOf(c: Context<ServiceEnv>): string {
  const url = new URL(c.req.url)
  for (const name of ['lang', 'theme']) url.searchParams.delete(name)
  return c.req.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
}

function valuesOf(form: FormData): FormValues {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    source: text('source'),
    retelling: text('retelling'),
    sourceLanguage: text('source-language'),
    retellingLanguage: text('retelling-language'),
  }
}

/** The documents of one side: what was typed, then the files. `name` is what the typed text is called in messages and lists. */
async function documentsOf(
  form: FormData,
  side: 'source' | 'retelling',
  typed: string,
  language: string,
  name: string,
): Promise<Document[]> {
  const inputs: InputFile[] = typed.trim() === '' ? [] : [{ name, bytes: new TextEncoder().encode(typed.replaceAll('\r\n', '\n')) }]
  for (const entry of form.getAll(`${side}-file`)) {
    // A file field that was left empty is sent as a file without name or content.
    if (typeof entry !== 'string' && (entry.size > 0 || entry.name !== '')) {
      inputs.push({ name: entry.name, bytes: new Uint8Array(await entry.arrayBuffer()) })
    }
  }
  const documents = (
    await Promise.all(inputs.map((file) => readDocuments(file, { side: side === 'retelling' ? 'target' : 'source' })))
  ).flat()
  return documents.map((document, index) => ({
    ...document,
    // Two files of one name are two sources.
    id: documents.findIndex(({ id }) => id === document.id) === index ? document.id : `${document.id} (${index + 1})`,
    ...(language === '' ? {} : { language }),
  }))
}
