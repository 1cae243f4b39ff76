import { ok, type Result } from '@vigie/casework'
import { sql } from 'kysely'
import type { Context, Tx } from '../context.ts'
import { afterId } from '../db/cursor-id.ts'
import { writeCursor } from '../db/page.ts'
import { exportListings } from './export-listings.ts'
import { exportMember } from './export-member.ts'
import { findSubject, type SubjectRefusal } from './find-subject.ts'
import { protectionRegister } from './protection-register.ts'
import type { RegisterEntry, Whose } from './register-entry.ts'
import type { FoundSubject, Subject, SubjectKind } from './subject.ts'

/** One part of what is stored about somebody. */
export interface SubjectExport {
  readonly generatedAt: Date
  readonly records: Readonly<Record<string, unknown>>
  /** Where the next part begins; null in the last. */
  readonly next: string | null
  readonly withheld: readonly Sentence[]
  readonly purposes: readonly RegisterEntry[]
}

interface Sentence {
  readonly en: string
  readonly fr: string
}

const listingsAtOnce = 20

/** All that is stored about somebody, with why and how long; of a seller part by part. */
export function exportSubject(
  ctx: Pick<Context, 'inTransaction' | 'vault'>,
  subject: Subject,
  after: string | undefined,
): Promise<Result<SubjectExport, SubjectRefusal>> {
  return ctx.inTransaction(async (tx) => {
    const found = await findSubject(ctx, tx, subject)
    if (!found.ok) return found

    const { records, next } = await readRecords(ctx, tx, subject, found.value, after)
    const { whose, withheld } = told[subject.kind]
    const purposes = protectionRegister.filter((entry) => entry.whose === whose)
    return ok({ generatedAt: tx.now, records, next, withheld, purposes })
  })
}

async function readRecords(
  ctx: Pick<Context, 'vault'>,
  tx: Tx,
  subject: Subject,
  found: FoundSubject,
  after: string | undefined,
): Promise<Pick<SubjectExport, 'records' | 'next'>> {
  switch (subject.kind) {
    case 'seller': {
      const ids = await listListings(tx, found, afterId(after))
      const shown = ids.slice(0, listingsAtOnce)
      const last = shown.at(-1)
      const next = ids.length > listingsAtOnce && last !== undefined ? writeCursor([last]) : null
      return { records: { listings: shown.length === 0 ? [] : await exportListings(ctx, tx, shown) }, next }
    }
    case 'reporter':
      return { records: { reports: await exportReports(tx, found) }, next: null }
    case 'member':
      return { records: await exportMember(ctx, tx, subject.personId), next: null }
  }
}

async function listListings({ query }: Tx, { hashes, listingIds }: FoundSubject, after: string | null): Promise<string[]> {
  const rows = await query
    .selectFrom('listing')
    .select('id')
    .where(sql<boolean>`(seller_hash = any(${[...hashes]}::text[]) or id = any(${[...listingIds]}::uuid[]))`)
    .$if(after !== null, (listings) => listings.where('id', '>', after as string))
    .orderBy('id')
    .limit(listingsAtOnce + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** What somebody reported and what became of it. The listing is named by its address, which they gave. */
function exportReports({ query }: Tx, { hashes }: FoundSubject) {
  return query
    .selectFrom('token')
    .innerJoin('report', 'report.id', 'token.subject_id')
    .innerJoin('listing', 'listing.id', 'report.listing_id')
    .select(['report.id', 'listing.url', 'report.source', 'report.status', 'report.why', 'report.locale', 'report.received_at'])
    .where('token.hash', 'in', hashes)
    .execute()
}

/** Of whom the register tells, and what is left out because it is about others (Art. 15(4) of Regulation (EU) 2016/679). */
const told: Readonly<Record<SubjectKind, { readonly whose: Whose; readonly withheld: readonly Sentence[] }>> = {
  seller: {
    whose: 'sellers',
    withheld: [
      {
        en: 'Who reported the listings, and what they wrote: it would tell who they are.',
        fr: 'Qui a signalé les annonces, et ce que ces personnes ont écrit : on pourrait les reconnaître.',
      },
      {
        en: 'Which reviewers read them.',
        fr: 'Quels experts les ont examinées.',
      },
    ],
  },
  reporter: { whose: 'reporters', withheld: [] },
  member: {
    whose: 'members',
    withheld: [
      {
        en: 'Password and second factor: they are kept so that nobody can read them.',
        fr: 'Le mot de passe et le second facteur : ils sont conservés de façon que personne ne puisse les lire.',
      },
    ],
  },
}
