import { mkdirSync } from 'node:fs'
import lockfile from 'proper-lockfile'

/** How long a lock outlives a program that was killed: the next one waits that long at most. */
const staleMs = 4_000

/**
 * Take the data folder for this program alone: two programs on one PGlite folder destroy each other's rows without a word.
 * Waits a few seconds for one that is just ending or was killed; then throws, naming the folder.
 * @returns gives the folder free again
 */
export async function lockFolder(folder: string, onLost: (cause: Error) => void): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true })
  try {
    const release = await lockfile.lock(folder, {
      stale: staleMs,
      update: staleMs / 4,
      retries: { retries: 24, factor: 1, minTimeout: 250 },
      onCompromised: onLost,
    })
    return () => release()
  } catch (cause) {
    throw new Error(`${folder} is in use by another running Vigie. Stop that one, or set DATA_FOLDER to another folder.`, {
      cause,
    })
  }
}
