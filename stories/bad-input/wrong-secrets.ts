import { createHash } from 'node:crypto'
import { bad } from './bad-row.ts'
import type { BadWorld } from './bad-world.ts'

const own = 'http://vigie.example'
const password = 'correct horse battery staple'
const forged = 'A'.repeat(43)
const checksum = createHash('sha256').update(`prefix of ${forged}`).digest('hex').slice(0, 8)

/** Secrets that were good once, or are good for something else, under the names by which the rows call them. */
export async function spoilSecrets({ world, filled, words }: BadWorld): Promise<Readonly<Record<string, string>>> {
  const { boss, first } = filled
  const { visitor } = world
  const signIn = async () => {
    const answered = await visitor.ask('POST', '/api/auth/sign-in/email', { email: boss.email, password }, { origin: own })
    return (answered.headers.getSetCookie()[0] ?? '').split(';', 1)[0] as string
  }
  const [cookie, ended] = [await signIn(), await signIn()]
  await visitor.ask('POST', '/api/auth/sign-out', {}, { cookie: ended, origin: own })
  const key = await boss.post('/api/v1/keys', { platform_id: first.platformId, name: 'old', scopes: ['listings:write'] })
  await boss.ask('DELETE', `/api/v1/keys/${key.id}`)
  const narrow = await boss.post('/api/v1/keys', { platform_id: first.platformId, name: 'narrow', scopes: ['statistics:read'] })
  const invite = async (email: string) => {
    const { invitation, link } = await boss.post('/api/v1/invitations', { email, roles: ['analyst'] })
    return { id: invitation.id as string, token: link.split('/').at(-1) as string }
  }
  const used = await invite('used@mail.example')
  await visitor.post('/api/v1/invitations/acceptance', { token: used.token, name: 'Used', password })
  const retired = await invite('retired@mail.example')
  await boss.ask('DELETE', `/api/v1/invitations/${retired.id}`)
  const replaced = await invite('again@mail.example')
  const open = await invite('again@mail.example')
  const handover = (await boss.get(`/api/v1/notices/${words.form}/handover`)).body.text as string
  const link = /answer\/([\w-]+)/.exec(handover)?.[1] as string
  const { receipt } = await visitor.post('/api/v1/reports', { url: 'https://souk.example/1', why: 'Ivory.' })
  await world.settle()
  const name = cookie.split('=', 1)[0] as string
  const tampered = cookie.replace(/.%3D$|.$/, 'A')
  return {
    ...{ cookie, ended, tampered, name, key: key.key, narrow: narrow.key, link, receipt },
    ...{
      used: used.token,
      retired: retired.token,
      replaced: replaced.token,
      open: open.token,
      otherorganisation: first.companyId,
    },
  }
}

const bearer = (key: string) => ({ headers: { authorization: key } })
const cookie = (value: string, more: Readonly<Record<string, string>> = { origin: own }) => ({
  headers: { cookie: value, ...more },
})
const mine = 'visitor GET /api/v1/cases'
const add = 'visitor POST /api/v1/platforms {"name":7}'
const join = (token: string) =>
  `visitor POST /api/v1/invitations/acceptance {"token":"${token}","name":"N","password":"${password}"}`
const look = (link: string) => `visitor POST /api/v1/answers/look {"link":"${link}"}`
const answer = (link: string) =>
  `visitor POST /api/v1/answers {"link":"${link}","outcomes":[{"listing_id":"<listing>","action":"removed"}]}`
const found = (token: string) =>
  `visitor POST /api/v1/first-admin {"token":"${token}","organisation_name":"O","name":"N","email":"n@mail.example","password":"${password}"}`
const follow = (receipt: string) => `visitor POST /api/v1/receipts {"receipt":${receipt}}`
const signIn = (body: string) => `visitor POST /api/auth/sign-in/email ${body}`

