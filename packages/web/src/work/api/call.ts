import type { routes } from '@vigie/contract'
import type { z } from 'zod'
import { Problem, Unreachable } from './problem.ts'

type Named = typeof routes
type Routes = { readonly [Name in keyof Named as `${Named[Name]['method']} ${Named[Name]['path']}`]: Named[Name] }
/** Method and path of a route of the contract: `GET /api/v1/cases/{caseId}`. */
export type Address = keyof Routes

type Part<R, Name extends 'params' | 'query' | 'body'> = R extends { readonly [Key in Name]?: infer Form }
  ? Exclude<Form, undefined> extends z.ZodType
    ? Exclude<Form, undefined> extends z.ZodUndefined
      ? unknown
      : { readonly [Key in Name]: z.input<Exclude<Form, undefined>> }
    : unknown
  : unknown
/** What a route is asked with: its parameters, query and body, in the wire's names. */
export type Asked<A extends Address> = Part<Routes[A], 'params'> & Part<Routes[A], 'query'> & Part<Routes[A], 'body'>
export type Answer<A extends Address> = z.output<Routes[A]['answer']>

interface AnyAsked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

const settings = { locale: 'en', organisationId: null as string | null }

/** In which language refusals are answered, and for which organisation somebody of several asks. */
export function callAs(changed: Partial<typeof settings>): void {
  Object.assign(settings, changed)
}

/**
 * Call a route of the API as whoever is signed in. Rejects with `Problem` for what the server refuses and `Unreachable` when no
 * answer comes.
 *
 * @example const { items } = await call('GET /api/v1/cases', { query: { status: 'open' } })
 */
export async function call<A extends Address>(address: A, asked: Asked<A>, signal?: AbortSignal): Promise<Answer<A>> {
  const [method = '', path = ''] = address.split(' ')
  const { params = {}, query = {}, body } = asked as AnyAsked
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return (await send(method, url + searchOf(query), body, signal)) as Answer<A>
}

/** Call an address that stands in no route of the contract: those of sign-in. */
export async function send(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  const isBytes = body instanceof Blob
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': settings.locale }
  if (body !== undefined) headers['content-type'] = isBytes ? body.type : 'application/json'
  if (settings.organisationId) headers['vigie-organisation'] = settings.organisationId
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: signal ?? null }
  if (body !== undefined) init.body = isBytes ? body : JSON.stringify(body)
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (signal?.aborted) throw cause
    throw new Unreachable('no answer', { cause })
  })
  const text = await response.text()
  const read = readJson(text)
  if (response.ok) return read ?? text
  throw new Problem(response.status, (read ?? {}) as Record<string, unknown>)
}

function searchOf(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null) search.append(name, String(each))
  }
  return search.size > 0 ? `?${search}` : ''
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
