import type { Translator } from '../i18n.ts'
import { type WholeExample, wholeExamples } from '../service/examples/document.ts'
import { EXAMPLES } from '../service/examples/requests.ts'
import { SNIPPETS } from '../service/examples/snippets.ts'
import type { OpenApiDocument } from '../service/openapi.ts'
import { PROBLEM_STATUS, problemType } from '../service/problems.ts'

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const textOr = (value: unknown, fallback = '') => (typeof value === 'string' ? value : fallback)

/** The API, readable: made from the OpenAPI document, so that it tells what the service does. */
export function Docs({ document, origin, translator }: { document: OpenApiDocument; origin: string; translator: Translator }) {
  const { t } = translator
  const schemas = document.components?.schemas ?? {}
  const examples = wholeExamples(document)
  // In the order of the story that the examples tell.
  const order = (operation: Json) => EXAMPLES.findIndex((example) => example.operation === operation.operationId)
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => (isJson(operation) ? [{ path, method, operation }] : [])),
  )
  operations.sort((one, other) => order(one.operation) - order(other.operation))
  return (
    <article class="plain docs">
      <h1>{t('ui.docs.title')}</h1>
      <p class="lead">{textOr(document.info.description)}</p>
      <p>
        {t('ui.docs.machine')} <a href="/openapi.json">/openapi.json</a>
      </p>
      <p>{t('ui.docs.keys')}</p>
      <p>{t('ui.docs.caching')}</p>
      <section id="versions">
        <h2>{t('ui.docs.versions')}</h2>
        <p>{t('ui.docs.stays')}</p>
        <p>{t('ui.docs.goes')}</p>
      </section>
      <nav class="routes" aria-labelledby="routes">
        <h2 id="routes">{t('ui.docs.contents')}</h2>
        <ul>
          {operations.map(({ path, method, operation }) => (
            <li>
              <a href={`#${textOr(operation.operationId)}`}>{textOr(operation.summary)}</a>{' '}
              <code>
                {method.toUpperCase()} {path}
              </code>
            </li>
          ))}
        </ul>
      </nav>
      {operations.map(({ path, method, operation }) => {
        const found = examples.get(textOr(operation.operationId))
        return (
          <section id={textOr(operation.operationId)}>
            <h2>{textOr(operation.summary)}</h2>
            <p>
              <code class="route">
                {method.toUpperCase()} {path}
              </code>
            </p>
            <Going told={operation['x-deprecation']} translator={translator} />
            {operation.description !== undefined && <p>{textOr(operation.description)}</p>}
            <Parameters operation={operation} translator={translator} />
            {found && <Examples found={found} origin={origin} translator={translator} />}
            <Answers operation={operation} translator={translator} />
          </section>
        )
      })}
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

/** The request of an operation as a program of each kind, and what it is answered: the same that tests run. */
function Examples({ found, origin, translator: { t } }: { found: WholeExample; origin: string; translator: Translator }) {
  const { example, request, answer, withKey } = found
  return (
    <div class="examples">
      {Object.values(SNIPPETS).map(({ title, write }) => (
        <details name={`example-${example.operation}`} open={title === 'curl'}>
          <summary>
            {t('ui.docs.example')}: {title}
          </summary>
          <pre tabindex={0}>
            <code>{write(example, request, { origin, withKey })}</code>
          </pre>
        </details>
      ))}
      {answer && (
        <details>
          <summary>
            {t('ui.docs.answer')}: <code>{example.status}</code> {answer.type}
          </summary>
          <pre tabindex={0}>
            <code>{typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body, null, 2)}</code>
          </pre>
        </details>
      )}
    </div>
  )
}

/** That an operation goes, and when. */
function Going({ told, translator: { t } }: { told: unknown; translator: Translator }) {
  if (!isJson(told)) return null
  return (
    <p>
      <strong>{t('ui.docs.gone', { announced: textOr(told.announced), gone: textOr(told.gone) })}</strong>
    </p>
  )
}

function Parameters({ operation, translator: { t } }: { operation: Json; translator: Translator }) {
  const parameters: readonly unknown[] = Array.isArray(operation.parameters) ? operation.parameters : []
  if (parameters.length === 0) return null
  return (
    <>
      <p>{t('ui.docs.parameters')}</p>
      <dl>
        {parameters.filter(isJson).map((parameter) => (
          <>
            <dt>
              <code>{textOr(parameter.name)}</code> <TypeOf schema={parameter.schema} />{' '}
              {parameter.required === true && <em>{t('ui.docs.required')}</em>}
            </dt>
            <dd>{textOr(parameter.description, isJson(parameter.schema) ? textOr(parameter.schema.description) : '')}</dd>
          </>
        ))}
      </dl>
    </>
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
