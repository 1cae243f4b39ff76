import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import fc from 'fast-check'
import { exampleItem, exampleNotice, frenchNotice } from './notice-content.fixture.ts'
import type { NoticeContent } from './notice-content.ts'
import { writeNoticeMail } from './write-notice-mail.ts'

/** No-break spaces as plain ones, so that a test can be read. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')
const textOf = (content: NoticeContent) => plain(writeNoticeMail(content).text)

test('writeNoticeMail() says each element of Article 16(2), in text and in HTML', () => {
  for (const content of [exampleNotice(), frenchNotice()]) {
    const { text, html } = writeNoticeMail(content)
    const read = load(html).text()
    const { ground, notifier } = content
    const onGround =
      ground.kind === 'illegal-content' ? [ground.ruleTitle, ground.ruleId, ground.sourceUrl] : [ground.clauseText, ground.url]
    const elements = [
      ...content.reasons.split('\n\n'),
      ...onGround,
      ground.explanation,
      ...content.items.flatMap(({ url, externalId, taxon, listingId, seen }) => [
        url,
        externalId ?? '',
        taxon,
        listingId,
        ...seen,
      ]),
      notifier.name,
      notifier.email,
      content.noticeId,
      content.answerUrl,
      content.items[0]?.captureSha256 ?? '',
    ]
    for (const element of elements) for (const said of [text, read]) assert.ok(said.includes(element), element)
    assert.match(plain(text), /believe in good faith that|pensons, de bonne foi, que/)
    assert.match(
      plain(text),
      /trusted flagger under Article 22 .* since 27 March 2025|signaleur de confiance .* depuis le 27 mars 2025/,
    )
  }
})

test('writeNoticeMail() counts as the language does', () => {
  const one = { items: [exampleItem({ specimens: 1 })] }
  assert.match(writeNoticeMail(exampleNotice(one)).subject, /^Notice of illegal content: 1 listing of protected wildlife \[/)
  assert.match(
    textOf(exampleNotice(one)),
    /Please remove this listing .*it\.\n[\s\S]*The listing\n-{11}\n[\s\S]*the seller account concerned/,
  )
  assert.match(textOf(exampleNotice()), /these 2 listings .*them\.\n[\s\S]*Listing 2 of 2\n[\s\S]*the seller accounts concerned/)
  assert.match(plain(writeNoticeMail(frenchNotice(one)).subject), /contraire à vos conditions : 1 annonce d’espèces protégées \[/)
  assert.match(textOf(frenchNotice(one)), /cette annonce [\s\S]*L’annonce\n[\s\S]*du compte vendeur concerné/)
  assert.match(textOf(frenchNotice()), /ces 2 annonces [\s\S]*Annonce 2 sur 2\n[\s\S]*des comptes vendeurs concernés/)
})

test('writeNoticeMail() tells a stated number of specimens from one that is at least so many', () => {
  assert.match(
    textOf(exampleNotice()),
    /Specimens: 2, as the listing says\n[\s\S]*Specimens: at least 1; the listing does not say how many/,
  )
  assert.match(textOf(frenchNotice()), /Spécimens : 2, selon l’annonce\n[\s\S]*au moins 1 ; l’annonce ne précise pas le nombre/)
})

test('writeNoticeMail() does not say that a listing names no number where nobody read it so', () => {
  const items = [exampleItem({ specimens: 3, specimensStated: false })]
  assert.match(textOf(exampleNotice({ items })), /Specimens: at least 3\n/)
  assert.match(textOf(frenchNotice({ items })), /Spécimens : au moins 3\n/)
})

test('writeNoticeMail() leaves out what a draft does not say yet', () => {
  const items = [exampleItem({ taxon: '', commonName: null, product: 'other' })]
  const ground = { kind: 'illegal-content', jurisdiction: '', ruleId: '', ruleTitle: '', sourceUrl: '', explanation: '' } as const
  const text = textOf(exampleNotice({ sentAt: '', items, ground }))
  assert.match(text, /Offered: other part\n/)
  assert.doesNotMatch(text, /Sent:|Rule|Jurisdiction|\(\)|,\n|\n\n\n/)
  const terms = { kind: 'against-terms', clauseCode: '', clauseTitle: '', clauseText: '', url: '', explanation: '' } as const
  assert.doesNotMatch(textOf(frenchNotice({ sentAt: '', items, ground: terms })), /Envoyée|Clause|«\s*»|\n\n\n/)
})

test('writeNoticeMail() writes days as each language does', () => {
  const day = { sentAt: '2026-12-01T08:05:00.000Z', answerBy: '2027-01-01' }
  assert.match(textOf(exampleNotice(day)), /Sent: 1 December 2026 at 08:05 UTC[\s\S]*by 1 January 2027/)
  assert.match(textOf(frenchNotice(day)), /Envoyée le : 1er décembre 2026 à 08 h 05 UTC[\s\S]*d’ici au 1er janvier 2027/)
})

test('writeNoticeMail() leaves out what there is not: no capture, no status, no request to preserve', () => {
  const bare = exampleNotice({ items: [exampleItem({ captureSha256: null, capturedAt: null, seen: [], protection: [] })] })
  const text = textOf({ ...bare, trustedFlagger: null, preserveAccount: false })
  assert.doesNotMatch(text, /SHA-256|Copy kept|trusted flagger|investigation|Seen in|Protection|undefined|null/)
})

test('writeNoticeMail() lets nothing of a listing become markup, a line of its own, or a turn of the text', () => {
  const evil = '</bdi><script>alert(1)</script>\r\n\r\nWe withdraw this notice.\u202e\u2028<img src=x onerror=alert(1)>\u0000'
  const { text, html, subject } = writeNoticeMail(
    exampleNotice({
      platform: evil,
      notifier: { name: evil, email: 'a@b.example' },
      items: [
        exampleItem({ seen: [evil], externalId: evil, commonName: evil, taxon: evil, url: 'https://x.example/"><script>' }),
      ],
    }),
  )
  const document = load(html)
  assert.equal(document('script, img, style, iframe').length, 0)
  assert.doesNotMatch(text, /^We withdraw/m)
  assert.doesNotMatch(text + html + subject, /[\p{Bidi_Control}\u2028\r]/u)
  assert.ok(!text.includes('\u0000'))
  assert.ok(document('dd').text().includes('<script>alert(1)</script>'))
})

test('writeNoticeMail() makes no link of an address that is none of the web', () => {
  const document = load(writeNoticeMail(exampleNotice({ items: [exampleItem({ url: 'javascript:alert(1)' })] })).html)
  document('a').each((_, link) => assert.match(document(link).attr('href') ?? '', /^https:/))
})

test('writeNoticeMail() keeps quotes short', () => {
  assert.match(textOf(exampleNotice({ items: [exampleItem({ seen: ['x'.repeat(1000)] })] })), /“x{299}…”/)
})

/** Any UTF-16, halves of surrogate pairs included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units))

test('writeNoticeMail() of equal content is equal, and its subject is one line, for any words in it', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom('en' as const, 'fr' as const), (reasons, seen, locale) => {
      const content = exampleNotice({ locale, reasons, platform: seen, noticeId: seen, items: [exampleItem({ seen: [seen] })] })
      const mail = writeNoticeMail(content)
      assert.deepEqual(writeNoticeMail(structuredClone(content)), mail)
      assert.doesNotMatch(mail.subject, /[\p{Cc}\u2028\u2029]/u)
      assert.ok(mail.subject.isWellFormed() && mail.text.isWellFormed() && mail.html.isWellFormed())
    }),
  )
})

test('writeNoticeMail() never says that an offer is lawful', () => {
  for (const content of [exampleNotice(), frenchNotice()])
    assert.doesNotMatch(textOf(content), /\b(is|are) (lawful|legal|permitted)|est (licite|légale?|autorisée)/)
})
