import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { readRuleset, screen } from '@vigie/engine'
import { buildImage, bundlePackedEngine } from './bundle-packed-engine.fixture.ts'

const listing = { title: 'Real 1v0ry bangle, 60 g', description: '象牙 🐘🦷 for sale' }

test('the packed library, bundled, screens where there is nothing but ECMAScript, TextEncoder and TextDecoder', async () => {
  const ruleset = readRuleset(await buildImage())
  const edge = createContext({ TextEncoder, TextDecoder })
  const run = (code: string): unknown => runInContext(code, edge)
  // V8 brings one of its own into every context.
  run('delete globalThis.console')
  const missing = ['process', 'Buffer', 'require', 'setTimeout', 'performance', 'fetch', 'console', 'URL', 'document', 'self']
  assert.deepEqual(
    missing.filter((name) => run(`typeof ${name}`) !== 'undefined'),
    [],
  )

  run(await bundlePackedEngine())
  edge.image = ruleset.image
  edge.listing = JSON.stringify(listing)
  const answered = run(`
    const ruleset = Vigie.readRuleset(image)
    JSON.stringify(Vigie.screen(JSON.parse(listing), ruleset, '2026-11-21'))
  `)
  assert.deepEqual(JSON.parse(String(answered)), JSON.parse(JSON.stringify(screen(listing, ruleset, '2026-11-21'))))
  assert.match(String(run(`Vigie.explain(JSON.parse(listing), ruleset, '2026-11-21', 'fr').headline`)), /^Signalée/)
  assert.equal(
    run(`(() => {
      const found = []
      Vigie.compileMatcher(['ivory', '象牙']).find('IVORY or 象牙', (term, start, end) => found.push(term, start, end))
      return found.join(' ')
    })()`),
    '0 0 5 1 9 11',
  )
})
