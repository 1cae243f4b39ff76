import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'cheerio'
import { locales } from '../http/choose-locale.ts'
import { aboutPage } from './about-page.ts'
import { busyHalf, countsOf } from './figures/counts.fixture.ts'
import { figuresPage } from './figures/figures-page.ts'
import { periods } from './figures/period.ts'
import { publishFigures } from './figures/public-figures.ts'
import { homePage } from './home-page.ts'
import { openFrame } from './open-frame.ts'
import { publicContact } from './public-contact.ts'
import type { ShellPage } from './shell.ts'
import { openSiteWords } from './site-words.ts'

const words = await openSiteWords()
const frame = openFrame({ words, baseUrl: 'https://vigie.example', isDemo: true })
const rendered = (page: ShellPage) => `<head>${frame.head(page)}</head><body>${frame.page(page)}</body>`

/** The one address of elsewhere: it loads nothing, and says what whoever runs this may do. */
const licence = 'https://www.apache.org/licenses/LICENSE-2.0'

/** Every page there is, in every state it has. */
function* everyPage(): Generator<readonly [name: string, page: ShellPage]> {
  const strange = { organisation: 'A & <b>B</b>', members: [{ id: 'a', name: '<script>"x"</script>' }] }
  const states = {
    busy: countsOf(busyHalf, strange),
    quiet: countsOf([]),
    beginning: countsOf(['2026-09 listings.screened 3 a']),
  }
  for (const locale of locales) {
    const said = { t: words[locale], locale }
    const home = { ...said, contact: publicContact('us@ngo.example') }
    yield [`${locale} home of nobody`, homePage(null, home)]
    const about = { ...said, organisation: 'A & <b>B</b>', contact: publicContact('us@ngo.example'), version: '1.2.3' }
    yield [`${locale} about`, aboutPage(about)]
    yield [`${locale} about of nobody`, aboutPage({ ...about, organisation: null, contact: null })]
    yield [`${locale} figures of nobody`, figuresPage(null, 'all', said)]
    for (const [state, counts] of Object.entries(states)) {
      for (const period of periods) {
        yield [`${locale} home ${state}`, homePage(publishFigures(counts, period), home)]
        yield [`${locale} figures ${state} ${period}`, figuresPage(publishFigures(counts, period), period, said)]
      }
    }
  }
}

test('Every page renders in both languages, with words wherever it names a key', () => {
  for (const [name, page] of everyPage()) {
    const html = rendered(page)
    assert.doesNotMatch(html, /undefined|\[object|NaN|\{\{|site:|figures:/, name)
    const $ = load(html)
    assert.equal($('h1').length, 1, name)
    const levels = $('main :is(h2, h3)')
      .map((_, each) => Number(each.tagName.slice(1)))
      .get()
    for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 1) + 1, `${name}: a heading skips a level`)
    const ids = $('[id]')
      .map((_, each) => $(each).attr('id'))
      .get()
    assert.equal(new Set(ids).size, ids.length, `${name}: an id stands twice`)
    for (const each of $('[aria-labelledby], [aria-describedby]').get()) {
      const id = $(each).attr('aria-labelledby') ?? ''
      assert.equal($(`[id="${id}"]`).length, 1, `${name}: nothing has the id ${id}`)
    }
  }
})

test('No page holds a style, a script or an address of elsewhere, and names stay text', () => {
  for (const [name, page] of everyPage()) {
    const html = rendered(page)
    assert.doesNotMatch(html, / style=|<script|<style|<b>B/, name)
    assert.doesNotMatch(html.replaceAll('https://vigie.example', '').replaceAll(licence, ''), /(src|href)="(https?:)?\/\//, name)
  }
  const busy = homePage(publishFigures(countsOf(busyHalf, { organisation: 'A & <b>B</b>' }), 'last-quarter'), {
    t: words.en,
    locale: 'en',
    contact: null,
  })
  assert.ok(rendered(busy).includes('A &amp; &lt;b&gt;B&lt;/b&gt;'))
})

test('Every drawing has a table with the same numbers behind it', () => {
  const $ = load(
    rendered(figuresPage(publishFigures(countsOf(busyHalf), '4-quarters'), '4-quarters', { t: words.en, locale: 'en' })),
  )
  for (const svg of $('svg[role=img]').get()) {
    assert.equal($(svg).closest('section').find('table').length, 1, $(svg).find('title').first().text())
  }
  assert.equal($('svg[role=img]').length, 8)
  assert.equal(
    $('tbody tr')
      .filter((_, row) => $(row).text().includes('Listings looked at'))
      .find('td')
      .text(),
    '200',
  )
})

test('The figures page chooses its period by an address, which the other language and the file keep', () => {
  const $ = load(rendered(figuresPage(publishFigures(countsOf(busyHalf), 'all'), 'all', { t: words.fr, locale: 'fr' })))
  assert.deepEqual(
    $('form[method=get] button')
      .map((_, each) => $(each).attr('value'))
      .get(),
    [...periods],
  )
  assert.equal($('button[aria-current]').attr('value'), 'all')
  assert.equal($('.other-language').attr('href'), '/en/figures?period=all')
  assert.ok($('a[href="/fr/figures.csv?period=all"]').length === 1)
})

test('The frame names the page where one is, and links each page to the same in the other language', () => {
  for (const [name, page] of everyPage()) {
    const $ = load(rendered(page))
    assert.equal($('.pages [aria-current=page]').length, page.nav ? 1 : 0, name)
    assert.equal($('.pages a').length, $('.menu a').length)
    assert.equal($('link[rel=alternate]').length, 2, name)
    assert.equal($('.other-language').attr('lang'), page.locale === 'en' ? 'fr' : 'en')
    assert.equal($('.skip').attr('href'), `#${$('main').attr('id')}`)
  }
})

test('The banner of the demo world stands on every page of it, and on none of a real one', () => {
  const page = homePage(null, { t: words.en, locale: 'en', contact: null })
  assert.match(frame.page(page), /Demo world: everything here is invented/)
  assert.match(frame.page(page), /href="\/en\/demo"/)
  const real = openFrame({ words, baseUrl: '', isDemo: false })
  assert.doesNotMatch(real.page(page), /Demo world|\/en\/demo/)
  assert.equal(real.demo('fr').trim(), '')
})

test('The page of who we are says how to reach us, or that nobody has said how, and how long things are kept', () => {
  const said = { t: words.en, locale: 'en', organisation: 'Lantern', version: '1.2.3' } as const
  const told = load(rendered(aboutPage({ ...said, contact: publicContact('us@ngo.example') })))
  assert.equal(told('main a[href="mailto:us@ngo.example"]').length, 2)
  assert.match(told('#kept').parent().text(), /erased after 2 years[\s\S]*erased 90 days[\s\S]*5 years after/)
  const silent = load(rendered(aboutPage({ ...said, contact: null })))
  assert.match(silent('main').text(), /No contact has been given for this site yet/)
  assert.doesNotMatch(silent('main').text(), /Write to us/)
})

test('A page for one reader alone is not to be listed by search engines', () => {
  const { address: _, ...page } = homePage(null, { t: words.en, locale: 'en', contact: null })
  assert.match(frame.head(page), /<meta name="robots" content="noindex" \/>/)
  assert.doesNotMatch(frame.head(page), /canonical|alternate/)
})
