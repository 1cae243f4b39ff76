import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readItems } from './read-items.ts'

test('readItems() reads each listing by itself and refuses the unreadable at its place', () => {
  const { read, refused } = readItems([{ title: 'Bangle' }, 7, { title: 7 }, {}, { description: 'Tusk' }])
  assert.deepEqual(
    read.map(({ index, content }) => [index, content]),
    [
      [0, { title: 'Bangle' }],
      [4, { description: 'Tusk' }],
    ],
  )
  assert.deepEqual(
    refused.map(({ index, code, problems }) => [index, code, problems[0]?.pointer]),
    [
      [1, 'listing-malformed', ''],
      [2, 'listing-malformed', '/title'],
      [3, 'listing-empty', ''],
    ],
  )
})

test('readItems() keeps a listing whose address holds a password, without the address', () => {
  const [item] = readItems([{ title: 'Bangle', url: 'https://anh:secret@example.org/7' }]).read
  assert.equal(item?.address, null)
  assert.deepEqual(
    item?.ignored.map(({ pointer }) => pointer),
    ['/url'],
  )
  assert.doesNotMatch(JSON.stringify(item), /secret/)
})

test('readItems() puts U+FFFD for characters that no database text can hold', () => {
  const [item] = readItems([{ title: 'a\0b', description: 'c\ud800d', images: ['x\0'] }]).read
  assert.deepEqual(item?.content, { title: 'a\ufffdb', description: 'c\ufffdd', images: ['x\ufffd'] })
})
