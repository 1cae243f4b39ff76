import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accessibilityFaults, describeSite } from './live-site.ts'

describeSite('The learn pages in a browser', ({ origin, newPage }) => {
  test('lead without a script from the index to a card, to its look-alike, and to the report form', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    await page.goto(`${origin()}/en/learn`)
    await page.getByRole('link', { name: 'Elephant ivory' }).click()
    await page.getByRole('heading', { level: 1, name: 'Elephant ivory' }).waitFor()
    await page.getByRole('row', { name: /Loxodonta africana.*Appendix I or II/ }).waitFor()
    await page
      .getByRole('region', { name: 'Cards beside this one' })
      .getByRole('link', { name: 'Looks like it, but is not' })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Looks like it, but is not' }).waitFor()
    await page.getByRole('link', { name: 'Report an advert' }).click()
    await page.waitForURL('**/en/report')
    await page.context().close()
  })

  test('keep the card when the language is changed', async () => {
    const page = await newPage()
    await page.goto(`${origin()}/en/learn/tortoises`)
    await page.getByRole('link', { name: 'Français' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Les tortues terrestres' }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/fr/learn/tortoises')
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the index and on a card, ${colorScheme}`, async () => {
      for (const path of ['/en/learn', '/en/learn/elephant-ivory', '/fr/learn/look-alikes']) {
        const page = await newPage({ colorScheme })
        await page.goto(origin() + path)
        assert.deepEqual(await accessibilityFaults(page), [], path)
        await page.context().close()
      }
    })
  }

  for (const [view, width] of [
    ['390 px', 390],
    ['200 % zoom at 1280 px', 640],
    ['320 px', 320],
  ] as const) {
    test(`nothing scrolls sideways at ${view}, in both languages`, async () => {
      for (const path of [
        '/en/learn',
        '/fr/learn',
        '/en/learn/reptile-leather',
        '/fr/learn/reptile-leather',
        '/fr/learn/parrots',
      ]) {
        const page = await newPage({ javaScriptEnabled: false, viewport: { width, height: 844 } })
        await page.goto(origin() + path)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(overflow, 0, path)
        await page.context().close()
      }
    })
  }
})
