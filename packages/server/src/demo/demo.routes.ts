import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { SignIn } from '../access/create-sign-in.ts'
import { leaveSession, openSessionOf } from '../access/open-session-of.ts'
import { sameOrigin } from '../access/same-origin.ts'
import type { SessionFinder } from '../access/session-finder.ts'
import { type Locale, locales } from '../http/choose-locale.ts'
import { sendProblem } from '../http/problem-answer.ts'
import { sendPage } from '../site/send-page.ts'
import type { Shell } from '../site/shell.ts'
import type { SiteWords } from '../site/site-words.ts'
import { type Seat, seats } from './cast.ts'
import { demoPage } from './demo-page.ts'
import type { DemoState } from './demo-state.ts'

export interface DemoParts {
  readonly shell: Shell
  readonly words: SiteWords
  readonly signIn: SignIn
  readonly sessions: SessionFinder
  readonly ownOrigins: ReadonlySet<string>
  readonly state: Readonly<DemoState>
}

const roles = ['visitor', ...Object.keys(seats)] as ['visitor', ...Seat[]]
const choice = z.object({
  role: z.enum(roles),
  locale: z.enum(locales).default('en'),
  // A place on this server, and no other: "//host" is one.
  next: z
    .string()
    .max(500)
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .optional(),
})

/** The demo world's own pages. An install of one's own does not have them. */
export function demoRoutes(app: FastifyInstance, parts: DemoParts): void {
  for (const locale of locales) {
    app.get(`/${locale}/demo`, async (_request, reply) => show(parts, reply, locale, { status: 200 }))
  }
  app.get('/demo/state', async (_request, reply) => {
    const { isLaidOut, done, total } = parts.state
    return reply.header('cache-control', 'no-store').send({ laid_out: isLaidOut, done, total })
  })
  app.post('/demo/look-around', async (request, reply) => {
    const sent = sameOrigin(request, parts.ownOrigins)
    if (!sent.ok) return sendProblem(request, reply, sent.refusal.code)
    const chosen = choice.safeParse(request.body ?? {})
    if (!chosen.success) return sendProblem(request, reply, 'request-malformed')
    const { role, locale, next } = chosen.data
    // Whoever one was before is remembered for a while.
    const before = await parts.sessions.find(request.headers.cookie)
    if (before) parts.sessions.forgetPerson(before.personId)
    const cookies =
      role === 'visitor'
        ? await leaveSession(parts.signIn, request.headers.cookie)
        : await openSessionOf(parts.signIn, { email: seats[role].email, locale })
    if (!cookies) return show(parts, reply, locale, { status: 503 })
    for (const cookie of cookies) reply.header('set-cookie', cookie)
    const place = role === 'visitor' ? `/${locale}` : `/work?locale=${locale}`
    return reply.header('cache-control', 'no-store').redirect(next ?? place, 303)
  })
}

function show({ shell, words, state }: DemoParts, reply: FastifyReply, locale: Locale, { status }: { status: 200 | 503 }) {
  const page = demoPage({ locale, t: words[locale], state, isTooEarly: status === 503 })
  // A form sent from a page without a referrer does not say where it comes from, and would be taken for another site's.
  return sendPage(reply.header('referrer-policy', 'same-origin'), status, shell(page))
}
