import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { databaseKinds } from '../db/test-database.fixture.ts'
import { password, type SignInWorld, signInWorld, switchOnSecondFactor } from './sign-in-world.fixture.ts'

for (const kind of databaseKinds) {
  describe(`sign-in (${kind})`, () => {
    let world: SignInWorld
    before(async () => {
      world = await signInWorld(kind)
    })
    after(() => world.close())

    test('POST /sign-in/email opens a session of 30 days in a cookie that no script reads', async () => {
      const { personId, email } = await world.person('Rita')
      const browser = world.browser()
      const signedIn = await browser.signIn(email.toUpperCase())
      assert.equal(signedIn.status, 200)
      assert.equal(signedIn.setCookies.length, 1)
      assert.match(signedIn.setCookies[0] ?? '', /^vigie\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
      assert.equal(signedIn.headers['cache-control'], 'no-store')

      const { body } = await browser.ask('GET', '/get-session')
      assert.deepEqual(
        [body.user.id, body.user.name, body.user.locale, body.user.timeZone],
        [personId, 'Rita', 'fr', 'Europe/Paris'],
      )
      assert.equal(body.session.secondFactorAt, null)
      assert.equal(body.session.ipAddress, '192.0.2.1')
      assert.doesNotMatch(JSON.stringify([signedIn.body, body]), /token/i)
      const found = await world.sessions.find(browser.cookies())
      assert.deepEqual(found, { personId, email, name: 'Rita', locale: 'fr', timeZone: 'Europe/Paris', secondFactor: false })
    })

    test('POST /sign-in/email answers a wrong password and an unknown address alike', async () => {
      const { email } = await world.person('Rita')
      const wrong = await world.browser().signIn(email, 'wrong horse battery staple')
      const unknown = await world.browser().signIn('nobody@example.org')
      for (const { status, body, setCookies } of [wrong, unknown]) {
        assert.equal(status, 401)
        assert.equal(body.code, 'sign-in-failed')
        assert.deepEqual(setCookies, [])
      }
      const ofThisRequest = /^(request_id|x-request-id|date|(x-)?ratelimit-.*)$/
      const general = (part: object) => Object.entries(part).filter(([name]) => !ofThisRequest.test(name))
      const alike = ({ body, headers }: typeof wrong) => [general(body), general(headers)]
      assert.deepEqual(alike(wrong), alike(unknown))
      assert.equal(wrong.headers['content-type'], 'application/problem+json; charset=utf-8')
    })

    test('POST /two-factor/verify-totp switches the factor on; from then on a password alone opens nothing', async () => {
      const { personId, email } = await world.person('Rita')
      const [before, browser, later] = [world.browser(), world.browser(), world.browser()]
      await before.signIn(email)
      await browser.signIn(email)
      const { code } = await switchOnSecondFactor(browser)
      assert.equal((await world.sessions.find(browser.cookies()))?.secondFactor, true)
      assert.equal((await world.sessions.find(before.cookies()))?.secondFactor, false)

      const half = await later.signIn(email)
      assert.deepEqual([half.status, half.body.twoFactorRedirect], [200, true])
      assert.equal((await later.ask('GET', '/get-session')).body, null)
      assert.equal(await world.sessions.find(later.cookies()), null)
      const wrong = await later.ask('POST', '/two-factor/verify-totp', { code: await code(9) })
      assert.deepEqual([wrong.status, wrong.body.code], [401, 'code-wrong'])
      assert.equal((await later.ask('POST', '/two-factor/verify-totp', { code: await code() })).status, 200)
      const found = await world.sessions.find(later.cookies())
      assert.deepEqual([found?.personId, found?.secondFactor], [personId, true])
    })

    test('POST /two-factor/verify-totp takes each code once', async () => {
      const { email } = await world.person('Rita')
      const [browser, first, second] = [world.browser(), world.browser(), world.browser()]
      await browser.signIn(email)
      const { code } = await switchOnSecondFactor(browser)
      const shown = await code()
      await first.signIn(email)
      await second.signIn(email)
      assert.equal((await first.ask('POST', '/two-factor/verify-totp', { code: shown })).status, 200)
      const again = await second.ask('POST', '/two-factor/verify-totp', { code: shown })
      assert.deepEqual([again.status, again.body.code], [401, 'code-wrong'])
      assert.equal(await world.sessions.find(second.cookies()), null)
    })

    test('POST /two-factor/verify-totp ends a sign-in after five wrong codes, and locks the factor after ten', async () => {
      const { email } = await world.person('Rita')
      const browser = world.browser()
      await browser.signIn(email)
      const { code } = await switchOnSecondFactor(browser)
      const wrong = await code(50)
      for (const round of [1, 2]) {
        const guesser = world.browser()
        await guesser.signIn(email)
        for (let tries = 1; tries <= 5; tries++) {
          const guess = await guesser.ask('POST', '/two-factor/verify-totp', { code: wrong })
          assert.equal(guess.body.code, 'code-wrong', `round ${round}, try ${tries}`)
        }
        const sixth = await guesser.ask('POST', '/two-factor/verify-totp', { code: await code() })
        assert.equal(sixth.body.code, round === 1 ? 'sign-in-expired' : 'too-many-tries')
      }
      const owner = world.browser()
      await owner.signIn(email)
      const locked = await owner.ask('POST', '/two-factor/verify-totp', { code: await code() })
      assert.deepEqual([locked.status, locked.body.code], [429, 'too-many-tries'])
    })

    test('POST /two-factor/verify-backup-code takes each backup code once', async () => {
      const { email } = await world.person('Rita')
      const [browser, first, second] = [world.browser(), world.browser(), world.browser()]
      await browser.signIn(email)
      const { backupCodes } = await switchOnSecondFactor(browser)
      assert.equal(new Set(backupCodes).size, 10)
      await first.signIn(email)
      await second.signIn(email)
      assert.equal((await first.ask('POST', '/two-factor/verify-backup-code', { code: backupCodes[0] })).status, 200)
      assert.equal((await world.sessions.find(first.cookies()))?.secondFactor, true)
      const again = await second.ask('POST', '/two-factor/verify-backup-code', { code: backupCodes[0] })
      assert.deepEqual([again.status, again.body.code], [401, 'code-wrong'])
      assert.equal((await second.ask('POST', '/two-factor/verify-backup-code', { code: backupCodes[1] })).status, 200)
    })

    test('POST /two-factor/verify-* takes codes as people type them: in groups, in any case', async () => {
      const { email } = await world.person('Rita')
      const [browser, byApp, byPaper] = [world.browser(), world.browser(), world.browser()]
      await browser.signIn(email)
      const { code, backupCodes } = await switchOnSecondFactor(browser)
      for (const each of backupCodes) assert.match(each, /^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
      await byApp.signIn(email)
      const grouped = (await code()).replace(/^.../, ' $& ')
      assert.equal((await byApp.ask('POST', '/two-factor/verify-totp', { code: grouped })).status, 200)
      const [first = '', second = '', third = ''] = backupCodes
      for (const typed of [
        first.replace('-', '').toLowerCase(),
        ` ${second.replace('-', ' \u2013 ')} `,
        `${third[0]}${third.slice(1).toLowerCase()}`,
      ]) {
        await byPaper.signIn(email)
        assert.equal((await byPaper.ask('POST', '/two-factor/verify-backup-code', { code: typed })).status, 200, typed)
      }
      await byPaper.signIn(email)
      const again = await byPaper.ask('POST', '/two-factor/verify-backup-code', { code: first.toLowerCase() })
      assert.deepEqual([again.status, again.body.code], [401, 'code-wrong'])
    })

    test('POST /two-factor/disable and /enable ask for the password and say what is on', async () => {
      const { email } = await world.person('Rita')
      const browser = world.browser()
      await browser.signIn(email)
      const off = await browser.ask('POST', '/two-factor/generate-backup-codes', { password })
      assert.deepEqual([off.status, off.body.code], [409, 'second-factor-off'])
      await switchOnSecondFactor(browser)
      const on = await browser.ask('POST', '/two-factor/enable', { password })
      assert.deepEqual([on.status, on.body.code], [409, 'second-factor-on'])
      const wrong = await browser.ask('POST', '/two-factor/disable', { password: 'wrong horse battery staple' })
      assert.deepEqual([wrong.status, wrong.body.code], [403, 'password-wrong'])
      assert.equal((await browser.ask('POST', '/two-factor/disable', { password })).status, 200)
      assert.equal((await world.sessions.find(browser.cookies()))?.secondFactor, false)
      assert.equal((await world.browser().signIn(email)).body.twoFactorRedirect, undefined)
    })

    test('POST /sign-out ends the session at once, also where it was remembered', async () => {
      const { email } = await world.person('Rita')
      const browser = world.browser()
      await browser.signIn(email)
      const stolen = browser.cookies()
      assert.ok(await world.sessions.find(stolen))
      assert.equal((await browser.ask('POST', '/sign-out')).status, 200)
      assert.equal(browser.cookies(), '')
      assert.equal(await world.sessions.find(stolen), null)
      const refused = await browser.ask('POST', '/two-factor/enable', { password }, { cookie: stolen })
      assert.deepEqual([refused.status, refused.body.code], [401, 'not-signed-in'])
    })

    test('GET /get-session knows no expired session, and prolongs a living one once a day', async () => {
      const { personId, email } = await world.person('Rita')
      const browser = world.browser()
      await browser.signIn(email)
      const endIn = (span: string) =>
        world.asSignIn('update sign_in_session set expires_at = now() + $2::interval where person_id = $1', [personId, span])
      await endIn('29 days 1 hour')
      assert.deepEqual((await browser.ask('GET', '/get-session')).setCookies, [])
      await endIn('28 days 23 hours')
      const prolonged = await browser.ask('GET', '/get-session')
      assert.match(prolonged.setCookies[0] ?? '', /Max-Age=2592000/)
      assert.ok(Date.parse(prolonged.body.session.expiresAt) > Date.now() + 29.9 * 86_400_000)

      await endIn('-1 second')
      assert.equal(await world.sessions.find(browser.cookies()), null)
      const expired = browser.cookies()
      assert.equal((await browser.ask('GET', '/get-session')).body, null)
      assert.equal((await browser.ask('POST', '/revoke-other-sessions', {}, { cookie: expired })).body.code, 'not-signed-in')
    })

    test('POST /change-password ends every other session and keeps what this one has shown', async () => {
      const { email } = await world.person('Rita')
      const [other, browser] = [world.browser(), world.browser()]
      await other.signIn(email)
      await browser.signIn(email)
      await switchOnSecondFactor(browser)
      await world.sessions.find(other.cookies())
      const next = 'purple monkey dishwasher'
      const change = (newPassword: string, currentPassword = password) =>
        browser.ask('POST', '/change-password', { currentPassword, newPassword })
      assert.equal((await change('too short')).body.code, 'password-too-weak')
      assert.equal((await change(next, 'wrong horse battery staple')).body.code, 'password-wrong')
      assert.equal((await change(next)).status, 200)
      assert.equal((await world.sessions.find(browser.cookies()))?.secondFactor, true)
      assert.equal(await world.sessions.find(other.cookies()), null)
      assert.equal((await world.browser().signIn(email)).body.code, 'sign-in-failed')
      assert.equal((await world.browser().signIn(email, next)).status, 200)
    })

    test('POST /update-user changes name, language and time zone, and nothing else', async () => {
      const { personId, email } = await world.person('Rita')
      const browser = world.browser()
      await browser.signIn(email)
      assert.equal(
        (await browser.ask('POST', '/update-user', { name: ' Rita Roy ', locale: 'en', timeZone: 'Asia/Tokyo' })).status,
        200,
      )
      const found = await world.sessions.find(browser.cookies())
      assert.deepEqual(found, { personId, email, name: 'Rita Roy', locale: 'en', timeZone: 'Asia/Tokyo', secondFactor: false })
      for (const body of [
        {},
        { email: 'other@example.org' },
        { twoFactorEnabled: true },
        { name: 'a\u0007b' },
        { timeZone: 'Moon/Sea' },
      ]) {
        assert.equal((await browser.ask('POST', '/update-user', body)).body.code, 'request-malformed', JSON.stringify(body))
      }
    })

    test('nothing secret is logged', async () => {
      const log = world.logged()
      assert.doesNotMatch(log, /@example\.org|horse|monkey|session_token/)
    })
  })
}
