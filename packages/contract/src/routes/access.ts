import { keyScopes, roles } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const role = z.enum(roles)
const someRoles = z.array(role).min(1, 'must have at least one role').max(roles.length)
const email = z.email('must be a mail address').max(254, 'must not be longer than 254 characters')
/** A name that can stand in the head of a mail: one line. */
const name = (most: number) => words(most).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be one line')
/** Checked by the command, which says what is wrong with it. */
const password = z.string('must be text').max(1000)
const locale = z.enum(['en', 'fr'])
const timeZone = z.string().max(64).refine(isTimeZone, 'must be a time zone such as "Europe/Paris"')
const secret = z.string('must be text').min(1).max(200)

const memberView = z.object({
  person_id: id,
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  has_second_factor: z.boolean(),
  joined_at: moment,
})
const invitationView = z.object({
  id,
  email: z.string().nullable(),
  roles: z.array(role),
  locale,
  created_at: moment,
  expires_at: moment,
})
const keyView = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  platform_id: id,
  scopes: z.array(z.enum(keyScopes)),
  created_at: moment,
  revoked_at: moment.nullable(),
})
const organisationView = z.object({
  id,
  name: z.string(),
  kind: z.enum(['ngo', 'platform', 'agency']),
  notifier_name: z.string(),
  notifier_email: z.string(),
  trusted_flagger_since: z.iso.date().nullable(),
  trusted_flagger_by: z.string().nullable(),
  locale,
  time_zone: z.string(),
})

