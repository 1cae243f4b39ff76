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
    answer: z.object({ checked_at: moment, checks: z.array(checkView) }),
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
