import { captureKinds } from '@vigie/casework'
import { z } from 'zod'
import { route } from '../route.ts'
import { id, moment, pageOf, pageQuery, words } from '../wire-parts.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const captureLine = z.object({
  id,
  listing_id: id,
  version_id: id.nullable(),
  kind: z
    .enum(captureKinds)
    .meta({ description: 'As received with the listing, fetched from its address, or added by a person.' }),
  captured_at: moment,
  captured_by: z.string().meta({ description: 'person:<id>, key:<id>, public or system.' }),
  url: z.string().nullable(),
  manifest_sha256: sha256,
})

const capturePart = z.object({
  name: z.string(),
  media_type: z.string(),
  bytes: z.int().nonnegative(),
  sha256,
})

const listingParams = z.object({ listingId: id })

export const captureRoutes = {
  captureListing: route({
    method: 'POST',
    path: '/api/v1/listings/{listingId}/captures',
    tag: 'captures',
    summary: 'Have the listing’s page fetched and stored as soon as its host’s turn comes.',
    access: { deed: 'capture-listing' },
    params: listingParams,
    status: 202,
    answer: z.object({ listing_id: id }),
    refusals: ['listing-not-found', 'url-unreadable'],
  }),
  recordCaptureWaiver: route({
    method: 'POST',
    path: '/api/v1/listings/{listingId}/capture-waiver',
    tag: 'captures',
    summary: 'Record why a listing has no capture, so that a notice may leave without one. The last reason counts.',
    access: { deed: 'capture-listing' },
    params: listingParams,
    body: z.object({ reason: words(2_000).min(3, 'must be at least 3 characters long') }),
    status: 201,
    answer: z.object({ listing_id: id, waived_at: moment }),
    refusals: ['listing-not-found'],
  }),
  listCaptures: route({
    method: 'GET',
    path: '/api/v1/listings/{listingId}/captures',
    tag: 'captures',
    summary: 'The captures of a listing, newest first, without those erased.',
    access: { deed: 'read-listings' },
    params: listingParams,
    query: pageQuery,
    answer: pageOf(captureLine),
    refusals: ['listing-not-found'],
  }),
  getCapture: route({
    method: 'GET',
    path: '/api/v1/captures/{captureId}',
    tag: 'captures',
    summary: 'A capture with its manifest, which lists every part with its SHA-256.',
    access: { deed: 'read-listings' },
    params: z.object({ captureId: id }),
    answer: captureLine.extend({ manifest: z.record(z.string(), z.unknown()), parts: z.array(capturePart) }),
    refusals: ['capture-not-found'],
  }),
  getCapturePart: route({
    method: 'GET',
    path: '/api/v1/captures/{captureId}/parts/{name}',
    tag: 'captures',
    summary: 'The bytes of one part, to be saved: a page is never shown as a page.',
    access: { deed: 'read-listings' },
    params: z.object({ captureId: id, name: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}$/, 'must be the name of a part') }),
    produces: 'application/octet-stream',
    answer: z.unknown().meta({ description: 'Bytes.' }),
    refusals: ['capture-not-found'],
  }),
}
