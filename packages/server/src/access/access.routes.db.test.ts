import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseKinds } from '../db/test-database.fixture.ts'
import { type Answered, openStoryWorld, type StorySettings, type StoryWorld } from '../story-world.fixture.ts'
import { ensureFirstAdmin } from './ensure-first-admin.ts'
import { password } from './join.fixture.ts'

type Ask = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>

/** A test over a real socket, on each kind of database. */
function onEachServer(title: string, work: (world: StoryWorld) => Promise<void>, settings: StorySettings = {}): void {
  for (const kind of databaseKinds) {
    test(`${title} (${kind})`, async () => {
      const world = await openStoryWorld(kind, settings)
      try {
        await work(world)
      } finally {
        await world.close()
      }
    })
  }
}

/** What a key may read whose scope is `statistics:read`. */
const figures = '/api/v1/statistics?from=2026-11-01&to=2026-11-30'

const tokenOf = (link: string) => link.split('/').at(-1) as string

function join({ visitor }: StoryWorld, link: string, name: string, more: object = {}): Promise<Answered> {
  return visitor.ask('POST', '/api/v1/invitations/acceptance', { token: tokenOf(link), name, password, ...more })
}

/** Sign in as a browser does, and go on as it. */
async function signIn({ visitor }: StoryWorld, email: string, origin = 'http://vigie.example'): Promise<Ask> {
  const answered = await visitor.ask('POST', '/api/auth/sign-in/email', { email, password }, { origin })
  assert.equal(answered.status, 200, answered.text)
  const cookie = answered.headers.getSetCookie().map((each) => each.split(';', 1)[0])
  const standing = { cookie: cookie.join('; '), origin }
  return (method, path, body, headers = {}) => visitor.ask(method, path, body, { ...standing, ...headers })
}

const told = ({ status, body }: Answered) => [status, body?.code]

