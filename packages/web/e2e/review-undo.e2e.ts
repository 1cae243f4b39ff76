import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { describeInBrowser } from './describe-in-browser.ts'
import { openReviewWorld } from './review-world.ts'
import { until } from './until.ts'

const bangle = (name: string) => ({ title: `Old 1v0ry bangle ${name}`, description: 'Real i.v.o.r.y, 58 g, ships worldwide.' })

describeInBrowser('A reviewer takes a decision back', openReviewWorld, ({ world, openAs }) => {
  const caseStatus = async (id: string | undefined) => (await world().ada.ask('GET', `/api/v1/cases/${id}`)).status

  test('fills the form with the reading that was taken back', async () => {
    const cases = await world().seed([bangle('to be read twice')])
    const page = await openAs(world().ada, `/cases/${cases.get(bangle('to be read twice').title)}`)
    await page.getByRole('textbox', { name: 'Number' }).fill('7')
    await page.getByRole('combobox', { name: 'Product' }).selectOption('tooth_claw')
    await page.getByText('High', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Reason' }).fill('A tooth, not a tusk.')
    await page.getByRole('button', { name: /^Not wildlife/ }).click()
    await page
      .getByText(/Decided: Not wildlife/)
      .first()
      .waitFor()
    await page.keyboard.press('z')
    await page.getByRole('heading', { level: 1, name: /to be read twice/ }).waitFor()
    await page.getByText('taken back', { exact: true }).waitFor()
    const held = (role: 'textbox' | 'combobox', name: string) => page.getByRole(role, { name }).inputValue()
    assert.deepEqual(
      [await held('combobox', 'Taxon'), await held('combobox', 'Product'), await held('textbox', 'Number')],
      ['Elephantidae', 'tooth_claw', '7'],
    )
    assert.equal(await held('textbox', 'Reason'), 'A tooth, not a tusk.')
    assert.ok(await page.getByRole('radio', { name: 'High' }).isChecked())
    await page.context().close()
  })

  test('goes on to the next, and finds on the way back a case that is in the queue with what was typed', async () => {
    const cases = await world().seed([bangle('put back'), bangle('the one after')])
    const page = await openAs(world().ada, `/cases/${cases.get(bangle('put back').title)}`)
    await page.getByRole('button', { name: /^Take it/ }).click()
    await page.getByRole('button', { name: /^Put back in the queue/ }).waitFor()
    await page.getByRole('textbox', { name: 'Reason' }).fill('The grain is straight.')
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await page.getByRole('heading', { level: 1, name: /put back/ }).waitFor({ state: 'detached' })
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /put back/ }).waitFor()
    await page.getByText('Put back in the queue; your text is kept.').waitFor()
    await page.getByRole('button', { name: /^Take it/ }).waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Reason' }).inputValue(), 'The grain is straight.')
    await page.context().close()
  })

  test('asks what becomes of a notice that has left before its decision is taken back', async () => {
    const cases = await world().seed([bangle('with a notice that left')])
    const id = cases.get(bangle('with a notice that left').title)
    const page = await openAs(world().ada, `/cases/${id}`)
    await page.getByRole('button', { name: /^Notify the platform/ }).click()
    const draft = await until(async () => (await world().ada.ask('GET', `/api/v1/notices?case_id=${id}`)).items[0]?.id)
    await world().letGo(draft)
    // The line of the decision still asks for its notice when it is taken back.
    await page.route('**/api/v1/notices?*', (route) => setTimeout(500).then(() => route.continue()))
    await page.goto(`${world().origin}/work/queue`)
    await page.getByRole('button', { name: /^Undo/ }).first().waitFor()
    await page.keyboard.press('z')
    const dialog = page.getByRole('dialog', { name: 'A notice has already left' })
    await dialog.getByRole('link', { name: 'Notice to Bazaar' }).waitFor()
    assert.equal(await caseStatus(id), 'decided', 'nothing is taken back before it is answered')
    await dialog.getByRole('button', { name: 'Take the decision back, leave the notice' }).click()
    await page.getByText('A notice of this case has left.', { exact: false }).waitFor()
    await page.getByRole('button', { name: /^Not wildlife/ }).click()
    await dialog.getByRole('textbox', { name: 'What the platform is told' }).fill('It is resin.')
    await dialog.getByRole('button', { name: 'Decide and withdraw' }).click()
    await until(async () => {
      const { items } = await world().ada.ask('GET', `/api/v1/notices?case_id=${id}`)
      return items.find((notice: { id: string; status: string }) => notice.id === draft)?.status === 'withdrawn'
    })
    assert.equal(await caseStatus(id), 'closed')
    await page.context().close()
  })
})
