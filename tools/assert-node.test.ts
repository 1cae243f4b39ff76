import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

test('assert-node stops another Node with the cure before the program begins', () => {
  const { status, stderr, stdout } = runOn('20.20.2')
  assert.equal(status, 1)
  assert.match(stderr, /Vigie runs on Node 24; this is Node 20\.20\.2\. Run `npm ci` once without --ignore-scripts/)
  assert.equal(stdout, '')
})

test('assert-node lets Node 24 pass without a word', () => {
  assert.deepEqual(runOn('24.1.0'), { status: 0, stderr: '', stdout: 'began\n' })
})

/** Runs a small program behind assert-node on a Node that says it has this version. */
function runOn(version: string) {
  const claim = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`
  const assertion = pathToFileURL(join(import.meta.dirname, 'assert-node.mjs')).href
  const args = ['--import', claim, '--import', assertion, '--eval', "console.log('began')"]
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return { status, stderr, stdout }
}
