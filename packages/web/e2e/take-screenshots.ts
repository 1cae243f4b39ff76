/**
 * Draws every page of the demo world in both languages, at 1280 and 390 px, by day and by night, into screenshots/, and prints what
 * the workspace's first load weighs: `npm run screenshots [-- ORIGIN [NAME…]]`. ORIGIN is a demo world that runs already; NAMEs
 * limit it to those pages.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './launch-chromium.ts'
import { liveStates } from './live-states.ts'
import { idLists, type Place, publicPlaces, workPlaces } from './screenshot-places.ts'
import { startServer } from './start-server.ts'

const folder = join(import.meta.dirname, '../../../screenshots')
const [given, ...only] = process.argv.slice(2)
const server = given ? { origin: given, stop: async () => {} } : await startServer([])
const { origin } = server
const browser = await launchChromium()
const faults: string[] = []
mkdirSync(folder, { recursive: true })
try {
  await laidOut()
  const ids = await findIds(browser)
  for (const width of [1280, 390]) {
    for (const locale of ['en', 'fr'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) await drawAll(browser, ids, { width, locale, colorScheme })
    }
  }
  console.log(`Screenshots are in ${folder}`)
  console.log(`First load of the workspace: ${await weighFirstLoad(browser)} kB compressed`)
  for (const fault of faults) console.error(fault)
} finally {
  await browser.close()
  await server.stop()
}

interface View {
  readonly width: number
  readonly locale: 'en' | 'fr'
  readonly colorScheme: 'light' | 'dark'
}

async function laidOut(): Promise<void> {
  for (;;) {
    const state = (await (await fetch(`${origin}/demo/state`)).json()) as { laid_out: boolean }
    if (state.laid_out) return
    await wait(1_000)
  }
}

/** A browser's session as somebody of the demo world. */
async function as(on: Browser, role: string, view: View): Promise<BrowserContext> {
  const { width, locale, colorScheme } = view
  const context = await on.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale: locale === 'en' ? 'en-GB' : 'fr-FR',
  })
  const chosen = await context.request.post(`${origin}/demo/look-around`, { form: { role, locale }, headers: { origin } })
  if (!chosen.ok()) throw new Error(`nobody could be ${role}: ${chosen.status()}`)
  return context
}

async function findIds(on: Browser): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {}
  for (const [name, { role, path }] of Object.entries(idLists)) {
    const context = await as(on, role, { width: 1280, locale: 'en', colorScheme: 'light' })
    const { items } = (await (await context.request.get(origin + path)).json()) as { items: readonly { id: string }[] }
    if (!items[0]) throw new Error(`the demo world has nothing at ${path}`)
    found[name] = items[0].id
    await context.close()
  }
  return found
}

async function drawAll(on: Browser, ids: Readonly<Record<string, string>>, view: View): Promise<void> {
  for (const [role, places] of Object.entries({ visitor: publicPlaces, ...workPlaces })) {
    const wanted = places.filter(({ name }) => only.length === 0 || only.includes(name))
    if (wanted.length === 0) continue
    const context = await as(on, role, view)
    const page = await context.newPage()
    // Pages that say that there is nothing are answered so.
    const isTold = (text: string) => /status of (404|410)/.test(text)
    page.on('console', (message) => {
      if (message.type() === 'error' && !isTold(message.text())) faults.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error}`))
    for (const place of wanted) await draw(page, place, ids, view)
    if (role === 'visitor' && only.length === 0) await drawLive(page, view)
    await context.close()
  }
}

async function draw(page: Page, { name, path }: Place, ids: Readonly<Record<string, string>>, view: View): Promise<void> {
  await page.goto(origin + path.replace('{locale}', view.locale).replace(/\{(\w+)\}/, (_, id: string) => ids[id] ?? id))
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  if (await page.evaluate('document.documentElement.scrollWidth > innerWidth'))
    faults.push(`${name} scrolls sideways at ${view.width}`)
  await take(page, name, view)
}

async function drawLive(page: Page, view: View): Promise<void> {
  for (const [state, prepare] of Object.entries(liveStates)) {
    await page.goto(`${origin}/${view.locale}/check`)
    await page.locator('#ruleset-line code').waitFor()
    await prepare(page)
    await take(page, `check-${state}`, view)
  }
}

function take(page: Page, name: string, { width, locale, colorScheme }: View): Promise<unknown> {
  return page.screenshot({ path: join(folder, `${name}-${locale}-${width}-${colorScheme}.png`), fullPage: true })
}

/** What comes over the wire until the queue stands, in kilobytes of 1,000. */
async function weighFirstLoad(on: Browser): Promise<number> {
  const context = await as(on, 'reviewer', { width: 1280, locale: 'en', colorScheme: 'light' })
  const page = await context.newPage()
  let bytes = 0
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    bytes += responseBodySize + responseHeadersSize
  })
  await page.goto(`${origin}/work/queue`)
  await page.waitForLoadState('networkidle')
  await context.close()
  return Math.round(bytes / 1000)
}
