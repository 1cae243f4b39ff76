import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { exampleWithdrawal } from './notice-content.fixture.ts'
import { writeWithdrawalMail } from './write-withdrawal-mail.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test('writeWithdrawalMail() names the notice it takes back, its listings and the reason, in text and in HTML', () => {
  const content = exampleWithdrawal()
  const { subject, text, html } = writeWithdrawalMail(content)
  assert.equal(subject, `Withdrawal of a notice: 2 listings [${content.withdrawsId}]`)
  for (const said of [text, load(html).text()]) {
    for (const part of [content.withdrawsId, content.noticeId, content.reasons, ...content.items.map(({ url }) => url)])
      assert.ok(said.includes(part))
  }
  assert.match(text, /of 21 November 2026 at 10:32 UTC\. Please no longer rely on it\./)
})

test('writeWithdrawalMail() counts as the language does, and does not say that an offer is permitted', () => {
  const one = exampleWithdrawal({ items: exampleWithdrawal().items.slice(0, 1) })
  assert.match(writeWithdrawalMail(one).text, /Listing concerned\n[\s\S]*This does not mean that the offer is permitted\./)
  assert.match(writeWithdrawalMail(exampleWithdrawal()).text, /Listings concerned\n[\s\S]*that the offers are permitted\./)
  const french = writeWithdrawalMail({ ...one, locale: 'fr' })
  assert.match(plain(french.subject), /^Retrait d’une notification : 1 annonce \[/)
  assert.match(
    plain(french.text),
    /Envoyé le : 22 novembre 2026 à 09 h 00 UTC[\s\S]*Annonce concernée\n[\s\S]*ne veut pas dire que l’offre est autorisée\./,
  )
  assert.match(plain(writeWithdrawalMail(exampleWithdrawal({ locale: 'fr' })).text), /que les offres sont autorisées\./)
})
