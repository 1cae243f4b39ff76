import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findChromium, howToGetChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import type { SignedIn } from './sign-in-by-api.ts'

/** A server that runs, and whatever is in it. */
export interface World {
  /** Without a slash at the end. */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** A world and a real browser, as tests use them. */
export interface InBrowser<W extends World> {
  /** There as soon as a test runs. */
  readonly world: () => W
  /** A context of its own at 1280 × 900, with a page that has gone nowhere yet. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>
  /** A page of the workspace as somebody sees it, in a context of its own, once its heading stands. The path is below /work. */
  readonly openAs: (somebody: SignedIn, path: string, options?: BrowserContextOptions) => Promise<Page>
}

// Where nothing may be left out, a missing browser is a failure, not a gap.
const skip = findChromium() === null && !process.env.CI ? howToGetChromium : false

/**
 * Describe what a real browser sees of a world, which is started once and runs until the tests are over. It fails as well when any
 * page asked for what its own policy refuses.
 */
export function describeInBrowser<W extends World>(
  title: string,
  start: () => Promise<W>,
  tests: (inBrowser: InBrowser<W>) => void,
): void {
  describe(title, { skip, timeout: 600_000 }, () => {
    let world: W
    let browser: Browser
    /** What pages' policies refused to load or to run. */
    const refused: string[] = []

    before(async () => {
      world = await start()
      browser = await launchChromium()
    })
    after(async () => {
      await browser?.close()
      await world?.stop()
      assert.deepEqual(refused, [])
    })

    const newPage = async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        // What still fades in has colours that nobody is to read.
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('console', (said) => void (/Content Security Policy/i.test(said.text()) && refused.push(said.text())))
      return page
    }
    const openAs = async ({ cookie }: SignedIn, path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await newPage(options)
      await page.context().addCookies([cookie])
      await page.goto(`${world.origin}/work${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return page
    }
    tests({ world: () => world, newPage, openAs })
  })
}
