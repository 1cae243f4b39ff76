import assert from 'node:assert/strict'
import { tryLimit } from '../access/try-limit.ts'
import { type TestWorld, testContext } from '../db/test-context.fixture.ts'
import { onEachDatabase } from '../db/test-database.fixture.ts'
import { drawn, tellingJpeg } from '../intake/photo.fixture.ts'
import { longestPhoto } from '../intake/read-photo.ts'
import { multipartOf, type ReportApp, reportApp } from './report-app.fixture.ts'

const link = 'https://www.bazaar.example/item/4711?utm_source=mail'
const why = 'Ivory <b>bracelet</b>, "old"'
const report = { link, photo: Buffer.alloc(0), why, website: '', once: 'once-1' }
const escaped = 'Ivory &lt;b&gt;bracelet&lt;/b&gt;, &quot;old&quot;'

function onEachApp(title: string, work: (app: ReportApp, world: TestWorld) => Promise<void>): void {
  onEachDatabase(title, async (database) => {
    const world = await testContext(database)
    const app = await reportApp(world)
    try {
      await work(app, world)
    } finally {
      await app.close()
      await world.close()
    }
  })
}

const reports = (world: TestWorld) =>
  world.ctx.inTransaction(({ query }) => query.selectFrom('report').selectAll().orderBy('id').execute())

async function assertNothingStored(world: TestWorld): Promise<void> {
  const tables = ['report', 'listing', 'listing_version', 'report_photo', 'token', 'event', 'idempotency_key'] as const
  for (const table of tables) {
    const rows = await world.ctx.inTransaction(({ query }) => query.selectFrom(table).selectAll().execute())
    assert.deepEqual(rows, [], table)
  }
  assert.deepEqual(await world.ctx.objects.list('', { limit: 10 }), [])
}

