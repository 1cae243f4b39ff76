import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { chooseLocale, localeOfPath, locales } from '../http/choose-locale.ts'
import type { CompressedBody } from '../http/compressed-body.ts'
import { sendBody } from '../http/send-body.ts'
import { unknownRoute } from '../http/unknown-route.ts'
import { readSitePages, type SitePagesParts } from './site-pages.ts'

export interface Site extends Omit<SitePagesParts, 'rulesetUrl'> {
  /** The open catalogue as `RulesetSource` in JSON; the page compiles it in the browser. */
  readonly rulesetSource: CompressedBody
}

/** Headers that say something of a page or a worker, and nothing of a script or style that it loads: a third of a kilobyte each. */
const ofPagesOnly = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]

/** A drawing can be opened by itself, and a worker brings its own policy: those keep everything. */
function isPartOfPage(path: string): boolean {
  const name = path.replace(/\.(br|gz)$/, '')
  return /\.(js|css)$/.test(name) && !name.includes('worker')
}

/** The public pages and what they load. */
export async function siteRoutes(app: FastifyInstance, { rulesetSource, ...parts }: Site): Promise<void> {
  const pages = readSitePages({ ...parts, rulesetUrl: `/ruleset.json?v=${rulesetSource.hash}` })

  app.get('/', (request, reply) => {
    reply.header('vary', 'accept-language').header('cache-control', 'no-cache')
    return reply.redirect(`/${chooseLocale(request.headers['accept-language'])}`, 302)
  })
  for (const locale of locales) {
    app.get(`/${locale}/check`, (request, reply) => sendBody(request, reply, pages.live[locale], 'ask-again'))
  }
  app.get<{ Querystring: { v?: string } }>('/ruleset.json', (request, reply) => {
    return sendBody(request, reply, rulesetSource, request.query.v === rulesetSource.hash ? 'for-ever' : 'ask-again')
  })
  await app.register(fastifyStatic, {
    root: join(parts.builtFolder, 'assets'),
    prefix: '/assets/',
    // Vite puts a hash of the content into every name.
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    setHeaders: (reply, path) => {
      if (isPartOfPage(path)) for (const name of ofPagesOnly) reply.removeHeader(name)
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const refused = unknownRoute(app, request, reply)
    if (refused) return refused
    const locale = localeOfPath(request.url) ?? chooseLocale(request.headers['accept-language'])
    return sendBody(request, reply.code(404), pages.notFound[locale], 'ask-again')
  })
}
