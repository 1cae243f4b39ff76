import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface Hyperscan {
  readonly buildMs: number
  readonly databaseMb: number
  /** One round over all texts. */
  run(mode: 'run' | 'bounded'): Promise<{ readonly cpuMs: number; readonly hits: number }>
  stop(): void
}

/** Compile and start the comparison program; undefined where Debian's libhyperscan-dev or a C compiler is not there. */
export async function startHyperscan(terms: readonly string[], texts: readonly string[]): Promise<Hyperscan | undefined> {
  if (!existsSync('/usr/include/hs/hs.h')) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const program = join(folder, 'hyperscan')
  try {
    execFileSync('cc', ['-O2', '-o', program, join(import.meta.dirname, 'hyperscan.c'), '-lhs'], { stdio: 'inherit' })
  } catch {
    return undefined
  }
  const write = (name: string, records: readonly string[]) => {
    const path = join(folder, name)
    writeFileSync(path, Buffer.concat(records.flatMap(toRecord)))
    return path
  }
  const child = spawn(program, [write('terms', terms), write('texts', texts)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const [, buildMs, bytes] = String((await answers.next()).value).split(' ')
  return {
    buildMs: Number(buildMs),
    databaseMb: Number(bytes) / 1e6,
    run: (mode) => round(child, answers, mode),
    stop: () => child.stdin.end(),
  }
}

function toRecord(text: string): Buffer[] {
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return [length, bytes]
}

async function round(child: ChildProcess, answers: AsyncIterator<string>, mode: string) {
  child.stdin?.write(`${mode}\n`)
  const [ns, hits] = String((await answers.next()).value).split(' ')
  return { cpuMs: Number(ns) / 1e6, hits: Number(hits) }
}
