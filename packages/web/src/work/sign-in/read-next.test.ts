import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readNext } from './read-next.ts'

test('readNext() keeps a place of the workspace with all that its address holds', () => {
  for (const next of ['/work', '/work/queue?status=open#top', '/work?tab=1']) assert.deepEqual(readNext({ next }), { next })
})

test('readNext() leaves out what is no place of the workspace, of this site or another', () => {
  for (const next of ['/queue', '/workshop', '//elsewhere.example/work', 'https://elsewhere.example/work', '', 7, undefined])
    assert.deepEqual(readNext({ next }), {})
})
