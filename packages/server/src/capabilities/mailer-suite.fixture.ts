import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mail, Mailer } from './mailer.ts'

/** A mail as whoever reads it sees it. */
export interface SeenMail {
  readonly messageId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: readonly string[]
  readonly replyTo: string | null
  readonly subject: string
  readonly text: string
  readonly html: string | null
  /** One further field, `X-Vigie-Notice`. */
  readonly notice: string | null
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly content: Buffer }[]
}

export interface MailerUnderTest {
  readonly mailer: Mailer
  /** What arrived, or was kept, in the order of sending. */
  seen(): Promise<readonly SeenMail[]>
  close(): Promise<void>
}

export const plainMail: Mail = {
  organisationId: '0192f0c1-0000-7000-8000-000000000001',
  messageId: '<notice-1@vigie.example.org>',
  from: { name: 'Vigie', address: 'vigie@example.org' },
  to: 'trust@market.example',
  subject: 'Notice 1',
  text: 'Dear colleagues,\n\nThree listings.\n.\nA line with one dot above.',
}

const everyByte = Buffer.from(Array.from({ length: 1024 }, (_, at) => at % 256))

/** Fields through which a header, a recipient or a path could be smuggled in. */
const unsound: readonly (readonly [what: string, change: Partial<Mail>])[] = [
  ['a line break in the subject', { subject: 'Notice\r\nBcc: all@example.org' }],
  ['a bare line feed in the subject', { subject: 'Notice\nX: y' }],
  ['a Unicode line separator in the subject', { subject: 'Notice\u2028X: y' }],
  ['a NUL in the subject', { subject: 'Notice\0' }],
  ['a line break in the sender name', { from: { name: 'Vigie\r\nBcc: a@b.example', address: 'vigie@example.org' } }],
  ['a line break in the sender address', { from: { name: 'Vigie', address: 'vigie@example.org\r\nRCPT TO:<a@b.example>' } }],
  ['two recipients', { to: 'trust@market.example, all@example.org' }],
  ['two recipients by a semicolon', { to: 'trust@market.example;all@example.org' }],
  ['a recipient with a name', { to: 'Trust <trust@market.example>' }],
  ['a quoted recipient', { to: '"trust@evil.example"@market.example' }],
  ['a recipient without a host', { to: 'trust' }],
  ['a line break in the recipient', { to: 'trust@market.example\n' }],
  ['a group as the reply address', { replyTo: 'all:a@b.example;' }],
  ['a line break in the Message-ID', { messageId: '<a@b>\r\nBcc: a@b.example' }],
  ['a Message-ID without brackets', { messageId: 'notice-1@vigie.example.org' }],
  ['a line break in a header field', { headers: { 'X-Vigie-Notice': '1\r\nBcc: a@b.example' } }],
  ['a line break in the name of a header field', { headers: { 'X-A\r\nBcc': 'a@b.example' } }],
  ['a colon in the name of a header field', { headers: { 'Bcc: a@b.example, X': '1' } }],
  ['a second recipient as a header field', { headers: { bCc: 'a@b.example' } }],
  ['a content type as a header field', { headers: { 'Content-Type': 'text/html' } }],
  ['a line break in an attachment name', { attachments: [{ name: 'a\r\nX: y', mediaType: 'text/csv', content: everyByte }] }],
  ['a path in an attachment name', { attachments: [{ name: '../../a.csv', mediaType: 'text/csv', content: everyByte }] }],
  ['a nameless attachment', { attachments: [{ name: '', mediaType: 'text/csv', content: everyByte }] }],
  ['a line break in a media type', { attachments: [{ name: 'a.csv', mediaType: 'text/csv\r\nX: y', content: everyByte }] }],
]

/** What every Mailer keeps, the real one and the rehearsal. */
export function mailerSuite(name: string, open: () => Promise<MailerUnderTest>): void {
  const during = async (work: (under: MailerUnderTest) => Promise<void>): Promise<void> => {
    const under = await open()
    try {
      await work(under)
    } finally {
      await under.close()
    }
  }

  test(`${name}.send() carries sender, recipient, subject and text, dots and all`, () =>
    during(async ({ mailer, seen }) => {
      const receipt = await mailer.send(plainMail)

      assert.equal(receipt.accepted, true)
      assert.ok(receipt.response.length > 0)
      assert.deepEqual(await seen(), [
        {
          messageId: plainMail.messageId,
          from: plainMail.from,
          to: [plainMail.to],
          replyTo: null,
          subject: plainMail.subject,
          text: plainMail.text,
          html: null,
          notice: null,
          attachments: [],
        },
      ])
    }))

  test(`${name}.send() carries any script in subject, name, text, HTML, header field and attachment name`, () =>
    during(async ({ mailer, seen }) => {
      const subject = `Signalement n° 7 – 象牙 ngà voi عاج 🐘 ${'une phrase bien longue '.repeat(8)}fin`
      await mailer.send({
        ...plainMail,
        from: { name: 'Vigie, l’ONG « Éléphant »', address: 'vigie@example.org' },
        replyTo: 'reponse@example.org',
        subject,
        text: 'Ivoire, 象牙',
        html: '<p lang="zh">象牙 &amp; ivoire</p>',
        headers: { 'X-Vigie-Notice': 'n-7' },
        attachments: [{ name: 'réponse 象牙.csv', mediaType: 'text/csv', content: Buffer.from('a;b\n') }],
      })

      const [mail] = await seen()
      assert.equal(mail?.subject, subject)
      assert.equal(mail?.from.name, 'Vigie, l’ONG « Éléphant »')
      assert.equal(mail?.replyTo, 'reponse@example.org')
      assert.equal(mail?.text, 'Ivoire, 象牙')
      assert.equal(mail?.html, '<p lang="zh">象牙 &amp; ivoire</p>')
      assert.equal(mail?.notice, 'n-7')
      assert.equal(mail?.attachments[0]?.name, 'réponse 象牙.csv')
    }))

  test(`${name}.send() keeps every byte of an attachment`, () =>
    during(async ({ mailer, seen }) => {
      const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      const attachments = [
        { name: 'digest.xlsx', mediaType, content: everyByte },
        { name: 'empty.txt', mediaType: 'text/plain', content: Buffer.alloc(0) },
      ]
      await mailer.send({ ...plainMail, attachments })

      assert.deepEqual((await seen())[0]?.attachments, attachments)
    }))

  test(`${name}.send() keeps the Message-ID when the same mail goes out again`, () =>
    during(async ({ mailer, seen }) => {
      await mailer.send(plainMail)
      await mailer.send(plainMail)

      assert.deepEqual(
        (await seen()).map(({ messageId }) => messageId),
        [plainMail.messageId, plainMail.messageId],
      )
    }))

  test(`${name}.send() refuses for good, without repeating it, whatever smuggles`, () =>
    during(async ({ mailer, seen }) => {
      for (const [what, change] of unsound) {
        await assert.rejects(
          mailer.send({ ...plainMail, ...change }),
          (error: Error) => {
            assert.equal(error.name, 'MailFailed')
            assert.equal((error as Error & { permanent?: boolean }).permanent, true)
            return /^a mail cannot be sent: [a-zA-Z.: ]+ is not well-formed$/.test(error.message)
          },
          what,
        )
      }
      assert.deepEqual(await seen(), [])
    }))
}