onEachApp('GET /report says who reads it and by when, and hands nothing to a cache, a cookie or another site', async (app) => {
  for (const [locale, day] of [
    ['en', 'Tuesday 24 November'],
    ['fr', 'mardi 24 novembre'],
  ] as const) {
    const { status, headers, text } = await app.get(`/${locale}/report`)
    assert.deepEqual([status, headers['cache-control'], headers['set-cookie']], [200, 'no-store', undefined])
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.ok(text.includes('Example NGO') && text.includes(day), locale)
    assert.ok(text.includes(`href="https://${locale}.wikipedia.org/" rel="noreferrer"`))
    assert.ok(Buffer.byteLength(text) < 30_000)
    assert.doesNotMatch(text, /<script|style="|onclick/)
  }
})

onEachApp('POST /report takes a link and a line, shows what was read of the link, and gives a receipt', async (app, world) => {
  const sent = await app.send('/en/report', report)
  assert.deepEqual([sent.status, sent.headers['cache-control']], [201, 'no-store'])
  assert.match(sent.receipt, /^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)
  assert.ok(sent.text.includes('On bazaar.example') && sent.text.includes('https://www.bazaar.example/item/4711<'))
  assert.doesNotMatch(sent.text, /utm_source|told us about this listing/)
  const [stored] = await reports(world)
  assert.deepEqual([stored?.why, stored?.source, stored?.reporter_hash, stored?.locale], [why, 'public', null, 'en'])

  const again = await app.send('/en/report', { ...report, once: 'once-2' })
  assert.match(again.text, /Somebody had told us about this listing before/)
  assert.notEqual(again.receipt, sent.receipt)
})

onEachApp(
  'POST /report gives the same receipt to whoever presses the button twice, and another for other words',
  async (app, world) => {
    const photo = await tellingJpeg()
    const first = await app.send('/fr/report', { ...report, photo })
    const second = await app.send('/fr/report', { ...report, photo })
    assert.deepEqual([second.status, second.receipt], [201, first.receipt])
    assert.doesNotMatch(second.text, /avait déjà parlé/)
    assert.notEqual((await app.send('/fr/report', { ...report, photo, why: 'Autre chose' })).receipt, first.receipt)
    assert.equal((await reports(world)).length, 2)
  },
)

onEachApp('POST /report takes a picture alone, and a form without a file as well', async (app, world) => {
  const sent = await app.send('/en/report', { ...report, link: '', photo: await tellingJpeg() })
  assert.equal(sent.status, 201)
  assert.match(sent.text, /A picture/)
  const plain = new URLSearchParams({ link, why }).toString()
  assert.equal((await app.sendRaw('/en/report', plain, 'application/x-www-form-urlencoded')).status, 201)
  assert.equal((await reports(world)).length, 2)
})

onEachApp('POST /report says at each field what is wrong, and keeps what was typed', async (app, world) => {
  const rows: readonly (readonly [name: string, fields: Record<string, string | Buffer>, status: number, said: RegExp])[] = [
    ['nothing', { link: '', why: '' }, 422, /id="link-wrong">Give a link[\s\S]*id="why-wrong">Say in a line/],
    ['no line', { link, why: ' \n ' }, 422, /id="why-wrong">Say in a line/],
    ['no link', { link: 'ivory', why }, 422, /id="link-wrong">This cannot be read as a link/],
    ['script', { link: 'javascript:alert(1)', why }, 422, /id="link-wrong">This cannot be read as a link/],
    ['a password', { link: 'https://anh:secret@bazaar.example/7', why }, 422, /id="link-wrong">This link holds a user name/],
    ['a novel', { link, why: 'w'.repeat(4_001) }, 422, /id="why-wrong">This is longer/],
    ['a book', { link, why: 'w'.repeat(70_000) }, 422, /id="why-wrong">This is longer/],
    ['a PDF', { ...report, photo: Buffer.from('%PDF-1.7') }, 422, /id="photo-wrong">This file cannot be opened/],
    ['an SVG', { ...report, photo: Buffer.from('<svg onload="alert(1)"/>') }, 422, /id="photo-wrong">This file cannot/],
    [
      'half a picture',
      { ...report, photo: (await (await drawn(300, 300)).jpeg().toBuffer()).subarray(0, 9_000) },
      422,
      /id="photo-wrong">/,
    ],
    ['a huge file', { ...report, photo: Buffer.alloc(longestPhoto + 1, 0xff) }, 413, /id="photo-wrong">This picture is larger/],
    ['a filled trap', { ...report, website: 'https://buy.example' }, 422, /A field that people do not see/],
  ]
  for (const [name, fields, status, said] of rows) {
    const sent = await app.send('/en/report', fields)
    assert.deepEqual([sent.status, sent.receipt], [status, ''], name)
    assert.match(sent.text, said, name)
    assert.match(sent.text, /role="alert"[\s\S]*Not sent yet/, name)
    if (fields.why === why) assert.ok(sent.text.includes(escaped), name)
    if (typeof fields.link === 'string' && fields.link === link) assert.ok(sent.text.includes(`value="${link}"`), name)
    if (fields.photo?.length) assert.match(sent.text, /choose it again/, name)
    assert.doesNotMatch(sent.text, /<b>bracelet|buy\.example/, name)
  }
  await assertNothingStored(world)
})

onEachApp('POST /report answers a form that did not arrive whole, or that was bent, with a page', async (app, world) => {
  const { body, contentType } = multipartOf({ ...report, photo: await tellingJpeg() })
  const two = Buffer.from(body.toString('latin1').replace('name="why"', 'name="photo"; filename="b.jpg"'), 'latin1')
  const many = multipartOf(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`f${at}`, 'x']))).body
  const proto = multipartOf({ ...report, __proto: '1' })
    .body.toString('latin1')
    .replace('name="__proto"', 'name="__proto__"')
  const rows: readonly (readonly [name: string, payload: Buffer | string, type: string])[] = [
    ['cut off', body.subarray(0, body.length - 60), contentType],
    ['without a boundary', body, 'multipart/form-data'],
    ['two files', two, contentType],
    ['five hundred fields', many, contentType],
    ['a field of JavaScript', proto, contentType],
    ['nonsense', Buffer.alloc(2_000, 0x7f), contentType],
  ]
  for (const [name, payload, type] of rows) {
    const { status, text, headers } = await app.sendRaw('/en/report', payload, type)
    assert.ok(status === 400 || status === 422, `${name}: ${status}`)
    assert.match(String(headers['content-type']), /text\/html/, name)
    assert.match(text, /Not sent yet/, name)
  }
  await assertNothingStored(world)
})

