import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { type Ruleset, readRuleset, screen } from '@vigie/engine'
import { buildImage, bundlePackedEngine } from '../build/bundle-packed-engine.fixture.ts'
import { describeInBrowser, type World } from './describe-in-browser.ts'

let ruleset: Ruleset
const listing = { title: 'Real 1v0ry bangle, 60 g', description: 'Lone \ud83d half, 象牙 🐘🦷 for sale' }

/** A stranger's site: one page, the bundled library, the image of a ruleset, and a policy that lets nothing else in. */
async function startStranger(): Promise<World> {
  const script = await bundlePackedEngine()
  const image = await buildImage()
  ruleset = readRuleset(image)
  const answers: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
    '/': [
      'text/html; charset=utf-8',
      '<!doctype html><html lang="en"><title>App</title><script src="/vigie.js"></script></html>',
    ],
    '/vigie.js': ['text/javascript; charset=utf-8', script],
    '/worker.js': ['text/javascript; charset=utf-8', worker],
    '/wildlife.vgrs': ['application/octet-stream', new Uint8Array(image)],
  }
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = answers[url] ?? ['text/plain', null]
    response.writeHead(body === null ? 404 : 200, {
      'content-type': type,
      'content-security-policy': "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

const worker = `importScripts('/vigie.js')
onmessage = async ({ data: listing }) => {
  const ruleset = Vigie.readRuleset(await (await fetch('/wildlife.vgrs')).arrayBuffer())
  postMessage(Vigie.screen(listing, ruleset, '2026-11-21'))
}`

describeInBrowser('The packed library in a browser', startStranger, ({ world, newPage }) => {
  test('screens on the page as it does in Node, from the same image', async () => {
    const page = await newPage()
    await page.goto(world().origin)
    const there = await page.evaluate(async (given) => {
      const { Vigie } = globalThis as unknown as { Vigie: typeof import('@vigie/engine') }
      const image = await (await fetch('/wildlife.vgrs')).arrayBuffer()
      return Vigie.screen(given, Vigie.readRuleset(image), '2026-11-21')
    }, listing)
    assert.deepEqual(there, screen(listing, ruleset, '2026-11-21'))
    assert.equal(there.verdict, 'flag')
  })

  test('screens in a worker', async () => {
    const page = await newPage()
    await page.goto(world().origin)
    const there = await page.evaluate(
      (given) =>
        new Promise((answered, failed) => {
          const beside = new Worker('/worker.js')
          beside.onmessage = ({ data: verdict }) => answered(verdict)
          beside.onerror = ({ message }) => failed(new Error(message))
          beside.postMessage(given)
        }),
      listing,
    )
    assert.deepEqual(there, screen(listing, ruleset, '2026-11-21'))
  })
})
