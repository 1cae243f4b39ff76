import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toListing } from './to-listing.ts'

test('toListing() hands on every field that says something', () => {
  assert.deepEqual(toListing({ title: 'Bangle', text: 'old', price: '1 200,50', currency: 'EUR' }), {
    title: 'Bangle',
    description: 'old',
    price: 1200.5,
    currency: 'EUR',
  })
})

test('toListing() leaves out what is empty or unclear', () => {
  assert.deepEqual(toListing({ title: 'Bangle', text: '', price: 'cheap', currency: '' }), {
    title: 'Bangle',
    description: undefined,
    price: undefined,
    currency: undefined,
  })
})

const wordsOf = (title: string, text: string) => {
  const { title: readTitle, description } = toListing({ title, text, price: '', currency: '' })
  return [readTitle, description]
}

test('toListing() takes the first line of the text as the title when none was typed', () => {
  assert.deepEqual(wordsOf('', 'Antique carved ivory bangle, 60 g'), ['Antique carved ivory bangle, 60 g', undefined])
  assert.deepEqual(wordsOf('', 'Bangle\nold\nworn'), ['Bangle', 'old\nworn'])
  assert.deepEqual(wordsOf(' ', '\n \n  Bangle\n\nold'), ['  Bangle', '\nold'])
  assert.deepEqual(wordsOf('Bangle', 'old\nworn'), ['Bangle', 'old\nworn'])
  assert.deepEqual(wordsOf('', ' \n '), [undefined, ' \n '])
})

test('toListing() leaves a first line in the description that is too long for a title', () => {
  const longest = 'x'.repeat(10_000)
  assert.deepEqual(wordsOf('', `${longest}\nold`), [longest, 'old'])
  assert.deepEqual(wordsOf('', `${longest}x\nold`), [undefined, `${longest}x\nold`])
})
