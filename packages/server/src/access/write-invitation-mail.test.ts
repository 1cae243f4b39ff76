import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeInvitationMail } from './write-invitation-mail.ts'

const content = {
  organisation: 'Example NGO',
  link: 'https://vigie.example/en/join/abc',
  expiresAt: new Date('2026-11-28T22:30:00Z'),
  timeZone: 'Europe/Paris',
}

test('writeInvitationMail() says who invites, where to join and until when by the organisation’s clock', () => {
  const { subject, text } = writeInvitationMail('en', content)
  assert.equal(subject, 'Example NGO invites you to Vigie')
  assert.match(text, /^Example NGO invites you to join it on Vigie/m)
  assert.match(text, /^https:\/\/vigie\.example\/en\/join\/abc$/m)
  assert.match(text, /until 28 November 2026 at 23:30 \(Europe\/Paris\)\.$/m)
})

test('writeInvitationMail() says the same in French', () => {
  const { subject, text } = writeInvitationMail('fr', content)
  assert.equal(subject, 'Example NGO vous invite sur Vigie')
  assert.match(text, /^https:\/\/vigie\.example\/en\/join\/abc$/m)
  assert.match(text, /jusqu’au 28 novembre 2026 à 23:30 \(Europe\/Paris\)\.$/m)
})

test('writeInvitationMail() keeps an organisation’s name in its line, so that it adds neither header nor paragraph', () => {
  const { subject, text } = writeInvitationMail('en', { ...content, organisation: 'Bao\r\nBcc: all\u2028bab' })
  assert.equal(subject, 'Bao Bcc: all bab invites you to Vigie')
  assert.match(text, /^Bao Bcc: all bab invites you to join/m)
})
