import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromHere } from './report-origin.ts'

const own = new Set(['https://vigie.example'])
const host = 'vigie.example'

test('isFromHere() believes what a browser says of where a form was sent from', () => {
  for (const headers of [
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://vigie.example' },
    { origin: 'http://192.0.2.7:3000', host: '192.0.2.7:3000' },
    {},
  ])
    assert.equal(isFromHere({ host, ...headers }, own), true, JSON.stringify(headers))
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'https://vigie.example' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'https://vigie.example.evil.example' },
    { origin: 'null' },
  ])
    assert.equal(isFromHere({ host, ...headers }, own), false, JSON.stringify(headers))
})
