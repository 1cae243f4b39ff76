import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openNoticesWorld } from './notices-world.ts'

/** What a notice is about, as both its writer and its officer read it. */
const ivory = { name: 'Ivory, elephant (Elephantidae)', exact: true }

const openWorld = () => openNoticesWorld({ HOLD_SECONDS: '8' })

describeInBrowser('A notice leaves and is answered', openWorld, ({ world, openAs }) => {
  const open = (who: 'reviewer' | 'officer', path: string, options?: BrowserContextOptions) => openAs(world()[who], path, options)

  test('a reviewer completes a draft, takes it back, lets it go again; the officer answers; the outbox shows it', async () => {
    const noticeId = await world().draft(world().platformId, {
      title: 'Antique ivory bangle',
      url: 'https://bazaar.example/item/1',
    })
    const page = await open('reviewer', '/outbox?part=complete')
    await page.getByRole('table').getByRole('link', ivory).first().click()
    await page.getByRole('heading', { name: 'Notice to Bazaar' }).waitFor()
    assert.ok(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled())
    const clause = page.getByRole('combobox', { name: 'Clause of the terms' })
    assert.match((await clause.locator('option:checked').textContent()) ?? '', /4\.3 · Ivory of any age/)

    await page.getByRole('radio', { name: 'Illegal content' }).check()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const jurisdiction = page.getByRole('textbox', { name: 'Where it holds' })
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
    assert.ok(await jurisdiction.evaluate((field) => field === document.activeElement))
    await page.getByRole('combobox', { name: 'One of the usual rules' }).selectOption({ label: 'Lacey Act, 16 U.S.C. 3372' })
    assert.equal(await jurisdiction.inputValue(), 'US')
    assert.match(await page.getByRole('textbox', { name: 'Address of its text' }).inputValue(), /^https:\/\/uscode\.house\.gov\//)

    await page.getByRole('radio', { name: 'Against the platform’s terms' }).check()
    await page.getByRole('combobox', { name: 'What it is' }).selectOption({ label: 'Carving or jewellery' })
    const preview = page.getByRole('region', { name: 'Word by word' })
    await preview.getByText('“Antique ivory bangle”').waitFor()
    await page.getByRole('checkbox', { name: 'Antique ivory bangle' }).uncheck()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Everything is saved.').waitFor()
    assert.doesNotMatch((await preview.textContent()) ?? '', /“Antique ivory bangle”|Sent:/)
    await page.getByRole('combobox', { name: 'What it is' }).selectOption({ label: 'Ivory' })

    const reasons = page.getByRole('textbox', { name: /What makes these listings/ })
    await reasons.fill('The grain is that of elephant ivory.')
    await page.reload()
    await page.getByText('There are changes that are not saved yet.').waitFor()
    assert.equal(await reasons.inputValue(), 'The grain is that of elephant ivory.')

    await page.getByRole('checkbox', { name: /I believe in good faith/ }).check()
    await page.getByRole('button', { name: 'Save and send' }).click()
    await page.getByRole('heading', { name: /^Leaves in \d seconds?$/ }).waitFor()
    await page.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('checkbox', { name: /I believe in good faith/ }).check()
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('heading', { name: /^Leaves in \d seconds?$/ }).waitFor()
    await page.getByText('Delivered', { exact: true }).first().waitFor({ timeout: 40_000 })
    await page.getByText('Rehearsed: kept here, not sent.').first().waitFor()
    assert.match((await page.getByRole('article').textContent()) ?? '', /The grain is that of elephant ivory/)

    const officer = await open('officer', '/inbox')
    await officer.getByRole('table').getByRole('link', ivory).first().click()
    await officer.getByRole('heading', { name: 'Notice from Guardians of the Wild' }).waitFor()
    assert.doesNotMatch((await officer.getByRole('main').textContent()) ?? '', /Ada|Okoye|ada@/)
    await officer.getByRole('button', { name: 'Removed', exact: true }).click()
    await officer.getByText('Answered. Thank you.').waitFor()
    await officer.getByRole('button', { name: 'Correct the answer for listing 1' }).click()
    await officer.getByRole('button', { name: 'Removed', exact: true, pressed: true }).waitFor()
    await officer.getByRole('button', { name: 'Kept…' }).click()
    await officer.getByRole('button', { name: 'Papers were shown' }).click()
    await officer.getByRole('region', { name: ivory.name }).getByText('Papers were shown').waitFor()

    await page.goto(`${world().origin}/work/outbox?part=answered`)
    await page
      .getByRole('row', { name: /Ivory, elephant.*Antique ivory bangle.*Bazaar.*Answered.*Kept.*not looked yet/s })
      .waitFor()
    await page.getByRole('checkbox', { name: 'Only those answered “removed” that are still there' }).check()
    await page.getByRole('heading', { name: 'Nothing that was said to be gone is still there' }).waitFor()
    assert.match(page.url(), /show=still-there/)
    await page.goto(`${world().origin}/work/notices/${noticeId}`)
    const outcomes = page.getByRole('region', { name: 'What the platform did' })
    await outcomes.getByText('Papers were shown').waitFor()
    await outcomes.getByText('1 earlier answer').waitFor()
  })

  test('an answer entered by hand is asked for twice, names who entered it, is taken back, and gives way to the platform', async () => {
    const noticeId = await world().draft(world().platformId, {
      title: 'Ivory paper knife',
      url: 'https://bazaar.example/item/31',
    })
    await world().send(noticeId)
    const page = await open('reviewer', `/notices/${noticeId}`)
    const outcomes = page.getByRole('region', { name: 'What the platform did' })
    await outcomes.getByRole('button', { name: 'Enter an answer by hand' }).click()
    const form = outcomes.getByRole('form', { name: 'Enter an answer for listing 1' })
    await form.getByRole('combobox', { name: 'What the platform did' }).selectOption({ label: 'Removed' })
    assert.ok(await form.getByRole('button', { name: 'Enter the answer' }).isDisabled())
    await form.getByRole('combobox', { name: 'How you know' }).selectOption({ label: 'By phone' })
    await form.getByRole('textbox', { name: 'In which words' }).fill('Their desk says it is down.')
    await form.getByRole('button', { name: 'Enter the answer' }).click()
    await outcomes.getByText('No answer yet.').waitFor()
    await form.getByRole('button', { name: 'Yes, enter it' }).click()
    await outcomes.getByText('Entered by Ada Okoye. By phone').waitFor()

    await page.goto(`${world().origin}/work/outbox?part=answered`)
    await page.getByRole('row', { name: /Ivory paper knife.*Removed/s }).waitFor()
    await page.goto(`${world().origin}/work/notices/${noticeId}`)
    await outcomes.getByRole('button', { name: 'Take this answer back' }).click()
    await outcomes.getByText('No answer yet.').waitFor()
    await outcomes.getByText('1 earlier answer').waitFor()

    const [{ listing_id }] = (await world().reviewer.ask('GET', `/api/v1/notices/${noticeId}`)).says.items
    const kept = { outcomes: [{ listing_id, action: 'kept', reason: 'papers-shown' }] }
    await world().officer.ask('POST', `/api/v1/received-notices/${noticeId}/outcomes`, kept)
    await page.reload()
    await outcomes.getByText('Papers were shown').waitFor()
    await outcomes.getByText(/The platform answered this itself/).waitFor()
    assert.equal(await outcomes.getByRole('button', { name: 'Enter an answer by hand' }).count(), 0)
  })

  test('an officer gives one answer for all listings of a notice, and corrects one of them', async () => {
    await world().send(await world().draftOfSeveral(['https://bazaar.example/item/21', 'https://bazaar.example/item/22']))
    const officer = await open('officer', '/inbox')
    await officer
      .getByRole('row', { name: /2 listings/ })
      .getByRole('link')
      .click()
    const all = officer.getByRole('group', { name: 'Same answer for all 2' })
    await all.getByRole('button', { name: 'Removed, seller suspended' }).click()
    await officer.getByText('All 2 answered. Thank you.').waitFor()

    await officer.getByRole('button', { name: 'Correct the answer for listing 2' }).click()
    const second = officer.getByRole('group', { name: 'Answer for listing 2' })
    await second.getByRole('button', { name: 'Needs to know more…' }).click()
    await officer.getByRole('textbox', { name: 'What do you need to know?' }).fill('Which picture shows it?')
    await officer.getByRole('button', { name: 'Ask', exact: true }).click()
    await officer.getByText('Your question is with the sender.').waitFor()
    await officer.getByText('Which picture shows it?').waitFor()
  })

  test('a draft that somebody else lets go keeps what was being typed in it', async () => {
    const noticeId = await world().draft(world().platformId, { title: 'Ivory netsuke', url: 'https://bazaar.example/item/3' })
    const page = await open('reviewer', `/notices/${noticeId}`)
    await page.getByRole('textbox', { name: /What makes these listings/ }).fill('Half a sentence')
    await world().send(noticeId)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('The draft was settled while you were writing').waitFor()
    await page.getByText('Half a sentence').waitFor()
  })

  test('axe finds nothing, and nothing scrolls sideways on a phone or at 200 % zoom, in both languages', async () => {
    const draft = await world().draft(world().platformId, { title: 'Ivory beads', url: 'https://bazaar.example/item/4' })
    const sent = await world().draft(world().platformId, {
      title: 'Ivory ring',
      url: `https://bazaar.example/item/${'long-'.repeat(60)}`,
    })
    await world().send(sent)
    const places = [
      ['reviewer', '/outbox'],
      ['reviewer', '/outbox?part=failed'],
      ['reviewer', `/notices/${draft}`],
      ['reviewer', `/notices/${sent}`],
      ['officer', '/inbox'],
      ['officer', `/inbox/${sent}`],
    ] as const
    for (const [who, path] of places) {
      for (const [width, locale, colorScheme] of [
        [1280, 'en-GB', 'light'],
        [640, 'en-GB', 'dark'],
        [390, 'fr-FR', 'dark'],
      ] as const) {
        const page = await open(who, path, { viewport: { width, height: 844 }, locale, colorScheme })
        await page.getByText(/^(Loading|Chargement)/).waitFor({ state: 'detached' })
        assert.deepEqual(await accessibilityFaults(page), [], `${path} ${width} ${colorScheme}`)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(overflow, 0, `${path} ${width}`)
        await page.context().close()
      }
    }
  })
})
