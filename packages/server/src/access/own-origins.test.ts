import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ownOrigins } from './own-origins.ts'

const here = { baseUrl: null, host: '127.0.0.1', port: 3000 }

for (const [settings, origins] of [
  [here, ['http://127.0.0.1:3000', 'http://localhost:3000']],
  [{ ...here, host: 'localhost' }, ['http://localhost:3000', 'http://127.0.0.1:3000']],
  [{ ...here, host: '0.0.0.0' }, ['http://127.0.0.1:3000', 'http://localhost:3000']],
  [{ ...here, host: '::1' }, ['http://[::1]:3000', 'http://127.0.0.1:3000', 'http://localhost:3000']],
  [{ ...here, host: '192.0.2.7', port: 80 }, ['http://192.0.2.7', 'http://127.0.0.1', 'http://localhost']],
  [{ ...here, baseUrl: 'https://Vigie.example.org/' }, ['https://vigie.example.org']],
  [{ ...here, baseUrl: 'https://example.org:8443/vigie' }, ['https://example.org:8443']],
] as const) {
  test(`ownOrigins() of ${settings.baseUrl ?? `${settings.host}, port ${settings.port}`} are ${origins.join(', ')}`, () => {
    assert.deepEqual(ownOrigins(settings), origins)
  })
}
