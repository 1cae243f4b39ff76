import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { type NoticesWorld, openNoticesWorld } from './notices-world.ts'
import { until } from './until.ts'

/** With somebody who has not come yet, so that the members' page has all its parts. */
async function openWorld(): Promise<NoticesWorld> {
  const world = await openNoticesWorld()
  await world.reviewer.ask('POST', '/api/v1/invitations', { email: 'rita@ngo.example', roles: ['reviewer'] })
  return world
}

describeInBrowser('An install is looked after', openWorld, ({ world, openAs }) => {
  test('what is wrong with a form stands at its field, in the reader’s language', async () => {
    const page = await openAs(world().reviewer, '/settings', { locale: 'fr-FR' })
    const field = page.getByRole('textbox', { name: 'Les plateformes répondent à' })
    await field.fill('notices@ngo')
    await page.getByRole('region', { name: 'Organisation' }).getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Écrivez une adresse électronique entière').waitFor()
    assert.equal(await field.getAttribute('aria-invalid'), 'true')
    assert.equal(await page.getByText('notifier_email').count(), 0)
  })

  test('a key and a webhook’s secret are shown once', async () => {
    const page = await openAs(world().reviewer, '/platforms')
    await page.getByRole('link', { name: 'Bazaar' }).click()
    await page.getByRole('radio', { name: 'Webhook' }).check()
    await page.getByLabel('Address of the webhook').fill('https://hooks.bazaar.example/vigie')
    await page.getByRole('region', { name: 'How notices reach it' }).getByRole('button', { name: 'Save' }).click()
    await page.getByRole('group', { name: 'The secret that signs each notice' }).waitFor()
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.getByLabel('What it is for').fill('Nightly feed')
    await page.getByRole('checkbox', { name: 'Hand in listings, and have them screened' }).check()
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.getByRole('group', { name: 'The new key' }).getByText('vigie_').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: /Nightly feed/ }).waitFor()
    assert.equal(await page.getByRole('group', { name: /The new key|The secret that signs/ }).count(), 0)
    await page.getByRole('button', { name: 'Revoke Nightly feed' }).click()
    await page.getByRole('button', { name: 'Yes, revoke' }).click()
    await page.getByText(/^Revoked on/).waitFor()
  })

  test('figures follow their address, and the table behind each chart has the same numbers', async () => {
    const page = await openAs(world().reviewer, '/figures')
    const listings = [{ url: 'https://www.bazaar.example/item/1', title: 'Ivory bangle', description: 'Real elephant ivory' }]
    await world().reviewer.ask('POST', '/api/v1/listings', { listings })
    await until(async () => {
      await page.reload()
      await page.getByRole('heading', { level: 1 }).waitFor()
      const counted = page.getByRole('listitem').filter({ hasText: /^Cases opened 1$/ })
      return (await counted.waitFor({ timeout: 1000 }).catch(() => null)) !== null
    })
    await page.getByRole('group').filter({ hasText: 'Show the table' }).first().getByText('Show the table').click()
    await page.getByRole('row', { name: 'Cases opened 1' }).waitFor()
    await page.getByText('Week', { exact: true }).click()
    await page.getByRole('heading', { name: 'Week by week' }).waitFor()
    assert.match(page.url(), /by=week/)
    await page.getByRole('button', { name: 'This month' }).click()
    await page.getByRole('heading', { name: 'Day by day' }).waitFor()
    const csv = await page.request.get(
      new URL((await page.getByRole('link', { name: 'As a file (CSV)' }).getAttribute('href')) ?? '', world().origin).href,
    )
    assert.match(await csv.text(), /cases\.opened/)
  })

  for (const [width, colorScheme, locale] of [
    [1280, 'light', 'en-GB'],
    [1280, 'dark', 'fr-FR'],
    [390, 'light', 'fr-FR'],
    [390, 'dark', 'en-GB'],
  ] as const) {
    test(`axe finds nothing and nothing scrolls sideways at ${width} px, ${colorScheme}, ${locale}`, async () => {
      const paths = ['/members', '/platforms', '/settings', '/settings/set-up?step=platform', '/health', '/figures']
      const page = await openAs(world().reviewer, paths[0] ?? '', { viewport: { width, height: 844 }, colorScheme, locale })
      const link = async () =>
        (await openAs(world().reviewer, '/platforms')).getByRole('link', { name: 'Bazaar' }).getAttribute('href')
      for (const path of [...paths, ((await link()) ?? '').replace('/work', '')]) {
        await page.goto(`${world().origin}/work${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        assert.deepEqual(await accessibilityFaults(page), [], path)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        assert.equal(overflow, 0, path)
      }
      await page.goto(`${world().origin}/work/members`)
      await page.getByRole('button', { name: /Invite somebody|Inviter quelqu’un/ }).click()
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor()
      assert.deepEqual(await accessibilityFaults(page), [])
    })
  }
})
