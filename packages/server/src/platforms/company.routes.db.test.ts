import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseKinds } from '../db/test-database.fixture.ts'
import { openStoryWorld } from '../story-world.fixture.ts'

for (const kind of databaseKinds) {
  test(`a company’s first invitation is seen, renewed and taken back by those who made it, until somebody has joined (${kind})`, async () => {
    const world = await openStoryWorld(kind)
    try {
      const admin = await world.member('Ada', ['admin'])
      const { id } = await admin.post('/api/v1/platforms', { name: 'Bazaar' })
      const company = `/api/v1/platforms/${id}/company`
      assert.equal((await admin.get(company)).body.code, 'company-not-found')
      const olga = 'olga@bazaar.example'
      const asked = { name: 'Bazaar SA', kind: 'platform', email: olga, locale: 'fr' }
      const made = await admin.post('/api/v1/organisations', asked)
      const connect = (company_id: string | null) => admin.ask('PATCH', `/api/v1/platforms/${id}`, { company_id })
      assert.equal((await connect(made.organisation_id)).status, 200)
      const seen = (await admin.get(company)).body
      assert.deepEqual([seen.name, seen.has_joined], ['Bazaar SA', false])
      assert.deepEqual(
        seen.invitations.map(({ email }: { email: string }) => email),
        [olga],
      )
      const join = async ({ link }: { link: string }) => {
        const token = link.split('/').at(-1)
        const person = { token, name: 'Olga Brandt', password: 'le hibou dort à midi' }
        return (await world.visitor.ask('POST', '/api/v1/invitations/acceptance', person)).status
      }
      const renewed = await admin.post(`${company}/invitations`, { email: olga, locale: 'fr' })
      assert.equal(await join(made), 410)
      assert.equal((await admin.ask('DELETE', `${company}/invitations`)).status, 200)
      assert.equal(await join(renewed), 410)
      assert.deepEqual((await admin.get(company)).body.invitations, [])

      const forgotten = await admin.post(`${company}/invitations`, { email: olga, locale: 'fr' })
      assert.equal((await connect(null)).status, 200)
      assert.equal(await join(forgotten), 410, 'disconnecting voids it')
      assert.equal((await connect(made.organisation_id)).status, 200)
      const last = await admin.post(`${company}/invitations`, { email: olga, locale: 'fr' })
      assert.equal(await join(last), 201)
      const joined = (await admin.get(company)).body
      assert.deepEqual([joined.has_joined, joined.invitations], [true, []])
      const late = await admin.ask('POST', `${company}/invitations`, { email: 'mallory@ngo.example' })
      assert.deepEqual([late.status, late.body.code], [409, 'somebody-joined'])
    } finally {
      await world.close()
    }
  })

  test(`an organisation that did not make a company sees no invitation into it and makes none (${kind})`, async () => {
    const world = await openStoryWorld(kind)
    try {
      const admin = await world.member('Ada', ['admin'])
      const { organisation_id } = await admin.post('/api/v1/organisations', {
        name: 'Bazaar SA',
        kind: 'platform',
        email: 'olga@bazaar.example',
      })
      const other = await world.member('Bo', ['admin'], await world.organisation('Other', 'ngo'))
      const { id } = await other.post('/api/v1/platforms', { name: 'Bazaar', company_id: organisation_id })
      const company = `/api/v1/platforms/${id}/company`
      assert.deepEqual((await other.get(company)).body, { name: 'Bazaar SA', has_joined: false, invitations: [] })
      const refused = await other.ask('POST', `${company}/invitations`, { email: 'mallory@other.example' })
      assert.deepEqual([refused.status, refused.body.code], [404, 'company-not-found'])
    } finally {
      await world.close()
    }
  })
}
