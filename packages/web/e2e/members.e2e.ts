import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { codeOf } from './authenticator.ts'
import { describeInBrowser } from './describe-in-browser.ts'
import { accessibilityFaults } from './live-site.ts'
import { password } from './sign-in-by-api.ts'
import { startServer } from './start-server.ts'
import { until } from './until.ts'

/** For real: only there a second factor is asked of everybody. Nothing is to be sent, since nothing is decided here. */
const startForReal = () => startServer(['--real'], { MODE: 'enforce' })

describeInBrowser('Members come in by links, and come back', startForReal, ({ world, newPage }) => {
  /** What the administrator's browser keeps once they are in. */
  let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>
  let officerSignedIn: typeof signedIn

  /** A page of the administrator's, whole. */
  async function open(path: string): Promise<Page> {
    const page = await newPage({ storageState: signedIn })
    await page.goto(`${world().origin}/work${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  /** A link as the server writes it, led to the port that was free: links are made of the settings, which say 0. */
  const here = (link: string): string => new URL(new URL(link).pathname, world().origin).href

  /** Sign in for the first time, where a second factor is asked for before anything is shown. */
  async function signIn(page: Page, email: string, deepLink = ''): Promise<void> {
    await page.goto(`${world().origin}/work${deepLink}`)
    await page.getByRole('textbox', { name: 'Mail address' }).fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()

    await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor()
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.getByRole('img', { name: 'Picture for the authenticator app' }).waitFor()
    const byHand = await page.getByText('Type this key into the app').textContent()
    const secret = /app:\s*([A-Z2-7 ]+)/.exec(byHand ?? '')?.[1] ?? ''
    await page.getByRole('textbox', { name: 'Code' }).fill(codeOf(secret).replace(/^.../, '$& '))
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('heading', { name: 'Your backup codes' }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    assert.equal(file.suggestedFilename(), 'vigie-backup-codes.txt')
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'I have kept them' }).check()
    await page.getByRole('button', { name: 'Go on' }).click()
  }

  test('the first administrator joins by the link in the log, sets a second factor and is led through the set-up', async () => {
    const page = await newPage()
    const link = await until(async () => /http\S+\/first-admin\/[\w-]+/.exec(world().said())?.[0])
    await page.goto(link)
    await page.getByLabel('Name of the organisation').fill('Guardians of the Wild')
    await page.getByLabel('Your mail address').fill('ada@ngo.example')
    await page.getByLabel('Your name').fill('Ada Okoye')
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Set up' }).click()
    await page.getByRole('heading', { name: 'Welcome aboard' }).waitFor()
    await signIn(page, 'ada@ngo.example')

    await page.getByRole('heading', { name: 'Who you are to platforms' }).waitFor()
    await page.getByLabel('Platforms write back to').fill('notices@ngo.example')
    await page.getByRole('button', { name: 'Save and go on' }).click()
    await page.getByRole('heading', { name: 'Your first platform' }).waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('Bazaar')
    await page.getByRole('combobox', { name: 'Hosts' }).fill('https://www.bazaar.example/item/1')
    await page.getByRole('combobox', { name: 'Hosts' }).press('Enter')
    await page.getByRole('button', { name: 'Add a platform' }).click()
    await page.getByRole('heading', { name: 'Your colleagues' }).waitFor()
    await page.getByRole('button', { name: 'Skip this step' }).click()
    await page.getByRole('heading', { name: 'Mail and safety' }).waitFor()
    await page.getByText('BASE_URL is not set').waitFor()
    await page.getByRole('button', { name: 'To work' }).click()
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Members' }).waitFor()
    signedIn = await page.context().storageState()
  })

  test('an administrator invites a platform’s officer, who joins by the link, sets a second factor and sees nobody of the NGO', async () => {
    const admin = await open('/platforms')
    await admin.getByRole('link', { name: 'Bazaar' }).click()
    await admin.getByText('www.bazaar.example').first().waitFor()
    await admin.getByLabel('Mail address of its first officer').fill('olga@bazaar.example')
    await admin.getByRole('button', { name: 'Make it and invite the officer' }).click()
    const handed = admin.getByRole('group', { name: 'The link by which they join' })
    const link = here((await handed.getByText('/en/join/').textContent()) ?? '')
    await admin.getByRole('button', { name: 'Done' }).click()
    await admin.getByText('Nobody has joined yet').waitFor()
    await admin.getByText('olga@bazaar.example').waitFor()

    const officer = await newPage()
    await officer.goto(link)
    await officer.getByLabel('Your name').fill('Olga Brandt')
    await officer.getByLabel('Password').fill(password)
    await officer.getByRole('button', { name: 'Join' }).click()
    await officer.getByRole('heading', { name: 'Welcome aboard' }).waitFor()
    await signIn(officer, 'olga@bazaar.example', '/inbox')
    await officer.getByRole('heading', { name: 'Inbox' }).waitFor()
    // What the address bar says after a deep link opens the same page again.
    assert.equal(new URL(officer.url()).pathname, '/work/inbox')
    await officer.reload()
    await officer.getByRole('heading', { name: 'Inbox' }).waitFor()
    await admin.reload()
    await admin.getByText('Connected: its officers see the notices to this platform.').waitFor()
    const places = officer.getByRole('navigation', { name: 'Places' })
    await places.getByRole('link', { name: 'Inbox' }).waitFor()
    await officer.goto(`${world().origin}/work/members`)
    await officer.getByRole('row', { name: /Olga Brandt.*Platform officer.*On/ }).waitFor()
    assert.equal(await officer.getByText('Ada Okoye').count(), 0)

    officerSignedIn = await officer.context().storageState()

    // What is not theirs says so, and why.
    await officer.goto(`${world().origin}/work/health`)
    await officer.getByRole('heading', { name: 'Looked after by whoever runs this Vigie' }).waitFor()
  })

  test('an invitation is renewed and taken back, and whoever tries the dead link is told', async () => {
    const page = await open('/members')
    await page.getByRole('button', { name: 'Invite somebody' }).click()
    await page.getByRole('textbox', { name: 'Mail address' }).fill('tomas@ngo.example')
    await page.getByRole('dialog').getByRole('button', { name: 'Invite' }).click()
    const first = here((await page.getByText('/en/join/').textContent()) ?? '')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'New link for tomas@ngo.example' }).click()
    const second = here((await page.getByText('/en/join/').textContent()) ?? '')
    assert.notEqual(second, first)
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Take back the invitation of tomas@ngo.example' }).click()
    await page.getByRole('heading', { name: 'Invited, not here yet' }).waitFor({ state: 'detached' })

    const visitor = await newPage()
    for (const dead of [first, second]) {
      await visitor.goto(dead)
      await visitor.getByRole('heading', { name: 'This link no longer works' }).waitFor()
      await visitor.getByText('Ask whoever sent it for a new one.').waitFor()
      assert.equal(await visitor.getByRole('textbox').count(), 0)
    }
  })

  test('the only administrator cannot step down or be removed, and the page says why', async () => {
    const page = await open('/members')
    await page.getByRole('button', { name: 'Change Ada Okoye' }).click()
    const dialog = page.getByRole('dialog')
    assert.ok(await dialog.getByRole('checkbox', { name: 'Administrator' }).isDisabled())
    assert.ok(await dialog.getByRole('button', { name: 'Remove Ada Okoye' }).isDisabled())
    await dialog.getByText('The only administrator: make somebody else one first.').first().waitFor()
  })

  test('backup codes stay until they are kept, and a reload of the page that asks for them leaves a way on', async () => {
    const page = await open('/settings')
    await page.getByRole('button', { name: 'New backup codes' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Password', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'New backup codes' }).click()
    await dialog.getByRole('heading', { name: 'Your backup codes' }).waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.keyboard.press('Escape')
    await page.mouse.click(5, 5)
    assert.equal(await dialog.getByRole('button', { name: 'Close' }).count(), 0)
    await dialog.getByRole('checkbox', { name: 'I have kept them' }).check()
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await dialog.waitFor({ state: 'detached' })

    await page.goto(`${world().origin}/work/second-factor?next=%2Fwork%2Fmembers`)
    await page.getByRole('heading', { name: 'It is on' }).waitFor()
    await page.getByRole('button', { name: 'New backup codes' }).waitFor()
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('heading', { name: 'Members' }).waitFor()
    assert.equal(new URL(page.url()).pathname, '/work/members')
  })

  test('whoever lost password and phone comes back by a link of their administrator’s', async () => {
    const admin = await open('/members')
    await admin.getByRole('button', { name: 'Invite somebody' }).click()
    await admin.getByRole('textbox', { name: 'Mail address' }).fill('rita@ngo.example')
    await admin.getByRole('dialog').getByRole('button', { name: 'Invite' }).click()
    const link = here((await admin.getByText('/en/join/').textContent()) ?? '')
    await admin.getByText('This link opens on this machine only, until BASE_URL is set.').waitFor()
    await admin.getByRole('button', { name: 'Done' }).click()
    const rita = await newPage()
    await rita.goto(link)
    await rita.getByText('Guardians of the Wild invites rita@ngo.example as reviewer.').waitFor()
    await rita.getByLabel('Your name').fill('Rita Sá')
    await rita.getByLabel('Password').fill('a password soon lost')
    await rita.getByRole('button', { name: 'Join' }).click()
    await rita.getByRole('main').getByRole('link', { name: 'Sign in' }).waitFor()

    await admin.reload()
    await admin.getByRole('button', { name: 'Change Rita Sá' }).click()
    const dialog = admin.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Make a link for a new password' }).click()
    const renewal = here((await dialog.getByText('/new-password/').textContent()) ?? '')
    await rita.goto(renewal)
    await rita.getByLabel('New password').fill('passwordpassword')
    await rita.getByRole('button', { name: 'Keep this password' }).click()
    await rita.getByText('This password is among the first that anybody would try.').waitFor()
    assert.deepEqual(await accessibilityFaults(rita), [])
    await rita.getByLabel('New password').fill(password)
    await rita.getByRole('button', { name: 'Keep this password' }).click()
    await rita.getByRole('heading', { name: 'Your new password is set' }).waitFor()
    await signIn(rita, 'rita@ngo.example')
    await rita.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Queue' }).waitFor()
    await rita.goto(renewal)
    await rita.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  })

  test('somebody of two organisations is asked for which they work, and changes in the menu', async () => {
    const officer = await newPage({ storageState: officerSignedIn })
    const data = { email: 'ada@ngo.example', roles: ['admin'] }
    const sent = await officer.request.post(`${world().origin}/api/v1/invitations`, { headers: { origin: world().origin }, data })
    const visitor = await newPage()
    await visitor.goto(here((await sent.json()).link))
    await visitor.getByLabel('Your name').fill('Ada Okoye')
    await visitor.getByLabel('Password').fill(password)
    await visitor.getByRole('button', { name: 'Join' }).click()
    await visitor.getByRole('heading', { name: 'Welcome aboard' }).waitFor()

    const page = await open('/members')
    await page.getByRole('heading', { name: 'For which organisation?' }).waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.getByRole('button', { name: 'Bazaar' }).click()
    await page.getByRole('row', { name: /Olga Brandt/ }).waitFor()
    await page.getByRole('button', { name: /^Ada Okoye/ }).click()
    await page.getByRole('menuitem', { name: 'Work for another organisation' }).click()
    await page.getByRole('button', { name: 'Guardians of the Wild' }).click()
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Members' }).click()
    await page.getByRole('row', { name: /Ada Okoye/ }).waitFor()
    assert.equal(await page.getByText('Olga Brandt').count(), 0)
  })
})
