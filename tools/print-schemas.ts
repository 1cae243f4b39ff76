// Writes the formats of the wire to docs/schema/ as JSON Schema. With --check it writes nothing and fails where a file is stale.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '@vigie/contract'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'schema')
const check = process.argv.includes('--check')

const stale: string[] = []
mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  const path = join(folder, name)
  const text = format(name, JSON.stringify(schema))
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  if (check) stale.push(`docs/schema/${name}`)
  else writeFileSync(path, text)
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what the code says. Run: node tools/print-schemas.ts`)
  process.exitCode = 1
}

/** As the formatter of the repository would leave it, so that the file passes both checks. */
function format(name: string, json: string): string {
  const biome = join(root, 'node_modules', '.bin', 'biome')
  const { status, stdout, stderr } = spawnSync(biome, ['format', `--stdin-file-path=docs/schema/${name}`], {
    cwd: root,
    input: json,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`biome could not format ${name}: ${stderr}`)
  return stdout
}
