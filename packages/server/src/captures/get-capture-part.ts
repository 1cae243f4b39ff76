import { ok, type RefusalOf, type Result, refuse } from '@vigie/casework'
import type { Context } from '../context.ts'
import { sha256 } from '../intake/sha256.ts'

export interface CapturePart {
  readonly mediaType: string
  readonly bytes: Buffer
}

/**
 * The bytes of one part, as they were stored. What is missing, or is no longer what its hash says, is not given out as evidence:
 * it is refused like what never was, and the log names it for whoever keeps the install.
 */
export async function getCapturePart(
  ctx: Pick<Context, 'inTransaction' | 'objects' | 'log'>,
  captureId: string,
  name: string,
): Promise<Result<CapturePart, RefusalOf<'capture-not-found'>>> {
  const part = await ctx.inTransaction(({ query }) =>
    query
      .selectFrom('capture_part as part')
      .innerJoin('capture', 'capture.id', 'part.capture_id')
      .select(['part.media_type', 'part.sha256', 'part.object_key'])
      .where('part.capture_id', '=', captureId)
      .where('part.name', '=', name)
      .where('capture.erased_at', 'is', null)
      .executeTakeFirst(),
  )
  const bytes = part ? await ctx.objects.get(part.object_key) : null
  const isWhole = part && bytes && sha256(bytes) === part.sha256
  if (part && !isWhole)
    ctx.log.error({ capture: captureId, part: name, missing: bytes === null }, 'a capture is not as it was stored')
  if (!isWhole) return refuse({ code: 'capture-not-found' })

  return ok({ mediaType: part.media_type, bytes })
}
