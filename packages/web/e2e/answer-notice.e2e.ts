import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openNoticesWorld } from './notices-world.ts'

const openWorld = () => openNoticesWorld({ HOLD_SECONDS: '1' })

describeInBrowser('An officer reads a notice and answers it', openWorld, ({ world, openAs }) => {
  const open = (path: string, options?: BrowserContextOptions) => openAs(world().officer, path, options)

  /** A notice about one listing of ivory that has arrived. */
  async function arrived(item: number): Promise<string> {
    const url = `https://bazaar.example/item/${item}`
    const noticeId = await world().draft(world().platformId, { title: `Ivory bangle ${item}`, url })
    await world().send(noticeId)
    return noticeId
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
    const { items } = await world().reviewer.ask('GET', `/api/v1/notices/${noticeId}/outcomes`)
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

    await page.goto(`${world().origin}/work/inbox`)
    await page.getByRole('heading', { name: 'Boîte de réception' }).waitFor()
    await page.getByRole('link', { name: /^À répondre\s*\d/ }).waitFor()
    assert.equal(await page.getByText('Répondre avec la feuille').count(), 0)
    await page.context().close()
  })
})
