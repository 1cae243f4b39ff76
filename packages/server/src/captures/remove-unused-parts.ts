import type { Context } from '../context.ts'
import type { Manifested } from './manifest.ts'

/** Take back bytes that were stored for a capture that may not be: its listing was erased meanwhile. What others hold stays. */
export async function removeUnusedParts(ctx: Pick<Context, 'inTransaction' | 'objects'>, { parts }: Manifested): Promise<void> {
  const keys = parts.map(({ objectKey }) => objectKey)
  const used = await ctx.inTransaction(({ query }) =>
    query.selectFrom('capture_part').select('object_key').distinct().where('object_key', 'in', keys).limit(keys.length).execute(),
  )
  const isUsed = new Set(used.map(({ object_key }) => object_key))
  for (const key of keys) if (!isUsed.has(key)) await ctx.objects.remove(key)
}
