import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInside } from '../fake-terminal.fixture.ts'
import { messagesIn } from '../messages.ts'
import { checkMemory, checkNode } from './doctor.ts'

const en = messagesIn('en')

test('doctor looks at six things and is well where only optional ones are missing', async () => {
  const { code, out } = await runInside(['doctor', '--json'], { env: { PATH: '' } })
  const { ok, checks } = JSON.parse(out)
  const states = Object.fromEntries(checks.map(({ name, state }: { name: string; state: string }) => [name, state]))
  assert.deepEqual(
    { ...states, memory: 'ok' },
    {
      node: 'ok',
      ruleset: 'ok',
      unicode: 'ok',
      memory: 'ok',
      chromium: 'warning',
    },
  )
  assert.deepEqual([code, ok], [0, true])
})

test('doctor says how to mend what is not ok', async () => {
  const { out } = await runInside(['doctor'], { env: { PATH: '' } })
  assert.match(out, /^warning {2}Chromium not found .*\n {9}→ Install the package chromium, or set CHROMIUM_PATH$/m)
  assert.match(out, /^Everything that screening needs is there\.$/m)
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
  const { code, out } = await runInside(['doctor'], { ruleset })
  assert.match(out, /^problem {2}The ruleset does not load: terms\/en\.csv:7 has no source$/m)
  assert.match(out, /^1 problem to mend\.$/m)
  assert.equal(code, 1)
})
