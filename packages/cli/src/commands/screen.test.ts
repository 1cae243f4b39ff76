import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screenedListing } from '@vigie/contract'
import { runInside } from '../fake-terminal.fixture.ts'

const ivory = 'Antique ivory bangle, 60 g, for sale'
const lamp = 'Blue ceramic lamp'
const jsonOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('screen --json prints one listing of the contract a line, in input order, with the place as id where none is given', async () => {
  const stdin = `{"id":"a","title":"${lamp}"}\n{"title":"${ivory}"}\n`
  const { code, out } = await runInside(['screen', '-', '--json'], { stdin })
  const listings = jsonOf(out).map((one) => screenedListing.parse(one))
  assert.deepEqual(
    listings.map(({ id, verdict, as_of }) => [id, verdict, as_of]),
    [
      ['a', 'pass', '2026-11-21'],
      ['line:2', 'flag', '2026-11-21'],
    ],
  )
  assert.equal(code, 0)
})

test('screen gives the same verdict on a title in every format', async () => {
  const inputs = {
    ndjson: JSON.stringify({ title: ivory }),
    json: JSON.stringify([{ title: ivory }]),
    csv: `title\n"${ivory}"`,
    tsv: `title\tid\n${ivory}\t`,
    lines: ivory,
  }
  const verdicts = new Set<string>()
  for (const [format, stdin] of Object.entries(inputs)) {
    for (const asked of [[], ['--format', format]]) {
      const { out } = await runInside(['screen', '-', '--json', ...asked], { stdin: `\ufeff${stdin}` })
      const [{ id, ...verdict }] = jsonOf(out)
      assert.match(id, /^(line:[12]|index:0)$/)
      verdicts.add(JSON.stringify(verdict))
    }
  }
  assert.equal(verdicts.size, 1)
})

test('screen tells each malformed row by its line, goes on, and ends with 1', async () => {
  const stdin = `{"title":"a"}\n{"title": 7}\nnot json\n{"id":"x"}\n[]\n{"title":"b"}\n`
  const { code, out, talk } = await runInside(['screen', '-', '--json', '--format', 'ndjson'], { stdin })
  assert.equal(jsonOf(out).length, 2)
  assert.match(talk, /^line 2: title: found 7, expected text of at most [\d,]+ characters$/m)
  assert.match(talk, /^line 3: found "not" at column 1, expected a value/m)
  assert.match(talk, /^line 4: found neither title nor description nor images/m)
  assert.match(talk, /^line 5: found a list, expected an object/m)
  assert.match(talk, /^Read 6 rows: 2 screened, 4 malformed\.$/m)
  assert.equal(code, 1)
})

test('screen reads a listing without a value beside its text that is wrong, says so, and ends with 0', async () => {
  const { code, out, talk } = await runInside(['screen', '-', '--json'], { stdin: `title,country\n"${ivory}",Absurdistan\n` })
  assert.equal(jsonOf(out)[0].verdict, 'flag')
  assert.match(
    talk,
    /^line 2: country: found the text "Absurdistan", expected a code of two letters .* \(left out; the text was screened\)$/m,
  )
  assert.match(talk, /^Screened without some value beside the text, such as the price: 1\.$/m)
  assert.equal(code, 0)
})

test('screen tells 20 malformed rows and counts the rest, and all of them with --verbose', async () => {
  const stdin = 'broken\n'.repeat(1000)
  const few = await runInside(['screen', '-', '--format', 'ndjson'], { stdin })
  assert.equal(few.talk.match(/^line /gm)?.length, 20)
  assert.match(few.talk, /^… and 980 more rows\. To see all: --verbose$/m)
  const all = await runInside(['screen', '-', '--format', 'ndjson', '--verbose'], { stdin })
  assert.equal(all.talk.match(/^line /gm)?.length, 1000)
})

test('screen says that nothing is known of what lies behind a broken array, and ends with 1', async () => {
  const stdin = `[{"title":"${ivory}"},{"title": tusk},{"title":"c"}]`
  const { code, out, talk } = await runInside(['screen', '-', '--json'], { stdin })
  assert.equal(jsonOf(out).length, 1)
  assert.match(talk, new RegExp(`^index 1: found "tusk" at byte ${stdin.indexOf('tusk')}, .* the rest was NOT read$`, 'm'))
  assert.match(talk, /The input was NOT read to its end: nothing is known of the rest\./)
  assert.equal(code, 1)
})

test('screen says which columns it uses and ignores, and takes --map', async () => {
  const stdin = `Nr;Titel;label\r\n7;${ivory};1\r\n`
  const { code, out, talk } = await runInside(['screen', '-', '--json', '--map', 'title=Titel', '--map', 'id=Nr'], { stdin })
  assert.match(talk, /^Reading standard input as CSV with semicolons\. Columns used: id ← Nr, title ← Titel\. Ignored: label\.$/m)
  assert.equal(jsonOf(out)[0].id, '7')
  assert.equal(code, 0)
})

