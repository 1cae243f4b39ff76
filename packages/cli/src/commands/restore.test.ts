import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { runInside } from '../fake-terminal.fixture.ts'

/** Somebody at a terminal who types this. */
function typing(text: string) {
  async function* keys(): AsyncGenerator<Buffer> {
    for (const key of text) yield Buffer.from(key)
    assert.fail('reads on behind the line')
  }
  return Object.assign(keys(), { isTTY: true })
}

async function answer(text: string, ...more: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-yes-'))
  const file = join(folder, 'backup.gz')
  writeFileSync(file, 'no backup')
  const env = { DATA_FOLDER: join(folder, 'data') }
  try {
    const ran = await runInside(['restore', file, ...more], { stdin: typing(text), columns: 80, env })
    assert.ok(!existsSync(env.DATA_FOLDER))
    return ran
  } finally {
    rmSync(folder, { recursive: true })
  }
}

for (const no of ['n\n', '\n', 'yet\n']) {
  test(`vigie restore takes ${JSON.stringify(no)} for a no, and does nothing`, async () => {
    const { code, talk } = await answer(no)
    assert.match(talk, /^Fill the install .*backup\.gz \(9\sB\)\? \[y\/N\] vigie: not confirmed: nothing was done\n$/)
    assert.equal(code, 1)
  })
}

test('vigie restore goes on after a yes, in the language of the question', async () => {
  const english = await answer('Y\n')
  assert.match(english.talk, /vigie: the backup cannot be used, and nothing was restored/)
  const french = await answer('oui\n', '--lang', 'fr')
  assert.match(french.talk, /\[o\/N\] .*vigie\u00a0: la sauvegarde est inutilisable/)
  assert.deepEqual([english.code, french.code], [1, 1])
})

test('vigie restore --no-input never asks', async () => {
  const { code, talk } = await answer('', '--no-input')
  assert.match(talk, /needs a yes on the terminal\. Where nobody can be asked: --yes/)
  assert.equal(code, 2)
})

test('vigie restore says that there is no such file before it asks', async () => {
  const { code, talk } = await runInside(['restore', 'not-there.gz'], { stdin: typing('') })
  assert.deepEqual([code, talk], [2, 'vigie: cannot read not-there.gz: no such file\n'])
  const folder = await runInside(['restore', tmpdir()], { stdin: typing('') })
  assert.match(folder.talk, /this is a folder, expected a file/)
})
