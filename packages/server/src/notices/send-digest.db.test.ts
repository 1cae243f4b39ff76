import assert from 'node:assert/strict'
import ExcelJS from 'exceljs'
import type { SmtpPeer } from '../capabilities/smtp-peer.fixture.ts'
import { isDigestRow } from './digest-row-token.ts'
import { holdNotice } from './hold-notice.ts'
import { onEachMailbox } from './mailbox-world.fixture.ts'
import { readDigestSheet } from './read-digest-sheet.ts'
import { replayNotice } from './replay-notice.ts'
import { askForDigest, sendDigest } from './send-digest.ts'
import { withdrawNotice } from './withdraw-notice.ts'

const digest = { channel: 'digest' } as const

const sheetOf = (peer: SmtpPeer, at: number): Buffer => {
  const content = peer.received[at]?.email.attachments[0]?.content
  assert.ok(content instanceof ArrayBuffer || ArrayBuffer.isView(content))
  return Buffer.from(content as ArrayBuffer)
}

onEachMailbox(
  'a digest leaves at 06:00 UTC with every notice that waited, whole in the mail and as rows of its sheet',
  digest,
  async ({ world, peer, platformId }) => {
    const [one, two] = [await world.sent(platformId), await world.sent(platformId)]
    assert.equal(peer.received.length, 0)
    assert.deepEqual([(await world.see(one)).status, (await world.see(one)).channel], ['sent', 'digest'])
    world.clock.set('2026-11-22T06:00:00Z')
    await world.settle()

    const [mail, ...others] = peer.received
    assert.ok(mail && others.length === 0)
    const { email } = mail
    assert.match(email.messageId ?? '', /^<[0-9a-f-]{36}@vigie\.example\.org>$/)
    assert.equal(email.subject, 'Notices: 2 listings of protected wildlife, 22 November 2026')
    assert.equal(email.attachments[0]?.filename, 'notices-2026-11-22.xlsx')
    for (const id of [one, two]) {
      assert.ok(email.text?.includes(`Notice ${id}`) && email.html?.includes(`Notice ${id}`))
      assert.deepEqual(await world.story(id), ['drafted', 'held', 'sent', 'delivered'])
      assert.deepEqual((await world.events(id)).at(-1)?.facts, { tries: 1 })
    }
    assert.equal(email.text?.match(/We believe in good faith/g)?.length, 2)
    assert.equal(email.text?.match(/\/en\/answer\/[\w-]{43}/g)?.length, 2)

    const book = new ExcelJS.Workbook()
    await book.xlsx.load(sheetOf(peer, 0) as unknown as ArrayBuffer)
    for (const cell of ['K2', 'K3']) Object.assign(book.worksheets[0]?.getCell(cell) ?? {}, { value: 'removed' })
    const answered = await readDigestSheet(Buffer.from(await book.xlsx.writeBuffer()))
    assert.deepEqual(answered.problems, [])
    assert.deepEqual(
      answered.rows.map(({ noticeId, outcome }) => [noticeId, outcome]),
      [
        [one, 'removed'],
        [two, 'removed'],
      ],
    )
    for (const row of answered.rows) {
      assert.ok(isDigestRow(world.ctx, row))
      assert.ok(!isDigestRow(world.ctx, { ...row, listingId: world.personId }))
      assert.ok(!isDigestRow(world.ctx, { ...row, token: null }))
    }
    world.clock.advance({ days: 3 })
    await world.settle()
    assert.equal(peer.received.length, 1)
  },
)

