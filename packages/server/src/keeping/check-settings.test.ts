import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
import { checkSettings, wrongSettings } from './check-settings.ts'

/** "code state" of every check that is not ok. */
const notWell = (environment: Record<string, string>) =>
  checkSettings(readConfig(environment)).flatMap(({ code, state }) => (state === 'ok' ? [] : [`${code} ${state}`]))

const real = {
  MODE: 'enforce',
  BASE_URL: 'https://vigie.example.org',
  DATABASE_URL: 'postgres://vigie@db.example/vigie',
  MAIL_FROM: 'vigie@example.org',
}

for (const [title, environment, expected] of [
  ['nothing against a first try', {}, []],
  ['nothing against a careful install', real, []],
  ['that enforce needs an address', { ...real, BASE_URL: '' }, ['address problem']],
  ['that enforce needs https', { ...real, BASE_URL: 'http://vigie.example.org' }, ['address problem']],
  ['no need of https in rehearse', { BASE_URL: 'http://vigie.example.org' }, []],
  ['that a server open to the network needs https', { HOST: '0.0.0.0' }, ['open-without-https warning']],
  [
    'the same of IPv6, and worse in enforce',
    { ...real, BASE_URL: '', HOST: '::' },
    ['address problem', 'open-without-https problem'],
  ],
  ['nothing against an open host behind https', { ...real, HOST: '0.0.0.0' }, []],
  ['nothing against 127.0.0.2', { ...real, HOST: '127.0.0.2', TRUST_PROXY: 'yes' }, []],
  [
    'that a trusted proxy can be gone round',
    { ...real, HOST: '10.0.0.5', TRUST_PROXY: 'yes' },
    ['proxy-trusted-in-the-open warning'],
  ],
  ['that private addresses can be reached', { OUTBOUND_ALLOW: '10.0.0.7:80' }, ['outbound-allow warning']],
  ['that there is no second factor', { ...real, SECOND_FACTOR: 'no' }, ['no-second-factor warning']],
  ['nothing of a second factor in rehearse', { SECOND_FACTOR: 'no' }, []],
  ['that the small database does not survive a power cut', { ...real, DATABASE_URL: '' }, ['small-database warning']],
  ['that nobody accepts mail of localhost', { ...real, MAIL_FROM: '' }, ['mail-from problem']],
] as const) {
  test(`checkSettings() says ${title}`, () => assert.deepEqual(notWell(environment), expected))
}

test('wrongSettings() names every setting that readConfig() refuses, and keeps values of several lines together', () => {
  let message = ''
  try {
    readConfig({ PORT: 'x', MODE: 'a\nb', SECRET: 'short' })
  } catch (error) {
    message = error instanceof Error ? error.message : ''
  }
  const wrong = wrongSettings(message)
  assert.deepEqual(
    wrong.map(({ name }) => name),
    ['PORT', 'MODE', 'SECRET'],
  )
  assert.match(wrong[1]?.message ?? '', /^MODE is "a b": expected/)
  assert.ok(!message.includes('short'))
})