onEachServer('a member is invited, joins, signs in, gets other rights and is removed, each at once', async (world) => {
  const ada = await world.member('Ada', ['admin'])
  const { link, invitation } = await ada.post('/api/v1/invitations', {
    email: 'rita@example.org',
    roles: ['reviewer'],
    locale: 'fr',
  })
  assert.match(link, /^http:\/\/vigie\.example\/fr\/join\//)
  assert.deepEqual([invitation.email, invitation.roles, invitation.locale], ['rita@example.org', ['reviewer'], 'fr'])
  assert.deepEqual((await ada.get('/api/v1/invitations')).body.items, [invitation])

  const joined = await join(world, link, 'Rita', { locale: 'fr', time_zone: 'Europe/Paris' })
  assert.deepEqual([joined.status, joined.body], [201, { organisation_id: world.organisationId, email: 'rita@example.org' }])
  assert.deepEqual((await ada.get('/api/v1/invitations')).body.items, [])
  const asRita = await signIn(world, 'rita@example.org')
  const me = (await asRita('GET', '/api/v1/me')).body
  assert.deepEqual([me.name, me.email, me.roles, me.organisation.name], ['Rita', 'rita@example.org', ['reviewer'], 'Example NGO'])
  const personId = me.person_id as string

  assert.deepEqual(told(await asRita('GET', '/api/v1/members')), [403, 'not-allowed'])
  assert.deepEqual(told(await asRita('PUT', `/api/v1/members/${personId}/roles`, { roles: ['admin'] })), [403, 'not-allowed'])
  const changed = await ada.ask('PUT', `/api/v1/members/${personId}/roles`, { roles: ['analyst', 'admin', 'analyst'] })
  assert.deepEqual(changed.body, { person_id: personId, roles: ['admin', 'analyst'] })
  const seen = (await asRita('GET', '/api/v1/members')).body.items as { name: string; roles: string[] }[]
  assert.deepEqual(
    seen.map(({ name, roles }) => [name, roles]),
    [
      ['Ada', ['admin']],
      ['Rita', ['admin', 'analyst']],
    ],
  )

  assert.equal((await asRita('DELETE', `/api/v1/members/${ada.personId}`)).status, 200)
  assert.deepEqual(told(await ada.get('/api/v1/me')), [403, 'not-a-member'])
  assert.deepEqual(told(await asRita('DELETE', `/api/v1/members/${personId}`)), [409, 'last-admin'])
  assert.deepEqual(told(await asRita('DELETE', `/api/v1/members/${ada.personId}`)), [404, 'member-not-found'])
  assert.equal((await world.visitor.get('/health')).status, 200)
})

onEachServer('a link that is used, retired, expired or wrong is answered alike, and tries are counted', async (world) => {
  const ada = await world.member('Ada', ['admin'])
  const invite = async (name: string) =>
    await ada.post('/api/v1/invitations', { email: `${name}@example.org`, roles: ['spotter'] })
  const [used, retired, expired] = [await invite('rita'), await invite('paul'), await invite('anh')]
  assert.equal((await join(world, used.link, 'Rita')).status, 201)
  assert.deepEqual(told(await ada.ask('POST', '/api/v1/invitations', { email: 'Rita@example.org', roles: ['admin'] })), [
    409,
    'already-a-member',
  ])
  assert.equal((await ada.ask('DELETE', `/api/v1/invitations/${retired.invitation.id}`)).body.retired, true)
  assert.deepEqual(told(await ada.ask('DELETE', `/api/v1/invitations/${retired.invitation.id}`)), [410, 'invitation-unusable'])
  world.clock.advance({ days: 7 })
  const answers = []
  for (const link of [used.link, retired.link, expired.link, 'x'.repeat(43)]) answers.push(await join(world, link, 'Mallory'))
  const bodies = answers.map(({ status, body: { request_id: _, ...body } }) => ({ status, body }))
  for (const each of bodies) assert.deepEqual(each, bodies[0])
  assert.deepEqual(told(answers[0] as Answered), [410, 'invitation-unusable'])

  let last = answers[0] as Answered
  for (let tries = 0; tries < 30 && last.status !== 429; tries++) last = await join(world, 'y'.repeat(43), 'Mallory')
  assert.deepEqual(told(last), [429, 'too-many-tries'])
  assert.ok(Number(last.headers.get('retry-after')) > 0)
})

onEachServer(
  'somebody of another organisation joins with the password they have, and then says for whom they act',
  async (world) => {
    const ada = await world.member('Ada', ['admin'])
    const agency = await world.organisation('Example agency', 'agency')
    const omar = await world.member('Omar', ['admin', 'law-enforcement-officer'], agency)
    const { link } = await ada.post('/api/v1/invitations', { email: omar.email, roles: ['analyst'] })
    assert.deepEqual(told(await join(world, link, 'Omar', { password: 'wrong horse battery staple' })), [401, 'sign-in-failed'])
    assert.equal((await join(world, link, 'Mallory')).status, 201)

    const undecided = await omar.get('/api/v1/me')
    assert.deepEqual(told(undecided), [400, 'organisation-needed'])
    const named = undecided.body.facts.organisations
    assert.deepEqual(named.map(({ id }: { id: string }) => id).sort(), [agency, world.organisationId].sort())
    assert.ok(named.some(({ name }: { name: string }) => name === 'Example agency'))
    for (const [organisation, roles] of [
      [world.organisationId, ['analyst']],
      [agency, ['admin', 'law-enforcement-officer']],
    ] as const) {
      const { body } = await omar.ask('GET', '/api/v1/me', undefined, { 'vigie-organisation': organisation })
      assert.deepEqual([body.name, body.roles, body.organisation.id], ['Omar', roles, organisation])
      assert.deepEqual(body.organisations, named)
    }
  },
)

onEachServer('a key is made, opens what its scope says, and nothing any more once revoked', async (world) => {
  const [ada, rita] = [await world.member('Ada', ['admin']), await world.member('Rita', ['reviewer'])]
  const platform = await ada.post('/api/v1/platforms', { name: 'Bazaar', status: 'member' })
  const wanted = { platform_id: platform.id, name: 'shop', scopes: ['statistics:read', 'statistics:read'] }
  assert.deepEqual(told(await rita.ask('POST', '/api/v1/keys', wanted)), [403, 'not-allowed'])
  const nowhere = { ...wanted, platform_id: world.organisationId }
  assert.deepEqual(told(await ada.ask('POST', '/api/v1/keys', nowhere)), [404, 'platform-not-found'])
  const made = await ada.post('/api/v1/keys', wanted)
  const program = world.bearer(made.key)
  assert.equal((await program.get(figures)).status, 200)
  assert.deepEqual(told(await program.get('/api/v1/me')), [403, 'not-allowed'])
  assert.deepEqual(told(await program.get('/api/v1/members')), [403, 'not-allowed'])

  const [listed] = (await ada.get('/api/v1/keys')).body.items
  assert.deepEqual(
    [listed.id, listed.prefix, listed.scopes, listed.revoked_at],
    [made.id, made.prefix, ['statistics:read'], null],
  )
  assert.doesNotMatch(JSON.stringify(listed), new RegExp(made.key.slice(-43)))
  for (const time of [1, 2]) assert.equal((await ada.ask('DELETE', `/api/v1/keys/${made.id}`)).status, 200, String(time))
  assert.deepEqual(told(await program.get(figures)), [401, 'key-revoked'])
  assert.deepEqual(told(await ada.ask('DELETE', `/api/v1/keys/${platform.id}`)), [404, 'key-not-found'])
  assert.notEqual((await ada.get('/api/v1/keys')).body.items[0].revoked_at, null)
  const log = await world.installation.ctx
    .as({ organisationId: world.organisationId, actor: 'system' })
    .inTransaction(({ query }) => query.selectFrom('event').select('kind').where('subject_id', '=', made.id).execute())
  assert.deepEqual(log.map(({ kind }) => kind).toSorted(), ['key.made', 'key.revoked'])
  assert.doesNotMatch(world.logged.join(''), new RegExp(made.key.slice(-43)))
})

onEachServer(
  'a platform’s company gets an organisation of its own, whose officer sees it and nothing of the NGO',
  async (world) => {
    const ada = await world.member('Ada', ['admin'])
    const company = { name: 'Bazaar SA', kind: 'platform', email: 'olga@bazaar.example', locale: 'fr' }
    const made = await ada.post('/api/v1/organisations', company)
    assert.notEqual(made.organisation_id, world.organisationId)
    assert.deepEqual((await ada.get('/api/v1/invitations')).body.items, [])
    assert.equal((await join(world, made.link, 'Olga')).body.organisation_id, made.organisation_id)

    const asOlga = await signIn(world, 'olga@bazaar.example')
    const me = (await asOlga('GET', '/api/v1/me')).body
    assert.deepEqual([me.roles, me.organisation.kind, me.organisation.locale], [['admin', 'platform-officer'], 'platform', 'fr'])
    const members = (await asOlga('GET', '/api/v1/members')).body.items as { name: string }[]
    assert.deepEqual(
      members.map(({ name }) => name),
      ['Olga'],
    )
    assert.deepEqual(told(await asOlga('GET', '/api/v1/members', undefined, { 'vigie-organisation': world.organisationId })), [
      403,
      'not-a-member',
    ])
    assert.deepEqual(told(await asOlga('POST', '/api/v1/organisations', { ...company, kind: 'agency' })), [403, 'not-allowed'])

    const agency = await ada.post('/api/v1/organisations', { name: 'Customs', kind: 'agency', email: 'omar@customs.example' })
    assert.deepEqual(agency.invitation.roles, ['admin', 'law-enforcement-officer'])
  },
)

onEachServer('the first admin’s link sets up the install once', async (world) => {
  const link = (await ensureFirstAdmin(world.installation.ctx)) as string
  assert.match(link, /^http:\/\/vigie\.example\/en\/first-admin\//)
  const founding = { organisation_name: 'Baobab', name: 'Awa', email: 'Awa@Baobab.example', password }
  const found = (token: string) => world.visitor.ask('POST', '/api/v1/first-admin', { ...founding, token })
  assert.deepEqual(told(await found('x'.repeat(43))), [410, 'link-unusable'])
  const founded = await found(tokenOf(link))
  assert.deepEqual([founded.status, founded.body], [201, { organisation_id: world.organisationId, email: 'awa@baobab.example' }])
  assert.deepEqual(told(await found(tokenOf(link))), [410, 'link-unusable'])
  const asAwa = await signIn(world, 'awa@baobab.example')
  const { organisation } = (await asAwa('GET', '/api/v1/me')).body
  assert.deepEqual([organisation.name, organisation.notifier_name], ['Baobab', 'Baobab'])

  const notifier = { notifier_email: 'notices@baobab.example', trusted_flagger_since: '2026-03-01', trusted_flagger_by: 'Arcom' }
  const changed = (await asAwa('PATCH', '/api/v1/organisation', notifier)).body
  assert.deepEqual(changed, { ...organisation, ...notifier })
  assert.deepEqual((await asAwa('PATCH', '/api/v1/organisation', {})).body, changed)
  const wrong = await asAwa('PATCH', '/api/v1/organisation', { name: 'Bao\r\nbab', time_zone: 'Moon/Sea' })
  assert.deepEqual(
    wrong.body.problems.map(({ pointer }: { pointer: string }) => pointer),
    ['/name', '/time_zone'],
  )
})

onEachServer(
  'people sign in by the machine’s number and by its name, on a port picked at start, and by no other',
  async (world) => {
    const { port } = new URL(world.origin)
    const ada = await world.visitor.ask('POST', '/api/v1/first-admin', {
      token: tokenOf((await ensureFirstAdmin(world.installation.ctx)) as string),
      organisation_name: 'Baobab',
      name: 'Ada',
      email: 'ada@example.org',
      password,
    })
    assert.equal(ada.status, 201)
    for (const origin of [`http://localhost:${port}`, `http://127.0.0.1:${port}`]) {
      const ask = await signIn(world, 'ada@example.org', origin)
      assert.equal((await ask('PATCH', '/api/v1/organisation', { name: 'Baobab 2' })).status, 200)
    }
    for (const origin of ['http://localhost:1', 'http://vigie.example', `http://evil.localhost:${port}`]) {
      const refused = await world.visitor.ask(
        'POST',
        '/api/auth/sign-in/email',
        { email: 'ada@example.org', password },
        { origin },
      )
      assert.deepEqual(told(refused), [403, 'cross-site'])
    }
  },
  { environment: { BASE_URL: '', PORT: '0' } },
)
