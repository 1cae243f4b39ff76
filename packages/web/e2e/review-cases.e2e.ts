import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openReviewWorld } from './review-world.ts'
import { until } from './until.ts'

/** 64 × 48 pixels of one colour. */
const smallPicture =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAMAAACWlYwtAAAAA1BMVEWwiWjLDAmiAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BgQAAAADDoPlTX+AIVQEA' +
  'AHQNDDAAAWReGocAAAAASUVORK5CYII='

const bangle = (name: string) => ({
  title: `Old 1v0ry bangle ${name}`,
  description: 'Real i.v.o.r.y, 58 g, ships worldwide. In an ivory coloured satin pouch.',
})

describeInBrowser('A reviewer works through the queue', openReviewWorld, ({ world, openAs }) => {
  /** What the open page is about: the seller's title. */
  const titleOn = (page: Page) => page.getByRole('heading', { level: 1 })
  const caseStatus = async (id: string | undefined) => (await world().ada.ask('GET', `/api/v1/cases/${id}`)).status

  test('clears ten cases by keyboard alone, and takes one back', async () => {
    const names = Array.from({ length: 10 }, (_, at) => `of ten, number ${at + 1}`)
    const cases = await world().seed(names.map(bangle))
    const page = await openAs(world().ada, '/queue')
    await page.getByRole('row', { name: /of ten, number 1\b/ }).waitFor()

    await page.keyboard.press('n')
    const seen: string[] = []
    for (let done = 0; done < 10; done += 1) {
      await page.getByRole('heading', { level: 1, name: /of ten/ }).waitFor()
      const title = ((await titleOn(page).textContent()) ?? '').trim()
      seen.push(title)
      if (done % 3 === 2) {
        await page.keyboard.press('3')
        await page.keyboard.type('The pictures show plastic.')
        await page.keyboard.press('Control+Enter')
      } else await page.keyboard.press(done % 3 === 0 ? '1' : '4')
      if (done < 9) await page.waitForFunction((before) => document.querySelector('h1')?.textContent?.trim() !== before, title)
    }
    assert.equal(new Set(seen).size, 10, 'each case came up once')
    await page.getByRole('heading', { name: 'Nothing waits' }).waitFor()
    for (const name of names) assert.match(await caseStatus(cases.get(bangle(name).title)), /decided|closed/, name)

    await page
      .getByText(/Decided: Notify the platform · /)
      .first()
      .waitFor()
    await page.keyboard.press('z')
    await page.getByRole('heading', { level: 1, name: seen.at(-1) as string }).waitFor()
    await page
      .getByText(/Taken back: Notify the platform/)
      .first()
      .waitFor()
    assert.equal(await caseStatus(cases.get(seen.at(-1) as string)), 'in-review')
    await page.getByText('You took the decision back: a mistake.').waitFor()
    await page.keyboard.press('4')
    await page.getByRole('heading', { name: 'Nothing waits' }).waitFor()
    await page.context().close()
  })

  test('goes up and down the list, selects, and decides what is selected together', async () => {
    await world().seed(['one', 'two', 'three'].map((name) => bangle(`together ${name}`)))
    const page = await openAs(world().ada, '/queue')
    await page.getByRole('row', { name: /together three/ }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('2 selected').waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('x')
    await page.getByText('1 selected').waitFor()
    await page.keyboard.press('x')
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog', { name: 'Decide 2 cases' })
    await dialog.getByRole('radio', { name: 'No action' }).check()
    assert.ok(await dialog.getByRole('button', { name: 'Decide 2 cases' }).isDisabled(), 'it needs a reason')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Toys for children.')
    await dialog.getByRole('button', { name: 'Decide 2 cases' }).click()
    await dialog.getByText('2 of 2 decided.').waitFor()
    await dialog.getByRole('button', { name: 'Back to the queue' }).click()
    await page.getByText(/selected/).waitFor({ state: 'detached' })
    await page
      .getByRole('row', { name: /together/ })
      .nth(0)
      .waitFor()
    assert.equal(await page.getByRole('row', { name: /together/ }).count(), 1)
    await page.getByRole('button', { name: /^Undo all 2/ }).waitFor()
    await page.keyboard.press('z')
    await until(async () => {
      const rows = await world().ada.ask('GET', '/api/v1/cases?assignee=me')
      return rows.items.filter(({ title }: { title: string }) => title.includes('together')).length === 2
    })
    await page.context().close()
  })

  test('sees what another decided meanwhile, and keeps what was typed', async () => {
    const cases = await world().seed([bangle('of two readers')])
    const id = cases.get(bangle('of two readers').title)
    const page = await openAs(world().rita, `/cases/${id}`)
    await page.getByRole('textbox', { name: 'Reason' }).fill('The grain speaks of mammoth.')
    await world().ada.ask('POST', `/api/v1/cases/${id}/decision`, {
      decision: 'not-wildlife',
      review: { confidence: 'high', reason: 'Made of plastic.' },
    })
    await page.getByRole('button', { name: /^Unsure/ }).click()
    await page
      .getByRole('alert')
      .getByText(/Not decided:/)
      .waitFor()
    await page.getByRole('link', { name: 'Go back to it' }).click()
    await page.getByRole('heading', { name: 'Decided: Not wildlife' }).waitFor()
    const panel = page.getByRole('region', { name: 'Your reading' })
    await panel.getByText(/By Ada Okoye/).waitFor()
    await panel.getByText('Made of plastic.').waitFor()
    await panel.getByText('The grain speaks of mammoth.').waitFor()

    await panel.getByRole('button', { name: 'Reopen' }).click()
    await page.getByRole('menuitem', { name: 'Decided by mistake' }).click()
    const reason = page.getByRole('textbox', { name: 'Reason' })
    await reason.waitFor()
    assert.equal(await reason.inputValue(), 'The grain speaks of mammoth.')
    await page.context().close()
  })

  test('a decision to notify leads to its draft', async () => {
    const cases = await world().seed([bangle('with a notice')])
    const id = cases.get(bangle('with a notice').title)
    const page = await openAs(world().ada, `/cases/${id}`)
    await page.getByRole('button', { name: /^Notify the platform/ }).click()
    await until(async () => (await caseStatus(id)) === 'decided')
    await page.goto(`${world().origin}/work/cases/${id}`)
    const link = page.getByRole('link', { name: 'Notice to Bazaar' })
    await link.waitFor()
    assert.match((await link.getAttribute('href')) ?? '', /^\/work\/notices\/[0-9a-f-]{36}$/)
    await page.context().close()
  })

  test('says after a decision to notify that only a draft waits, and leads there by a key', async () => {
    const cases = await world().seed([bangle('with a draft'), bangle('after the draft')])
    const page = await openAs(world().ada, `/cases/${cases.get(bangle('with a draft').title)}`)
    await page.getByRole('button', { name: /^Notify the platform/ }).click()
    await page.getByText('Nothing has left yet:').first().waitFor()
    await page.getByRole('link', { name: 'complete the notice' }).waitFor()
    await page.keyboard.press('g')
    await page.getByRole('heading', { level: 1, name: /Notice to Bazaar/ }).waitFor()
    await page.context().close()
  })

  test('finds a taxon by a common name, and stops at a genus', async () => {
    const cases = await world().seed([bangle('to be named')])
    const page = await openAs(world().rita, `/cases/${cases.get(bangle('to be named').title)}`)
    const taxon = page.getByRole('combobox', { name: 'Taxon' })
    assert.equal(await taxon.inputValue(), 'Elephantidae')
    await page.getByText('As the engine read it').first().waitFor()
    await taxon.fill('african elephant')
    await page
      .getByRole('option', { name: /Loxodonta/ })
      .first()
      .click()
    assert.match(await taxon.inputValue(), /^Loxodonta/)
    await page.getByText('Engine: Elephantidae').waitFor()
    await page.context().close()
  })

  test('keys can be changed and switched off, and are no keys while one types', async () => {
    const cases = await world().seed([bangle('with keys')])
    const id = cases.get(bangle('with keys').title)
    const page = await openAs(world().ada, `/cases/${id}`)
    const reason = page.getByRole('textbox', { name: 'Reason' })
    await reason.fill('')
    await reason.press('1')
    assert.equal(await reason.inputValue(), '1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await dialog.getByText('Leave a field, so that keys work again').waitFor()
    await dialog.getByRole('button', { name: /^Go to the reason: R/ }).click()
    await page.keyboard.press('w')
    await dialog.getByRole('button', { name: /^Go to the reason: W/ }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('w')
    assert.ok(await reason.evaluate((field) => field === document.activeElement))
    await titleOn(page).click()
    await page.keyboard.press('?')
    await dialog.getByRole('switch', { name: 'Single keys do things' }).uncheck()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.keyboard.press('1')
    await page.waitForTimeout(300)
    assert.equal(await caseStatus(id), 'open')
    await page.context().close()
  })

  test('the palette goes to a place by a few letters, and comes again by its keys', async () => {
    const page = await openAs(world().ada, '/queue')
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor()
    for (const [typed, place] of [
      ['outb', 'Outbox'],
      ['sett', 'Settings'],
    ] as const) {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('textbox', { name: 'Go to, or do' }).fill(typed)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: place }).waitFor()
    }
  })

  test('a picture is grey and blurred until somebody asks', async () => {
    const form = new FormData()
    form.set('why', 'Seen on a market, on Saturday.')
    form.set('photo', new File([Buffer.from(smallPicture, 'base64')], 'market.png', { type: 'image/png' }))
    const sent = await fetch(`${world().origin}/en/report`, { method: 'POST', headers: { origin: world().origin }, body: form })
    assert.equal(sent.status, 201)
    const id = await until(async () => {
      const { items } = await world().ada.ask('GET', '/api/v1/cases?limit=200')
      return items.find(({ title }: { title: string | null }) => title === null)?.id as string | undefined
    })
    const page = await openAs(world().ada, `/cases/${id}`)
    const picture = page.getByRole('img', { name: 'Captured picture 1' })
    const filter = () => picture.evaluate((drawn) => getComputedStyle(drawn).filter)
    await picture.waitFor()
    assert.match(await filter(), /grayscale\(1\) blur/)
    await page.keyboard.press('v')
    await page.getByRole('button', { name: /^Blur the pictures/ }).waitFor()
    assert.equal(await filter(), 'none')
    await page.waitForFunction(() => (document.querySelector('canvas')?.width ?? 0) === 64)
    await page.context().close()
  })

  test('axe finds nothing on the queue and the case, by day and by night', async () => {
    const cases = await world().seed([bangle('for axe')])
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['/queue', `/cases/${cases.get(bangle('for axe').title)}`]) {
        const page = await openAs(world().ada, path, { colorScheme })
        await page.getByText('for axe').first().waitFor()
        await page.waitForTimeout(600)
        assert.deepEqual(await accessibilityFaults(page), [], `${path} ${colorScheme}`)
        await page.context().close()
      }
    }
  })

  test('nothing is cut off or scrolls sideways on a phone or at 200 % zoom, in both languages', async () => {
    const wide = { title: `Ivory for sale ${'x'.repeat(120)}`, description: `Real ivory ${'y'.repeat(400)}` }
    const cases = await world().seed([wide])
    for (const width of [390, 640]) {
      for (const locale of ['en-GB', 'fr-FR']) {
        for (const path of ['/queue', `/cases/${cases.get(wide.title)}`]) {
          const page = await openAs(world().ada, path, { locale, viewport: { width, height: 844 } })
          await page
            .getByText(/x{120}/)
            .first()
            .waitFor()
          await page.waitForTimeout(400)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          assert.equal(over, 0, `${path} ${width} ${locale}`)
          if (path.includes('cases')) {
            await page.getByRole('link', { name: /To the decision|Aller à la décision/ }).click()
            await page.waitForFunction(() => (document.getElementById('decision')?.getBoundingClientRect().top ?? 999) < 400)
          }
          await page.context().close()
        }
      }
    }
  })
})
