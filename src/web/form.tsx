import { languageName, type Translator } from '../i18n.ts'
import { BILINGUAL_ENDINGS, TEXT_ENDINGS } from '../text/formats.ts'
import { LANGUAGES } from '../text/language.ts'

/** What the visitor had filled in, to be shown again when something was wrong with it. */
export interface FormValues {
  readonly source: string
  readonly retelling: string
  readonly sourceLanguage: string
  readonly retellingLanguage: string
}

export const EMPTY_FORM: FormValues = { source: '', retelling: '', sourceLanguage: '', retellingLanguage: '' }

interface FormProps {
  readonly translator: Translator
  readonly values?: FormValues
  readonly error?: string | undefined
  /** How many bytes a minute a visitor may send, where the service counts them. */
  readonly limit?: number | undefined
  /** Whether the form is the page, or stands below something else. */
  readonly alone?: boolean
}

/** The form for the visitor's own texts: words or files on either side. A plain POST; works without script. */
export function CompareForm({ translator, values = EMPTY_FORM, error, limit, alone = false }: FormProps) {
  const { t } = translator
  return (
    <form class={alone ? 'compare-form alone' : 'compare-form'} id="own" method="post" action="/compare" enctype="multipart/form-data">
      {alone ? <h1>{t('ui.form.title')}</h1> : <h2>{t('ui.form.title')}</h2>}
      <p class="lead">
        {t('ui.form.lead')}
        {limit !== undefined && ` ${t('ui.form.limited', { kilobytes: limit / 1024 })}`}
      </p>
      {error !== undefined && (
        <p class="form-error" role="alert" id="form-error">
          {error}
        </p>
      )}
      <div class="sides">
        <Side
          name="source"
          text={values.source}
          language={values.sourceLanguage}
          multiple
          translator={translator}
          invalid={error !== undefined}
        />
        <Side
          name="retelling"
          text={values.retelling}
          language={values.retellingLanguage}
          translator={translator}
          invalid={error !== undefined}
        />
      </div>
      <p>
        <button type="submit">{t('ui.form.submit')}</button>
      </p>
    </form>
  )
}

/** What the file dialog offers first. */
const ACCEPTED = [...[...TEXT_ENDINGS, ...BILINGUAL_ENDINGS].map((ending) => `.${ending}`), 'text/*', 'message/rfc822'].join(',')

interface SideProps {
  readonly name: 'source' | 'retelling'
  readonly text: string
  readonly language: string
  readonly multiple?: boolean
  readonly invalid: boolean
  readonly translator: Translator
}

function Side({ name, text, language, multiple, invalid, translator: { t, locale } }: SideProps) {
  return (
    <fieldset>
      <legend>{t(`ui.form.${name}.title`)}</legend>
      <label for={`${name}-text`}>{t(`ui.form.${name}.text`)}</label>
      <textarea id={`${name}-text`} name={name} rows={10} aria-describedby={invalid ? 'form-error' : undefined}>
        {text}
      </textarea>
      <label for={`${name}-file`}>{t(`ui.form.${name}.file`)}</label>
      <input id={`${name}-file`} type="file" name={`${name}-file`} multiple={multiple} accept={ACCEPTED} />
      <label for={`${name}-language`}>{t('ui.form.language')}</label>
      <select id={`${name}-language`} name={`${name}-language`}>
        <option value="">{t('ui.form.guess')}</option>
        {LANGUAGES.map((tag) => (
          <option value={tag} selected={tag === language}>
            {languageName(tag, locale)}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
