import { Session } from 'node:inspector'

interface FunctionCoverage {
  readonly ranges: readonly { readonly count: number }[]
}
interface ScriptCoverage {
  readonly url: string
  readonly functions: readonly FunctionCoverage[]
}

/**
 * Counts what a program does instead of how long it takes: how often each block of its code ran, loops and branches included. The
 * same on every machine, however busy. What runs inside the engine's built-in functions is not counted.
 *
 * Begin before the code to be counted is imported: V8 counts only what it compiled since.
 *
 * @param counts which scripts to count, by their URL
 */
export function beginCounting(counts: (url: string) => boolean): (run: () => void) => number {
  const session = new Session()
  session.connect()
  // Posted to the own thread, each answer comes before `post` returns.
  const post = (method: string, params: object = {}): unknown => {
    let answer: unknown
    session.post(method, params, (error, result) => {
      if (error) throw error
      answer = result
    })
    return answer
  }
  const takeCounts = (): number => {
    const { result } = post('Profiler.takePreciseCoverage') as { readonly result: readonly ScriptCoverage[] }
    let sum = 0
    for (const { url, functions } of result) {
      if (!counts(url)) continue
      for (const { ranges } of functions) for (const { count } of ranges) sum += count
    }
    return sum
  }
  post('Profiler.enable')
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return (run) => {
    takeCounts()
    run()
    return takeCounts()
  }
}
