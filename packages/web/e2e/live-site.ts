import { after, before, describe } from 'node:test'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findChromium, howToGetChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { type RunningServer, startServer } from './start-server.ts'

/** The running site in a real browser, as tests use it. */
export interface LiveSite {
  readonly origin: () => string
  /** A context of its own at 1280 × 900, without a page. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** The page that screens a listing, in a context of its own, with the catalogue there. */
  readonly open: (locale: 'en' | 'fr', options?: BrowserContextOptions) => Promise<Page>
}

// Where nothing may be left out, a missing browser is a failure, not a gap.
const skip = findChromium() === null && !process.env.CI ? howToGetChromium : false

/** Describe what a real browser sees of the site, which runs as `npm start` runs it until the tests are over. */
export function describeSite(title: string, tests: (site: LiveSite) => void): void {
  describe(title, { skip, timeout: 300_000 }, () => {
    let server: RunningServer
    let browser: Browser

    before(async () => {
      server = await startServer()
      browser = await launchChromium()
    })
    after(async () => {
      await browser?.close()
      await server?.stop()
    })

    const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    }
    const open = async (locale: 'en' | 'fr', options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await newPage(options)
      await page.goto(`${server.origin}/${locale}/check`)
      if (options.javaScriptEnabled !== false)
        await page
          .getByRole('contentinfo')
          .getByText(/vigie-[0-9a-f]{16}/)
          .waitFor()
      return page
    }
    tests({ origin: () => server.origin, newPage, open })
  })
}

/** What axe objects to, by rule and place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Run as the debugger runs code: the page's policy would refuse an injected script.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: injected } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await injected.run(document)
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`))
  })
}
