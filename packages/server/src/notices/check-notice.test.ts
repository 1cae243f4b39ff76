import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkNotice } from './check-notice.ts'
import { exampleItem, exampleNotice, frenchNotice } from './notice-content.fixture.ts'
import type { NoticeContent } from './notice-content.ts'

const lacking = (content: NoticeContent) => checkNotice(content).map(({ letter, pointer }) => `${letter} ${pointer}`)

test('checkNotice() finds nothing missing in a whole notice on either ground', () => {
  assert.deepEqual(checkNotice(exampleNotice()), [])
  assert.deepEqual(checkNotice(frenchNotice()), [])
})

test('checkNotice() names each element that is empty, blank or unreadable', () => {
  const terms = frenchNotice().ground
  const law = exampleNotice().ground
  const cases: [string, NoticeContent][] = [
    ['a /reasons', exampleNotice({ reasons: '' })],
    ['a /reasons', exampleNotice({ reasons: ' … \n' })],
    ['b /items', exampleNotice({ items: [] })],
    ['b /items/1/url', exampleNotice({ items: [exampleItem(), exampleItem({ url: 'www.market.example/itm/1' })] })],
    ['b /items/0/url', exampleNotice({ items: [exampleItem({ url: 'javascript:alert(1)' })] })],
    ['b /items/0/url', exampleNotice({ items: [exampleItem({ url: 'https://market.example/a b' })] })],
    ['b /items/0/url', exampleNotice({ items: [exampleItem({ url: 'https://market.example/a\u0007' })] })],
    ['b /items/0/url', exampleNotice({ items: [exampleItem({ url: 'https://' })] })],
    ['a /items/0/taxon', exampleNotice({ items: [exampleItem({ taxon: '' })] })],
    ['a /items/0/specimens', exampleNotice({ items: [exampleItem({ specimens: 0 })] })],
    ['a /items/0/specimens', exampleNotice({ items: [exampleItem({ specimens: 1.5 })] })],
    ['c /notifier/name', exampleNotice({ notifier: { name: ' ', email: 'a@b.example' } })],
    ['c /notifier/email', exampleNotice({ notifier: { name: 'Fund', email: 'a@b' } })],
    ['c /notifier/email', exampleNotice({ notifier: { name: 'Fund', email: 'a@b.example, c@d.example' } })],
    ['c /notifier/name', exampleNotice({ notifier: { name: 'F'.repeat(201), email: 'a@b.example' } })],
    ['a /reasons', exampleNotice({ reasons: 'x'.repeat(10_001) })],
    ['b /items', exampleNotice({ items: Array(1001).fill(exampleItem()) })],
    ['d /inGoodFaith', exampleNotice({ inGoodFaith: false })],
  ]
  for (const [key] of Object.entries(law).slice(1))
    cases.push([`a /ground/${key}`, exampleNotice({ ground: { ...law, [key]: '' } })])
  for (const [key] of Object.entries(terms).slice(1))
    cases.push([`a /ground/${key}`, frenchNotice({ ground: { ...terms, [key]: ' ' } })])
  for (const [expected, content] of cases) assert.deepEqual(lacking(content), [expected])
})

test('checkNotice() lists all that is missing at once, in the order of the article', () => {
  const empty = exampleNotice({ reasons: '', items: [], notifier: { name: '', email: '' }, inGoodFaith: false })
  assert.deepEqual(lacking(empty), ['a /reasons', 'b /items', 'c /notifier/name', 'c /notifier/email', 'd /inGoodFaith'])
})
