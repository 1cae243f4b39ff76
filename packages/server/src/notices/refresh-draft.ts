import type { Tx } from '../context.ts'
import type { Notifier } from './notice-content.ts'
import type { Draft } from './notice-draft.ts'
import type { HeldNotice } from './notice-store.ts'
import { type Evidence, readCaptures } from './read-captures.ts'

export interface FreshDraft {
  readonly draft: Draft
  readonly evidence: ReadonlyMap<string, Evidence>
  /** Listings that nobody captured, and for which nobody recorded why not. None of a withdrawal. */
  readonly uncaptured: readonly string[]
  /** Whether the case still says that the platform is to be told. */
  readonly caseStands: boolean
}

/** A draft with what may have changed since it was drafted: captures, the organisation's name and status, the platform's name. */
export async function refreshDraft(tx: Tx, { row }: Pick<HeldNotice, 'row'>): Promise<FreshDraft> {
  const { content } = row
  const listingIds = content.items.map(({ listingId }) => listingId)
  const evidence = await readCaptures(tx, listingIds)
  const platform = await tx.query
    .selectFrom('platform')
    .select('name')
    .where('id', '=', row.platform_id)
    .executeTakeFirstOrThrow()
  const sender = await readSender(tx)
  if (content.kind === 'withdrawal') {
    const draft = { ...content, platform: platform.name, notifier: sender.notifier }
    return { draft, evidence, uncaptured: [], caseStands: true }
  }
  const items = content.items.map((item) => {
    const { capture } = evidence.get(item.listingId) ?? { capture: null }
    return { ...item, captureSha256: capture?.sha256 ?? null, capturedAt: capture?.at.toISOString() ?? null }
  })
  const isProven = ({ capture, isWaived }: Evidence) => capture !== null || isWaived
  return {
    draft: { ...content, ...sender, platform: platform.name, items },
    evidence,
    uncaptured: listingIds.filter((id) => !isProven(evidence.get(id) as Evidence)),
    caseStands: await doesCaseStand(tx, row.case_id),
  }
}

/** Whether a case's decision is to tell the platform, and nobody is reading the case again. */
export async function doesCaseStand({ query }: Tx, caseId: string): Promise<boolean> {
  const caseFile = await query.selectFrom('case_file').select(['status', 'decision']).where('id', '=', caseId).executeTakeFirst()
  return caseFile?.decision === 'notify' && (caseFile.status === 'decided' || caseFile.status === 'closed')
}

/** Who gives notice: the organisation, never a person. */
export async function readSender({ query, organisationId }: Tx): Promise<{
  readonly notifier: Notifier
  readonly trustedFlagger: { readonly since: string; readonly by: string } | null
}> {
  const { notifier_name, notifier_email, trusted_flagger_since, trusted_flagger_by } = await query
    .selectFrom('organisation')
    .select(['notifier_name', 'notifier_email', 'trusted_flagger_since', 'trusted_flagger_by'])
    .where('id', '=', organisationId)
    .executeTakeFirstOrThrow()
  const isTrusted = trusted_flagger_since !== null && trusted_flagger_by
  return {
    notifier: { name: notifier_name, email: notifier_email },
    trustedFlagger: isTrusted ? { since: trusted_flagger_since, by: trusted_flagger_by } : null,
  }
}
