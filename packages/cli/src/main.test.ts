import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../bin/vigie.mjs', import.meta.url))
const start = (...args: string[]) =>
  spawn(process.execPath, [bin, ...args], { env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' } })

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** The first output; fails, instead of waiting for ever, when the child ends without any. */
async function firstOutput(child: ReturnType<typeof start>): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => assert.fail(`ended with ${code} before any output`))
  const [first] = await Promise.race([once(child.stdout, 'data'), ended])
  return String(first)
}

test('vigie screens what comes through a pipe, and keeps talk and results apart', async () => {
  const child = start('screen', '-', '--json')
  child.stdin.end('{"title":"Antique ivory bangle, for sale"}\nbroken\n{"title":"Lamp"}\n')
  const [out, talk, [code]] = await Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, 'exit')])
  assert.deepEqual(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict),
    ['flag', 'pass'],
  )
  assert.match(talk, /^line 2: found "broken" at column 1/m)
  assert.equal(code, 1)
})

test('vigie screens a listing as soon as it has come', async () => {
  const child = start('screen', '-', '--json')
  child.stdin.write('{"title":"Lamp"}\n')
  const first = await firstOutput(child)
  assert.equal(JSON.parse(first).id, 'line:1')
  child.stdin.end()
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

test('vigie ends quietly when whoever reads its output goes away', async () => {
  const child = start('screen', '-', '--json')
  child.stdin.on('error', () => {})
  const talk = textOf(child.stderr)
  const line = '{"title":"Lamp"}\n'.repeat(10_000)
  const feeding = setInterval(() => child.stdin.write(line), 1)
  const ended = once(child, 'exit').finally(() => clearInterval(feeding))
  await firstOutput(child)
  child.stdout.destroy()
  const [code] = await ended
  assert.equal(code, 141)
  assert.equal(await talk, 'Reading standard input as NDJSON.\n')
})

test('vigie --version answers with the version of the package', async () => {
  const child = start('--version')
  assert.match(await textOf(child.stdout), /^\d+\.\d+\.\d+\n$/)
})