onEachMailbox(
  'askForDigest() sends what waits now; a withdrawal comes in the next one, without a sheet',
  digest,
  async ({ world, peer, platformId }) => {
    const noticeId = await world.sent(platformId)
    assert.deepEqual(await askForDigest(world.ctx, platformId), { ok: true, value: { waiting: 1 } })
    await world.settle()
    assert.equal(peer.received.length, 1)
    assert.deepEqual(await askForDigest(world.ctx, platformId), { ok: true, value: { waiting: 0 } })
    const stranger = world.ctx.ids.next()
    assert.deepEqual(await askForDigest(world.ctx, stranger), {
      ok: false,
      refusal: { code: 'platform-not-found', platformId: stranger },
    })

    const withdrawn = await withdrawNotice(world.ctx, noticeId, { reasons: 'A resin cast.' })
    assert.ok(withdrawn.ok && withdrawn.value.withdrawal)
    world.clock.advance({ seconds: 10 })
    await world.settle()
    world.clock.set('2026-11-22T06:00:00Z')
    await world.settle()
    const email = peer.received[1]?.email
    assert.ok(email)
    assert.match(email.text ?? '', /A resin cast\./)
    assert.deepEqual([email.attachments.length, email.subject], [0, 'Withdrawal of notices, 22 November 2026'])
    assert.equal((await world.see(withdrawn.value.withdrawal.row.id)).status, 'delivered')
  },
)

onEachMailbox(
  'a digest is the same mail when the program dies between sending and writing, whatever was sent meanwhile',
  digest,
  async ({ world, peer, platformId, killAfterNextMail }) => {
    const first = await world.sent(platformId)
    killAfterNextMail()
    world.clock.set('2026-11-22T06:00:00Z')
    await assert.rejects(world.settle(), /killed/)
    const later = await world.ready(platformId)
    assert.ok((await holdNotice(world.ctx, later, { inGoodFaith: true })).ok)
    world.clock.advance({ seconds: 10 })
    await world.settle()
    await sendDigest(world.ctx, platformId)
    assert.equal(peer.received.length, 1, 'until the try counts as lost nobody makes it again')

    world.clock.advance({ minutes: 4 })
    await world.settle()
    const [one, two, three, ...others] = peer.received.map(({ email }) => email)
    assert.ok(one && two && three && others.length === 0)
    assert.equal(one.messageId, two.messageId)
    assert.deepEqual([one.subject, one.text, one.html], [two.subject, two.text, two.html])
    assert.deepEqual(sheetOf(peer, 0), sheetOf(peer, 1))
    assert.ok(one.text?.includes(first) && !one.text.includes(later))
    assert.ok(three.text?.includes(later) && three.messageId !== one.messageId)
    for (const id of [first, later]) assert.equal((await world.see(id)).status, 'delivered')
  },
)

onEachMailbox(
  'a digest that fails for good fails its notices, and a replayed one goes into the next digest',
  { ...digest, peer: { recipientAnswer: { code: 550, words: 'no such user' } } },
  async ({ world, platformId }) => {
    const noticeId = await world.sent(platformId)
    world.clock.set('2026-11-22T06:00:00Z')
    await world.settle()
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'failed'])
    assert.ok((await replayNotice(world.ctx, noticeId)).ok)
    world.clock.set('2026-11-23T06:00:00Z')
    await world.settle()
    assert.deepEqual(await world.story(noticeId), ['drafted', 'held', 'sent', 'failed', 'replayed', 'failed'])
    const digests = await world.ctx.inTransaction(({ query }) =>
      query.selectFrom('digest').select(['tries', 'failed_at']).execute(),
    )
    assert.deepEqual(
      digests.map(({ tries }) => tries),
      [1, 1],
    )
  },
)

onEachMailbox(
  'a digest is tried by the plan while the server is busy, and then fails',
  { ...digest, peer: { mailAnswer: { code: 451, words: 'try later' } } },
  async ({ world, platformId }) => {
    const noticeId = await world.sent(platformId)
    world.clock.set('2026-11-22T06:00:00Z')
    for (let hours = 0; hours < 5 * 24; hours++) {
      await world.settle()
      world.clock.advance({ hours: 1 })
    }
    const { status, tries } = await world.see(noticeId)
    assert.equal(status, 'failed')
    assert.ok(tries >= 10 && tries <= 15, `${tries} tries`)
  },
)
