import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import type { CaptureRow } from './find-capture.ts'
import { getCapturePart } from './get-capture-part.ts'
import { manifestName } from './manifest.ts'

export interface CaptureView {
  readonly capture: CaptureRow
  readonly manifest: Readonly<Record<string, unknown>>
  readonly parts: readonly {
    readonly name: string
    readonly media_type: string
    readonly bytes: number
    readonly sha256: string
  }[]
}

/** A capture with its manifest. */
export async function getCapture(
  ctx: Pick<Context, 'inTransaction' | 'objects' | 'log'>,
  captureId: string,
): Promise<Result<CaptureView, RefusalOf<'capture-not-found'>>> {
  const found = await ctx.inTransaction(async ({ query }) => ({
    capture: await query
      .selectFrom('capture')
      .selectAll()
      .where('id', '=', captureId)
      .where('erased_at', 'is', null)
      .executeTakeFirst(),
    parts: await query
      .selectFrom('capture_part')
      .select(['name', 'media_type', 'size_bytes as bytes', 'sha256'])
      .where('capture_id', '=', captureId)
      .orderBy('name')
      .limit(100)
      .execute(),
  }))
  if (!found.capture) return refuse({ code: 'capture-not-found' })
  const manifest = await getCapturePart(ctx, captureId, manifestName)
  if (!manifest.ok) return manifest

  return ok({ capture: found.capture, parts: found.parts, manifest: JSON.parse(manifest.value.bytes.toString('utf8')) })
}
