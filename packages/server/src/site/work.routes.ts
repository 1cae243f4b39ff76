import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Ids } from '../capabilities/ids.ts'
import type { Config } from '../config.ts'
import { chooseLocale } from '../http/choose-locale.ts'
import { policyWith } from '../http/security-headers.ts'

export interface WorkPage {
  /** The folder that the web build filled. */
  readonly builtFolder: string
  readonly mode: Config['mode']
  readonly isDemo: boolean
  readonly ids: Ids
}

const gaps = ['%VIGIE_NONCE%', '%VIGIE_MODE%', '%VIGIE_DEMO%'] as const

/** The workspace: one page at every address below /work; which of its pages is meant, the script reads from the address. */
export function workRoutes(app: FastifyInstance, { builtFolder, mode, isDemo, ids }: WorkPage): void {
  const html = readFileSync(join(builtFolder, 'work.html'), 'utf8')
  for (const gap of gaps) if (!html.includes(gap)) throw new Error(`work.html in ${builtFolder} has no ${gap}`)
  for (const url of ['/work', '/work/*']) {
    app.get(url, (request, reply) => {
      // A word for this answer alone: with it the page's own script may add styles, and nobody else's can.
      const nonce = ids.token()
      const locale = chooseLocale(request.headers['accept-language'])
      const filled: Record<(typeof gaps)[number], string> = {
        '%VIGIE_NONCE%': nonce,
        '%VIGIE_MODE%': mode,
        '%VIGIE_DEMO%': isDemo ? 'yes' : 'no',
      }
      reply.header('content-security-policy', policyWith({ styleSrc: ["'self'", `'nonce-${nonce}'`] }))
      reply.header('cache-control', 'no-store').header('vary', 'accept-language').type('text/html; charset=utf-8')
      return reply.send(
        html
          .replace('<html lang="en">', `<html lang="${locale}">`)
          .replace(/%VIGIE_\w+%/g, (gap) => filled[gap as keyof typeof filled]),
      )
    })
  }
}
