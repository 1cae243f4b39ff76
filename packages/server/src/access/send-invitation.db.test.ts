import assert from 'node:assert/strict'
import { type Mail, type Mailer, MailFailed } from '../capabilities/mailer.ts'
import { testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { accessJobs } from './access.jobs.ts'
import { inviteMember } from './invite-member.ts'
import { accept, invite } from './join.fixture.ts'
import { retireInvitation } from './retire-invitation.ts'
import { sendInvitation } from './send-invitation.ts'

const settings = {
  runs: accessJobs(),
  queues: { 'member.invited': ['send-invitation'] },
  environment: { MAIL_FROM: 'vigie@ngo.example' },
} as const

onEachDatabase(
  'sendInvitation() mails the link that was answered, once for each invitation, to be shown while rehearsing',
  async (database) => {
    const world = await testContext(database, settings)
    const invited = await inviteMember(world.ctx, { email: 'rita@example.org', roles: ['reviewer'], locale: 'fr' })
    assert.ok(invited.ok)
    assert.equal(await world.settle(), 1)
    const { invitation, link } = invited.value
    const [kept, ...more] = await world.outbox.list(world.organisationId, { limit: 10 })
    assert.deepEqual(more, [])
    const mail = kept?.message
    assert.ok(mail?.kind === 'mail')
    assert.deepEqual(
      [mail.messageId, mail.to, mail.from.address, mail.subject],
      [`<${invitation.id}@ngo.example>`, 'rita@example.org', 'vigie@ngo.example', 'Example NGO vous invite sur Vigie'],
    )
    assert.ok(mail.text.includes(`\n${link}\n`))
    assert.match(link, /\/fr\/join\//)
    assert.equal(await accept(world.ctx, { link }), 'ok')
    await world.close()
  },
)

onEachDatabase('sendInvitation() mails nothing that was accepted, taken back or has expired meanwhile', async (database) => {
  const world = await testContext(database)
  const [accepted, retired, expired] = [
    await invite(world.ctx, 'rita@example.org'),
    await invite(world.ctx, 'paul@example.org'),
    await invite(world.ctx, 'anh@example.org'),
  ]
  assert.equal(await accept(world.ctx, accepted), 'ok')
  assert.ok((await retireInvitation(world.ctx, retired.invitation.id)).ok)
  world.clock.advance({ days: 7 })
  for (const { invitation } of [accepted, retired, expired]) await sendInvitation(world.ctx, invitation.id)
  assert.deepEqual(await world.outbox.list(world.organisationId, { limit: 10 }), [])
  await world.close()
})

onEachDatabase(
  'sendInvitation() is tried again while the mail server is away, with one Message-ID, and not where the address takes none',
  async (database) => {
    const sent: Mail[] = []
    const failures = [
      new MailFailed('the server is away', { permanent: false }),
      new MailFailed('no such mailbox', { permanent: true }),
    ]
    const mailer: Mailer = {
      send: async (mail) => {
        sent.push(mail)
        throw failures[sent.length - 1] ?? new Error('a third mail')
      },
    }
    const world = await testContext(database, { shared: { mailer } })
    const { invitation } = await invite(world.ctx, 'rita@example.org')
    await assert.rejects(sendInvitation(world.ctx, invitation.id), { message: 'the server is away' })
    await sendInvitation(world.ctx, invitation.id)
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, 1)
    assert.match(world.logged.join(''), new RegExp(invitation.id))
    assert.doesNotMatch(world.logged.join(''), /rita@|\/join\//)
    await world.close()
  },
)
