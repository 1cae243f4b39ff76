import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startHyperscan } from './hyperscan.ts'
import type { Row, RowsOptions } from './rows.ts'

interface OpenOptions extends Omit<RowsOptions, 'raw'> {
  /** Which engines take part; a large list takes some of them minutes to build. */
  readonly engines: readonly string[]
  /** Where the corpus is, and how many of its terms are looked for. */
  readonly folder: string
  readonly size: number
}

/** Each engine in a process of its own, so that none is slowed by what another keeps in memory. */
export async function openRows({ engines, folder, size, terms, texts }: OpenOptions): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const engine of engines) {
    rows.push(...(engine === 'hyperscan' ? await hyperscanRows(terms, texts) : await ownProcess(engine, folder, size)))
  }
  return rows
}

async function ownProcess(engine: string, folder: string, size: number): Promise<Row[]> {
  // A large automaton needs more memory than Node gives itself.
  const execArgv = [...process.execArgv, '--max-old-space-size=8192']
  const child = fork(join(import.meta.dirname, 'answer-rounds.ts'), [engine, folder, String(size)], { execArgv })
  const [facts] = (await once(child, 'message')) as [Omit<Row, 'round'>[]]
  const stop = () => child.disconnect()
  if (facts.length === 0) stop()
  return facts.map((fact, number) => ({ ...fact, round: () => ask(child, number), stop }))
}

async function ask(child: ChildProcess, number: number): ReturnType<Row['round']> {
  child.send(number)
  const [answer] = (await once(child, 'message')) as [Awaited<ReturnType<Row['round']>>]
  return answer
}

async function hyperscanRows(terms: readonly string[], texts: readonly string[]): Promise<Row[]> {
  const program = await startHyperscan(terms, texts)
  if (!program) return []
  const { buildMs: build_ms, databaseMb: image_mb } = program
  return [
    { engine: 'hyperscan', semantics: 'any-substring', build_ms, image_mb, round: () => program.run('run') },
    {
      engine: 'hyperscan + boundary filter',
      semantics: 'word-bounded',
      build_ms,
      image_mb,
      round: () => program.run('bounded'),
      stop: program.stop,
    },
  ]
}
