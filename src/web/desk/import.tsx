import { languageName, type Translator } from '../../i18n.ts'
import { EXAMPLES } from '../../service/examples/requests.ts'
import { requestOf, SNIPPETS } from '../../service/examples/snippets.ts'
import { LANGUAGES } from '../../text/language.ts'

/** What a browser offers to choose; the service tells by what a file holds. */
const ACCEPT = '.eml,.mbox,.html,.htm,.md,.txt,.docx,.odt,.pdf,.srt,.vtt,.tmx,.xlf,.xliff,.csv,text/*,message/rfc822'

/** The page where a case is made from files: dropped, chosen or pasted. It needs the script; without it there is the form for one comparison. */
export function ImportPage({ translator: { t, locale } }: { translator: Translator }) {
  return (
    <article class="plain import" id="import" data-locale={locale}>
      <h1>{t('ui.import.title')}</h1>
      <p class="lead">{t('ui.import.lead')}</p>
      <noscript>
        <p>
          <a href="/compare">{t('ui.import.noscript')}</a>
        </p>
      </noscript>
      <form hidden>
        <p>
          <label for="import-title">{t('ui.import.name')}</label>
          <input id="import-title" type="text" required maxlength={500} autocomplete="off" />
        </p>
        <section class="drop" id="drop" aria-labelledby="drop-title">
          <h2 id="drop-title">{t('ui.import.drop')}</h2>
          <p>
            <label for="import-files">{t('ui.import.choose')}</label>
            <input id="import-files" type="file" multiple accept={ACCEPT} />
          </p>
          <details>
            <summary>{t('ui.import.paste')}</summary>
            <label for="import-paste">{t('ui.import.pasteLabel')}</label>
            <textarea id="import-paste" rows={6} />
            <button type="button" id="import-add">
              {t('ui.import.add')}
            </button>
          </details>
        </section>
        <p id="import-empty">{t('ui.import.empty')}</p>
        <ul class="import-files" id="import-list" />
        <p class="import-actions">
          <button type="submit">{t('ui.import.start')}</button>
          <button type="button" id="import-cancel" hidden>
            {t('ui.decide.cancel')}
          </button>
          <progress id="import-progress" max="1" value="0" aria-label={t('ui.import.progress')} hidden />
          <span role="status" id="import-status" />
        </p>
        <p>
          <a id="import-open" href="/" hidden>
            {t('ui.import.open')}
          </a>
        </p>
      </form>
      <template
        id="import-row"
        data-waiting={t('ui.import.waiting')}
        data-sending={t('ui.import.sending')}
        data-done={t('ui.import.done')}
        data-failed={t('ui.decide.failed', { reason: '{reason}' })}
        data-cancelled={t('ui.import.cancelled')}
        data-finished={t('ui.import.finished', { done: '{done}', total: '{total}' })}
        data-pasted={t('ui.import.pasted')}
      >
        <li>
          <b class="file-name" />
          <label>
            {t('ui.import.kind')}{' '}
            <select class="file-kind">
              <option value="sources">{t('ui.import.source')}</option>
              <option value="retellings">{t('ui.import.retelling')}</option>
            </select>
          </label>
          <label>
            {t('ui.form.language')}{' '}
            <select class="file-language">
              <option value="">{t('ui.form.guess')}</option>
              {LANGUAGES.map((tag) => (
                <option value={tag}>{languageName(tag, locale)}</option>
              ))}
            </select>
          </label>
          <span class="file-state" role="status" />
          <button type="button" class="file-remove">
            {t('ui.import.remove')}
          </button>
        </li>
      </template>
    </article>
  )
}

/** What stands there instead for those who may not keep cases here, because they sent no key: what to do instead. */
export function KeyNeeded({ origin, translator: { t } }: { origin: string; translator: Translator }) {
  return (
    <article class="plain">
      <h1>{t('ui.import.keyed.title')}</h1>
      <p>{t('ui.import.keyed.text')}</p>
      <pre tabindex={0}>
        <code>{createCaseByCurl(origin)}</code>
      </pre>
      <p>
        <a href="/docs#createCase">{t('ui.site.docs')}</a>
      </p>
      <p>
        <a href="/compare">{t('ui.import.keyed.compare')}</a>
      </p>
      <p>{t('ui.import.keyed.own')}</p>
    </article>
  )
}

function createCaseByCurl(origin: string): string {
  const example = EXAMPLES.find(({ operation }) => operation === 'createCase')
  return example ? SNIPPETS.curl.write(example, requestOf(example, 'post', '/v1/cases'), { origin, withKey: true }) : ''
}
