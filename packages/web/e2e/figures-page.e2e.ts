import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { findChromium, howToGetChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { accessibilityFaults } from './live-site.ts'
import { type NoticesWorld, openNoticesWorld } from './notices-world.ts'

const skip = findChromium() === null && !process.env.CI ? howToGetChromium : false

describe('The figures of a lookout that has begun its work', { skip, timeout: 300_000 }, () => {
  let world: NoticesWorld
  let browser: Browser

  before(async () => {
    world = await openNoticesWorld()
    browser = await launchChromium()
    await world.draft(world.platformId, { title: 'Carved tusk', url: 'https://bazaar.example/ad/1' })
  })
  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  test('show on the page what was counted, hide what is few, and hold the same in the table and the file', async () => {
    const page = await (await browser.newContext({ locale: 'en' })).newPage()
    page.setDefaultTimeout(20_000)
    for (let tries = 0; tries < 30; tries += 1) {
      await page.goto(`${world.origin}/en/figures`)
      if (await page.getByRole('heading', { name: 'Month by month' }).isVisible()) break
      await page.waitForTimeout(500)
    }
    const drawing = page.getByRole('img', { name: 'How many listings got how far' })
    assert.match((await drawing.locator('desc').textContent()) ?? '', /Listings looked at: <\s5\. /)
    await page.getByRole('region', { name: 'From a listing to its end' }).getByText('Show the table').click()
    await page.getByRole('row', { name: /Listings looked at <\s5/ }).waitFor()
    await page
      .getByRole('region', { name: 'By platform' })
      .getByRole('row', { name: /Bazaar/ })
      .waitFor()

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
    assert.equal(file.suggestedFilename(), 'vigie-figures-12-months.csv')
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      test(`axe finds nothing and nothing scrolls sideways, ${colorScheme}, at ${width} px`, async () => {
        for (const locale of ['en', 'fr']) {
          const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } })
          const page = await context.newPage()
          await page.goto(`${world.origin}/${locale}/figures`)
          assert.ok((await page.getByRole('img').count()) > 3)
          for (const each of await page.locator('main details').all())
            await each.evaluate((element) => element.setAttribute('open', ''))
          assert.deepEqual(await accessibilityFaults(page), [], locale)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          assert.equal(over, 0, locale)
          await context.close()
        }
      })
    }
  }
})