export const accessRoutes = {
  getMe: route({
    method: 'GET',
    path: '/api/v1/me',
    tag: 'access',
    summary: 'Who is signed in, for which organisation, with which roles.',
    access: { deed: 'read-own-account' },
    answer: z.object({
      person_id: id,
      name: z.string(),
      email: z.string(),
      roles: z.array(role),
      has_second_factor: z.boolean(),
      organisation: organisationView,
      organisations: z
        .array(z.object({ id, name: z.string() }))
        .meta({ description: 'All of which the person is a member, this one among them.' }),
    }),
    refusals: [],
  }),
  changeOrganisation: route({
    method: 'PATCH',
    path: '/api/v1/organisation',
    tag: 'access',
    summary: 'Change the organisation’s name and whom its notices name as their notifier; what is left out stays.',
    access: { deed: 'change-settings' },
    body: z.object({
      name: name(200).optional(),
      notifier_name: name(200).optional(),
      notifier_email: email.optional(),
      trusted_flagger_since: z.iso.date().nullable().optional(),
      trusted_flagger_by: name(200).nullable().optional(),
      locale: locale.optional(),
      time_zone: timeZone.optional(),
    }),
    answer: organisationView,
    refusals: [],
  }),
  addCompany: route({
    method: 'POST',
    path: '/api/v1/organisations',
    tag: 'access',
    summary: 'Make an organisation for a platform’s company or an agency, and invite its first member. Only an NGO’s admin may.',
    access: { deed: 'change-settings' },
    body: z.object({ name: name(200), kind: z.enum(['platform', 'agency']), email, locale: locale.default('en') }),
    status: 201,
    answer: z.object({ organisation_id: id, invitation: invitationView, link: z.string() }),
    refusals: [],
  }),
  inviteMember: route({
    method: 'POST',
    path: '/api/v1/invitations',
    tag: 'access',
    summary:
      'Invite somebody by mail. The link is answered as well, once, to be handed over. A second invitation to an address replaces the first.',
    access: { deed: 'invite-member' },
    body: z.object({ email, roles: someRoles, locale: locale.default('en') }),
    status: 201,
    answer: z.object({ invitation: invitationView, link: z.string() }),
    refusals: ['already-a-member'],
  }),
  listInvitations: route({
    method: 'GET',
    path: '/api/v1/invitations',
    tag: 'access',
    summary: 'Invitations that can still be accepted, newest first.',
    access: { deed: 'read-members' },
    query: pageQuery,
    answer: pageOf(invitationView),
    refusals: [],
  }),
  retireInvitation: route({
    method: 'DELETE',
    path: '/api/v1/invitations/{invitationId}',
    tag: 'access',
    summary: 'Take an invitation back: its link no longer works.',
    access: { deed: 'invite-member' },
    params: z.object({ invitationId: id }),
    answer: z.object({ retired: z.literal(true) }),
    refusals: ['invitation-unusable'],
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/api/v1/invitations/acceptance',
    tag: 'access',
    summary: 'Join by the link of an invitation; who signs in here already gives the password they have.',
    access: 'bearer-of-secret',
    body: z.object({
      token: secret,
      name: name(200),
      password,
      locale: locale.default('en'),
      time_zone: timeZone.default('UTC'),
    }),
    status: 201,
    answer: z.object({ organisation_id: id, email: z.string() }),
    refusals: [
      'invitation-unusable',
      'password-too-weak',
      'password-too-common',
      'already-a-member',
      'sign-in-failed',
      'too-many-tries',
    ],
  }),
  becomeFirstAdmin: route({
    method: 'POST',
    path: '/api/v1/first-admin',
    tag: 'access',
    summary: 'Set up a new install by the link in its log: names the organisation and makes its first admin.',
    access: 'bearer-of-secret',
    body: z.object({
      token: secret,
      organisation_name: name(200),
      name: name(200),
      email,
      password,
      locale: locale.default('en'),
      time_zone: timeZone.default('UTC'),
    }),
    status: 201,
    answer: z.object({ organisation_id: id, email: z.string() }),
    refusals: ['link-unusable', 'password-too-weak', 'password-too-common', 'person-exists', 'too-many-tries'],
  }),
  listMembers: route({
    method: 'GET',
    path: '/api/v1/members',
    tag: 'access',
    summary: 'The members of the organisation, by name.',
    access: { deed: 'read-members' },
    query: pageQuery,
    answer: pageOf(memberView),
    refusals: [],
  }),
  changeRoles: route({
    method: 'PUT',
    path: '/api/v1/members/{personId}/roles',
    tag: 'access',
    summary: 'Say what a member may do. Counts from their next request on.',
    access: { deed: 'invite-member' },
    params: z.object({ personId: id }),
    body: z.object({ roles: someRoles }),
    answer: z.object({ person_id: id, roles: z.array(role) }),
    refusals: ['member-not-found', 'last-admin'],
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/api/v1/members/{personId}',
    tag: 'access',
    summary: 'End a membership. What the member did stays in the log, by an id.',
    access: { deed: 'invite-member' },
    params: z.object({ personId: id }),
    answer: z.object({ person_id: id }),
    refusals: ['member-not-found', 'last-admin'],
  }),
  makePasswordLink: route({
    method: 'POST',
    path: '/api/v1/members/{personId}/password-link',
    tag: 'access',
    summary:
      'Make a link by which a member who cannot sign in chooses a new password and sets up the second factor anew. Answered once, works once, for a day.',
    access: { deed: 'invite-member' },
    params: z.object({ personId: id }),
    status: 201,
    answer: z.object({ link: z.string(), expires_at: moment }),
    refusals: ['member-not-found', 'member-elsewhere'],
  }),
  makeKey: route({
    method: 'POST',
    path: '/api/v1/keys',
    tag: 'access',
    summary: 'Make a key for a platform’s program. The key is answered once and kept as a hash.',
    access: { deed: 'make-key' },
    body: z.object({ platform_id: id, name: name(100), scopes: z.array(z.enum(keyScopes)).min(1).max(keyScopes.length) }),
    status: 201,
    answer: z.object({ key: z.string(), id, prefix: z.string() }),
    refusals: ['platform-not-found'],
  }),
  listKeys: route({
    method: 'GET',
    path: '/api/v1/keys',
    tag: 'access',
    summary: 'The keys made, newest first, without the keys themselves.',
    access: { deed: 'make-key' },
    query: pageQuery,
    answer: pageOf(keyView),
    refusals: [],
  }),
  revokeKey: route({
    method: 'DELETE',
    path: '/api/v1/keys/{keyId}',
    tag: 'access',
    summary: 'Revoke a key: refused from its next request on.',
    access: { deed: 'make-key' },
    params: z.object({ keyId: id }),
    answer: z.object({ id }),
    refusals: ['key-not-found'],
  }),
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}