onEachApp('POST /report takes no form that another site sends, and says so', async (app, world) => {
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }] as Record<string, string>[]) {
    const sent = await app.send('/en/report', report, headers)
    assert.deepEqual([sent.status, sent.text.includes('by way of another page')], [403, true])
  }
  await assertNothingStored(world)
  assert.equal((await app.send('/en/report', report, { origin: 'http://vigie.example' })).status, 201)
})

onEachDatabase('POST /report slows down a network that sends many, and keeps what was typed', async (database) => {
  const world = await testContext(database)
  const app = await reportApp(world, tryLimit({ most: 1, windowMs: 60_000 }))
  assert.equal((await app.send('/en/report', report)).status, 201)
  const late = await app.send('/en/report', { ...report, once: 'once-2' })
  assert.deepEqual([late.status, Number(late.headers['retry-after']) > 0], [429, true])
  assert.ok(late.text.includes(escaped) && late.text.includes('Many reports have come'))
  assert.equal((await reports(world)).length, 1)
  await app.close()
  await world.close()
})

onEachApp('GET and POST /report say so while nobody takes reports', async (app, world) => {
  await world.ctx.inTransaction(({ query }) => query.updateTable('organisation').set({ kind: 'agency' }).execute())
  assert.match((await app.get('/en/report')).text, /Nobody takes reports on this site yet/)
  const sent = await app.send('/en/report', report)
  assert.deepEqual([sent.status, sent.text.includes('Nobody takes reports')], [409, true])
})

onEachApp('POST /report/kept ends with the last group, or with a tick, and shows the receipt until then', async (app) => {
  const { receipt } = await app.send('/en/report', report)
  const kept = (fields: Record<string, string>) => app.send('/en/report/kept', { receipt, ...fields })
  const wrong = await kept({ last: 'ZZZZ' })
  assert.deepEqual([wrong.status, wrong.receipt, /not the last four/.test(wrong.text)], [422, receipt, true])
  const neither = await kept({ last: '' })
  assert.deepEqual(
    [neither.status, neither.receipt, /Type the last four characters, or say/.test(neither.text)],
    [422, receipt, true],
  )
  const right = await kept({ last: receipt.slice(-4).toLowerCase() })
  assert.deepEqual([right.status, right.headers['cache-control'], right.text.includes(receipt)], [200, 'no-store', false])
  assert.match(right.text, /the first news is there by Tuesday 24 November/)
  assert.match((await kept({ last: '', without: 'yes' })).text, /You need do nothing more/)
  for (const odd of [{}, { receipt: '"><script>' }, { receipt: 'x'.repeat(5_000) }])
    assert.deepEqual((await app.send('/en/report/kept', odd as Record<string, string>)).status, 303)
  assert.deepEqual([(await app.get('/en/report/kept')).status, (await app.get('/fr/report/receipt')).status], [303, 303])
})

onEachApp('POST /report/receipt gives the receipt as a file, whose name does not tell it', async (app) => {
  const { receipt } = await app.send('/fr/report', report)
  const { status, headers, text } = await app.send('/fr/report/receipt', { receipt })
  assert.deepEqual([status, headers['cache-control'], headers['content-type']], [200, 'no-store', 'text/plain; charset=utf-8'])
  assert.equal(headers['content-disposition'], 'attachment; filename="vigie-receipt-2026-11-21.txt"')
  assert.ok(text.includes(receipt) && text.includes('21 novembre 2026') && text.includes('/fr/receipt'))
  assert.match(text, /^Sur bazaar\.example\r$/m)
  assert.equal((await app.send('/fr/report/receipt', { receipt: 'x' })).status, 303)
})

onEachApp('POST /receipt tells the story of a report, however its receipt is typed', async (app, world) => {
  const { receipt } = await app.send('/en/report', report)
  for (const typed of [receipt, receipt.toLowerCase(), receipt.replaceAll('-', ' '), ` ${receipt.replaceAll('-', '')}\n`]) {
    const { status, headers, text } = await app.send('/en/receipt', { receipt: typed })
    assert.deepEqual([status, headers['cache-control']], [200, 'no-store'])
    assert.match(text, /Your report has arrived[\s\S]*A person will look at your report[\s\S]*By Tuesday 24 November/)
  }
  assert.match((await app.send('/fr/receipt', { receipt })).text, /C’est bien arrivé[\s\S]*D’ici au mardi 24 novembre/)
  const { text: file } = await app.send('/en/report/receipt', { receipt })
  assert.match((await app.send('/en/receipt', { receipt: file.replaceAll('\r\n', ' ') })).text, /Your report has arrived/)
  assert.ok(!world.logged.join('').includes(receipt))
})

