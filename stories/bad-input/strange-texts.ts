import assert from 'node:assert/strict'
import ExcelJS from 'exceljs'
import { must } from '../tenancy/open-shop.ts'
import type { BadWorld } from './bad-world.ts'

/** Texts that are a program to somebody: a spreadsheet, a browser, a database, a template, a terminal, a mail. */
const strange = [
  '=HYPERLINK("http://evil.example","click")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '%0A=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table listing; --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is one to a template engine, not here
  '${7*7} {{7*7}} <%= 7*7 %> #{7*7}',
  '%s%s%n $(id) `id` & del *',
  'javascript:alert(1)',
  '__proto__',
  '</title></html><!--',
  'א\u202etxt.exe\u202c \u2066x\u2069',
  '\u001b[31mred\u001b[0m',
  'a\u0300\u0301\u0302 \u{1f418} \u{e0001}',
  '_x0041_ &amp; &#60;b&#62;',
] as const
/** What a NUL and half of a pair become, since no database holds them. */
const broken = 'nul \u0000 half \ud800 end'
const mended = 'nul \ufffd half \ufffd end'

interface Thread {
  readonly text: string
  readonly noticeId: string
}

/** Strange texts are data: given back as they came, and put into pages, mails and sheets as text. */
export async function checkStrangeTexts(bad: BadWorld): Promise<void> {
  const { world, filled, loopback } = bad
  const { boss } = filled
  await giveBack(bad)
  const address = 'strange@desk.example'
  const platform = await boss.post('/api/v1/platforms', { name: `Strange ${strange[6]} ${strange[0]}`, status: 'member' })
  const path = `/api/v1/platforms/${platform.id}`
  await must(boss.ask('PUT', `${path}/channel`, { channel: 'digest', address }))
  await boss.post(`${path}/clauses`, {
    code: strange[0],
    title: strange[6],
    text: strange[7],
    url: 'https://strange.example/?a="><b>',
  })
  const threads = await follow(bad, platform)
  await look(bad, threads)

  for (const { noticeId } of threads) await must(boss.ask('POST', `/api/v1/notices/${noticeId}/hold`, { in_good_faith: true }))
  world.clock.advance({ seconds: 10 })
  await world.settle()
  await must(boss.ask('POST', `${path}/digest`))
  await world.settle()
  const mail = loopback.mail.received.find(({ envelope }) => envelope.to.includes(address))
  assert.ok(mail, 'the digest arrived')
  assertHead(mail.source)
  assertHarmless(mail.email.html ?? '')
  await assertNoFormula(mail.email.attachments[0]?.content as ArrayBuffer)
}

/** Every field of text that people and programs fill, written and read again. */
async function giveBack({ filled: { boss, first }, words }: BadWorld): Promise<void> {
  const texts = [...strange, broken]
  const at = (place: number) => texts[place % texts.length] as string
  const listings = Array.from({ length: 7 }, (_, number) => ({
    url: `https://strange.example/${number}`,
    ...{ title: at(3 * number), description: at(3 * number + 1), category: at(3 * number + 2), seller: at(number) },
  }))
  const { items } = await boss.post('/api/v1/listings', { listings })
  for (const [number, { title, description, category }] of listings.entries()) {
    const { content } = (await boss.get(`/api/v1/listings/${items[number].listing_id}`)).body.versions[0]
    const said = [title, description, category].map(storedAs)
    assert.deepEqual([content.title, content.description, content.category], said)
  }
  for (const [number, text] of texts.entries()) {
    const same = storedAs(text)
    const rule = { code: `s${number}`, title: text, text, url: 'https://x.example' }
    const clause = await boss.post(`/api/v1/platforms/${first.platformId}/clauses`, rule)
    assert.deepEqual([clause.title, clause.text], [same, same])
    await boss.post('/api/v1/reports', { url: 'https://strange.example/0', why: text })
    const [report] = (await boss.get('/api/v1/reports/mine?limit=1')).body.items
    assert.equal(report.why, same)
    const hold = await boss.post('/api/v1/holds', { kind: 'case', case_id: words.case, reason: text })
    assert.equal(hold.reason, same)
    await must(boss.ask('POST', `/api/v1/listings/${items[0].listing_id}/capture-waiver`, { reason: text }))
  }
}

