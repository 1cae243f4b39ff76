import { noticeCan } from '@vigie/casework'
import type { Context, Tx } from '../context.ts'
import type { Job } from '../jobs/job.ts'
import { draftGround } from './draft-ground.ts'
import { draftItem, type ListingSeen, type Reading } from './draft-item.ts'
import type { NoticeLocale } from './notice-content.ts'
import { insertNotice, lockNotice, recordNotice } from './notice-store.ts'
import { readCaptures } from './read-captures.ts'
import { type CaseListing, listCaseListings, readLastReading } from './read-case.ts'
import { readSender } from './refresh-draft.ts'

/** Listings of one notice: a mail of more is not read. */
const mostListings = 100
/** Clauses of a platform among which the fitting one is looked for. */
const mostClauses = 200

/**
 * Draft the notices of a case that has been decided: one for each platform of its listings (for each 100 of them). Drafts of an
 * earlier decision give way. A listing without a platform gets none: there is nobody to tell.
 */
export function draftNotices(ctx: Pick<Context, 'inTransaction' | 'ids' | 'ruleset' | 'log'>, job: Job): Promise<void> {
  return ctx.inTransaction(async (tx) => {
    if (!(await tx.isFirstTime(job))) return
    const caseId = job.subjectId
    await withdrawDrafts(tx, caseId)
    const caseFile = await tx.query
      .selectFrom('case_file')
      .select(['status', 'decision'])
      .where('id', '=', caseId)
      .executeTakeFirst()
    if (caseFile?.status !== 'decided' || caseFile.decision !== 'notify') return

    const listings = await listCaseListings(tx, caseId)
    const nowhere = listings.filter(({ platformId }) => platformId === null)
    if (nowhere.length > 0) {
      const listingIds = nowhere.map(({ seen }) => seen.listingId)
      ctx.log.info({ caseId, listingIds }, 'listings without a platform get no notice')
    }
    const reading = await readLastReading(tx, caseId)
    const isAlone = listings.length === 1
    for (const [platformId, ofPlatform] of Map.groupBy(listings, (listing) => listing.platformId)) {
      if (platformId === null) continue
      for (const part of inParts(ofPlatform)) await draftOne(ctx, tx, { caseId, platformId, listings: part, reading, isAlone })
    }
  })
}

interface Part {
  readonly caseId: string
  readonly platformId: string
  readonly listings: readonly CaseListing[]
  readonly reading: Reading & { readonly reason: string | null }
  readonly isAlone: boolean
}

async function draftOne(ctx: Pick<Context, 'ids' | 'ruleset'>, tx: Tx, part: Part): Promise<void> {
  const { caseId, platformId, listings, reading } = part
  const { query, now } = tx
  const platform = await query
    .selectFrom('platform')
    .select(['name', 'locale'])
    .where('id', '=', platformId)
    .executeTakeFirstOrThrow()
  const locale = platform.locale as NoticeLocale
  const clauses = await query
    .selectFrom('platform_clause')
    .select(['code', 'title', 'clause_text as text', 'url'])
    .where('platform_id', '=', platformId)
    .orderBy('id')
    .limit(mostClauses)
    .execute()
  const asOf = now.toISOString().slice(0, 10)
  const captures = await readCaptures(
    tx,
    listings.map(({ seen }) => seen.listingId),
  )
  const captureOf = ({ listingId }: Pick<ListingSeen, 'listingId'>) => captures.get(listingId)?.capture ?? null
  const items = listings.map(({ seen }) => ({
    ...draftItem(ctx.ruleset, asOf, seen, { ...part, locale }),
    captureSha256: captureOf(seen)?.sha256 ?? null,
    capturedAt: captureOf(seen)?.at.toISOString() ?? null,
  }))
  const offered = items.map(({ taxon, product }) => ({ product, group: ctx.ruleset.taxa.get(taxon)?.group ?? null }))
  const ground = draftGround(clauses, offered, { locale, listings: listings.length })
  await insertNotice(tx, {
    id: ctx.ids.next(),
    platformId,
    caseId,
    ground: ground.kind,
    draft: {
      kind: 'notice',
      locale,
      platform: platform.name,
      items,
      ground,
      reasons: reading.reason ?? '',
      ...(await readSender(tx)),
      inGoodFaith: false,
      preserveAccount: false,
    },
    listings: items.map((item) => ({
      listingId: item.listingId,
      specimens: item.specimens,
      captureId: captureOf(item)?.id ?? null,
    })),
    withdrawsId: null,
  })
}

/** What was drafted on an earlier decision of the case and has not left. */
async function withdrawDrafts(tx: Tx, caseId: string): Promise<void> {
  const earlier = await tx.query
    .selectFrom('notice')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('case_id', '=', caseId)
    .where('status', 'in', ['drafted', 'held'])
    .where('withdraws_id', 'is', null)
    .orderBy('id')
    .limit(1000)
    .execute()
  for (const { id } of earlier) {
    const notice = await lockNotice(tx, id)
    if (!notice || !(noticeCan('hold', notice.file) || noticeCan('recall', notice.file))) continue
    await recordNotice(tx, notice, { kind: 'notice.withdrawn', subject: id, facts: { wasSent: false } }, { held_until: null })
    await tx.unschedule('send-notice', id)
  }
}

function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / mostListings) }, (_, part) =>
    all.slice(part * mostListings, (part + 1) * mostListings),
  )
}
