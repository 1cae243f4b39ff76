import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openNoticesWorld } from './notices-world.ts'

const phone = { width: 390, height: 844 }
const unknown = '0000-0000-0000-0000-0000'

/** A picture of one pixel: the smallest that a browser sends and the server draws. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture = { name: 'IMG_4711.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
const documentAsPicture = { name: 'tusk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 1 0 obj') }

describeInBrowser('The report form and the receipt, without JavaScript', openNoticesWorld, ({ world, newPage }) => {
  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await newPage({ javaScriptEnabled: false, viewport: phone, ...options })
    await page.goto(world().origin + path)
    return page
  }

  const receiptOn = async (page: Page): Promise<string> =>
    ((await page.getByRole('region', { name: /receipt|reçu/i }).textContent()) ?? '').match(
      /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/,
    )?.[0] ?? ''

  async function report(page: Page, path: string): Promise<string> {
    await page.getByLabel('Link to the listing').fill(`https://bazaar.example/item/${path}?utm_source=mail`)
    await page.getByLabel('What did you see?').fill('Ivory bracelet, the seller says it is old')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('heading', { level: 1, name: /It.has.arrived/ }).waitFor()
    return receiptOn(page)
  }

  test('take a tip from the first line to the story of what became of it', async () => {
    const page = await open('/en/report')
    await page
      .getByText(/Guardians of the Wild/)
      .first()
      .waitFor()
    assert.equal(await page.getByRole('link', { name: 'Leave this page at once' }).getAttribute('rel'), 'noreferrer')
    await page.getByLabel('What did you see?').fill('Ivory bracelet, the seller says it is old')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Give a link or choose a picture.' }).waitFor()
    assert.equal(await page.getByLabel('What did you see?').inputValue(), 'Ivory bracelet, the seller says it is old')
    assert.equal(await page.getByLabel('Link to the listing').getAttribute('aria-invalid'), 'true')

    const receipt = await report(page, '4711')
    await page.getByText('On Bazaar', { exact: true }).waitFor()
    await page.getByText('https://bazaar.example/item/4711', { exact: true }).waitFor()
    assert.ok(!page.url().includes(receipt) && !page.url().includes('4711'))
    await page.getByLabel('Type its last four characters').fill('ZZZZ')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('These are not the last four characters.').waitFor()
    assert.equal(await receiptOn(page), receipt)
    await page.getByLabel('Type its last four characters').fill(receipt.slice(-4).toLowerCase())
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('link', { name: 'Follow a report' }).last().click()

    await page.getByLabel('Receipt', { exact: true }).fill(receipt.toLowerCase().replaceAll('-', ' '))
    await page.getByRole('button', { name: 'Show' }).click()
    const soFar = page.getByRole('region', { name: 'So far' })
    await soFar.getByText('Your report has arrived. Thank you for speaking up.').waitFor()
    await page
      .getByRole('region', { name: 'What comes next' })
      .getByText(/A person will look at your report/)
      .waitFor()
    const { case: caseFile } = await world().reviewer.ask('POST', '/api/v1/cases/next', {})
    assert.ok(caseFile)
    await page.getByRole('button', { name: 'Look again' }).click()
    await soFar.getByText('A person has begun to look at it.').waitFor()
    assert.ok(!page.url().includes(receipt))
    await page.context().close()
  })

  test('take a picture alone, and give the receipt as a file', async () => {
    const page = await open('/fr/report')
    await page.getByLabel('Qu’avez-vous vu').fill('Une défense dans une vitrine')
    await page.getByLabel('Photo ou capture d’écran').setInputFiles(documentAsPicture)
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await page
      .getByRole('alert')
      .getByText(/Choisissez-la de nouveau/)
      .waitFor()
    assert.equal(await page.getByLabel('Photo ou capture d’écran').getAttribute('aria-invalid'), 'true')
    assert.equal(await page.getByLabel('Qu’avez-vous vu').inputValue(), 'Une défense dans une vitrine')

    await page.getByLabel('Photo ou capture d’écran').setInputFiles(picture)
    await page.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await page.getByText('Une image', { exact: true }).waitFor()
    const receipt = await receiptOn(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer le reçu' }).click(),
    ])
    assert.ok(!file.suggestedFilename().includes(receipt) && !file.url().includes(receipt))
    assert.ok(readFileSync(await file.path(), 'utf8').includes(receipt))
    assert.equal(await receiptOn(page), receipt)
    await page.getByLabel('Je ne souhaite pas suivre').check()
    await page.getByRole('button', { name: 'Terminé' }).click()
    await page.getByText(/Vous n’avez plus rien à faire/).waitFor()
    await page.context().close()
  })

  test('ask for the line before anything is sent, so that a chosen picture is not lost', async () => {
    const page = await open('/en/report')
    await page.getByLabel('Photo or screenshot').setInputFiles(picture)
    let isSent = false
    page.on('request', () => {
      isSent = true
    })
    await page.getByRole('button', { name: 'Send the report' }).click()
    const why = page.getByLabel('What did you see?')
    assert.ok(await why.evaluate((field) => field === document.activeElement && field.matches(':invalid')))
    assert.equal(isSent, false)
    await why.fill('A tusk in a window')
    await page.getByRole('button', { name: 'Send the report' }).click()
    await page.getByText('A picture', { exact: true }).waitFor()
    await page.context().close()
  })

  test('keep the receipt when the language is switched, on both pages, in no address and no cookie', async () => {
    const page = await open('/en/report')
    const receipt = await report(page, 'language')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { level: 1, name: /Qu’est devenu votre signalement/ }).waitFor()
    await page.getByText('Sur Bazaar', { exact: true }).waitFor()
    await page.getByText(receipt, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('On Bazaar', { exact: true }).waitFor()
    await page.getByText(receipt, { exact: true }).waitFor()
    assert.equal(page.url(), `${world().origin}/en/receipt`)
    assert.deepEqual(await page.context().cookies(), [])
    await page.context().close()
  })

  test('give the same receipt to whoever loads its page again, which sends the form again', async () => {
    const page = await open('/en/report')
    const receipt = await report(page, 'twice')
    await page.reload()
    assert.equal(await receiptOn(page), receipt)
    assert.equal(await page.getByText(/had told us about this listing before/).count(), 0)
    await page.context().close()
  })

  /** Each state of the pages, in English. */
  const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    form: async () => {},
    'form with problems': async (page) => {
      await page.getByLabel('What did you see?').fill('Ivory')
      await page.getByRole('button', { name: 'Send the report' }).click()
    },
    receipt: (page) => report(page, 'axe'),
    'receipt with a problem': async (page) => {
      await report(page, 'axe')
      await page.getByRole('button', { name: 'Done' }).click()
    },
    'place for a receipt': (page) => page.goto(`${world().origin}/en/receipt`),
    'unknown receipt': async (page) => {
      await page.goto(`${world().origin}/en/receipt`)
      await page.getByLabel('Receipt', { exact: true }).fill(unknown)
      await page.getByRole('button', { name: 'Show' }).click()
    },
    story: async (page) => {
      const receipt = await report(page, 'axe')
      await page.goto(`${world().origin}/en/receipt`)
      await page.getByLabel('Receipt', { exact: true }).fill(receipt)
      await page.getByRole('button', { name: 'Show' }).click()
    },
  }

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    test(`axe finds nothing, ${colorScheme}, at ${width} px`, async () => {
      for (const [state, bring] of Object.entries(states)) {
        // The page has no script of its own; axe is one.
        const page = await open('/en/report', { colorScheme, viewport: { width, height: 844 }, javaScriptEnabled: true })
        await bring(page)
        assert.deepEqual(await accessibilityFaults(page), [], state)
        await page.context().close()
      }
    })
  }

  test('nothing scrolls sideways on a phone, at 320 px and at 200 % zoom', async () => {
    for (const [state, bring] of Object.entries(states)) {
      const page = await open('/en/report')
      await bring(page)
      for (const width of [390, 320, 640]) {
        await page.setViewportSize({ width, height: 844 })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(overflow, 0, `${state} at ${width} px`)
      }
      await page.context().close()
    }
  })

  test('load at most 60 kB, and from this server alone', async () => {
    for (const path of ['/en/report', '/fr/receipt']) {
      const page = await open('/en/nowhere')
      await page.context().clearCookies()
      const sizes: Promise<number>[] = []
      const origins = new Set<string>()
      page.on('requestfinished', (request) => {
        origins.add(new URL(request.url()).origin)
        sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize))
      })
      await page.goto(world().origin + path, { waitUntil: 'networkidle' })
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
      assert.ok(bytes > 1_000 && bytes <= 60_000, `${path}: ${bytes} bytes`)
      assert.deepEqual([...origins], [world().origin])
      assert.deepEqual(await page.context().cookies(), [])
      await page.context().close()
    }
  })
})
