import { InvariantError } from '@vigie/casework'
import type { OperationLine, OperationStep, OperationStop } from '@vigie/contract'
import { type Config, readConfig } from '../config.ts'
import { errorDetail } from './error-detail.ts'
import { OperationStopped } from './operation-stopped.ts'

/** What an operation is given. */
export interface Operating {
  readonly config: Config
  /** Aborted when the operator wants no more of it (Ctrl+C). */
  readonly signal: AbortSignal
  /** Tell how far it is. Throws when the operator wants no more of it, so that whoever tells often ends soon. */
  progress(step: OperationStep, count: number): void
}

/** How often progress is told, at most. */
const pauseMs = 100

/**
 * Run an operation as a program: what it tells goes to stdout as lines of JSON (`OperationLine`). Ends with 0 when it was done and
 * with 1 when it was stopped. A bug ends it as Node does, with its stack on stderr.
 */
export async function runOperation<Done>(work: (operating: Operating) => Promise<Done>): Promise<void> {
  // Whoever started it may go away; what was begun is ended all the same.
  process.stdout.on('error', () => {})
  const abort = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort())
  try {
    const done = await work({ config: readSettings(), signal: abort.signal, progress: progressTeller(abort.signal) })
    tell<Done>({ told: 'done', done })
  } catch (error) {
    tell<Done>({ told: 'stopped', stop: abort.signal.aborted ? { code: 'interrupted' } : stopOf(error) })
    process.exitCode = 1
  }
}

function readSettings(): Config {
  try {
    return readConfig()
  } catch (error) {
    const problems = error instanceof Error ? error.message.split('\n') : []
    throw new OperationStopped({ code: 'configuration-wrong', problems }, 'configuration-wrong', { cause: error })
  }
}

function stopOf(error: unknown): OperationStop {
  if (error instanceof OperationStopped) return error.stop
  if (error instanceof InvariantError || error instanceof TypeError || error instanceof RangeError) throw error
  return { code: 'failed', detail: errorDetail(error) }
}

function progressTeller(signal: AbortSignal): Operating['progress'] {
  let toldAt = Number.NEGATIVE_INFINITY
  return (step, count) => {
    signal.throwIfAborted()
    const now = performance.now()
    if (now - toldAt < pauseMs) return
    toldAt = now
    tell({ told: 'progress', step, count })
  }
}

function tell<Done>(line: OperationLine<Done>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
