import assert from 'node:assert/strict'
import { onEachMailbox } from './mailbox-world.fixture.ts'
import { withdrawNotice } from './withdraw-notice.ts'

const french = { channel: 'email', locale: 'fr' } as const

onEachMailbox(
  'a notice by mail comes from the organisation, in the platform’s language, with its own Message-ID',
  french,
  async ({ world, peer, platformId, responses }) => {
    const noticeId = await world.sent(platformId)
    const [mail, ...others] = peer.received
    assert.ok(mail && others.length === 0)
    const { email, envelope } = mail
    assert.deepEqual([envelope.from, envelope.to], ['vigie@example.org', ['trust@bazaar.example']])
    assert.equal(email.messageId, `<${noticeId}@vigie.example.org>`)
    assert.deepEqual(
      [email.from?.name, email.from?.address, email.replyTo?.[0]?.address],
      ['Example NGO', 'vigie@example.org', 'notices@ngo.example'],
    )
    assert.match(email.subject ?? '', /^Notification de contenu illicite/)
    assert.match(email.text ?? '', /https:\/\/vigie\.example\.org\/fr\/answer\/[\w-]{43}/)
    assert.equal(email.headers.find(({ key }) => key === 'x-vigie-notice')?.value, noticeId)
    assert.ok(!mail.source.includes(world.personId))
    assert.match((await responses(noticeId))[0] ?? '', /^250/)
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'delivered'])
  },
)

onEachMailbox(
  'a notice by mail is the same message when the program dies between sending and writing',
  french,
  async ({ world, peer, platformId, killAfterNextMail }) => {
    killAfterNextMail()
    await assert.rejects(world.sent(platformId), /killed/)
    world.clock.advance({ seconds: 200 })
    await world.settle()
    const [first, second, ...others] = peer.received.map(({ email }) => email)
    assert.ok(first && second && others.length === 0)
    assert.equal(first.messageId, second.messageId)
    assert.deepEqual([first.subject, first.text, first.html], [second.subject, second.text, second.html])
  },
)

onEachMailbox(
  'a notice by mail fails at once where the address is refused, and the log names no address',
  { ...french, peer: { recipientAnswer: { code: 550, words: 'no such user trust@bazaar.example' } } },
  async ({ world, platformId, responses }) => {
    const noticeId = await world.sent(platformId)
    world.clock.advance({ days: 9 })
    await world.settle()
    assert.deepEqual(await responses(noticeId), ['the mail server did not take a mail: EENVELOPE 550'])
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'failed'])
    assert.ok(!world.logged.join().includes('trust@bazaar.example'))
  },
)

onEachMailbox(
  'a notice by mail is tried again where the server is only busy',
  { ...french, peer: { mailAnswer: { code: 451, words: 'try later' } } },
  async ({ world, platformId, responses }) => {
    const noticeId = await world.sent(platformId)
    world.clock.advance({ minutes: 1 })
    await world.settle()
    assert.equal((await responses(noticeId)).length, 2)
    assert.equal((await world.see(noticeId)).status, 'sent')
  },
)

onEachMailbox(
  'a withdrawal by mail says what it takes back, and not that the offer is allowed',
  french,
  async ({ world, peer, platformId }) => {
    const noticeId = await world.sent(platformId)
    assert.ok((await withdrawNotice(world.ctx, noticeId, { reasons: 'C’est de la résine.' })).ok)
    world.clock.advance({ seconds: 10 })
    await world.settle()
    const text = peer.received[1]?.email.text ?? ''
    assert.ok(text.includes(noticeId) && text.includes('C’est de la résine.'))
    assert.match(text, /ne veut pas dire que/)
    assert.doesNotMatch(text, /\/answer\//)
  },
)
