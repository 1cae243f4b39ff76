import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { askErasure } from './ask-erasure.ts'
import type { ErasureRow } from './erasure-register-store.ts'
import { exportSubject } from './export-subject.ts'
import type { HoldRow } from './hold-store.ts'
import { liftHold } from './lift-hold.ts'
import { listErasures } from './list-erasures.ts'
import { listHolds } from './list-holds.ts'
import { type HoldSubject, placeHold } from './place-hold.ts'
import type { Subject } from './subject.ts'

export function peopleRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.askErasure, async ({ ctx, body }) => {
    const asked = await askErasure(ctx, toSubject(body))
    return asked.ok ? ok(toErasure(asked.value)) : asked
  })
  serveRoute(app, gate, routes.listErasures, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listErasures(tx, query))
    return ok({ items: items.map(toErasure), next })
  })
  serveRoute(app, gate, routes.placeHold, async ({ ctx, body }) => {
    const placed = await placeHold(ctx, toHeld(body), body.reason)
    return placed.ok ? ok(toHold(placed.value)) : placed
  })
  serveRoute(app, gate, routes.listHolds, async ({ ctx, query }) => {
    const { items, next } = await ctx.inTransaction((tx) => listHolds(tx, query))
    return ok({ items: items.map(toHold), next })
  })
  serveRoute(app, gate, routes.liftHold, async ({ ctx, params }) => {
    const lifted = await liftHold(ctx, params.holdId)
    return lifted.ok ? ok(toHold(lifted.value)) : lifted
  })
  serveRoute(app, gate, routes.exportSubject, async ({ ctx, body: { subject, after } }) => {
    const exported = await exportSubject(ctx, toSubject(subject), after)
    if (!exported.ok) return exported
    const { generatedAt, records, next, withheld, purposes } = exported.value
    return ok({
      generated_at: generatedAt.toISOString(),
      organisation_id: ctx.acting.organisationId,
      kind: subject.kind,
      records: { ...records },
      next,
      withheld: [...withheld],
      purposes: purposes.map(({ table, columns, purpose, basis, retention }) => ({
        table,
        columns,
        purpose,
        legal_basis: basis,
        retention,
      })),
    })
  })
}

type SaidSubject =
  | { readonly kind: 'seller'; readonly platform_id: string; readonly handle: string; readonly listing_ids: readonly string[] }
  | { readonly kind: 'reporter'; readonly receipt: string }
  | { readonly kind: 'member'; readonly person_id: string }

function toSubject(said: SaidSubject): Subject {
  switch (said.kind) {
    case 'seller':
      return { kind: 'seller', platformId: said.platform_id, handle: said.handle, listingIds: said.listing_ids }
    case 'reporter':
      return said
    case 'member':
      return { kind: 'member', personId: said.person_id }
  }
}

type SaidHold =
  | { readonly kind: 'case'; readonly case_id: string }
  | { readonly kind: 'listing'; readonly listing_id: string }
  | { readonly kind: 'seller'; readonly platform_id: string; readonly handle: string }

function toHeld(said: SaidHold): HoldSubject {
  switch (said.kind) {
    case 'case':
      return { kind: 'case', caseId: said.case_id }
    case 'listing':
      return { kind: 'listing', listingId: said.listing_id }
    case 'seller':
      return { kind: 'seller', platformId: said.platform_id, handle: said.handle }
  }
}

function toErasure({ id, kind, asked_at, erased_at, done_at, row_count }: ErasureRow) {
  return {
    id,
    kind,
    asked_at: asked_at.toISOString(),
    erased_at: erased_at?.toISOString() ?? null,
    done_at: done_at?.toISOString() ?? null,
    row_count,
  }
}

function toHold({ id, kind, subjects, reason, placed_at, lifted_at }: HoldRow) {
  const subjectId = kind === 'seller' ? null : (subjects[0] ?? null)
  return {
    id,
    kind,
    subject_id: subjectId,
    reason,
    placed_at: placed_at.toISOString(),
    lifted_at: lifted_at?.toISOString() ?? null,
  }
}
