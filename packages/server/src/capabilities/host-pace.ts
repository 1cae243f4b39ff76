import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from './clock.ts'

export interface HostPaceOptions {
  readonly clock: Clock
  readonly sleep?: (ms: number) => Promise<unknown>
  /** Between the starts of two paced requests to one host. */
  readonly minIntervalMs: number
  /** Requests to one host at the same time, paced or not. */
  readonly maxPerHost: number
}

export interface HostPace {
  /** Do the work when it is the host's turn. A paced one also keeps its distance from the paced one before. */
  run<T>(host: string, isPaced: boolean, work: () => Promise<T>): Promise<T>
}

interface Lane {
  running: number
  /** In ms since 1970. */
  nextStartAt: number
  readonly waiting: (() => void)[]
}

/** Above this many, hosts that are not in use are forgotten. */
const manyLanes = 1000

/** Few requests to one host at a time and some distance between them: we are guests there. */
export function createHostPace({ clock, sleep = delay, minIntervalMs, maxPerHost }: HostPaceOptions): HostPace {
  const lanes = new Map<string, Lane>()

  const laneOf = (host: string): Lane => {
    const known = lanes.get(host)
    if (known) return known
    if (lanes.size >= manyLanes) forgetIdle(lanes, clock.now().getTime())
    const lane = { running: 0, nextStartAt: 0, waiting: [] }
    lanes.set(host, lane)
    return lane
  }

  return {
    run: async (host, isPaced, work) => {
      const lane = laneOf(host)
      if (lane.running < maxPerHost) lane.running++
      else await new Promise<void>((resolve) => lane.waiting.push(resolve))
      try {
        if (isPaced) {
          const now = clock.now().getTime()
          const startAt = Math.max(now, lane.nextStartAt)
          lane.nextStartAt = startAt + minIntervalMs
          if (startAt > now) await sleep(startAt - now)
        }
        return await work()
      } finally {
        // A place is handed on, not given back, so that nobody slips in before who waits.
        const next = lane.waiting.shift()
        if (next) next()
        else lane.running--
      }
    },
  }
}

function forgetIdle(lanes: Map<string, Lane>, now: number): void {
  for (const [host, { running, nextStartAt }] of lanes) if (running === 0 && nextStartAt <= now) lanes.delete(host)
}
