import { ok } from '@vigie/casework'
import { routes } from '@vigie/contract'
import type { FastifyInstance } from 'fastify'
import { type Gate, serveRoute } from '../http/serve-route.ts'
import { captureListing } from './capture-listing.ts'
import type { CaptureRow } from './find-capture.ts'
import { getCapture } from './get-capture.ts'
import { getCapturePart } from './get-capture-part.ts'
import { listCaptures } from './list-captures.ts'
import { recordCaptureWaiver } from './record-capture-waiver.ts'

export function capturesRoutes(app: FastifyInstance, gate: Gate): void {
  serveRoute(app, gate, routes.captureListing, ({ ctx, params }) => captureListing(ctx, params.listingId))
  serveRoute(app, gate, routes.recordCaptureWaiver, ({ ctx, params, body }) =>
    recordCaptureWaiver(ctx, params.listingId, body.reason),
  )
  serveRoute(app, gate, routes.listCaptures, async ({ ctx, params, query }) => {
    const page = await ctx.inTransaction((tx) => listCaptures(tx, params.listingId, query))
    return page.ok ? ok({ items: page.value.items.map(toLine), next: page.value.next }) : page
  })
  serveRoute(app, gate, routes.getCapture, async ({ ctx, params }) => {
    const found = await getCapture(ctx, params.captureId)
    if (!found.ok) return found
    const { capture, manifest, parts } = found.value
    return ok({ ...toLine(capture), manifest, parts: [...parts] })
  })
  serveRoute(app, gate, routes.getCapturePart, async ({ ctx, params, reply }) => {
    const part = await getCapturePart(ctx, params.captureId, params.name)
    if (!part.ok) return part
    const { mediaType, bytes } = part.value
    // Saved and never shown as a page: what was captured may hold script.
    reply.header('content-disposition', `attachment; filename="${params.captureId}-${params.name}"`)
    if (mediaType.startsWith('image/')) reply.type(mediaType)
    return ok(bytes)
  })
}

function toLine({ captured_at, kind, organisation_id: _, erased_at: __, ...row }: CaptureRow) {
  return { ...row, kind: kind as 'received', captured_at: captured_at.toISOString() }
}
