import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openNoticesWorld } from './notices-world.ts'
import { until } from './until.ts'

const openWorld = () => openNoticesWorld({ HOLD_SECONDS: '2' })

describeInBrowser('A received notice changes while its officer reads it', openWorld, ({ world, openAs }) => {
  const open = (who: 'reviewer' | 'officer', path: string, options?: BrowserContextOptions) => openAs(world()[who], path, options)

  /** A notice about a new listing, delivered. */
  async function delivered(number: number): Promise<string> {
    const listing = { title: `Ivory piece ${number}`, url: `https://bazaar.example/item/${number}` }
    const noticeId = await world().draft(world().platformId, listing)
    await world().send(noticeId)
    return noticeId
  }

  const ask = (page: Page) => page.getByRole('button', { name: 'Needs to know more…' })
  const question = (page: Page) => page.getByRole('textbox', { name: 'What do you need to know?' })

  test('a question waits for the sender, whose reply the officer reads before answering', async () => {
    const noticeId = await delivered(71)
    const officer = await open('officer', `/inbox/${noticeId}`)
    await ask(officer).click()
    await question(officer).fill('Which picture shows it?')
    await officer.getByRole('button', { name: 'Ask', exact: true }).click()
    await officer.getByText('Your question is with the sender.').waitFor()
    await officer.goto(`${world().origin}/work/inbox?part=asked`)
    await officer.getByRole('row', { name: /the days to answer stand still/ }).waitFor()

    const reviewer = await open('reviewer', `/notices/${noticeId}`)
    const form = reviewer.getByRole('region', { name: 'The platform asks' })
    await form.getByText('Which picture shows it?').waitFor()
    assert.deepEqual(await accessibilityFaults(reviewer), [])
    await form.getByRole('textbox', { name: 'Your reply' }).fill('The third: the grain crosses.')
    await form.getByRole('button', { name: 'Reply' }).click()
    await form.waitFor({ state: 'detached' })

    await officer.goto(`${world().origin}/work/inbox`)
    await officer
      .getByRole('row', { name: /The sender replied/ })
      .getByRole('link')
      .first()
      .click()
    await officer.getByText('The third: the grain crosses.').waitFor()
    await officer.getByRole('button', { name: 'Removed', exact: true }).click()
    await officer.getByText('Answered. Thank you.').waitFor()
    await officer.goto(`${world().origin}/work/inbox?part=answered`)
    await officer.getByRole('row', { name: /Removed/ }).waitFor()
  })

  test('an answer on top of one that was not seen is not recorded, and what was typed stays', async () => {
    const noticeId = await delivered(72)
    const [one, other] = [await open('officer', `/inbox/${noticeId}`), await open('officer', `/inbox/${noticeId}`)]
    await ask(other).click()
    await question(other).fill('Is it sold already?')
    await one.getByRole('button', { name: 'Removed', exact: true }).click()
    await one.getByText('Answered. Thank you.').waitFor()
    await other.getByRole('button', { name: 'Ask', exact: true }).click()
    await other.getByText('Somebody else answered in the meantime', { exact: false }).waitFor()
    await other.getByText('Answered. Thank you.').waitFor()
    await ask(other).click()
    assert.equal(await question(other).inputValue(), 'Is it sold already?')
    await other.getByRole('button', { name: 'Ask', exact: true }).click()
    await other.getByText('Your question is with the sender.').waitFor()
    await other.getByText('1 earlier answer').waitFor()
  })

  test('an answer to a notice that was withdrawn meanwhile says so, and names the withdrawal', async () => {
    const noticeId = await delivered(73)
    const officer = await open('officer', `/inbox/${noticeId}`)
    await ask(officer).click()
    await question(officer).fill('Whose is it?')
    await world().reviewer.ask('POST', `/api/v1/notices/${noticeId}/withdrawal`, { reasons: 'It is a resin cast.' })
    await until(async () => (await world().reviewer.ask('GET', `/api/v1/notices/${noticeId}`)).status === 'withdrawn')
    // The page may have asked anew already and shown it: then there was nothing left to press.
    await officer.getByRole('button', { name: 'Ask', exact: true }).click()
    await officer.getByText('Your answer was not recorded: the notice had been withdrawn.').waitFor()
    await officer.getByText('Whose is it?').waitFor()
    await officer.getByText('It is a resin cast.').waitFor()
    await officer.getByRole('link', { name: 'To the withdrawal' }).click()
    await officer.getByRole('link', { name: 'To the notice that was withdrawn' }).waitFor()
    await officer.goto(`${world().origin}/work/inbox`)
    await officer.getByRole('link', { name: /^To answer/ }).waitFor()
    assert.equal(await officer.getByRole('link', { name: 'Withdrawal of a notice' }).count(), 0)
  })

  test('a notice is found by the number or address of its listing, and what is nobody’s leads back', async () => {
    await delivered(74)
    const officer = await open('officer', '/inbox')
    await officer.getByRole('searchbox', { name: /Item number, address/ }).fill('bazaar.example/item/74')
    await officer.getByRole('button', { name: 'Search' }).click()
    await officer.getByText('Found for “bazaar.example/item/74”').waitFor()
    assert.equal(await officer.getByRole('table').getByRole('link').count(), 1)
    assert.equal(new URL(officer.url()).searchParams.get('q'), 'bazaar.example/item/74')
    assert.deepEqual(await accessibilityFaults(officer), [])

    await officer.goto(`${world().origin}/work/inbox/nonsense`)
    await officer.getByRole('heading', { name: 'There is no such notice.' }).waitFor()
    await officer.getByRole('link', { name: 'Back to the inbox' }).click()
    await officer.getByRole('heading', { name: 'Inbox' }).waitFor()
    const french = await open('officer', '/inbox', { locale: 'fr-FR', viewport: { width: 390, height: 844 } })
    await french.goto(`${world().origin}/work/inbox/${world().platformId}`)
    await french.getByRole('heading', { name: 'Cette notification n’existe pas.' }).waitFor()
  })
})
