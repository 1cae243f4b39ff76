import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { startServer } from './start-server.ts'

/** The running site in a real browser, as tests use it. */
export interface LiveSite {
  readonly origin: () => string
  /** A context of its own at 1280 × 900, without a page. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** The page that screens a listing, in a context of its own, with the catalogue there. */
  readonly open: (locale: 'en' | 'fr', options?: BrowserContextOptions) => Promise<Page>
}

/** Describe what a real browser sees of the site, which runs as `npm start` runs it until the tests are over. */
export function describeSite(title: string, tests: (site: LiveSite) => void): void {
  describeInBrowser(title, startServer, (inBrowser) => {
    const origin = () => inBrowser.world().origin
    const newPage = (options: BrowserContextOptions = {}) => inBrowser.newPage({ reducedMotion: 'no-preference', ...options })
    const open = async (locale: 'en' | 'fr', options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await newPage(options)
      await page.goto(`${origin()}/${locale}/check`)
      if (options.javaScriptEnabled !== false)
        await page
          .getByRole('contentinfo')
          .getByText(/vigie-[0-9a-f]{16}/)
          .waitFor()
      return page
    }
    tests({ origin, newPage, open })
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
