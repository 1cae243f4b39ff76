import { ok } from '@vigie/casework'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Context } from '../context.ts'
import { createApp } from '../http/create-app.ts'
import type { Gate } from '../http/serve-route.ts'

export interface StageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there
  readonly body: any
}

export interface StageApp {
  /** A request that the gate has let in as this caller. */
  ask(ctx: Context, method: 'GET' | 'POST', path: string, body?: unknown, headers?: Record<string, string>): Promise<StageAnswer>
  close(): Promise<void>
}

/** The routes of a stage alone, in-process, for callers that a test has at hand. Who may is tested with access. */
export async function stageApp(...stages: readonly ((app: FastifyInstance, gate: Gate) => void)[]): Promise<StageApp> {
  const app = await createApp({ log: pino({ level: 'silent' }), trustProxy: false, requestsPerMinute: 1_000_000 })
  const callers = new Map<string, Context>()
  const gate: Gate = async ({ headers }) => ok(callers.get(String(headers['x-caller'])) as Context)
  for (const routes of stages) routes(app, gate)
  return {
    ask: async (ctx, method, url, body, headers = {}) => {
      const caller = JSON.stringify(ctx.acting)
      callers.set(caller, ctx)
      const answer = await app.inject({
        method,
        url,
        headers: { 'x-caller': caller, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = /json/.test(String(answer.headers['content-type']))
      return {
        status: answer.statusCode,
        headers: answer.headers,
        bytes: answer.rawPayload,
        body: isJson ? answer.json() : null,
      }
    },
    close: () => app.close(),
  }
}
