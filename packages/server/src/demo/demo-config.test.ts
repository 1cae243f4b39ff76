import assert from 'node:assert/strict'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
import { demoConfig } from './demo-config.ts'

test('demoConfig() rehearses in a folder, a database and with a secret of its own, and says what it leaves aside', () => {
  const { config, leftAside } = demoConfig(
    readConfig({
      MODE: 'enforce',
      DATA_FOLDER: 'somewhere',
      DATABASE_URL: 'postgres://db.example/vigie',
      SMTP_URL: 'smtp://mail.example',
      SECRET: 'a secret for tests, of 32 characters or more',
      OUTBOUND_ALLOW: '10.0.0.1:80',
      PUBLIC_CONTACT: 'us@ngo.example',
      PORT: '4000',
    }),
  )
  const { mode, dataFolder, databaseUrl, smtpUrl, secret, outboundAllow, publicContact, port } = config
  assert.deepEqual(
    { mode, databaseUrl, smtpUrl, secret, outboundAllow, publicContact, port },
    {
      mode: 'rehearse',
      databaseUrl: null,
      smtpUrl: null,
      secret: null,
      outboundAllow: [],
      publicContact: 'hello@lantern-coast.example',
      port: 4000,
    },
  )
  assert.equal(dataFolder, join(resolve('somewhere'), 'demo'))
  assert.deepEqual(leftAside, ['MODE', 'DATABASE_URL', 'SMTP_URL', 'SECRET', 'PUBLIC_CONTACT'])
})

test('demoConfig() leaves nothing aside where nothing is set', () => {
  assert.deepEqual(demoConfig(readConfig({})).leftAside, [])
})
