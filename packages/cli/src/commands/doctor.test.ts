import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runInside } from '../fake-terminal.fixture.ts'
import { messagesIn } from '../messages.ts'
import { checkMemory, checkNode } from './doctor.ts'

const en = messagesIn('en')

/** No programs, and an install that was never started. */
const env = { PATH: '', DATA_FOLDER: join(tmpdir(), `vigie-never-${process.pid}`) }

test('doctor is well where only what is optional is missing, and no install was started yet', async () => {
  const { code, out } = await runInside(['doctor', '--json'], { env })
  const { ok, checks } = JSON.parse(out)
  const states = Object.fromEntries(checks.map(({ name, state }: { name: string; state: string }) => [name, state]))
  assert.deepEqual(
    { ...states, memory: 'ok', disk: 'ok' },
    {
      node: 'ok',
      ruleset: 'ok',
      unicode: 'ok',
      memory: 'ok',
      chromium: 'warning',
      version: 'ok',
      configuration: 'ok',
      'data-folder': 'ok',
      disk: 'ok',
      secret: 'ok',
      database: 'ok',
      mail: 'ok',
      address: 'ok',
    },
  )
  assert.deepEqual([code, ok], [0, true])
})

test('doctor says how to mend what is not ok', async () => {
  const { out } = await runInside(['doctor'], { env })
  assert.match(out, /^warning {2}Chromium not found .*\n {9}→ Install the package chromium, or set CHROMIUM_PATH$/m)
  assert.match(out, /^Everything that Vigie needs is there\.$/m)
})

test('checkNode() wants 24', () => {
  assert.equal(checkNode('24.0.0', en).state, 'ok')
  assert.deepEqual(checkNode('22.21.1', en), {
    name: 'node',
    state: 'problem',
    found: 'Node.js 22.21.1 is too old',
    mend: en.doctor.nodeMend,
  })
})

test('checkMemory() warns below half a gigabyte', () => {
  assert.equal(checkMemory(2 ** 29, 2 ** 32, en).state, 'ok')
  assert.equal(checkMemory(2 ** 29 - 1, 2 ** 32, en).found, 'Memory is low: 512 MB of 4,096 MB free')
  const french = checkMemory(2 ** 29, 2 ** 32, messagesIn('fr')).found
  assert.equal(french, 'Mémoire\u00a0: 512\u00a0Mo libres sur 4\u202f096\u00a0Mo')
})

test('doctor ends with 1 when the catalogue is broken, and says where', async () => {
  const ruleset = () => {
    throw new Error('terms/en.csv:7 has no source')
  }
  const { code, out } = await runInside(['doctor'], { ruleset, env })
  assert.match(out, /^problem {2}The ruleset does not load: terms\/en\.csv:7 has no source$/m)
  assert.match(out, /^1 problem to mend\.$/m)
  assert.equal(code, 1)
})

test('doctor says in both languages what is wrong in the install, and never shows a stack or a password', async () => {
  const broken = { ...env, MODE: 'real', PORT: 'x', SECRET: 'geheim' }
  const english = await runInside(['doctor'], { env: broken })
  assert.match(english.out, /^problem {2}Settings cannot be used: PORT is "x": expected .* MODE is "real": expected .*$/m)
  assert.match(english.out, /^warning {2}Not looked at, because the settings cannot be used: the data folder, .*the mail server/m)
  assert.equal(english.code, 1)
  const french = await runInside(['doctor', '--lang', 'fr'], { env: broken })
  assert.match(french.out, /PORT\u00a0: il faut un nombre entier de 0 à 65535/)
  assert.match(french.out, /^attention {2}Non vérifié, à cause des réglages\u00a0: le dossier de données/m)

  const away = await runInside(['doctor'], { env: { ...env, DATABASE_URL: 'postgres://vigie:geheim@127.0.0.1:1/vigie' } })
  assert.match(away.out, /^problem {2}PostgreSQL does not answer: 127\.0\.0\.1:1\/vigie \(connect ECONNREFUSED/m)
  for (const { out, talk } of [english, french, away]) {
    assert.ok(!out.includes('geheim'))
    assert.doesNotMatch(out + talk, /^ +at /m)
  }
})

test('doctor says how to mend an install that is open to the world', async () => {
  const open = {
    ...env,
    MODE: 'enforce',
    HOST: '0.0.0.0',
    TRUST_PROXY: 'yes',
    OUTBOUND_ALLOW: '10.0.0.7:80',
    SECOND_FACTOR: 'no',
  }
  const { code, out } = await runInside(['doctor', '--json'], { env: open })
  const checks: { name: string; state: string; found: string; mend?: string }[] = JSON.parse(out).checks
  const notWell = checks.filter(({ state, name }) => state !== 'ok' && name !== 'chromium' && name !== 'memory')
  assert.deepEqual(
    notWell.map(({ name, state }) => `${name} ${state}`),
    [
      'mail warning',
      'address problem',
      'open-without-https problem',
      'proxy-trusted-in-the-open warning',
      'outbound-allow warning',
      'no-second-factor warning',
      'small-database warning',
      'mail-from problem',
    ],
  )
  assert.ok(notWell.every(({ mend }) => mend))
  assert.equal(code, 1)
})
