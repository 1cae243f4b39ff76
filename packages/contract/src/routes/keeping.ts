import { z } from 'zod'
import { route } from '../route.ts'
import { moment } from '../wire-parts.ts'

/** Codes and facts are those of `InstallCheck` (install-check.ts), which has the exact types. */
const checkView = z.object({
  code: z.string(),
  state: z.enum(['ok', 'warning', 'problem']),
  facts: z.record(z.string(), z.unknown()),
})

export const keepingRoutes = {
  getHealthCheck: route({
    method: 'GET',
    path: '/api/v1/health-check',
    tag: 'keeping',
    summary: 'What `vigie doctor` looks at, of the install that answers: what is well, what is not, what could not be looked at.',
    access: { deed: 'read-health' },
    answer: z.object({
      checked_at: moment,
      checks: z.array(checkView),
      before_enforce: z
        .array(checkView)
        .nullable()
        .meta({ description: 'What the mode `enforce` asks for, as it stands now; null in that mode.' }),
      second_factors: z.object({ have: z.number(), of: z.number() }),
      undelivered_notices: z.number(),
    }),
    refusals: [],
  }),
  getRehearsedMail: route({
    method: 'GET',
    path: '/api/v1/rehearsed-mail',
    tag: 'keeping',
    summary: 'The newest mail of the last hour that would have gone to an address; null where none was kept, and in `enforce`.',
    access: { deed: 'invite-member' },
    query: z.object({ to: z.email('must be a mail address').max(254) }),
    answer: z.object({ mail: z.object({ at: moment, subject: z.string(), text: z.string() }).nullable() }),
    refusals: [],
  }),
  sendTestMail: route({
    method: 'POST',
    path: '/api/v1/test-mail',
    tag: 'keeping',
    summary: 'Send a mail to whoever asks, to see whether mail goes out. Only an NGO’s admin may.',
    access: { deed: 'change-settings' },
    body: z.object({ locale: z.enum(['en', 'fr']).default('en') }),
    answer: z.object({
      to: z.string(),
      found: z.enum(['sent', 'kept', 'failed']).meta({
        description: '`sent`: the mail server took it over. `kept`: nothing leaves in this mode. `failed`: see `detail`.',
      }),
      detail: z.string().nullable(),
    }),
    refusals: [],
  }),
}
