import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishedHost } from './published-host.ts'

for (const [identity, hosts, host] of [
  ['https://bazaar.example/item/5', [], 'bazaar.example'],
  ['https://anh.bazaar.example/item/5', ['bazaar.example'], 'bazaar.example'],
  ['https://anh.shop.bazaar.example/5', ['bazaar.example', 'shop.bazaar.example'], 'shop.bazaar.example'],
  ['https://notbazaar.example/5', ['bazaar.example'], 'notbazaar.example'],
  ['https://anh.shops.example/5', [], 'shops.example'],
  ['https://anh.shops.co.uk/5?seller=anh#anh', [], 'shops.co.uk'],
  ['http://anh.shops.com.au:8080/anh', [], 'shops.com.au'],
  ['https://localhost/anh', [], 'localhost'],
  ['https://192.0.2.7/anh', [], null],
  ['https://[2001:db8::7]/anh', [], null],
  ['mailto:anh@shops.example', [], null],
  ['bazaar anh-17', [], null],
  ['', [], null],
] as const) {
  test(`publishedHost() of ${identity || 'nothing'} is ${host}`, () => {
    assert.equal(publishedHost(identity, hosts), host)
  })
}