/** Whoever is not who they say, and secrets that are not right, not theirs, or no longer good. */
export const wrongSecrets = [
  bad('nobody', mine, '401 not-signed-in'),
  bad('a key that there is not', mine, '401 key-unknown', bearer(`Bearer vigie_${checksum}_${forged}`)),
  bad('a key with a wrong start', mine, '401 key-unknown', bearer(`Bearer vigie_00000000_${forged}`)),
  bad('a key that was revoked', mine, '401 key-revoked', bearer('Bearer <key>')),
  bad('a key without its word', mine, '401 key-unknown', bearer('<narrow>')),
  bad('a key as a password', mine, '401 key-unknown', bearer('Basic dmlnaWU6dmlnaWU=')),
  bad('a key of nothing', mine, '401 key-unknown', bearer('Bearer ')),
  bad('a key of 10,000 letters', mine, '401 key-unknown', bearer(`Bearer ${'k'.repeat(10_000)}`)),
  bad('a key in the address', 'visitor GET /api/v1/cases?authorization=Bearer%20<narrow>', '401 not-signed-in'),
  bad('a key for something else', mine, '403 not-allowed', bearer('Bearer <narrow>')),
  bad('a key in vain beside a good session', mine, '401 key-unknown', cookie('<cookie>', { authorization: 'Bearer x' })),
  bad('a wrong key where everybody may', 'visitor POST /api/v1/reports {"url":7}', '401 key-revoked', bearer('Bearer <key>')),
  bad('a session that nobody signed', mine, '401 not-signed-in', cookie(`<name>=${forged}.${forged}=`)),
  bad('a session with another signature', mine, '401 not-signed-in', cookie('<tampered>')),
  bad('a session that was ended', mine, '401 not-signed-in', cookie('<ended>')),
  bad('a session of 12,000 letters', mine, '401 not-signed-in', cookie(`<name>=${'s'.repeat(12_000)}`)),
  bad('a session that is no cookie', mine, '401 not-signed-in', cookie('<name>=%E0%A4%A; =;;=;')),
  bad('a wrong session before the right one', mine, '401 not-signed-in', cookie('<name>=x.y; <cookie>')),
  bad('a wrong session after the right one', mine, '200', cookie('<cookie>; <name>=x.y')),
  bad('a deed from another site', add, '403 cross-site', cookie('<cookie>', { origin: 'https://evil.example' })),
  bad(
    'a deed from a site of a like name',
    add,
    '403 cross-site',
    cookie('<cookie>', { origin: 'http://vigie.example.evil.example' }),
  ),
  bad(
    'a deed from the same name at another port',
    add,
    '403 cross-site',
    cookie('<cookie>', { origin: 'http://vigie.example:8080' }),
  ),
  bad(
    'a deed from the same name by another scheme',
    add,
    '403 cross-site',
    cookie('<cookie>', { origin: 'https://vigie.example' }),
  ),
  bad('a deed from a page without an origin', add, '403 cross-site', cookie('<cookie>', { origin: 'null' })),
  bad('a deed from nowhere', add, '403 cross-site', cookie('<cookie>', {})),
  bad(
    'a deed that its browser calls foreign',
    add,
    '403 cross-site',
    cookie('<cookie>', { origin: own, 'sec-fetch-site': 'cross-site' }),
  ),
  bad('a deed from a sister site', add, '403 cross-site', cookie('<cookie>', { origin: own, 'sec-fetch-site': 'same-site' })),
  bad(
    'a deed from our own site',
    add,
    '400 request-malformed /name',
    cookie('<cookie>', { origin: own, 'sec-fetch-site': 'same-origin' }),
  ),
  bad('another organisation', 'boss GET /api/v1/cases', '403 not-a-member', {
    headers: { 'vigie-organisation': '<otherorganisation>' },
  }),
  bad('an organisation that is no id', 'boss GET /api/v1/cases', '403 not-a-member', {
    headers: { 'vigie-organisation': "' or true" },
  }),
  bad('an organisation for a key', 'program GET /api/v1/cases', '403 not-allowed', {
    headers: { 'vigie-organisation': '<otherorganisation>' },
  }),
  bad('whoever has left', 'leaver GET /api/v1/cases', '403 not-a-member'),
  bad('an invitation of nobody', join(forged), '410 invitation-unusable'),
  bad('an invitation that was used', join('<used>'), '410 invitation-unusable'),
  bad('an invitation that was taken back', join('<retired>'), '410 invitation-unusable'),
  bad('an invitation that a later one replaced', join('<replaced>'), '410 invitation-unusable'),
  bad('an answer link for an invitation', join('<link>'), '410 invitation-unusable'),
  bad(
    'an open invitation with a weak password',
    `visitor POST /api/v1/invitations/acceptance {"token":"<open>","name":"N","password":"short"}`,
    '422 password-too-weak',
  ),
  bad('a link to become the first', found(forged), '410 link-unusable'),
  bad('an invitation to become the first', found('<open>'), '410 link-unusable'),
  bad('an answer link of nobody', look(forged), '410 link-unusable'),
  bad('an answer link of 201 letters', look('l'.repeat(201)), '400 request-malformed /link'),
  bad('an answer link that is an id', look('<form>'), '410 link-unusable'),
  bad('an invitation for an answer link', look('<open>'), '410 link-unusable'),
  bad('an answer by a link of nobody', answer(forged), '410 link-unusable'),
  bad('an answer by a link about another listing', answer('<link>'), '422 not-of-this-notice'),
  bad('a receipt of nobody', follow('"AAAA-AAAA-AAAA-AAAA-AAAA"'), '404 receipt-unknown'),
  bad('a receipt with a letter changed', follow('"<receipt>Z"'), '404 receipt-unknown'),
  bad('a receipt that is a number', follow('12345678901234567890'), '400 request-malformed /receipt'),
  bad('a receipt of 501 letters', follow(`"${'R'.repeat(501)}"`), '400 request-malformed /receipt'),
  bad('a receipt of no letters', follow('"%%%%"'), '404 receipt-unknown'),
  bad('an answer link for a receipt', follow('"<link>"'), '404 receipt-unknown'),
  bad(
    'a sign-in with a wrong password',
    signIn('{"email":"nobody@mail.example","password":"wrong wrong wrong"}'),
    '401 sign-in-failed',
    { headers: { origin: own } },
  ),
  bad('a sign-in from another site', signIn('{"email":"nobody@mail.example","password":"wrong wrong wrong"}'), '403 cross-site', {
    headers: { origin: 'https://evil.example' },
  }),
  bad(
    'a sign-in with more than is asked',
    signIn('{"email":"n@mail.example","password":"wrong wrong wrong","callbackURL":"https://evil.example"}'),
    '400 request-malformed',
    { headers: { origin: own } },
  ),
  bad('a sign-in with operators', signIn('{"email":{"$ne":null},"password":{"$ne":null}}'), '400 request-malformed /email', {
    headers: { origin: own },
  }),
  bad(
    'a sign-up where nobody signs up',
    'visitor POST /api/auth/sign-up/email {"email":"n@mail.example","password":"wrong wrong wrong"}',
    '404 route-unknown',
    { headers: { origin: own } },
  ),
  bad(
    'a second factor that nobody has',
    'visitor POST /api/auth/two-factor/verify-totp {"code":"000000"}',
    '401 sign-in-expired',
    { headers: { origin: own } },
  ),
]

/** The same secrets months later. */
export const expiredSecrets = [
  bad('an invitation of last year', join('<open>'), '410 invitation-unusable'),
  bad('an answer link of last year', look('<link>'), '410 link-unusable'),
  bad('an answer by a link of last year', answer('<link>'), '410 link-unusable'),
]

/** More tries than anybody needs: 30 a minute of one address are heard. */
export const tooManyTries = Array.from({ length: 31 }, (_, at) =>
  bad(`guess number ${at}`, join(`${forged.slice(2)}${at}`), '410 invitation-unusable'),
)
