import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { accessibilityFaults, describeSite } from './live-site.ts'

describeSite('The live page is within reach', ({ open }) => {
  test('works by keyboard alone, from the skip link to the verdict', async () => {
    const page = await open('en')
    const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement)

    await page.keyboard.press('Tab')
    assert.ok(await isFocused(page.getByRole('link', { name: 'Skip to the listing' })))
    await page.keyboard.press('Enter')
    assert.ok(await isFocused(page.getByRole('textbox', { name: 'Title' })))
    await page.keyboard.type('Ivory bangle for sale')
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()

    for (const [role, name] of [
      ['textbox', 'Text'],
      ['textbox', 'Price'],
      ['combobox', 'Currency'],
      ['link', 'Report this listing'],
      ['region', 'The listing with its telling words marked'],
    ] as const) {
      await page.keyboard.press('Tab')
      assert.ok(await isFocused(page.getByRole(role, { name })), name)
    }
    await page.getByRole('textbox', { name: 'Title' }).focus()
    for (let back = 5; back > 0; back -= 1) await page.keyboard.press('Shift+Tab')
    assert.ok(await isFocused(page.getByRole('button', { name: 'An ivory dress' })))
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Pass', exact: true }).waitFor()
    assert.ok(await page.getByRole('button', { name: 'An ivory dress', pressed: true }).isVisible())

    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [state, prepare] of Object.entries({
      'with nothing typed': async () => {},
      'with a flag': (page: Page) => page.getByRole('button', { name: 'Ivory, disguised' }).click(),
      'with a pass': (page: Page) => page.getByRole('button', { name: 'An ivory dress' }).click(),
    })) {
      test(`axe finds nothing ${state}, ${colorScheme}`, async () => {
        const page = await open('en', { colorScheme })
        await prepare(page)
        const state = page.getByRole('heading', { name: /^(On watch|Flag|Pass)$/ })
        await state.waitFor()
        assert.deepEqual(await accessibilityFaults(page), [])
      })
    }
  }

  for (const [view, width] of [
    ['a phone of 390 px', 390],
    ['200 % zoom at 1280 px', 640],
    ['320 px', 320],
  ] as const) {
    test(`nothing is cut off or scrolls sideways on ${view}, in both languages`, async () => {
      for (const locale of ['en', 'fr'] as const) {
        const page = await open(locale, { viewport: { width, height: 844 } })
        await page.getByRole('group').getByRole('button').first().click()
        await page
          .getByRole('textbox')
          .nth(1)
          .fill(`Ivory for sale ${'x'.repeat(400)}`)
        await page
          .getByRole('region', { name: /telling words|mots parlants/ })
          .getByText(/x{400}/)
          .waitFor()
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(overflow, 0, locale)
        await page.context().close()
      }
    })
  }

  test('on a phone the verdict’s word stays in sight and leads to the reasons', async () => {
    const page = await open('en', { viewport: { width: 390, height: 844 } })
    await page.getByRole('button', { name: 'Ivory, disguised' }).click()
    const peek = page.getByRole('link', { name: /Flag.*See why/ })
    await peek.waitFor()
    await peek.click()
    await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? 999) < 100)
  })

  test('says in words what it needs where JavaScript is off', async () => {
    const page = await open('fr', { javaScriptEnabled: false })
    await page
      .getByRole('main')
      .getByText(/JavaScript, qui est désactivé ici/)
      .waitFor()
    await page
      .getByRole('main')
      .getByRole('link', { name: /Vous pouvez tout de même signaler l’annonce/ })
      .click()
    await page.waitForURL('**/fr/report')
  })
})
