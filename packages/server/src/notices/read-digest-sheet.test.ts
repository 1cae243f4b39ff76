import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outcomes } from '@vigie/casework'
import type ExcelJS from 'exceljs'
import fc from 'fast-check'
import { cellOf, edited, exampleDigest, fill, listingId, sheetXml, withPart } from './digest-sheet.fixture.ts'
import { digestLimits } from './digest-sheet.ts'
import { digestWords } from './digest-words.ts'
import { exampleNotice } from './notice-content.fixture.ts'
import { packZip } from './pack-zip.ts'
import { type DigestReading, readDigestSheet } from './read-digest-sheet.ts'
import { writeDigestSheet } from './write-digest-sheet.ts'

const { noticeId } = exampleNotice()
const said = ({ problems }: DigestReading) => problems.map(({ code, cell, row }) => `${code} ${cell ?? row ?? ''}`.trim())

test('readDigestSheet() reads what a platform put into what writeDigestSheet() wrote', async () => {
  const sent = await writeDigestSheet(exampleDigest(6), 'en')
  const back = await edited(sent, (sheet) => {
    fill(sheet, 2, { outcome: 'removed', ticket: 'T-1' })
    fill(sheet, 3, { outcome: 'Seller suspended' })
    fill(sheet, 4, { outcome: 'kept', reason: 'Papers shown', ticket: 4711 })
    fill(sheet, 5, { outcome: 'need-more', reason: 'Which of the\r\ntwo pictures?' })
    fill(sheet, 6, { outcome: 'RESTRICTED' })
  })
  const common = { sheet: 1, noticeId, keptReason: null, reason: null, ticket: null }
  assert.deepEqual(await readDigestSheet(back), {
    rows: [
      { ...common, row: 2, listingId: listingId(1), token: 'token-1', outcome: 'removed', ticket: 'T-1' },
      { ...common, row: 3, listingId: listingId(2), token: 'token-2', outcome: 'seller-suspended' },
      {
        ...common,
        ...{ row: 4, listingId: listingId(3), token: 'token-3', outcome: 'kept', keptReason: 'papers-shown' },
        ...{ reason: 'Papers shown', ticket: '4711' },
      },
      {
        ...common,
        row: 5,
        listingId: listingId(4),
        token: 'token-4',
        outcome: 'need-more',
        reason: 'Which of the\ntwo pictures?',
      },
      { ...common, row: 6, listingId: listingId(5), token: 'token-5', outcome: 'restricted' },
    ],
    unanswered: 1,
    problems: [],
  })
})

test('readDigestSheet() reads French words in either language’s table', async () => {
  for (const locale of ['en', 'fr'] as const) {
    const back = await edited(await writeDigestSheet(exampleDigest(5), locale), (sheet) => {
      for (const [index, outcome] of outcomes.entries()) {
        fill(sheet, index + 2, { outcome: digestWords('fr').outcomes[outcome][0] ?? '', reason: 'espèce non protégée' })
      }
    })
    const { rows, problems } = await readDigestSheet(back)
    assert.deepEqual(problems, [])
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      [...outcomes],
    )
    assert.equal(rows.find(({ outcome }) => outcome === 'kept')?.keptReason, 'not-protected')
  }
})

