import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressToOpen, whyNotListening } from './listening.ts'

const refused = (code: string): Error => Object.assign(new Error(`listen ${code}`), { code })
const config = { host: '127.0.0.1', port: 3000 }

test('addressToOpen() gives an address that a browser can open', () => {
  assert.equal(addressToOpen('127.0.0.1', 3000), 'http://127.0.0.1:3000/en')
  assert.equal(addressToOpen('0.0.0.0', 80), 'http://127.0.0.1:80/en')
  assert.equal(addressToOpen('::', 80), 'http://127.0.0.1:80/en')
  assert.equal(addressToOpen('::1', 8080), 'http://[::1]:8080/en')
})

test('whyNotListening() names a taken port and a cure that works', () => {
  assert.match(whyNotListening(refused('EADDRINUSE'), config), /Port 3000 on 127\.0\.0\.1 is taken\..*PORT=3001 npm start/)
})

test('whyNotListening() tells a low port and a foreign address apart', () => {
  assert.match(whyNotListening(refused('EACCES'), { ...config, port: 80 }), /Port 80 needs more rights/)
  assert.match(whyNotListening(refused('EADDRNOTAVAIL'), { ...config, host: '10.9.9.9' }), /HOST is "10\.9\.9\.9"/)
})

test('whyNotListening() passes any other cause on in its own words', () => {
  assert.match(whyNotListening(new Error('out of sockets'), config), /port 3000: out of sockets/)
})
