import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { openNoticesWorld } from './notices-world.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { until } from './until.ts'

/** The demo world, whose eight months of work are told and counted. */
async function openDemo(): Promise<RunningServer> {
  const server = await startServer([])
  const isLaidOut = async () => (await (await fetch(`${server.origin}/demo/state`)).json()).laid_out
  for (let tries = 0; tries < 5 && !(await until(isLaidOut).catch(() => false)); tries += 1);
  return server
}

describeInBrowser('The figures of a lookout that has just begun', openNoticesWorld, ({ world, newPage, openAs }) => {
  test('say on which day the first of them are published, and show nothing of the quarter that is running', async () => {
    await world().send(await world().draft(world().platformId, { title: 'Carved tusk', url: 'https://bazaar.example/ad/1' }))
    const page = await newPage()
    await page.goto(`${world().origin}/en/figures`)
    await page
      .getByText(/published here once a quarter of the year is over.+follows on 1 (January|April|July|October) 20/)
      .waitFor()
    assert.equal(await page.getByRole('img').count(), 0)
    assert.equal(await page.getByRole('link', { name: /CSV/ }).count(), 0)
    await page.context().close()
  })

  for (const width of [1280, 390]) {
    test(`show an officer their own platform’s, whose numbers the public does not see yet, at ${width} px`, async () => {
      const page = await openAs(world().officer, '/own-figures', { viewport: { width, height: 844 } })
      await page.getByRole('heading', { level: 1, name: 'Your figures' }).waitFor()
      const own = page.getByRole('region', { name: 'Bazaar' })
      await until(async () => (await page.reload()) && (await own.getByRole('row', { name: 'Notices delivered 1' }).isVisible()))
      await own.getByRole('row', { name: 'Answered 0 of 1' }).waitFor()
      assert.deepEqual(await accessibilityFaults(page), [])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.equal(over, 0)
      await page.getByRole('button', { name: 'Last quarter' }).click()
      await own.getByText('No notice was delivered in this time.').waitFor()
      await page.context().close()
    })
  }
})

describeInBrowser('The figures of a lookout that has been at work for months', openDemo, ({ world, newPage }) => {
  test('hold the same in the drawing, in its table and in the file', async () => {
    const page = await newPage()
    await page.goto(`${world().origin}/en/figures`)
    const drawing = page.getByRole('img', { name: 'How many listings got how far' })
    const looked = /Listings looked at: (\S+)\. /.exec((await drawing.locator('desc').textContent()) ?? '')?.[1] ?? 'nothing'
    await page.getByRole('region', { name: 'From a listing to its end' }).getByText('Show the table').click()
    await page.getByRole('row', { name: `Listings looked at ${looked}`, exact: true }).waitFor()

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
    assert.equal(file.suggestedFilename(), 'vigie-figures-4-quarters.csv')
    assert.ok((await readFile(await file.path(), 'utf8')).includes(`funnel,total,looked,exact,${looked},`))
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      test(`axe finds nothing and nothing scrolls sideways, ${colorScheme}, at ${width} px`, async () => {
        for (const locale of ['en', 'fr']) {
          const page = await newPage({ colorScheme, viewport: { width, height: 844 } })
          await page.goto(`${world().origin}/${locale}/figures`)
          assert.ok((await page.getByRole('img').count()) > 3)
          for (const each of await page.locator('main details').all())
            await each.evaluate((element) => element.setAttribute('open', ''))
          assert.deepEqual(await accessibilityFaults(page), [], locale)
          const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          assert.equal(over, 0, locale)
          await page.context().close()
        }
      })
    }
  }
})
