import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Route } from 'playwright-core'
import { accessibilityFaults, describeSite } from './live-site.ts'

describeSite('The live page', ({ origin, newPage, open }) => {
  test('flags an offer in disguise, marks it in the seller’s words and says what was undone', async () => {
    const page = await open('en')
    await page.getByRole('textbox', { name: 'Title' }).pressSequentially('Real 1v0ry bangle for sale')
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    await page.getByRole('status').getByText(/ivory/i).waitFor()

    const copy = page.getByRole('region', { name: 'The listing with its telling words marked' })
    await copy.getByText('1v0ry', { exact: true }).waitFor()
    await page
      .getByRole('region', { name: 'What was seen' })
      .getByText(/1v0ry.*digits for letters/)
      .waitFor()
    const offers = page.getByRole('region', { name: 'What is on offer' }).getByRole('table')
    await offers.getByRole('row', { name: /ivory \(elephants\).*Elephantidae/ }).waitFor()
    await page
      .getByRole('region', { name: 'How it is protected' })
      .getByRole('row', { name: /CITES Appendix I\/II CoP20/ })
      .waitFor()
    await page.getByText('A flag is not an accusation; an expert decides.').first().waitFor()
    await page.getByText(/^Score: \d+ out of 100\./).waitFor()
  })

  test('passes an innocent listing, and says which word was set aside and why', async () => {
    const page = await open('en')
    await page.getByRole('textbox', { name: 'Text' }).fill('Ivory satin dress, size 12, worn once. For sale.')
    await page.getByRole('heading', { name: 'Pass', exact: true }).waitFor()
    await page
      .getByRole('region', { name: 'What was set aside, and why' })
      .getByText(/Ivory.*does not count.*colour/)
      .waitFor()
    assert.equal(await page.getByRole('region', { name: 'What is on offer' }).count(), 0)
  })

  test('says that nothing is offered because nothing is named, and where each word comes from', async () => {
    const page = await open('en')
    await page.getByRole('textbox', { name: 'Title' }).fill('Selling my mountain bike')
    await page.getByRole('heading', { name: 'Pass', exact: true }).waitFor()
    await page.getByRole('status').getByText('No specimen named').waitFor()
    const seen = page.getByRole('region', { name: 'What was seen' })
    assert.equal(await seen.count(), 0)

    await page.getByRole('textbox', { name: 'Title' }).fill('Selling my ivory bangle')
    await seen
      .getByRole('listitem')
      .filter({ hasText: /“?Selling”?.*Source: field use/ })
      .waitFor()
  })

  test('reads an advert pasted whole into the text as it reads title and text apart, each mark in its place', async () => {
    const page = await open('en')
    const text = page.getByRole('textbox', { name: 'Text' })
    await text.fill('Antique carved ivory bangle, 60 g')
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()

    await text.fill('\nAntique carved ivory bangle, 60 g\nReal 1v0ry, worn by my aunt.')
    const copy = page.getByRole('region', { name: 'The listing with its telling words marked' })
    await copy.locator('.marked-title mark').getByText('ivory').waitFor()
    await copy.locator('.marked-description mark').getByText('1v0ry').waitFor()
    assert.equal(await text.inputValue(), '\nAntique carved ivory bangle, 60 g\nReal 1v0ry, worn by my aunt.')

    await text.fill('Real ivory bangle for sale. '.padEnd(300, 'quiet sea '))
    await copy.locator('.marked-description mark').getByText('ivory').waitFor()
    assert.equal(await copy.locator('.marked-title').count(), 0)
  })

  test('speaks French throughout at /fr/check, numbers and dates too', async () => {
    const page = await open('fr')
    assert.match(await page.title(), /passer une annonce au crible/)
    await page.getByRole('textbox', { name: 'Titre' }).fill('Perroquet gris du Gabon à vendre, bagué')
    await page.getByRole('textbox', { name: 'Prix' }).fill('900,50')
    await page.getByRole('heading', { name: 'À examiner' }).waitFor()
    await page
      .getByRole('region', { name: 'Statut de protection' })
      .getByText(/en vigueur depuis le 5 mars 2026/)
      .first()
      .waitFor()
    await page
      .getByRole('region', { name: 'Ce qui a pesé' })
      .getByText(/^[+−]\d,\d/)
      .first()
      .waitFor()

    await page.getByRole('textbox', { name: 'Prix' }).fill('pas cher')
    await page.getByText('Ce n’est pas lu comme un nombre.').waitFor()
    assert.doesNotMatch((await page.getByRole('main').textContent()) ?? '', /\b(What|Flagged|speaks|the)\b/)
  })

  test('keeps what was typed when the language is changed', async () => {
    const page = await open('en')
    await page.getByRole('textbox', { name: 'Title' }).fill('Ivory bangle \u2067עתיק\u2069')
    await page.getByRole('textbox', { name: 'Price' }).fill('120')
    await page.getByRole('link', { name: 'Français' }).click()
    await page.getByRole('textbox', { name: 'Titre' }).waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Titre' }).inputValue(), 'Ivory bangle \u2067עתיק\u2069')
    assert.equal(await page.getByRole('textbox', { name: 'Prix' }).inputValue(), '120')
    await page.reload()
    assert.equal(await page.getByRole('textbox', { name: 'Titre' }).inputValue(), '')
  })

  test('every example gives a verdict, and clearing brings back the start', async () => {
    const page = await open('en')
    const expected = {
      'Ivory, disguised': 'Flag',
      'An ivory dress': 'Pass',
      'Mock crocodile': 'Pass',
      'A grey parrot': 'Flag',
      '“Faux”, yet genuine': 'Flag',
      'In Chinese': 'Flag',
    }
    for (const [name, verdict] of Object.entries(expected)) {
      await page.getByRole('button', { name }).click()
      const title = await page.getByRole('textbox', { name: 'Title' }).inputValue()
      await page.getByRole('region', { name: 'The listing with its telling words marked' }).getByText(title).waitFor()
      assert.equal(await page.getByRole('status').getByRole('heading').textContent(), verdict, name)
    }
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('heading', { name: 'On watch' }).waitFor()
  })

  test('drops an example’s price with its words, and keeps one’s own', async () => {
    const page = await open('en')
    const title = page.getByRole('textbox', { name: 'Title' })
    const price = page.getByRole('textbox', { name: 'Price' })
    const currency = page.getByRole('combobox', { name: 'Currency' })

    await page.getByRole('button', { name: 'A grey parrot' }).click()
    assert.equal(await price.inputValue(), '900')
    await title.press('End')
    await title.pressSequentially(' !')
    assert.equal(await price.inputValue(), '900')
    await title.fill('Mountain bike, hardly used')
    assert.equal(await price.inputValue(), '')
    assert.equal(await currency.inputValue(), '')

    await page.getByRole('button', { name: 'A grey parrot' }).click()
    await price.fill('50')
    await title.fill('Mountain bike, hardly used')
    assert.equal(await price.inputValue(), '50')
    assert.equal(await currency.inputValue(), 'EUR')
  })

  test('makes no request after it has loaded', async () => {
    const page = await open('en')
    const requests: string[] = []
    page.context().on('request', (request) => requests.push(request.url()))
    await page.getByRole('textbox', { name: 'Title' }).pressSequentially('Crocodile leather bag, i.v.o.r.y 900 €')
    await page.getByRole('textbox', { name: 'Text' }).fill('https://example.org/a.png <img src="https://example.org/b.png">')
    await page.getByRole('button', { name: 'A grey parrot' }).click()
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    await page.waitForTimeout(300)
    assert.deepEqual(requests, [])
  })

  test('loads nothing but what its own server sends, without an error or a breach of its policy', async () => {
    const page = await newPage()
    const requests: string[] = []
    const troubles: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => message.type() !== 'log' && troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(error.message))
    await page.goto(`${origin()}/en/check`)
    await page.getByRole('button', { name: 'Ivory, disguised' }).click()
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(`${origin()}/`)),
      [],
    )
    assert.deepEqual(troubles, [])
  })

  test('reads lone surrogates, right-to-left text and control characters without losing a character', async () => {
    const page = await open('en')
    const text = 'סגור \ud83d ivory \u202e\u0000\u200b 象牙 for sale'
    await page.getByRole('textbox', { name: 'Text' }).evaluate((element, value) => {
      const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
      setValue?.call(element, value)
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }, text)
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    const copy = page.getByRole('region', { name: 'The listing with its telling words marked' })
    const units = await copy.evaluate((element) => [...(element.textContent ?? '')].map((each) => each.codePointAt(0)))
    assert.deepEqual(
      units,
      [...text].map((each) => each.codePointAt(0)),
    )
  })

  test('stays usable with a text of 100 kB', async (t) => {
    const page = await open('en')
    const text = page.getByRole('textbox', { name: 'Text' })
    await text.fill(`${'A long and quiet tale of the sea. '.repeat(3000)} Real 1v0ry bangle for sale.`)
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    await page
      .getByText(/more characters …/)
      .first()
      .waitFor()

    await text.press('ControlOrMeta+End')
    const start = performance.now()
    await text.pressSequentially(' Elephantidae')
    await page.getByText('Elephantidae', { exact: true }).first().waitFor()
    t.diagnostic(`13 keys behind 100 kB, until they are marked: ${Math.round(performance.now() - start)} ms`)
  })

  const failures: readonly (readonly [cause: string, said: string, breakIt: (route: Route) => Promise<void>])[] = [
    ['does not arrive', 'The server did not answer.', (route) => route.abort()],
    ['is refused', 'The server answered, but not with a catalogue.', (route) => route.fulfill({ status: 503 })],
    ['is another thing', 'The catalogue came, but could not be read.', (route) => route.fulfill({ json: { terms: 'none' } })],
    ['breaks off', 'The catalogue came, but could not be read.', (route) => route.fulfill({ body: '{"taxa":[' })],
  ]
  for (const [cause, said, breakIt] of failures) {
    test(`says so when the catalogue ${cause}, keeps what was typed, and recovers`, async () => {
      const page = await newPage()
      await page.route('**/ruleset.json*', breakIt)
      await page.goto(`${origin()}/en/check`)
      await page.getByRole('heading', { name: 'The catalogue could not be opened' }).waitFor()
      await page.getByRole('status').getByText(said).waitFor()
      await page.getByRole('textbox', { name: 'Title' }).fill('Ivory bangle for sale')
      assert.deepEqual(await accessibilityFaults(page), [])

      await page.unroute('**/ruleset.json*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
      assert.equal(await page.getByRole('textbox', { name: 'Title' }).inputValue(), 'Ivory bangle for sale')
    })
  }
})
