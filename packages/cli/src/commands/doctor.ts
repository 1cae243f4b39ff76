import { existsSync } from 'node:fs'
import { freemem, totalmem } from 'node:os'
import { delimiter, join } from 'node:path'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { Failure } from '../failure.ts'
import { loadRuleset } from '../load-ruleset.ts'
import type { Messages } from '../messages.ts'
import { lookAtInstall } from '../operating/look-at-install.ts'
import { type Terminal, writeText } from '../terminal.ts'

const oldestNode = 24
/** Below this, screening itself could fail. */
const leastFreeBytes = 512 * 1024 * 1024

/** One thing looked at on this machine; `mend` says what to do where it is not ok. */
export interface Check {
  readonly name: 'node' | 'ruleset' | 'unicode' | 'memory' | 'chromium'
  readonly state: 'ok' | 'warning' | 'problem'
  readonly found: string
  readonly mend?: string
}

/** Look whether everything that Vigie needs is there: on this machine, and in the install. Optional parts only inform. */
export async function doctor({ json }: { readonly json?: boolean }, terminal: Terminal, messages: Messages): Promise<ExitCode> {
  const checks = [
    checkNode(process.versions.node, messages),
    await checkRuleset(terminal, messages),
    checkUnicode(messages),
    checkMemory(freemem(), totalmem(), messages),
    checkChromium(terminal.env, messages),
    ...(await lookAtInstall(terminal, messages)),
  ]
  const problems = checks.filter(({ state }) => state === 'problem').length
  const { state: states, allWell, notWell } = messages.doctor
  const width = Math.max(...Object.values(states).map((word) => word.length))
  const lines = checks.flatMap(({ state, found, mend }) => [
    `${states[state].padEnd(width)}  ${found}`,
    ...(mend === undefined ? [] : [`${' '.repeat(width)}  → ${mend}`]),
  ])
  const text = [...lines, '', problems === 0 ? allWell : notWell(problems)].join('\n')
  await writeText(terminal.stdout, `${json ? JSON.stringify({ schema: 1, ok: problems === 0, checks }) : text}\n`)
  return problems === 0 ? exitCode.done : exitCode.incomplete
}

export function checkNode(version: string, { doctor: words }: Messages): Check {
  return Number.parseInt(version, 10) >= oldestNode
    ? { name: 'node', state: 'ok', found: words.nodeOk(version) }
    : { name: 'node', state: 'problem', found: words.nodeOld(version), mend: words.nodeMend }
}

export function checkMemory(freeBytes: number, totalBytes: number, { doctor: words, megabytes }: Messages): Check {
  const [free, total] = [freeBytes, totalBytes].map((bytes) => megabytes(Math.round(bytes / 1024 / 1024))) as [string, string]
  return freeBytes >= leastFreeBytes
    ? { name: 'memory', state: 'ok', found: words.memoryOk(free, total) }
    : { name: 'memory', state: 'warning', found: words.memoryLow(free, total), mend: words.memoryMend }
}

async function checkRuleset(terminal: Terminal, { doctor: words }: Messages): Promise<Check> {
  const startedAt = terminal.now()
  try {
    const { id, termCount } = await loadRuleset(terminal)
    return { name: 'ruleset', state: 'ok', found: words.rulesetOk(termCount, id, Math.round(terminal.now() - startedAt)) }
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.code !== 'ruleset-broken') throw error
    return { name: 'ruleset', state: 'problem', found: words.rulesetBroken(error.reason.detail), mend: words.rulesetMend }
  }
}

/** A Node.js built with `small-icu` knows English only. */
function checkUnicode({ doctor: words }: Messages): Check {
  const isFull = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' }).format(0) === 'janvier'
  return isFull
    ? { name: 'unicode', state: 'ok', found: words.unicodeOk(process.versions.icu ?? '') }
    : { name: 'unicode', state: 'problem', found: words.unicodeSmall, mend: words.unicodeMend }
}

function checkChromium(env: Terminal['env'], { doctor: words }: Messages): Check {
  const path = env.CHROMIUM_PATH ?? findOnPath(['chromium', 'chromium-browser', 'google-chrome'], env)
  return path && existsSync(path)
    ? { name: 'chromium', state: 'ok', found: words.chromiumFound(path) }
    : { name: 'chromium', state: 'warning', found: words.chromiumMissing, mend: words.chromiumMend }
}

function findOnPath(names: readonly string[], env: Terminal['env']): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}
