import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { openNoticesWorld } from './notices-world.ts'
import { password } from './sign-in-by-api.ts'

/** A desk, a phone, and a desk on which everything is twice as large. */
const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'on a desk': { viewport: { width: 1280, height: 900 } },
  'on a phone': { viewport: { width: 390, height: 844 } },
  'at 200 % zoom': { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
}

const openWorld = () => openNoticesWorld({ HOLD_SECONDS: '1' })

describeInBrowser('The whole loop in the browser', openWorld, ({ world, newPage }) => {
  for (const [at, screen] of Object.entries(screens)) {
    test(`goes from a tip without JavaScript to the receipt’s word that the platform removed it, ${at}`, async () => {
      const item = at.replaceAll(/\W+/g, '-')
      const outside: string[] = []
      const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
        const page = await newPage({ ...screen, ...options })
        page.context().on('request', (request) => {
          if (!request.url().startsWith(world().origin)) outside.push(request.url())
        })
        await page.goto(world().origin + path)
        return page
      }
      const visitor = await visit('/en', { javaScriptEnabled: false })
      const receipt = await report(visitor, `https://bazaar.example/item/${item}`)

      const reviewer = await visit('/work')
      await signIn(reviewer, 'ada@ngo.example')
      await decide(reviewer)
      await letGo(reviewer)

      const officer = await visit('/work')
      await signIn(officer, 'omar@bazaar.example')
      await officer.goto(`${world().origin}/work/inbox`)
      await officer.getByRole('link', { name: /ivory/i }).first().click()
      await officer.getByRole('button', { name: 'Removed', exact: true }).first().click()
      await officer.getByText('Answered. Thank you.').first().waitFor()

      await follow(visitor, world().origin, receipt)
      for (const page of [visitor, reviewer, officer]) {
        assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${page.url()} scrolls sideways`)
        await page.context().close()
      }
      assert.deepEqual(outside, [], 'no request leaves the machine')
    })
  }
})

async function report(visitor: Page, url: string): Promise<string> {
  await visitor.getByRole('link', { name: 'Report something you saw' }).click()
  await visitor.getByLabel('Link to the listing').fill(url)
  await visitor.getByLabel('What did you see?').fill('An ivory bangle; the seller writes that it is real')
  await visitor.getByRole('button', { name: 'Send the report' }).click()
  await visitor.getByRole('heading', { level: 1, name: /It.has.arrived/ }).waitFor()
  const shown = await visitor.getByRole('region', { name: /receipt/i }).textContent()
  const receipt = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(shown ?? '')?.[0]
  assert.ok(receipt, 'the receipt is shown')
  return receipt
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

/** The reported listing waits; it is read, and the platform is to be notified. */
async function decide(page: Page): Promise<void> {
  await page.goto(new URL('/work/queue', page.url()).href)
  await page.getByRole('button', { name: /^Take the next/ }).click()
  const form = page.getByRole('region', { name: 'Your reading' })
  await form.getByRole('combobox', { name: 'Taxon' }).fill('Elephantidae')
  await page
    .getByRole('option', { name: /Elephantidae/ })
    .first()
    .click()
  await form.getByLabel('Product').selectOption({ label: 'ivory' })
  await form.getByRole('button', { name: /^Notify the platform/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).first().waitFor()
}

/** The draft lacks a ground and good faith; it is completed, let go, and leaves. */
async function letGo(page: Page): Promise<void> {
  await page.goto(new URL('/work/outbox', page.url()).href)
  await page.getByRole('link', { name: /ivory/i }).first().click()
  await page.getByRole('radio', { name: /terms/ }).check()
  await page.getByRole('combobox', { name: 'Clause of the terms' }).selectOption('4.3 · Ivory of any age')
  await page.getByRole('textbox', { name: /What makes these listings/ }).fill('The bangle has the grain of elephant ivory.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Everything is saved.').waitFor()
  await page.getByLabel(/^I believe in good faith/).check()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByText('Rehearsed: kept here, not sent.').first().waitFor({ timeout: 40_000 })
}

async function follow(visitor: Page, origin: string, receipt: string): Promise<void> {
  await visitor.goto(`${origin}/en/receipt`)
  await visitor
    .getByLabel(/receipt/i)
    .first()
    .fill(receipt.toLowerCase().replaceAll('-', ' '))
  await visitor.getByRole('button').last().click()
  await visitor.getByText('The platform says that it has removed the listing.').waitFor()
}
