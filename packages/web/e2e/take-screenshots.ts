import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './launch-chromium.ts'
import { startServer } from './start-server.ts'

/** Draws every state of the live page: `node packages/web/e2e/take-screenshots.ts [origin]` fills screenshots/. */
const folder = join(import.meta.dirname, '../../../screenshots')
const widths = [1280, 390]
const locales = ['en', 'fr']
const colorSchemes = ['light', 'dark'] as const

/** What to do before the picture; example buttons are taken by their place in the list. */
const states: Record<string, (page: Page) => Promise<void>> = {
  empty: async () => {},
  'hidden-ivory': (page) => example(page, 0),
  'ivory-dress': (page) => example(page, 1),
  'grey-parrot': (page) => example(page, 3),
  contradiction: (page) => example(page, 4),
  'right-to-left': async (page) => {
    await page.getByRole('textbox').first().fill('سوار عاج قديم ivory للبيع')
    await page.getByRole('textbox').nth(1).fill('عاج حقيقي، الوزن ٥٨ غرام\nReal 1v0ry, ships worldwide')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
  },
  german: async (page) => {
    await page.getByRole('textbox').first().fill('Verkaufe alte Figur aus Elfenbein, sehr schön, mit Versand und Rechnung')
    await page.getByRole('heading', { level: 3 }).first().waitFor()
  },
  overlong: async (page) => {
    await page.getByRole('textbox').first().fill('Ivory bangle '.repeat(800))
    await page.getByRole('status').getByRole('heading').waitFor()
  },
}

async function example(page: Page, place: number): Promise<void> {
  await page.getByRole('group').getByRole('button').nth(place).click()
  await page.getByRole('heading', { level: 3 }).first().waitFor()
}

const given = process.argv[2]
const server = given ? { origin: given, stop: async () => {} } : await startServer()
const browser = await launchChromium()
mkdirSync(folder, { recursive: true })
try {
  for (const width of widths) {
    for (const locale of locales) {
      for (const colorScheme of colorSchemes) await drawStates(browser, { width, locale, colorScheme })
    }
  }
  console.log(`Screenshots are in ${folder}`)
} finally {
  await browser.close()
  await server.stop()
}

interface View {
  readonly width: number
  readonly locale: string
  readonly colorScheme: 'light' | 'dark'
}

async function drawStates(on: Browser, { width, locale, colorScheme }: View): Promise<void> {
  const context = await on.newContext({ viewport: { width, height: 900 }, colorScheme, locale })
  const page = await context.newPage()
  for (const [state, prepare] of Object.entries(states)) {
    await page.goto(`${server.origin}/${locale}`)
    await page.locator('#ruleset-line code').waitFor()
    await prepare(page)
    await page.screenshot({ path: join(folder, `${state}-${locale}-${width}-${colorScheme}.png`), fullPage: true })
  }
  await page.goto(`${server.origin}/${locale}/nowhere`)
  await page.screenshot({ path: join(folder, `not-found-${locale}-${width}-${colorScheme}.png`) })
  await context.close()
}
