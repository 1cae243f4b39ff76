import assert from 'node:assert/strict'
import { routes, toScreenedListing } from '@vigie/contract'
import { screen } from '@vigie/engine'
import { testRuleset } from '../db/test-context.fixture.ts'
import { type CaseWorld, onEachCaseWorld, type Planted } from './case-world.fixture.ts'
import type { Reader } from './explain-listing.ts'
import { getCase } from './get-case.ts'

const ruleset = testRuleset()

/** The listing of a case as somebody sees it. */
async function shownTo(world: CaseWorld, listing: Planted, reader: Reader | null) {
  const caseId = await world.caseOf(listing)
  const found = await world.ctx.inTransaction((tx) => getCase(tx, caseId, null, reader))
  assert.ok(found.ok)
  const [shown] = routes.getCase.answer.parse(found.value).listings
  assert.ok(shown)
  return shown
}

/** A case of a listing with these words, read as the engine reads them. */
async function readCase(world: CaseWorld, title: string, rules = ruleset): Promise<Planted> {
  const listing = await world.listing(title)
  const verdict = screen({ title }, ruleset, '2026-11-21')
  await world.screened(listing, { verdict: verdict.verdict, degraded: ['language'] })
  const result = JSON.stringify({ ...toScreenedListing(listing.id, verdict), ruleset: rules.id })
  await world.ctx.inTransaction(({ query }) =>
    query.updateTable('screening').set({ result }).where('listing_id', '=', listing.id).execute(),
  )
  return listing
}

async function capture(world: CaseWorld, listing: Planted, kind: 'received' | 'fetched', isErased = false): Promise<void> {
  await world.ctx.inTransaction(({ query, organisationId, now }) =>
    query
      .insertInto('capture')
      .values({
        id: world.ctx.ids.next(),
        organisation_id: organisationId,
        listing_id: listing.id,
        version_id: listing.versionId,
        kind,
        captured_by: 'system',
        url: null,
        manifest_sha256: 'a'.repeat(64),
        captured_at: now,
        erased_at: isErased ? now : null,
      })
      .execute(),
  )
}

onEachCaseWorld('getCase() names the taxa of the terms that were found, in the reader’s language', async (world) => {
  const listing = await readCase(world, 'Ivory bangle, elephant')
  const namesIn = async (locale: 'en' | 'fr') =>
    (await shownTo(world, listing, { ruleset, locale })).screening?.named.flatMap(({ names }) => names) ?? []
  const [english, french] = [await namesIn('en'), await namesIn('fr')]
  assert.ok(
    english.some((name) => /elephant/i.test(name)),
    english.join(),
  )
  assert.ok(
    french.some((name) => /éléphant/i.test(name)),
    french.join(),
  )
  assert.deepEqual((await shownTo(world, listing, null)).screening?.named, [], 'nobody to explain it to')
})

onEachCaseWorld(
  'getCase() says why a listing passed, and nothing of one that was flagged or read by other rules',
  async (world) => {
    const whyOf = async (listing: Planted) => (await shownTo(world, listing, { ruleset, locale: 'en' })).screening?.why_passed
    assert.match((await whyOf(await readCase(world, 'Old wooden box'))) ?? '', /\w+ \w+/)
    assert.equal(await whyOf(await readCase(world, 'Elephant ivory bangle, real ivory')), null)
    assert.equal(await whyOf(await readCase(world, 'Old wooden chair', { ...ruleset, id: 'vigie-0000000000000000' })), null)
  },
)

onEachCaseWorld('getCase() says that a page was kept where one was fetched and is not erased', async (world) => {
  const listing = await readCase(world, 'Ivory bangle')
  const seen = async () => {
    const { has_page, capture_count } = await shownTo(world, listing, null)
    return [has_page, capture_count]
  }
  assert.deepEqual(await seen(), [false, 0])
  await capture(world, listing, 'received')
  await capture(world, listing, 'fetched', true)
  assert.deepEqual(await seen(), [false, 1])
  await capture(world, listing, 'fetched')
  assert.deepEqual(await seen(), [true, 2])
})
