import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { openNoticesWorld } from './notices-world.ts'

describeInBrowser('Day and night are chosen in the workspace', openNoticesWorld, ({ world, openAs }) => {
  async function choose(page: Page, light: 'Day' | 'Night' | 'As this device'): Promise<void> {
    await page.getByRole('button', { name: /Omar Haddad/ }).click()
    await page.getByRole('menuitemradio', { name: light }).click()
    await page.keyboard.press('Escape')
  }

  /** How light the ground and the words of the page are, from 0 to 255. */
  const tones = (page: Page): Promise<{ readonly ground: number; readonly words: number }> =>
    page.evaluate(() => {
      const toneOf = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
        return (red + green + blue) / 3
      }
      const ground = toneOf(getComputedStyle(document.body).backgroundColor)
      return { ground, words: toneOf(getComputedStyle(document.querySelector('h1') as Element).color) }
    })

  const isNight = ({ ground, words }: { readonly ground: number; readonly words: number }): boolean => ground < 60 && words > 180
  const isDay = ({ ground, words }: { readonly ground: number; readonly words: number }): boolean => ground > 180 && words < 60

  for (const device of ['light', 'dark'] as const) {
    test(`Night and Day change the page’s own colours on a ${device} device, and paper is white`, async () => {
      const page = await openAs(world().officer, '/settings', { colorScheme: device })
      assert.ok((device === 'dark' ? isNight : isDay)(await tones(page)), 'as the device')
      await choose(page, 'Night')
      assert.ok(isNight(await tones(page)), JSON.stringify(await tones(page)))
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.ok(isNight(await tones(page)), 'kept')
      await page.emulateMedia({ media: 'print' })
      assert.ok(isDay(await tones(page)), 'on paper')
      await page.emulateMedia({ media: 'screen' })
      await choose(page, 'Day')
      assert.ok(isDay(await tones(page)), JSON.stringify(await tones(page)))
      await choose(page, 'As this device')
      assert.ok((device === 'dark' ? isNight : isDay)(await tones(page)), 'as the device again')
      await page.context().close()
    })
  }
})
