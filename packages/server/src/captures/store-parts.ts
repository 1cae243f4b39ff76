import type { Context } from '../context.ts'
import type { Manifested } from './manifest.ts'

/** Store the bytes of a capture, before its rows: a row never names what is not there. Storing them again changes nothing. */
export async function storeParts({ objects }: Pick<Context, 'objects'>, { parts }: Manifested): Promise<void> {
  for (const { objectKey, bytes } of parts) await objects.put(objectKey, bytes)
}
