import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { accessibilityFaults, describeSite } from './live-site.ts'

const greek = 'Πωλείται παλιό άγαλμα από ελεφαντόδοντο, σε πολύ καλή κατάσταση'
const bengali = 'পুরানো হাতির দাঁতের মূর্তি বিক্রি হবে'

/** Put a long text into a field at once, as a paste does. */
async function paste(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name, exact: true }).fill(text)
}

describeSite('The live page says what it did not read', ({ open }) => {
  for (const [language, text] of [
    ['Greek', greek],
    ['Bengali', bengali],
  ] as const) {
    test(`passes no text in ${language}: it names the languages of the catalogue and asks for a person`, async () => {
      const page = await open('en')
      await paste(page, 'Title', text)
      const status = page.getByRole('status')
      await status.getByRole('heading', { name: 'Not fully read' }).waitFor()
      await status
        .getByText('The language of the text was not recognised. The catalogue speaks English, French, Spanish')
        .waitFor()
      await status.getByText('a person should look at the listing').waitFor()
      await status.getByText('Have an expert look').waitFor()
      assert.doesNotMatch((await status.textContent()) ?? '', /Pass|Let through/)
    })
  }

  test('says so in French too, and on a phone in the line that stays in sight', async () => {
    const page = await open('fr', { viewport: { width: 390, height: 844 } })
    await paste(page, 'Titre', greek)
    await page.getByRole('heading', { name: 'Lue en partie' }).waitFor()
    await page
      .getByRole('status')
      .getByText(/La langue du texte n’a pas été reconnue\. Le catalogue parle anglais, français, espagnol/)
      .waitFor()
    await page.getByRole('link', { name: /Lue en partie.*Voir pourquoi/ }).waitFor()
  })

  test('passes nothing without a word to read', async () => {
    const page = await open('en')
    await paste(page, 'Text', '?! …')
    await page.getByRole('heading', { name: 'Nothing to read' }).waitFor()
    await page.getByRole('status').getByText('a person should look at the listing').waitFor()
  })

  test('reads no link as words: it gives no verdict and leads to a report', async () => {
    const page = await open('en')
    await paste(page, 'Text', 'Ivory bangle for sale')
    const status = page.getByRole('status')
    await status.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
    await paste(page, 'Text', 'https://www.quayside.example/item/8112345')
    await status.getByText('This is a link. Vigie reads words here; report the link instead.').waitFor()
    assert.deepEqual(await page.getByRole('main').getByRole('heading').allTextContents(), ['The listing', 'Not read'])
    await status.getByRole('link', { name: 'Report the link' }).click()
    await page.waitForURL('**/en/report')
  })

  test('offers to report what it flags or did not read, and not what passes', async () => {
    const page = await open('fr')
    const offered = page.getByRole('status').getByRole('link', { name: 'Signaler cette annonce' })
    await paste(page, 'Titre', 'Robe ivoire, taille 40')
    await page.getByRole('heading', { name: 'Rien à signaler' }).waitFor()
    assert.equal(await offered.count(), 0)
    for (const [text, word] of [
      [greek, 'Lue en partie'],
      ['Bracelet en ivoire à vendre', 'À examiner'],
    ] as const) {
      await paste(page, 'Titre', text)
      await page.getByRole('heading', { name: word }).waitFor()
      assert.equal(await offered.getAttribute('href'), '/fr/report')
    }
  })

  test('promises under the text only the languages of the catalogue, and takes one advert at a time', async () => {
    const page = await open('en')
    const hint = await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '')
    assert.match(hint, /in English, French, Spanish.* or Hindi so far/)
    assert.match(hint, /One advert at a time/)
    assert.doesNotMatch(hint, /npx/)
    assert.doesNotMatch(hint, /any language/)
  })

  for (const [field, most, said] of [
    ['Title', 10_000, 'The title is longer than 10,000 characters.'],
    ['Text', 1_000_000, 'The text is longer than 1,000,000 characters.'],
  ] as const) {
    test(`reads a ${field.toLowerCase()} of the greatest length, and says of a longer one that it was not read`, async () => {
      const page = await open('en')
      const offer = 'Real ivory bangle for sale. '
      await paste(page, field, offer.padEnd(most, 'quiet sea '))
      await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()

      await paste(page, field, offer.padEnd(most + 1, 'quiet sea '))
      const status = page.getByRole('status')
      await status.getByRole('heading', { name: 'Not read', exact: true }).waitFor()
      await status.getByText(said).waitFor()
      assert.doesNotMatch((await page.getByRole('main').textContent()) ?? '', /no text to read|What was seen/)
      const box = page.getByRole('textbox', { name: field, exact: true })
      assert.equal(await box.getAttribute('aria-invalid'), 'true')
      assert.equal((await box.inputValue()).length, most + 1)

      await paste(page, field, offer)
      await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor()
      assert.equal(await box.getAttribute('aria-invalid'), 'false')
    })
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [state, title] of [
      ['Not fully read', greek],
      ['Not read', 'x'.repeat(10_001)],
    ] as const) {
      test(`axe finds nothing with “${state}”, ${colorScheme}, on a desk and on a phone`, async () => {
        for (const width of [1280, 390]) {
          const page = await open('en', { colorScheme, viewport: { width, height: 844 } })
          await paste(page, 'Title', title)
          await page.getByRole('heading', { name: state, exact: true }).waitFor()
          assert.deepEqual(await accessibilityFaults(page), [])
          await page.context().close()
        }
      })
    }
  }
})
