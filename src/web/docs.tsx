import type { Translator } from '../i18n.ts'
import type { OpenApiDocument } from '../service/openapi.ts'
import { PROBLEM_STATUS, problemType } from '../service/problems.ts'

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOr = (value: unknown, fallback = '') => (typeof value === 'string' ? value : fallback)

/** Requests that work as they are written, for each path that takes a body. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  '/v1/compare': {
    sources: [
      {
        id: 'letter',
        text: 'Nobody was invited to the lighthouse. The list is at https://lighthouse.example/candles.',
        from: 'Mara Quill',
        date: '2021-05-04',
      },
    ],
    retelling: {
      id: 'article',
      text: 'Ninguém foi convidado ao farol. A lista está em https://lighthouse.example/velas.',
      language: 'pt-BR',
    },
  },
  '/v1/check': {
    pairs: [{ id: '1', source: 'We meet on 5 March.', target: 'Encontramo-nos a 6 de março.', sourceLang: 'en', targetLang: 'pt' }],
  },
}

/** The API, readable: made from the OpenAPI document, so that it tells what the service does. */
export function Docs({ document, origin, translator }: { document: OpenApiDocument; origin: string; translator: Translator }) {
  const { t } = translator
  const schemas = document.components?.schemas ?? {}
  return (
    <article class="plain docs">
      <h1>{t('ui.docs.title')}</h1>
      <p class="lead">{textOr(document.info.description)}</p>
      <p>
        {t('ui.docs.machine')} <a href="/openapi.json">/openapi.json</a>
      </p>
      {Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => (
          <section>
            <h2>
              <code>
                {method.toUpperCase()} {path}
              </code>
            </h2>
            {isJson(operation) && <p>{textOr(operation.description, textOr(operation.summary))}</p>}
            {path in EXAMPLES && (
              <pre tabindex={0}>
                <code>{`curl ${origin}${path} \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(EXAMPLES[path], null, 1).replaceAll("'", "'\\''")}'`}</code>
              </pre>
            )}
            {isJson(operation) && <Answers operation={operation} translator={translator} />}
          </section>
        )),
      )}
      <h2>{t('ui.docs.schemas')}</h2>
      {Object.entries(schemas).map(([name, schema]) => (
        <Schema name={name} schema={schema} translator={translator} />
      ))}
      <h2>{t('ui.docs.problems')}</h2>
      <p>{t('ui.docs.problemsLead')}</p>
      <dl>
        {Object.entries(PROBLEM_STATUS).map(([code, status]) => (
          <>
            <dt id={`problem-${code}`}>
              <code>{problemType(code)}</code> {status}
            </dt>
            <dd>{t(`service.problem.${code}.title`)}</dd>
          </>
        ))}
        <dt id="problem-input">
          <code>{problemType('input.…')}</code> 422
        </dt>
        <dd>{t('service.problem.input.title')}</dd>
      </dl>
    </article>
  )
}

function Answers({ operation, translator: { t } }: { operation: Json; translator: Translator }) {
  const body = isJson(operation.requestBody) ? refOf(operation.requestBody) : null
  const responses = isJson(operation.responses) ? Object.entries(operation.responses) : []
  return (
    <ul>
      {body && (
        <li>
          {t('ui.docs.body')} <a href={`#schema-${body}`}>{body}</a>
        </li>
      )}
      {responses.map(([status, response]) => {
        const name = refOf(response)
        return (
          <li>
            <code>{status}</code> {isJson(response) && textOr(response.description)} {name && <a href={`#schema-${name}`}>{name}</a>}
          </li>
        )
      })}
    </ul>
  )
}

function Schema({ name, schema, translator: { t } }: { name: string; schema: unknown; translator: Translator }) {
  if (!isJson(schema)) return null
  const properties = isJson(schema.properties) ? Object.entries(schema.properties) : []
  const required = Array.isArray(schema.required) ? schema.required : []
  return (
    <section>
      <h3 id={`schema-${name}`}>{name}</h3>
      {typeof schema.description === 'string' && <p>{schema.description}</p>}
      {properties.length > 0 && (
        <dl>
          {properties.map(([property, value]) => (
            <>
              <dt>
                <code>{property}</code> <TypeOf schema={value} /> {required.includes(property) && <em>{t('ui.docs.required')}</em>}
              </dt>
              <dd>{isJson(value) && textOr(value.description)}</dd>
            </>
          ))}
        </dl>
      )}
    </section>
  )
}

function TypeOf({ schema }: { schema: unknown }) {
  if (!isJson(schema)) return null
  const reference = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  if (reference) return <a href={`#schema-${reference}`}>{reference}</a>
  if (Array.isArray(schema.enum)) return <span class="type">{schema.enum.join(' | ')}</span>
  if (Array.isArray(schema.allOf) || Array.isArray(schema.anyOf) || Array.isArray(schema.oneOf)) {
    const parts = [schema.allOf, schema.anyOf, schema.oneOf].find(Array.isArray) ?? []
    return (
      <>
        {parts.map((part: unknown, index) => (
          <>
            {index > 0 && ' | '}
            <TypeOf schema={part} />
          </>
        ))}
      </>
    )
  }
  if (schema.type === 'array') {
    return (
      <>
        <TypeOf schema={schema.items} />
        []
      </>
    )
  }
  return <span class="type">{Array.isArray(schema.type) ? schema.type.join(' | ') : textOr(schema.type)}</span>
}

/** The name of the schema that a body or an answer refers to. */
function refOf(holder: unknown): string | null {
  const content = isJson(holder) && isJson(holder.content) ? Object.values(holder.content)[0] : undefined
  const schema = isJson(content) && isJson(content.schema) ? content.schema : undefined
  return typeof schema?.$ref === 'string' ? (schema.$ref.split('/').at(-1) ?? null) : null
}
