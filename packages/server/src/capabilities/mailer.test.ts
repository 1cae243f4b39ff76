import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { createFolderObjectStore } from './folder-object-store.ts'
import type { Mail } from './mailer.ts'
import { type MailerUnderTest, mailerSuite, plainMail, type SeenMail } from './mailer-suite.fixture.ts'
import { createRehearsalMailer } from './rehearsal-mailer.ts'
import { createRehearsalOutbox, type KeptMessage } from './rehearsal-outbox.ts'
import { seededIds } from './seeded-ids.fixture.ts'
import { settableClock } from './set-clock.fixture.ts'
import { createSmtpMailer } from './smtp-mailer.ts'
import { type ReceivedMail, type SmtpPeerOptions, smtpPeer } from './smtp-peer.fixture.ts'

const scratch = await mkdtemp(join(tmpdir(), 'vigie-mailer-'))
after(() => rm(scratch, { recursive: true }))

mailerSuite('SmtpMailer', async (): Promise<MailerUnderTest> => {
  const peer = await smtpPeer()
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${peer.port}` })
  return {
    mailer,
    seen: async () => peer.received.map(received),
    close: () => {
      mailer.close()
      return peer.close()
    },
  }
})

mailerSuite('RehearsalMailer', async (): Promise<MailerUnderTest> => {
  const outbox = await freshOutbox()
  return {
    mailer: createRehearsalMailer(outbox),
    seen: async () => (await outbox.list(plainMail.organisationId, { limit: 100 })).map(kept),
    close: async () => {},
  }
})

let opened = 0
async function freshOutbox() {
  const objects = await createFolderObjectStore(join(scratch, `${++opened}`))
  return createRehearsalOutbox({ objects, clock: settableClock('2026-11-21T12:00:00Z'), ids: seededIds() })
}

function received({ email, envelope }: ReceivedMail): SeenMail {
  return {
    messageId: email.messageId ?? '',
    from: { name: email.from?.name ?? '', address: envelope.from },
    to: envelope.to,
    replyTo: email.replyTo?.[0]?.address ?? null,
    subject: email.subject ?? '',
    text: (email.text ?? '').replaceAll('\r\n', '\n').trimEnd(),
    html: email.html?.trimEnd() ?? null,
    notice: email.headers.find(({ key }) => key === 'x-vigie-notice')?.value ?? null,
    attachments: email.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      mediaType: mimeType,
      content: Buffer.from(content as ArrayBuffer),
    })),
  }
}

function kept({ message }: KeptMessage): SeenMail {
  assert.ok(message.kind === 'mail')
  const { messageId, from, to, replyTo = null, subject, text, html = null, headers, attachments } = message
  return {
    messageId,
    from,
    to: [to],
    replyTo,
    subject,
    text,
    html,
    notice: headers['X-Vigie-Notice'] ?? null,
    attachments: attachments.map(({ name, mediaType, content: { content } }) => ({
      name,
      mediaType,
      content: Buffer.from(content, 'base64'),
    })),
  }
}

/** What sending to such a server fails with. */
async function failureWith(options: SmtpPeerOptions, query = '', login = '') {
  const peer = await smtpPeer(options)
  const mailer = createSmtpMailer({ url: `smtp://${login}127.0.0.1:${peer.port}${query}` })
  try {
    const failure = await mailer.send(plainMail).then(
      () => null,
      (error: Error & { permanent: boolean }) => error,
    )
    return { failure, received: peer.received, logins: peer.logins }
  } finally {
    mailer.close()
    await peer.close()
  }
}

const answers = [
  ['an unknown recipient', { recipientAnswer: { code: 550, words: '5.1.1 <trust@market.example> unknown' } }, true],
  ['a recipient greylisted', { recipientAnswer: { code: 451, words: '4.7.1 <trust@market.example> try later' } }, false],
  ['a mail refused for its content', { mailAnswer: { code: 554, words: '5.7.1 no' } }, true],
  ['a full disk', { mailAnswer: { code: 452, words: '4.3.1 full' } }, false],
  ['a session out of step', { mailAnswer: { code: 503, words: '5.5.1 bad sequence' } }, false],
] as const
for (const [what, options, permanent] of answers) {
  test(`SmtpMailer.send() tells ${what} as ${permanent ? 'permanent' : 'passing'}, without an address`, async () => {
    const { failure } = await failureWith(options)

    assert.equal(failure?.name, 'MailFailed')
    assert.equal(failure?.permanent, permanent)
    assert.match(failure?.message ?? '', /\b[45]\d\d$/)
    assert.doesNotMatch(inspect(failure, { depth: 5, showHidden: true }), /market\.example/)
  })
}

test('SmtpMailer.send() logs in with the user and password of the URL', async () => {
  const { failure, received: mails, logins } = await failureWith({ password: 'p@ss' }, '', 'vigie:p%40ss@')

  assert.equal(failure, null)
  assert.equal(mails.length, 1)
  assert.deepEqual(logins, ['vigie'])
})

test('SmtpMailer.send() tells a wrong password as passing, since it is not the fault of the mail', async () => {
  const { failure } = await failureWith({ password: 'right' }, '', 'vigie:wrong@')

  assert.equal(failure?.permanent, false)
  assert.match(failure?.message ?? '', /EAUTH 535/)
})

test('SmtpMailer.send() says no password and no mail where STARTTLS is required and not offered', async () => {
  const { failure, received: mails, logins } = await failureWith({ password: 'right' }, '?tls=required', 'vigie:right@')

  assert.equal(failure?.permanent, false)
  assert.deepEqual([mails, logins], [[], []])
})

test('SmtpMailer.send() trusts no certificate that nobody signed', async () => {
  const { failure, received: mails } = await failureWith({ startTls: true })

  assert.equal(failure?.permanent, false)
  assert.deepEqual(mails, [])
})

test('SmtpMailer.send() goes without STARTTLS when the URL says so', async () => {
  const { failure, received: mails } = await failureWith({ startTls: true }, '?tls=never')

  assert.equal(failure, null)
  assert.equal(mails.length, 1)
})

test('SmtpMailer.send() tells a server that is not there as passing', async () => {
  const peer = await smtpPeer()
  await peer.close()
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${peer.port}` })

  await assert.rejects(mailer.send(plainMail), { name: 'MailFailed', permanent: false })
  mailer.close()
})

/** Servers that take no mail and do not say so. */
const stalls: readonly (readonly [how: string, stall: (socket: Socket) => NodeJS.Timeout | undefined])[] = [
  ['never speaks', () => undefined],
  [
    'greets and then dribbles',
    (socket) => {
      socket.write('220 hello\r\n')
      return setInterval(() => socket.write('250-and more\r\n'), 50)
    },
  ],
  [
    'hangs up',
    (socket) => {
      socket.end()
      return undefined
    },
  ],
]
for (const [how, stall] of stalls) {
  test(`SmtpMailer.send() gives up a server that ${how}`, async () => {
    const server = createServer((socket) => {
      const timer = stall(socket)
      socket.on('error', () => {}).on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
    const mailer = createSmtpMailer({ url, silenceTimeoutMs: 200, sendTimeoutMs: 600 })
    const began = performance.now()

    await assert.rejects(mailer.send(plainMail), { name: 'MailFailed', permanent: false })
    assert.ok(performance.now() - began < 5000)
    mailer.close()
    await new Promise((resolve) => server.close(resolve))
  })
}

test('SmtpMailer.send() reads no file and no address that a mail names', async () => {
  const peer = await smtpPeer()
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${peer.port}` })
  const smuggled = { ...plainMail, text: { path: '/etc/hostname' } as unknown as string } satisfies Mail

  await assert.rejects(mailer.send(smuggled), { name: 'MailFailed' })
  assert.deepEqual(peer.received, [])
  mailer.close()
  await peer.close()
})
