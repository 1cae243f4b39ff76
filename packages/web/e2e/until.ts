import { setTimeout as wait } from 'node:timers/promises'

/** Look again and again until there is something to see. Throws when there is nothing after a minute. */
export async function until<T>(look: () => Promise<T | undefined | null | false>): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const seen = await look()
    if (seen) return seen
    await wait(100)
  }
  throw new Error('waited for a minute in vain')
}
