import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SmtpPeerOptions, smtpPeer } from '../capabilities/smtp-peer.fixture.ts'
import { checkMailServer } from './check-mail-server.ts'

async function look(options: SmtpPeerOptions, urlOf: (port: number) => string): Promise<string> {
  const peer = await smtpPeer(options)
  try {
    const { state, facts } = await checkMailServer({ mode: 'enforce', smtpUrl: urlOf(peer.port) })
    assert.equal(peer.received.length, 0)
    assert.ok(!JSON.stringify(facts).includes('geheim'), 'the password is not shown')
    return `${state} ${'found' in facts ? facts.found : ''}`
  } finally {
    await peer.close()
  }
}

test('checkMailServer() is content with a server that takes name and password, and sends nothing', async () => {
  assert.equal(await look({ password: 'geheim' }, (port) => `smtp://vigie:geheim@127.0.0.1:${port}`), 'ok reached')
})

test('checkMailServer() tells a refused password from a server that is away', async () => {
  assert.equal(await look({ password: 'x' }, (port) => `smtp://vigie:geheim@127.0.0.1:${port}`), 'problem login-refused')
  assert.equal(await look({}, (port) => `smtps://127.0.0.1:${port}`), 'problem unreachable')
  const away = await checkMailServer({ mode: 'enforce', smtpUrl: 'smtp://127.0.0.1:1' })
  assert.equal(away.state, 'problem')
})

test('checkMailServer() says that TLS is asked for and not offered', async () => {
  assert.equal(await look({}, (port) => `smtp://127.0.0.1:${port}?tls=required`), 'problem insecure')
})

test('checkMailServer() says what is not set, not usable, and not used outside enforce', async () => {
  const found = async (mode: 'enforce' | 'rehearse', smtpUrl: string | null) => {
    const { state, facts } = await checkMailServer({ mode, smtpUrl })
    return `${state} ${'found' in facts ? facts.found : ''}`
  }
  assert.equal(await found('enforce', null), 'warning not-set')
  assert.equal(await found('enforce', 'smtp://vigie:50%@mail.example'), 'problem not-usable')
  assert.equal(await found('rehearse', 'smtp://mail.example'), 'ok not-used')
})
