import { z } from 'zod'
import { problemMediaType, problemOf, statusOf } from './problem.ts'
import type { RefusalCode } from './refusal-code.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

type Json = Readonly<Record<string, unknown>>

/** What any route may answer besides its own refusals. */
const everywhere: readonly RefusalCode[] = ['request-malformed', 'too-many-requests', 'internal', 'unavailable']
const forMembers: readonly RefusalCode[] = [
  'not-signed-in',
  'not-allowed',
  'key-unknown',
  'key-revoked',
  'second-factor-needed',
  'cross-site',
]
const withBody: readonly RefusalCode[] = ['body-unreadable', 'body-too-large', 'media-type-unknown']

/**
 * The reference of the API as OpenAPI 3.1, made of the route table: what is served and what is described cannot differ.
 *
 * @param version of the program
 */
export function openApi(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, route] of Object.entries(routes as Readonly<Record<string, Route>>)) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigie',
      version,
      summary: 'From a listing to a removal that somebody checked.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'vigie.session_token', description: 'A member who has signed in.' },
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A platform’s key, with scopes. It sees and writes that platform’s rows only.',
        },
      },
    },
  }
}

function operation(name: string, route: Route): Json {
  const { tag, summary, access, params, query, body, answer, status = 200, produces } = route
  const isOpen = access === 'public' || access === 'bearer-of-secret'
  return {
    operationId: name,
    tags: [tag],
    summary,
    ...(typeof access === 'object' ? { description: `Asks for the right \`${access.deed}\`.` } : {}),
    security: isOpen ? [{}] : [{ session: [] }, ...(access === 'signed-in' ? [] : [{ key: [] }])],
    parameters: [...parameters('path', params), ...parameters('query', query)],
    ...(body ? { requestBody: { required: true, content: bodyOf(route, body) } } : {}),
    responses: {
      [status]: {
        description: 'Done.',
        content: { [produces ?? 'application/json']: { schema: produces ? {} : schemaOf(answer, 'output') } },
      },
      ...refusalAnswers(route, isOpen),
    },
  }
}

/** JSON by its schema; of bytes, only the kind. */
function bodyOf({ consumes }: Route, body: z.ZodType): Json {
  return consumes ? { [consumes]: {} } : { 'application/json': { schema: schemaOf(body, 'input') } }
}

function refusalAnswers({ refusals, body }: Route, isOpen: boolean): Json {
  const codes = new Set([...refusals, ...everywhere, ...(isOpen ? [] : forMembers), ...(body ? withBody : [])])
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus]
      .sort(([one], [other]) => one - other)
      .map(([status, of]) => [
        status,
        {
          description: of.map((code) => `\`${code}\`: ${problemOf(code).title}`).join('\n'),
          content: { [problemMediaType]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
  )
}

function parameters(place: 'path' | 'query', form: z.ZodType | undefined): Json[] {
  if (!form) return []
  const { properties = {}, required = [] } = schemaOf(form, 'input') as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(schema.description ? { description: schema.description } : {}),
    schema,
  }))
}

function schemaOf(form: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(form, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return schema
}

const text = { type: 'string' }
/** RFC 9457, with a JSON Pointer to each thing that is wrong. */
const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'request_id'],
  properties: {
    type: text,
    title: { ...text, description: 'In the language of Accept-Language: English or French.' },
    status: { type: 'integer' },
    code: { ...text, description: 'Never renamed: key on this.' },
    detail: text,
    request_id: { ...text, description: 'Name it when you write to us.' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: text,
          problem: text,
          kind: { enum: ['needed', 'email', 'address', 'too-long', 'too-short', 'wrong'] },
          limit: { type: 'integer' },
        },
        required: ['pointer', 'problem'],
      },
    },
    facts: { type: 'object' },
  },
}