test('screen prints a table of what was flagged, and of everything with --all', async () => {
  const stdin = `${lamp}\n${ivory}\n`
  const { out } = await runInside(['screen', '-'], { stdin })
  const [header = '', row = '', ...rest] = out.trimEnd().split('\n')
  assert.match(header, /^DECISION {2,}SCORE {2}OFFER {2,}TAXON · FORM {2,}ID {2,}TEXT$/)
  assert.match(row, / for sale +Elephantidae · ivory +line:2 +Antique ivory bangle, 60 g, for sale$/)
  assert.deepEqual(rest, [])
  const all = await runInside(['screen', '-', '--all'], { stdin })
  assert.match(all.out, /^allow +0 {2}– +nothing found +line:1 +Blue ceramic lamp$/m)
})

test('screen says so when nothing was flagged, and when there was nothing to screen', async () => {
  const said = async (stdin: string, ...args: string[]) => (await runInside(['screen', '-', ...args], { stdin })).out
  assert.equal(await said(`${lamp}\n${lamp}`), 'None of the 2 screened listings was flagged.\n')
  assert.equal(await said('', '--lang', 'fr'), 'Aucune annonce n’a été examinée.\n')
  assert.equal(await said('broken', '--format', 'ndjson', '--all'), 'No listing was screened.\n')
})

test('screen paints the words on a terminal, stays within its width, and honours NO_COLOR', async () => {
  const seen = await runInside(['screen', '-'], { stdin: ivory, columns: 100 })
  assert.ok(seen.out.includes('\u001b[1;33m'))
  const plain = await runInside(['screen', '-'], { stdin: ivory, columns: 100, env: { NO_COLOR: '1' } })
  assert.ok(!plain.out.includes('\u001b'))
  for (const line of plain.out.trimEnd().split('\n')) assert.ok(line.length <= 100, line)
})

test('screen --summary prints counts only; with --json as one object', async () => {
  const stdin = `${lamp}\n${ivory}\n`
  const words = await runInside(['screen', '-', '--summary'], { stdin })
  assert.match(
    words.out,
    /^Read 2 rows: 2 screened, 0 malformed\.\nFlagged 1\. Decisions: block \d \(.*\), review \d \(a person should look\)/,
  )
  const { out } = await runInside(['screen', '-', '--summary', '--json'], { stdin })
  const { ruleset, decisions, duration_ms, rows_per_second, ...counts } = JSON.parse(out)
  assert.match(ruleset, /^vigie-[0-9a-f]+$/)
  assert.equal(decisions.allow + decisions.review + decisions.block, 2)
  assert.deepEqual([duration_ms, rows_per_second], [1000, 2])
  assert.deepEqual(counts, {
    schema: 1,
    rows: 2,
    screened: 2,
    malformed: 0,
    partly_read: 0,
    flagged: 1,
    groups: { elephant: 1 },
    degraded: {},
    complete: true,
    as_of: '2026-11-21',
  })
})

test('screen counts what has no text as not evaluated, and never hides it', async () => {
  const { out } = await runInside(['screen', '-', '--summary'], { stdin: '{"images":["https://example.org/1.jpg"]}' })
  assert.match(out, /^Not fully evaluated: 1 without text to read\.$/m)
})

test('screen refuses what it cannot begin with, in the user’s language, and ends with 2', async () => {
  const refused = async (args: string[], expected: RegExp, stdin = 'x,y\n1,2') => {
    const { code, out, talk } = await runInside(['screen', ...args], { stdin })
    assert.match(talk, expected)
    assert.deepEqual([code, out], [2, ''])
  }
  await refused(['missing.csv'], /^vigie: cannot read missing\.csv: no such file$/m)
  await refused(['missing.csv', '--lang', 'fr'], /^vigie\u00a0?\s?: impossible de lire missing\.csv/m)
  await refused(
    ['-', '--format', 'csv'],
    /the header has the columns "x", "y", but none is called "title" or "description"\. .*--map title=x$/m,
  )
  await refused(['-', '--map', 'title=z', '--format', 'csv'], /found no column "z"; the columns are "x", "y"/)
  await refused(['-', '--map', 'title=x', '--format', 'lines'], /--map is for CSV and TSV; this input is read as lines/)
  await refused(['-', '--format', 'xml'], /--format: found "xml", expected one of ndjson, json, csv, tsv, lines/)
  await refused(['-', '--encoding', 'klingon'], /--encoding: found "klingon", expected an encoding such as utf-8/)
  await refused(['-', '--as-of', '2026-02-30'], /--as-of: found "2026-02-30", expected a day/)
  await refused(['-'], /looks like a binary file/, 'a\u0000')
})

test('screen shows also what passed but calls for a look, so that the count can be found', async () => {
  const stdin = `{"title":"${lamp}"}\n{"id":"blank","title":"","images":["https://example.org/1.jpg"]}\n`
  const { out, talk } = await runInside(['screen', '-'], { stdin })
  const [, ...rows] = out.trimEnd().split('\n')
  assert.equal(rows.length, 1)
  assert.match(rows[0] ?? '', /^review +0 {2}– +no text +blank +\(no text\)$/)
  assert.match(talk, /^Flagged 0\. .*review 1 \(a person should look\), allow 1 /m)
})

