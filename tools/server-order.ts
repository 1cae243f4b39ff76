import type { Breach } from './breach.ts'
import { ground, stages } from './layers.ts'

/** The files at the top of server/src that may know every stage: the wiring and the mains that start it. */
const knowsAll = new Set([
  'story-world.fixture.ts',
  'wiring.ts',
  'run-main.ts',
  'start.ts',
  'serve.ts',
  'work.ts',
  'migrate.ts',
  'invite.ts',
  'as-operator.ts',
  'reset-password.ts',
  'back-up.ts',
  'restore.ts',
  'export-records.ts',
])

/** What is wrong with one import inside packages/server, or null. Paths are from the repository's root. */
export function serverBreach(from: string, to: string): Omit<Breach, 'path' | 'line'> | null {
  const importer = roomOf(from)
  const imported = roomOf(to)
  if (importer === null || imported === null || importer === imported) return null
  if (knowsAll.has(importer)) return null
  // A stage's own test may look at it through the whole server.
  if (imported === 'story-world.fixture.ts' && /\.test\.ts$/.test(from)) return null
  // A test beside the mains may put together what it needs.
  if (importer.endsWith('.ts') && /\.test\.ts$/.test(from)) return null
  if (knowsAll.has(imported))
    return { rule: 'only-mains-know-all', why: `${imported} is where everything is put together: nothing but a main imports it` }

  for (const room of [importer, imported]) {
    if (!room.endsWith('.ts') && !isGround(room) && stageIndex(room) === -1) {
      return {
        rule: 'unknown-folder',
        why: `server/src/${room} is neither ground nor stage: give it its place in tools/layers.ts`,
      }
    }
  }
  if (stageIndex(imported) === -1) return null
  if (isGround(importer))
    return {
      rule: 'ground-knows-no-stage',
      why: `${importer} is ground: every stage stands on it, so it imports none, not ${imported}`,
    }
  if (stageIndex(importer) === -1)
    return { rule: 'only-mains-know-all', why: `${importer} imports the stage ${imported}: only ${[...knowsAll].join(', ')} may` }
  if (stageIndex(imported) < stageIndex(importer)) return null
  return {
    rule: 'stage-order',
    why: `${importer} imports ${imported}, which comes after it: append an event and let wiring.ts start what follows`,
  }
}

/** The folder or the file directly below packages/server/src; null elsewhere in the package. A test has its subject's room. */
function roomOf(path: string): string | null {
  return /^packages\/server\/src\/([^/]+)/.exec(path)?.[1]?.replace(/(\.db)?\.test\.ts$/, '.ts') ?? null
}

function isGround(room: string): boolean {
  return (ground as readonly string[]).includes(room)
}

function stageIndex(room: string): number {
  return (stages as readonly string[]).indexOf(room)
}
