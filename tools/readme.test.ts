import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const examples = [...readme.matchAll(/```text\n\$ npx vigie (.*)\n([\s\S]*?)```/g)]

test('README.md shows at least one command with its output', () => {
  assert.ok(examples.length > 0)
})

for (const [, command = '', shown = ''] of examples) {
  test(`README.md shows what \`vigie ${command}\` prints`, () => {
    const vigie = join(root, 'packages/cli/bin/vigie.mjs')
    const options = { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, LC_ALL: 'en' }, stdio: 'pipe' } as const
    const printed = execFileSync(process.execPath, [vigie, ...command.split(' ')], options)
    assert.equal(shown, printed)
  })
}