test('screen reads the table that Excel writes: sep= above the header, names in any letters, another encoding', async () => {
  const text = `sep=;\r\nID; Title ;DESCRIPTION\r\n7;Vrai perroquet gris du Gabon;À vendre, "bagué"\r\n`
  const stdin = () => oneChunk(Buffer.from(text, 'latin1'))
  const read = await runInside(['screen', '-', '--format', 'csv', '--encoding', 'windows-1252'], { stdin: stdin() })
  assert.match(
    read.talk,
    /^Reading standard input as CSV with semicolons\. Columns used: id ← ID, title ← Title, description ← DESCRIPTION\.$/m,
  )
  assert.match(read.out, /^\w+ +\d+ {2}for sale +Psittacus erithacus · live specimen +7 +Vrai perroquet gris du Gabon$/m)
  assert.equal(read.code, 0)
  const unread = await runInside(['screen', '-'], { stdin: stdin() })
  assert.match(
    unread.talk,
    /^standard input: it looks like Windows-1252, not UTF-8\. Pass --encoding windows-1252, or save it as CSV UTF-8\.\n/,
  )
  assert.match(unread.talk, /^line 3: found bytes that are no text in UTF-8/m)
  assert.equal(unread.code, 1)
})

test('screen says of a header in another encoding what it looks like, and nothing of its columns', async () => {
  const stdin = oneChunk(Buffer.from('title;catégorie\nvase;à voir\n', 'latin1'))
  const { code, talk } = await runInside(['screen', '-', '--format', 'csv'], { stdin })
  assert.equal(code, 2)
  assert.match(talk, /it looks like Windows-1252, not UTF-8/)
  assert.equal(talk.match(/Windows-1252/g)?.length, 1)
  assert.doesNotMatch(talk, /columns/)
})

test('screen speaks French as the French write', async () => {
  const { talk } = await runInside(['screen', '-', '--format', 'ndjson', '--lang', 'fr'], {
    stdin: '{"title":"a"}\n{"title" 1}\n',
  })
  assert.match(talk, /^ligne 2\u00a0: «\u00a01\u00a0» en colonne 10, alors qu’il faut un deux-points$/m)
  assert.match(talk, /^Durée\u00a0: 1,0\u00a0s /m)
  assert.doesNotMatch(talk, / [:;»]|« /)
})

test('screen refuses to begin with a broken catalogue, tells everything that is wrong with it, and ends with 2', async () => {
  const ruleset = () => {
    throw new Error('terms/en.csv:7 has no source')
  }
  const { code, out, talk } = await runInside(['screen', '-', '--json'], { stdin: ivory, ruleset })
  assert.deepEqual([code, out], [2, ''])
  assert.equal(talk, 'vigie: the catalogue cannot be loaded, nothing was screened:\nterms/en.csv:7 has no source\n')
})

test('screen tells what was counted when the input fails on the way, and ends with 2', async () => {
  const failing = async function* () {
    yield Buffer.from(`${ivory}\n`)
    throw new Error('read EIO')
  }
  const { code, talk } = await runInside(['screen', '-', '--json'], { stdin: failing() })
  assert.match(
    talk,
    /^Read 1 row: 1 screened, 0 malformed\.\n(.*\n)*The input was NOT read to its end: nothing is known of the rest\.$/m,
  )
  assert.match(talk, /^vigie: cannot read -: read EIO$/m)
  assert.equal(code, 2)
})

test('screen by several threads prints the very same as by one, in input order, bad rows in their place', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => {
    if (i % 5_000 === 77) return 'not json'
    const title = i % 97 === 0 ? ivory : `${lamp} ${i}`
    return JSON.stringify({ ...(i % 3 === 0 ? {} : { id: `n${i}` }), title, description: 'Hand made in the north. '.repeat(12) })
  })
  const bytes = Buffer.from(rows.join('\n'))
  const piped = async function* () {
    for (let at = 0; at < bytes.length; at += 200_000) yield bytes.subarray(at, at + 200_000)
  }
  for (const options of [['--json'], [], ['--summary']]) {
    const args = ['screen', '-', '--format', 'ndjson', ...options]
    const alone = await runInside(args, { stdin: piped() })
    const together = await runInside(args, { stdin: piped(), threads: 3 })
    assert.equal(together.out, alone.out)
    assert.equal(together.talk, alone.talk)
    assert.match(together.talk + together.out, /^Read 30,000 rows: 29,994 screened, 6 malformed\.$/m)
  }
})

test('screen by several threads tells what was screened before the input failed', async () => {
  const line = `${JSON.stringify({ title: ivory, description: 'x'.repeat(400) })}\n`
  const failing = async function* () {
    for (let i = 0; i < 24; i++) yield Buffer.from(line.repeat(500))
    throw new Error('read EIO')
  }
  const { code, out, talk } = await runInside(['screen', '-', '--summary', '--format', 'ndjson'], {
    stdin: failing(),
    threads: 2,
  })
  assert.match(out, /^Read 12,000 rows: 12,000 screened/)
  assert.match(talk, /read EIO/)
  assert.equal(code, 2)
})

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}
