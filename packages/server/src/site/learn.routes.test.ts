import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { loadCatalog, openCards, openRuleset } from '@vigie/catalog'
import fastify, { type FastifyInstance } from 'fastify'
import { settableClock } from '../capabilities/set-clock.fixture.ts'
import { locales } from '../http/choose-locale.ts'
import { learnRoutes } from './learn.routes.ts'
import { openFrame } from './open-frame.ts'
import { openSiteWords } from './site-words.ts'

const load = loadCatalog()
assert.ok(load.ok)
const { source } = load
const cards = openCards(source)
const clock = settableClock('2026-11-22T12:00:00Z')

describe('The learn pages', () => {
  let app: FastifyInstance
  before(async () => {
    app = fastify()
    const words = await openSiteWords()
    const frame = openFrame({ words, baseUrl: 'https://vigie.example', isDemo: false })
    const nobody = { clock, ruleset: openRuleset() }
    learnRoutes(app, { nobody, words, source, shell: (page) => `${frame.head(page)}${frame.page(page)}` })
  })
  after(() => app.close())

  const get = async (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
  const urls = locales.flatMap((locale) => [`/${locale}/learn`, ...cards.map(({ slug }) => `/${locale}/learn/${slug}`)])

  test('are there in each language, each with one heading of its own, under 60 kB', async () => {
    for (const url of urls) {
      const { statusCode, body } = await get(url)
      assert.equal(statusCode, 200, url)
      assert.equal(body.match(/<h1[ >]/g)?.length, 1, url)
      assert.ok(Buffer.byteLength(body) <= 60_000, `${url}: ${Buffer.byteLength(body)} bytes`)
    }
  })

  test('lack no word, and never say what is lawful', async () => {
    for (const url of urls) {
      const text = (await get(url)).body.replace(/<[^>]+>/g, ' ')
      assert.doesNotMatch(text, /undefined|\[object|\{\{|learn:/, url)
      assert.doesNotMatch(text, /\b(?:legal(?:ly)?|lawful(?:ly)?|légale?s?|légalement|licites?)\b/i, url)
    }
  })

  test('hold no style, script or colour that the policy of the site would refuse', async () => {
    for (const url of urls) assert.doesNotMatch((await get(url)).body, /<script|\sstyle=|\son\w+=|<img/, url)
  })

  test('name in French what has a French name, and leave English as it is', async () => {
    const text = async (slug: string) => (await get(slug)).body.replace(/<[^>]+>/g, ' ')
    const french = await text('/fr/learn/elephant-ivory')
    assert.match(french, /règlement \(UE\) 2023\/966/)
    assert.match(french, /Annexes CITES[\s\S]*Règlement \(CE\) 338\/97/)
    assert.match(french, /UICN/)
    for (const { slug } of cards) assert.doesNotMatch(await text(`/fr/learn/${slug}`), /\(EU\)|\bIUCN\b|\bRegulation\b/, slug)
    assert.match(await text('/en/learn/elephant-ivory'), /\(EU\) 2023\/966[\s\S]*Regulation \(EC\) 338\/97[\s\S]*IUCN/)
  })

  test('lead to reporting, to the other language, and to no learn page that is not there', async () => {
    for (const url of urls) {
      const { body } = await get(url)
      const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1] ?? '')
      assert.ok(links.includes(`${url.slice(0, 3)}/report`), url)
      assert.ok(links.includes(`${url.startsWith('/en') ? '/fr' : '/en'}${url.slice(3)}`), url)
      for (const link of links.filter((each) => each.includes('/learn'))) assert.ok(urls.includes(link), `${url}: ${link}`)
    }
  })

  test('show each taxon of a card with the appendix of today’s edition, and since when', async () => {
    const { body } = await get('/en/learn/elephant-ivory')
    assert.match(
      body,
      /African savanna elephant <i lang="la">Loxodonta africana<\/i><\/th>\s*<td>Appendix I or II<\/td>\s*<td>Annex A or B</,
    )
    assert.match(body, /edition CoP20, in force since 5 March 2026/)
    const { body: french } = await get('/fr/learn/look-alikes')
    assert.match(french, /Mammuthus primigenius<\/i><\/th>\s*<td>non inscrit<\/td>\s*<td>non inscrit</)
    assert.match(french, /édition CoP20, en vigueur depuis le 5 mars 2026/)
  })

  test('follow the lists when the day changes, and are not sent again before', async () => {
    clock.set('2026-03-04T12:00:00Z')
    const { body, headers } = await get('/en/learn/rhino-horn')
    assert.match(body, /edition CoP19, in force since 23 February 2023/)
    const tag = { 'if-none-match': String(headers.etag) }
    assert.equal((await get('/en/learn/rhino-horn', tag)).statusCode, 304)
    clock.set('2026-03-05T00:00:00Z')
    const later = await get('/en/learn/rhino-horn', tag)
    assert.equal(later.statusCode, 200)
    assert.match(later.body, /edition CoP20/)
  })

  test('answer 404 for a card that does not exist', async () => {
    assert.equal((await get('/en/learn/unicorns')).statusCode, 404)
    assert.equal((await get('/fr/learn/__proto__')).statusCode, 404)
  })
})
