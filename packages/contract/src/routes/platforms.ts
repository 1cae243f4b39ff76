import { channels } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const host = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}$/, 'must be a host such as "example.org"')
const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters (ISO 3166-1) such as "FR"')

const platformView = z.object({
  id,
  name: z.string(),
  status: z.enum(['prospect', 'member', 'left']),
  hosts: z.array(z.string()),
  country: z.string().nullable(),
  locale: z.enum(['en', 'fr']),
  channel: z.enum(channels),
  /** Where the channel leads; shown to admins only. */
  channel_address: z.string().nullable(),
  company_id: id.nullable(),
  created_at: moment,
})

const clauseView = z.object({ id, code: z.string(), title: z.string(), text: z.string(), url: z.string() })

const companyInvitation = z.object({ email: z.string().nullable(), locale: z.enum(['en', 'fr']), expires_at: moment })

const platformParams = z.object({ platformId: id })
const settings = {
  name: words(200),
  status: z.enum(['prospect', 'member', 'left']).default('prospect'),
  hosts: z.array(host).max(100).default([]),
  country: country.nullable().default(null),
  locale: z.enum(['en', 'fr']).default('en'),
  company_id: id.nullable().default(null),
}

export const platformRoutes = {
  addPlatform: route({
    method: 'POST',
    path: '/api/v1/platforms',
    tag: 'platforms',
    summary: 'Add a platform to the directory.',
    access: { deed: 'change-platform' },
    body: z.object(settings),
    status: 201,
    answer: platformView,
    refusals: ['platform-exists', 'host-taken', 'company-not-found'],
  }),
  changePlatform: route({
    method: 'PATCH',
    path: '/api/v1/platforms/{platformId}',
    tag: 'platforms',
    summary: 'Change what is known about a platform; what is left out stays.',
    access: { deed: 'change-platform' },
    params: platformParams,
    body: z.object({
      name: words(200).optional(),
      status: z.enum(['prospect', 'member', 'left']).optional(),
      hosts: z.array(host).max(100).optional(),
      country: country.nullable().optional(),
      locale: z.enum(['en', 'fr']).optional(),
      company_id: id.nullable().optional(),
    }),
    answer: platformView,
    refusals: ['platform-not-found', 'platform-exists', 'host-taken', 'company-not-found'],
  }),
  listPlatforms: route({
    method: 'GET',
    path: '/api/v1/platforms',
    tag: 'platforms',
    summary: 'The directory of platforms, by name.',
    access: { deed: 'read-platforms' },
    query: pageQuery,
    answer: pageOf(platformView),
    refusals: [],
  }),
  getCompany: route({
    method: 'GET',
    path: '/api/v1/platforms/{platformId}/company',
    tag: 'platforms',
    summary: 'The company that answers for a platform, and who is invited while nobody of it has joined.',
    access: { deed: 'change-platform' },
    params: platformParams,
    answer: z.object({
      name: z.string(),
      has_joined: z.boolean(),
      invitations: z.array(companyInvitation),
    }),
    refusals: ['platform-not-found', 'company-not-found'],
  }),
  inviteFirstOfficer: route({
    method: 'POST',
    path: '/api/v1/platforms/{platformId}/company/invitations',
    tag: 'platforms',
    summary: 'Invite the first officer of a company made here once more, while nobody of it has joined. Earlier links die.',
    access: { deed: 'change-platform' },
    params: platformParams,
    body: z.object({
      email: z.email('must be a mail address').max(254, 'must not be longer than 254 characters'),
      locale: z.enum(['en', 'fr']).default('en'),
    }),
    status: 201,
    answer: z.object({ invitation: companyInvitation, link: z.string() }),
    refusals: ['platform-not-found', 'company-not-found', 'somebody-joined'],
  }),
  retireFirstInvitations: route({
    method: 'DELETE',
    path: '/api/v1/platforms/{platformId}/company/invitations',
    tag: 'platforms',
    summary:
      'Take back the open invitations into a company made here, while nobody of it has joined: their links no longer work.',
    access: { deed: 'change-platform' },
    params: platformParams,
    answer: z.object({ retired: z.literal(true) }),
    refusals: ['platform-not-found', 'company-not-found'],
  }),
  setChannel: route({
    method: 'PUT',
    path: '/api/v1/platforms/{platformId}/channel',
    tag: 'platforms',
    summary: 'Say how notices reach the platform. A new webhook secret is answered once and never again.',
    access: { deed: 'change-platform' },
    params: platformParams,
    body: z.discriminatedUnion('channel', [
      z.object({
        channel: z.literal('webhook'),
        address: z.url({ protocol: /^https?$/ }),
        rotate_secret: z.boolean().default(false),
      }),
      z.object({ channel: z.literal('email'), address: z.email() }),
      z.object({ channel: z.literal('digest'), address: z.email() }),
      z.object({ channel: z.literal('form'), address: z.url({ protocol: /^https?$/ }) }),
      z.object({ channel: z.literal('none') }),
    ]),
    answer: z.object({ platform: platformView, secret: z.string().nullable() }),
    refusals: ['platform-not-found', 'channel-incomplete'],
  }),
  addClause: route({
    method: 'POST',
    path: '/api/v1/platforms/{platformId}/clauses',
    tag: 'platforms',
    summary: 'Add a clause of the platform’s own rules, on which a notice may rest. The same code again replaces it.',
    access: { deed: 'change-platform' },
    params: platformParams,
    body: z.object({ code: words(80), title: words(300), text: words(10_000), url: z.url({ protocol: /^https?$/ }) }),
    status: 201,
    answer: clauseView,
    refusals: ['platform-not-found'],
  }),
  listClauses: route({
    method: 'GET',
    path: '/api/v1/platforms/{platformId}/clauses',
    tag: 'platforms',
    summary: 'The clauses of a platform’s rules, by code.',
    access: { deed: 'read-platforms' },
    params: platformParams,
    answer: z.object({ items: z.array(clauseView) }),
    refusals: ['platform-not-found'],
  }),
}
