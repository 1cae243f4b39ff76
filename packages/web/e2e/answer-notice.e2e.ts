import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { findChromium, howToGetChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'
import { accessibilityFaults } from './live-site.ts'
import { type NoticesWorld, openNoticesWorld } from './notices-world.ts'

const skip = findChromium() === null && !process.env.CI ? howToGetChromium : false

describe('An officer reads a notice and answers it', { skip, timeout: 400_000 }, () => {
  let world: NoticesWorld
  let browser: Browser

  before(async () => {
    world = await openNoticesWorld({ HOLD_SECONDS: '1' })
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await world?.stop()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    })
    await context.addCookies([world.officer.cookie])
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${world.origin}/work${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  /** A notice about one listing of ivory that has arrived. */
  async function arrived(item: number): Promise<string> {
    const { reviewer, platformId } = world
    const url = `https://bazaar.example/item/${item}`
    const noticeId = await world.draft(platformId, { title: `Ivory bangle ${item}`, url })
    const { items } = await reviewer.ask('GET', `/api/v1/platforms/${platformId}/clauses`)
    await reviewer.ask('PATCH', `/api/v1/notices/${noticeId}`, { ground: { kind: 'against-terms', clause_id: items[0].id } })
    await reviewer.ask('POST', `/api/v1/notices/${noticeId}/hold`, { in_good_faith: true })
    for (let tries = 0; tries < 240; tries++) {
      if ((await reviewer.ask('GET', `/api/v1/notices/${noticeId}`)).status === 'delivered') return noticeId
      await wait(250)
    }
    throw new Error('the notice was not delivered within a minute')
  }

  /** What has the focus begins so: whoever cannot see is told at once. */
  const isTold = (page: Page, words: string) =>
    page.waitForFunction((begins) => document.activeElement?.textContent?.startsWith(begins), words)

  test('the notice names things plainly; a confirmation and an answer say what they did, with what the law asks for beside', async () => {
    const noticeId = await arrived(1)
    const page = await open(`/inbox/${noticeId}`)
    await page.getByRole('region', { name: 'Ivory, elephant (Elephantidae)' }).waitFor()
    await page.getByText(/^CITES Appendix I or II, depends on the species or its origin/).waitFor()
    await page.getByText('Fingerprint (SHA-256)').waitFor()
    await page.getByRole('region', { name: 'What we ask of you' }).waitFor()

    await page.getByRole('button', { name: 'Confirm receipt' }).click()
    await page.getByText(/^Receipt confirmed, .* UTC\. It does not replace an answer\.$/).waitFor()
    await isTold(page, 'Receipt confirmed')

    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await page.getByRole('textbox', { name: 'How can the decision be contested?' }).fill('https://bazaar.example/complain')
    await page.getByRole('button', { name: 'Removed', exact: true }).click()
    await page.getByText('Guardians of the Wild has your answer. Vigie looks again after an hour').waitFor()
    await isTold(page, 'Answered.')
    const { items } = await world.reviewer.ask('GET', `/api/v1/notices/${noticeId}/outcomes`)
    assert.deepEqual([items[0].automated, items[0].contest], [false, 'https://bazaar.example/complain'])
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.context().close()
  })

  test('another reason is sent in words; what was typed outlives another button and Escape', async () => {
    const page = await open(`/inbox/${await arrived(2)}`)
    await page.getByRole('button', { name: 'Restricted', exact: true }).click()
    await isTold(page, 'Answered.')

    const correct = page.getByRole('button', { name: 'Correct the answer for listing 1' })
    await correct.click()
    await page.getByRole('button', { name: 'Kept…' }).click()
    await page.getByRole('button', { name: 'Another reason…' }).click()
    const reason = page.getByRole('textbox', { name: 'What is the reason?' })
    const send = page.getByRole('button', { name: 'Send', exact: true })
    assert.ok(await send.isDisabled(), 'not without words')
    await reason.fill('A toy of plastic')
    await page.getByRole('button', { name: 'Needs to know more…' }).click()
    await page.keyboard.press('Escape')
    await isTold(page, 'Correct the answer')

    await correct.click()
    await page.getByRole('button', { name: 'Kept…' }).click()
    await page.getByRole('button', { name: 'Another reason…' }).click()
    assert.equal(await reason.inputValue(), 'A toy of plastic')
    await send.click()
    await page
      .getByRole('region', { name: /^Ivory/ })
      .getByText('A toy of plastic')
      .waitFor()
    await page.context().close()
  })

  test('on a phone the reasons stand before the buttons, and only whom digests reach is offered a sheet', async () => {
    const page = await open(`/inbox/${await arrived(3)}`, { viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
    const top = async (name: string) => (await page.getByRole('heading', { name }).boundingBox())?.y ?? Number.NaN
    const button = await page.getByRole('button', { name: 'Retirée', exact: true }).boundingBox()
    assert.ok((await top('Pourquoi ce signalement')) < (button?.y ?? 0))
    assert.ok((await top('Fondement')) < (button?.y ?? 0))
    assert.deepEqual(await accessibilityFaults(page), [])

    await page.goto(`${world.origin}/work/inbox`)
    await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor()
    await page.getByRole('link', { name: /^À répondre\s*\d/ }).waitFor()
    assert.equal(await page.getByText('Répondre avec la feuille').count(), 0)
    await page.context().close()
  })
})