const storedAs = (text: string) => (text === broken ? mended : text)

/** Listings of these texts, each judged with its text, and their notices. */
async function follow({ world, filled: { boss } }: BadWorld, platform: { id: string; name: string }): Promise<Thread[]> {
  const pairs = strange.flatMap((text, at) => (at % 2 === 0 ? [`${text} ${strange[at + 1]}`] : []))
  const listings = pairs.map((text, at) => ({
    url: `https://strange.example/item/${at}/${encodeURIComponent(text)}`,
    ...{ platform: platform.name, id: text, title: `Elephant ivory bangle ${text}`, description: `Genuine ivory ${text}` },
  }))
  const { items } = await boss.post('/api/v1/listings', { listings })
  const textOf = new Map(pairs.map((text, at) => [items[at].listing_id as string, text]))
  await world.settle()
  const open = (await boss.get(`/api/v1/cases?platform_id=${platform.id}&status=open&limit=200`)).body.items
  assert.equal(open.length, pairs.length)
  for (const { id } of open) {
    const [listing] = (await boss.get(`/api/v1/cases/${id}`)).body.listings
    const reason = textOf.get(listing.id)
    const review = { taxon: 'Elephantidae', product: 'ivory', standing: 'documentation-not-shown', confidence: 'high', reason }
    await boss.post(`/api/v1/cases/${id}/decision`, { decision: 'notify', review })
  }
  await world.settle()
  const drafts = (await boss.get(`/api/v1/notices?status=drafted&platform_id=${platform.id}&limit=200`)).body.items
  const threads: Thread[] = []
  for (const { id: noticeId } of drafts) {
    const [{ listing_id: listingId }] = (await boss.get(`/api/v1/notices/${noticeId}`)).body.says.items
    const text = textOf.get(listingId) as string
    const change = { reasons: text, items: [{ listing_id: listingId, common_name: text }] }
    await must(boss.ask('PATCH', `/api/v1/notices/${noticeId}`, change))
    threads.push({ text, noticeId })
  }
  assert.equal(threads.length, pairs.length)
  return threads
}

async function look({ filled: { boss } }: BadWorld, threads: readonly Thread[]): Promise<void> {
  for (const { text, noticeId } of threads) {
    const { body } = await boss.get(`/api/v1/notices/${noticeId}`)
    assert.equal(body.says.reasons, text)
    assert.equal(body.says.items[0].common_name, text)
    assertHarmless(body.preview.mail.html)
    assert.ok(!/[\r\n]/.test(body.preview.mail.subject))
    const webhook = JSON.parse(body.preview.webhook)
    assert.ok(JSON.stringify(webhook).length > 100)
  }
}

/** No element of theirs, no program's address, no text that reorders the line. */
function assertHarmless(html: string): void {
  assert.ok(html.length > 100)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  assert.doesNotMatch(html, /<script|<img|onerror=alert\(1\)>|href="javascript|<!--|\u202e|\u001b/i)
}

/** One subject, one recipient, no field of theirs. */
function assertHead(source: string): void {
  const [head = ''] = source.split('\r\n\r\n', 1)
  for (const name of ['Subject', 'To', 'From']) assert.equal(head.match(new RegExp(`^${name}:`, 'gim'))?.length, 1, name)
  assert.doesNotMatch(head, /^(Bcc|Cc):/im)
}

async function assertNoFormula(sheet: ArrayBuffer): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(sheet) as unknown as ExcelJS.Buffer)
  const texts: string[] = []
  for (const table of workbook.worksheets) {
    table.eachRow((row) =>
      row.eachCell((cell) => {
        assert.ok(![ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink].includes(cell.type), `${cell.address}: ${cell.text}`)
        texts.push(cell.text)
      }),
    )
  }
  for (const text of ['=HYPERLINK', '_x0041_', '@SUM'])
    assert.ok(
      texts.some((cell) => cell.includes(text)),
      text,
    )
}
