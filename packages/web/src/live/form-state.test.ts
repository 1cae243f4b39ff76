import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyListing } from './carried-listing.ts'
import { examples } from './examples.ts'
import { changeForm, openForm } from './form-state.ts'

const { name: _name, ...example } = examples[0]
const filled = changeForm(openForm(emptyListing), example)

test('changeForm() drops an example’s price with the words it came with, title or text, cleared or replaced', () => {
  for (const part of [{ title: '' }, { text: '' }, { title: 'O' }, { text: 'Mountain bike, hardly used, new tyres.' }]) {
    assert.deepEqual(changeForm(filled, part).typed, { ...example, ...part, price: '', currency: '' })
  }
})

test('changeForm() keeps an example’s price while its words are only edited', () => {
  for (const part of [
    { title: `${example.title}!` },
    { text: `NEW ${example.text}` },
    { text: example.text.replace('Real', 'Fake') },
  ]) {
    assert.deepEqual(changeForm(filled, part).typed, { ...example, ...part })
  }
  const shortened = [...example.title].reduce((form) => changeForm(form, { title: form.typed.title.slice(0, -1) }), filled)
  assert.equal(shortened.typed.price, '')
})

test('changeForm() keeps a price or a currency that the reader chose', () => {
  const priced = changeForm(filled, { price: '50' })
  assert.deepEqual(changeForm(priced, { title: 'Bike', text: 'Hardly used' }).typed, {
    title: 'Bike',
    text: 'Hardly used',
    price: '50',
    currency: example.currency,
  })
  assert.equal(changeForm(changeForm(filled, { currency: 'CHF' }), { text: '' }).typed.currency, 'CHF')
  const own = openForm({ title: 'Bike', text: '', price: '50', currency: 'EUR' })
  assert.equal(changeForm(own, { title: '' }).typed.price, '50')
})

test('openForm() knows an example that came from the page before', () => {
  assert.equal(changeForm(openForm(example), { title: '' }).typed.price, '')
})