onEachApp('POST /receipt says at its head which report it is: by its site, or that it was a picture', async (app) => {
  const photo = await tellingJpeg()
  const rows: readonly (readonly [fields: Record<string, string | Buffer>, english: string, french: string])[] = [
    [report, 'On bazaar.example', 'Sur bazaar.example'],
    [{ ...report, link: 'https://www.ebay.fr/itm/123456789012', photo }, 'On eBay', 'Sur eBay'],
    [{ ...report, link: '', photo }, 'A picture', 'Une image'],
  ]
  for (const [fields, english, french] of rows) {
    const { receipt } = await app.send('/en/report', fields)
    const pages = [await app.send('/en/receipt', { receipt }), await app.send('/fr/receipt', { receipt })]
    for (const [at, about] of [english, french].entries()) {
      assert.ok(pages[at]?.text.includes(`<bdi>${about}</bdi>`), about)
      assert.ok(pages[at]?.text.includes(`translate="no">${receipt}</bdi>`), about)
    }
  }
})

onEachApp(
  'The language is switched with the receipt in a form, on the page that gives it and on the one that follows it',
  async (app) => {
    const sent = await app.send('/en/report', report)
    const { receipt } = sent
    const pages = {
      en: [
        sent,
        await app.send('/en/report/kept', { receipt, last: 'ZZZZ' }),
        await app.send('/en/receipt', { receipt: ` ${receipt} ` }),
      ],
      fr: [await app.send('/fr/receipt', { receipt: receipt.toLowerCase() })],
    }
    for (const [locale, other] of [
      ['en', 'fr'],
      ['fr', 'en'],
    ] as const) {
      for (const { text, headers } of pages[locale]) {
        const form = new RegExp(
          `<form method="post" action="/${other}/receipt">\\s*<input[^>]*value="${receipt}" />\\s*<button class="other-language"`,
        )
        assert.match(text, form)
        assert.doesNotMatch(text, /<a class="other-language"/)
        assert.doesNotMatch(text, new RegExp(`(href|action)="[^"]*${receipt}`))
        assert.equal(headers['set-cookie'], undefined)
      }
    }
    assert.match((await app.get('/en/receipt')).text, /<a class="other-language" href="\/fr\/receipt"/)
  },
)

onEachApp('POST /receipt says how many characters were typed, where that cannot be a receipt', async (app) => {
  for (const [typed, count] of [
    ['7Q2M-K8FT-0D3W', 12],
    ['7Q2M-K8FT-0D3W-9XHP-BN5C7', 21],
    ['–', 0],
  ] as const) {
    const english = await app.send('/en/receipt', { receipt: typed })
    assert.deepEqual([english.status, english.text.includes(`A receipt has 20 characters; you typed ${count}.`)], [422, true])
    const french = await app.send('/fr/receipt', { receipt: typed })
    assert.ok(french.text.includes(`Un reçu compte 20 caractères\u202f; vous en avez tapé ${count}.`), typed)
  }
})

onEachDatabase(
  'POST /receipt says what to do about one that is unknown or missing, and slows down who guesses',
  async (database) => {
    const world = await testContext(database)
    const app = await reportApp(world, tryLimit({ most: 3, windowMs: 60_000 }))
    assert.match((await app.send('/en/receipt', { receipt: ' ' })).text, /Type your receipt/)
    for (const [typed, said] of [
      ['0000-0000-0000-0000-0000', [404, true, false]],
      ['"><script>alert(1)</script>', [422, false, false]],
      ['x'.repeat(9_000), [404, true, false]],
    ] as const) {
      const { status, text } = await app.send('/en/receipt', { receipt: typed })
      assert.deepEqual([status, /There is no report with this receipt/.test(text), /<script/.test(text)], said)
    }
    const { status, headers, text } = await app.send('/en/receipt', { receipt: 'x' })
    assert.deepEqual([status, Number(headers['retry-after']) > 0, /Too many receipts/.test(text)], [429, true, true])
    await app.close()
    await world.close()
  },
)