test('readDigestSheet() brings back any answers, whatever the order of rows and columns', async () => {
  const sent = await writeDigestSheet(exampleDigest(5), 'en')
  const answers = fc.array(fc.tuple(fc.constantFrom(...outcomes), fc.stringMatching(/^[a-zé=+@ '"<&-]{0,20}$/)), {
    minLength: 5,
    maxLength: 5,
  })
  await fc.assert(
    fc.asyncProperty(answers, fc.shuffledSubarray([2, 3, 4, 5, 6], { minLength: 5 }), async (given, order) => {
      const back = await edited(sent, (sheet) => {
        for (const [index, [outcome, reason]] of given.entries()) fill(sheet, index + 2, { outcome, reason: `r ${reason}` })
        const rows = [1, ...order].map((row) => (sheet.getRow(row).values as ExcelJS.CellValue[]).toReversed())
        sheet.spliceRows(1, 6, ...rows)
      })
      const { rows, problems } = await readDigestSheet(back)
      assert.deepEqual(problems, [])
      const byListing = rows.toSorted((one, other) => (one.listingId < other.listingId ? -1 : 1))
      assert.deepEqual(
        byListing.map(({ token }) => token),
        [1, 2, 3, 4, 5].map((number) => `token-${number}`),
      )
      assert.deepEqual(
        byListing.map(({ outcome }) => outcome),
        given.map(([outcome]) => outcome),
      )
      assert.deepEqual(
        byListing.map(({ reason }) => reason),
        given.map(([, reason]) => `r ${reason}`.trim()),
      )
    }),
    { numRuns: 15 },
  )
})

test('readDigestSheet() names each wrong cell, and one bad row never sinks the others', async () => {
  const back = await edited(await writeDigestSheet(exampleDigest(13), 'en'), (sheet) => {
    fill(sheet, 2, { outcome: 'removed' })
    fill(sheet, 3, { outcome: 'perhaps' })
    fill(sheet, 4, { outcome: { formula: 'IF(TRUE,"removed","kept")', result: 'removed' } })
    fill(sheet, 5, { outcome: 'removed', reason: { formula: 'A1', result: 'x' } })
    fill(sheet, 6, { outcome: 'kept' })
    fill(sheet, 7, { reason: 'we look at it' })
    fill(sheet, 8, { outcome: 'removed', listingId: 'lot 5' })
    fill(sheet, 9, { outcome: 'removed', ticket: 'x'.repeat(201) })
    fill(sheet, 10, { outcome: { error: '#REF!' } })
    fill(sheet, 11, { outcome: 'kept', reason: 'no breach', listingId: listingId(1) })
    fill(sheet, 12, { outcome: 'removed', listingId: listingId(1) })
    fill(sheet, 13, { outcome: 'removed', token: null })
    fill(sheet, 14, { outcome: 'removed', url: { formula: 'HYPERLINK("https://x.example")', result: 'x' } })
  })
  const reading = await readDigestSheet(back)
  assert.deepEqual(said(reading), [
    ...['unknown-outcome K3', 'formula K4', 'formula L5', 'reason-missing 6', 'outcome-missing 7', 'number-unreadable B8'],
    ...['text-too-long M9', 'error-cell K10', 'repeated-row 11'],
  ])
  assert.deepEqual(
    reading.rows.map(({ row, token }) => [row, token]),
    [
      [2, 'token-1'],
      [13, null],
      [14, 'token-13'],
    ],
  )
  assert.equal(reading.problems[0]?.found, 'perhaps')
  assert.equal(reading.problems.at(-1)?.found, '2')
})

test('readDigestSheet() reads a table below a title, on several sheets, and one of our columns alone', async () => {
  const sent = await writeDigestSheet(exampleDigest(2), 'fr')
  const back = await edited(sent, (sheet, workbook) => {
    fill(sheet, 2, { outcome: 'retirée' })
    sheet.insertRow(1, ['Réponses de la semaine'])
    workbook.addWorksheet('Notes').addRow(['something else'])
    const third = workbook.addWorksheet('Autre')
    third.addRow(['Annonce', 'Suite donnée', 'Notification'])
    third.addRow([listingId(2), { richText: [{ text: 'main' }, { text: 'tenue' }] }, noticeId])
    third.addRow([listingId(2), 'maintenue', noticeId])
  })
  const { rows, problems } = await readDigestSheet(back)
  assert.deepEqual(
    rows.map(({ sheet, row, outcome }) => [sheet, row, outcome]),
    [[1, 3, 'removed']],
  )
  assert.deepEqual(
    problems.map(({ code, sheet, row }) => [code, sheet, row]),
    [
      ['reason-missing', 3, 2],
      ['reason-missing', 3, 3],
    ],
  )
})

test('readDigestSheet() says what is wrong with a file that is no digest', async () => {
  const sent = await writeDigestSheet(exampleDigest(1), 'en')
  const headless = await edited(sent, (sheet) => sheet.spliceRows(1, 1))
  const files: Record<string, Uint8Array> = {
    'too-large': Buffer.concat([sent, Buffer.alloc(digestLimits.bytes)]),
    'not-a-workbook': Buffer.from('noticeId,outcome\n1,removed\n'),
    'no-table': headless,
    'unpacks-too-large': packZip([[sheetXml, Buffer.alloc(digestLimits.unpackedBytes + 1)]], { deflate: true }),
  }
  for (const [code, bytes] of Object.entries(files)) {
    const reading = await readDigestSheet(bytes)
    assert.deepEqual([said(reading), reading.rows, reading.unanswered], [[code], [], 0])
  }
})

test('readDigestSheet() bounds what a workbook can be made to do', async () => {
  const sent = await edited(await writeDigestSheet(exampleDigest(2), 'en'), (sheet) => fill(sheet, 2, { outcome: 'removed' }))
  const merge = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
  const validation =
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"x"</formula1></dataValidation></dataValidations>'
  const name = '<definedNames><definedName name="all">Notices!$A$1:$XFD$1048576</definedName></definedNames>'
  const harmless = [
    withPart(sent, sheetXml, (xml) => xml.replace('</sheetData>', `</sheetData>${merge}${validation}`)),
    withPart(sent, 'xl/workbook.xml', (xml) => xml.replace('</sheets>', `</sheets>${name}`)),
    withPart(
      sent,
      'xl/styles.xml',
      () => `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(1_000_000)}"/></numFmts></styleSheet>`,
    ),
    withPart(sent, 'xl/media/image1.png', () => 'x'.repeat(20_000_000)),
    withPart(sent, sheetXml, (xml) => xml.replace('<sheetData>', '<cols><col min="1" max="999999999"/></cols><sheetData>')),
    withPart(sent, sheetXml, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
    ),
  ]
  for (const [index, bytes] of harmless.entries()) {
    const before = performance.now()
    const { rows, problems } = await readDigestSheet(bytes)
    assert.deepEqual([rows.length, problems.length], [1, 0], `case ${index}`)
    assert.ok(performance.now() - before < 5000, `case ${index} took long`)
  }
})

test('readDigestSheet() refuses too many rows, cells without end, rows without a number and text that is no XML', async () => {
  const sent = await writeDigestSheet(exampleDigest(1), 'en')
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `<row r="${index + 3}"><c r="A${index + 3}"><v>1</v></c></row>`).join('')
  const inside = (more: string) => withPart(sent, sheetXml, (xml) => xml.replace('</sheetData>', `${more}</sheetData>`))
  const broken: Record<string, Buffer> = {
    'too-many-rows: beyond the library’s bound': inside(rows(digestLimits.rows + 200)),
    'too-many-rows: beyond ours': inside(rows(digestLimits.rows)),
    'too-many-rows: cells': inside(`<row r="3">${'<c/>'.repeat(200)}</row>`),
    'not-a-workbook: rows without a number': inside('<row><c r="A3"><v>1</v></c></row>'),
    'not-a-workbook: no XML': withPart(sent, sheetXml, () => '<<<'),
    'not-a-workbook: entities': withPart(sent, sheetXml, (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet').replace('<v>0</v>', '<v>&a;</v>'),
    ),
    'not-a-workbook: depth': inside('<row r="3">'.repeat(1_000_000)),
    'not-a-workbook: texts that are not there': withPart(sent, sheetXml, (xml) => xml.replace('<v>0</v>', '<v>999999</v>')),
    'not-a-workbook: far column': inside('<row r="3"><c r="ZZZZZZZ3"><v>1</v></c></row>'),
  }
  for (const [what, bytes] of Object.entries(broken)) {
    const reading = await readDigestSheet(bytes)
    assert.deepEqual([said(reading), reading.rows], [[what.split(':')[0]], []], what)
  }
})

test('readDigestSheet() never throws, whatever is done to a workbook', async () => {
  const sent = await edited(await writeDigestSheet(exampleDigest(2), 'en'), (sheet) => fill(sheet, 2, { outcome: 'removed' }))
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(30), fc.stringMatching(/^[<>/"= a-z0-9]{0,8}$/), async (at, length, text) => {
      const bytes = withPart(
        sent,
        sheetXml,
        (xml) => xml.slice(0, at % xml.length) + text + xml.slice((at % xml.length) + length),
      )
      const { rows, problems } = await readDigestSheet(bytes)
      assert.ok(Array.isArray(rows) && Array.isArray(problems))
    }),
    { numRuns: 60 },
  )
})

test('readDigestSheet() reads the cell a person sees: cells of the fixture stand where their header says', async () => {
  await edited(await writeDigestSheet(exampleDigest(1), 'en'), (sheet) => assert.equal(cellOf(sheet, 2, 'outcome').address, 'K2'))
})
