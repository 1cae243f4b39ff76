import type { RoleDeed } from '@vigie/casework'
import type { z } from 'zod'
import type { RefusalCode } from './refusal-code.ts'

/**
 * Who may call a route: everybody; whoever holds the secret that the request itself carries (a receipt, a link); or whoever
 * may do the deed, by role or by a key's scope.
 */
export type RouteAccess = 'public' | 'bearer-of-secret' | 'signed-in' | { readonly deed: RoleDeed }

type RouteMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type RoutePath = `/api/v1/${string}`

/** One route of the API: what the server answers, what the client may call and what OpenAPI says are all this. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Method extends RouteMethod = RouteMethod,
  Path extends RoutePath = RoutePath,
> {
  readonly method: Method
  /** With parameters in braces: '/api/v1/cases/{caseId}'. */
  readonly path: Path
  readonly tag: string
  /** One sentence, for the reference. */
  readonly summary: string
  readonly access: RouteAccess
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** 200 where none is said. */
  readonly status?: 200 | 201 | 202
  /** The refusals that its command may give, besides those of every route. */
  readonly refusals: readonly RefusalCode[]
  /** Largest body in bytes; 64 KiB where none is said. */
  readonly bodyLimit?: number
  /** Takes bytes of another kind than JSON: a sheet. */
  readonly consumes?: string
  /** Answers bytes of another kind than JSON: 'text/csv'. */
  readonly produces?: string
}

/** Keep a route's exact types. */
export function route<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
  const Method extends RouteMethod = RouteMethod,
  const Path extends RoutePath = RoutePath,
>(of: Route<Params, Query, Body, Answer, Method, Path>): Route<Params, Query, Body, Answer, Method, Path> {
  return of
}
