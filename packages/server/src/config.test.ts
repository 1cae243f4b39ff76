import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('readConfig() listens on the machine itself, port 3000, when nothing is said', () => {
  assert.deepEqual(readConfig({}), { host: '127.0.0.1', port: 3000 })
  assert.deepEqual(readConfig({ HOST: '', PORT: ' ' }), { host: '127.0.0.1', port: 3000 })
})

test('readConfig() honours HOST and PORT', () => {
  assert.deepEqual(readConfig({ HOST: '0.0.0.0', PORT: '8080' }), { host: '0.0.0.0', port: 8080 })
  assert.equal(readConfig({ PORT: '0' }).port, 0)
  assert.equal(readConfig({ PORT: '65535' }).port, 65_535)
})

for (const port of ['abc', '65536', '-1', '80.5', '0x50', '123456']) {
  test(`readConfig() refuses PORT=${port}, naming what it expected`, () => {
    assert.throws(() => readConfig({ PORT: port }), { message: new RegExp(`PORT is "${port}": expected a whole number`) })
  })
}
