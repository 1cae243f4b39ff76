import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityFaults, describeSite } from './live-site.ts'

const phone = { width: 390, height: 844 }

describeSite('The public pages', ({ origin, newPage }) => {
  test('lead everywhere from the home page on a phone without a script', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: phone })
    await page.goto(`${origin()}/en`)
    await page.getByRole('heading', { level: 1, name: /wild animal for sale online/ }).waitFor()
    for (const [name, path] of [
      ['Report', '/en/report'],
      ['Follow a report', '/en/receipt'],
      ['Learn', '/en/learn'],
      ['Figures', '/en/figures'],
      ['Check a listing', '/en/check'],
    ] as const) {
      await page.getByText('Menu', { exact: true }).click()
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click()
      await page.waitForURL(`**${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByText('Menu', { exact: true }).click()
      const here = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true })
      assert.equal(await here.getAttribute('aria-current'), 'page')
      await page.getByText('Menu', { exact: true }).click()
    }
    await page.getByRole('link', { name: 'Vigie', exact: true }).click()
    await page.waitForURL('**/en')
    await page.getByRole('link', { name: 'Report something you saw' }).click()
    await page.waitForURL('**/en/report')
    await page.context().close()
  })

  test('keep the page and its period when the language is changed, without a script', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${origin()}/en/figures`)
    await page.getByRole('button', { name: 'Last quarter' }).click()
    await page.waitForURL('**/en/figures?period=last-quarter')
    await page.getByRole('link', { name: 'Français' }).click()
    await page.waitForURL('**/fr/figures?period=last-quarter')
    await page.getByRole('heading', { level: 1, name: /en chiffres/ }).waitFor()
    await page.context().close()
  })

  test('say who runs them, from the foot of every page', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${origin()}/en/check`)
    await page.getByRole('contentinfo').getByRole('link', { name: 'Who we are' }).click()
    await page.waitForURL('**/en/about')
    for (const name of ['How to reach us', 'What we keep of a report, and how long', 'A flag is not an accusation'])
      await page.getByRole('region', { name }).waitFor()
    await page.context().close()
  })

  test('are reached by keyboard past the navigation', async () => {
    const page = await newPage()
    await page.goto(`${origin()}/en`)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the content' })
    assert.ok(await skip.evaluate((element) => element === document.activeElement))
    await page.keyboard.press('Enter')
    assert.match(page.url(), /#main$/)
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [{ width: 1280, height: 900 }, phone]) {
      test(`axe finds nothing, ${colorScheme}, at ${viewport.width} px`, async () => {
        for (const path of ['/en', '/fr/figures', '/en/about', '/en/nowhere']) {
          const page = await newPage({ colorScheme, viewport })
          await page.goto(origin() + path)
          if (viewport === phone) await page.locator('.menu summary').click()
          for (const each of await page.locator('main details').all())
            await each.evaluate((element) => element.setAttribute('open', ''))
          assert.deepEqual(await accessibilityFaults(page), [], path)
          await page.context().close()
        }
      })
    }
  }

  for (const [view, width] of [
    ['390 px', 390],
    ['200 % zoom at 1280 px', 640],
    ['320 px', 320],
  ] as const) {
    test(`nothing is cut off or scrolls sideways at ${view}, in both languages`, async () => {
      for (const path of ['', '/figures', '/about']) {
        for (const locale of ['en', 'fr']) {
          const page = await newPage({ viewport: { width, height: 844 } })
          await page.goto(`${origin()}/${locale}${path}`)
          await page.getByText('Menu', { exact: true }).click()
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          assert.equal(over, 0, `${locale}${path}`)
          await page.context().close()
        }
      }
    })
  }
})
