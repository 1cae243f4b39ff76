import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readStartArguments } from './read-start-arguments.ts'

const read: readonly (readonly [given: string, asked: object])[] = [
  ['', { kind: 'demo', fresh: false }],
  ['--fresh', { kind: 'demo', fresh: true }],
  ['--real', { kind: 'real' }],
  ['--help', { kind: 'usage' }],
]

for (const [given, asked] of read) {
  test(`readStartArguments() reads "${given}" as ${JSON.stringify(asked)}`, () => {
    assert.deepEqual(readStartArguments(given.split(' ').filter(Boolean)), asked)
  })
}

test('readStartArguments() names an argument that it does not know', () => {
  const asked = readStartArguments(['--real', '--reel'])
  assert.equal(asked.kind, 'wrong')
  assert.match(asked.problem, /^--reel /)
})

test('readStartArguments() never deletes what is real', () => {
  assert.equal(readStartArguments(['--real', '--fresh']).kind, 'wrong')
})
