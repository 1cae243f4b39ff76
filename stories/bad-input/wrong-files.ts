import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file for `npx vigie screen`: what it is called and holds, how the program ends, and what it says. */
type FileRow = readonly [name: string, file: string, content: string | Uint8Array, exit: number, says: string]

const bytes = (...values: readonly number[]) => new Uint8Array(values)

const files: readonly FileRow[] = [
  ['a ragged row', 'ragged.csv', 'title,price\nivory,1\nivory,1,2\n', 1, 'line 3: found 3 cells, expected 2'],
  ['a quote that is never closed', 'quote.csv', 'title\n"ivory\n', 1, 'line 2: found a quote that is never closed'],
  ['a formula is a text', 'formula.csv', 'title\n=HYPERLINK(1)\n', 0, 'Read 1 row: 1 screened'],
  ['a table of something else', 'other.csv', 'a,b\n1,2\n', 2, 'Name the column of the text'],
  [
    'letters that are not UTF-8',
    'latin.csv',
    Buffer.from('title\ncaf\xe9\n', 'latin1'),
    1,
    'line 2: found bytes that are no text in UTF-8',
  ],
  ['UTF-16', 'wide.csv', Buffer.from('\ufefftitle\nivory\n', 'utf16le'), 2, 'looks like UTF-16'],
  ['a picture', 'picture.csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0), 2, 'looks like a binary file'],
  ['lines that are no JSON', 'lines.ndjson', '{"title":"ivory"}\n{"title":\n7\n', 1, 'Read 3 rows: 1 screened, 2 malformed'],
  ['a list that breaks off', 'list.json', '[{"title":"a"},{"title":7},', 1, 'the rest was NOT read'],
]

/** What is wrong with how the program took each file; nothing, if all is well. */
export async function checkFiles(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bad-files-'))
  try {
    const complaints: string[] = []
    for (const [name, file, content, exit, says] of files) {
      writeFileSync(join(folder, file), content)
      const ended = await screen(join(folder, file))
      if (ended.exit !== exit) complaints.push(`${name}: ends with ${ended.exit} instead of ${exit}`)
      if (!ended.said.includes(says)) complaints.push(`${name}: says ${ended.said}`)
    }
    return complaints
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const program = join(import.meta.dirname, '../../node_modules/.bin/vigie')

function screen(path: string): Promise<{ exit: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, 'screen', path, '--json'],
      { env: { ...process.env, LANG: 'en' } },
      (_error, _out, said) => resolve({ exit: child.exitCode ?? -1, said }),
    )
  })
}
