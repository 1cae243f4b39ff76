import { type Breach, lineAt, type SourceText } from './breach.ts'
import { purePackages, stages } from './layers.ts'
import type { MaskedCode } from './mask-code.ts'

interface Reach {
  readonly word: RegExp
  readonly what: string
}

/** Ways to the clock and to chance: a server stage takes both from its context, so that a test can set them. */
const clockAndChance: readonly Reach[] = [
  { word: /\bDate\s*\.\s*now\b/g, what: 'Date.now reads the clock' },
  { word: /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/g, what: 'new Date() reads the clock' },
  { word: /(?<!\bnew\s+)(?<![.\w$])Date\s*\(/g, what: 'Date() reads the clock' },
  { word: /(?<![.\w$])performance\s*\./g, what: 'performance reads the clock' },
  { word: /\bMath\s*\.\s*random\b/g, what: 'Math.random gives another answer each time' },
  { word: /(?<![.\w$])crypto\s*\./g, what: 'crypto is the machine, and often chance' },
  { word: /=\s*(Math|Date|performance|crypto)\s*$/gm, what: 'a borrowed global hides what is read from it' },
]

const readsEnvironment: readonly Reach[] = [{ word: /(?<![.\w$])process\s*\.\s*env\b/g, what: 'process.env is the environment' }]

/** What else a pure package may not reach: network, timers, terminal, and whatever depends on the machine's language. */
const everythingElse: readonly Reach[] = [
  { word: /(?<![.\w$])process\b/g, what: 'process is the environment' },
  { word: /(?<![.\w$])(fetch|XMLHttpRequest|WebSocket)\b/g, what: 'the network' },
  { word: /(?<![.\w$])(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\b/g, what: 'a timer' },
  { word: /(?<![.\w$])console\s*\./g, what: 'the terminal' },
  { word: /(?<![.\w$])(globalThis|navigator|localStorage|sessionStorage|indexedDB)\b/g, what: 'the machine around the program' },
  { word: /\bimport\s*\.\s*meta\b/g, what: 'import.meta says where the program runs' },
  { word: /\.\s*localeCompare\b|\.\s*toLocale\w*\s*\(\s*\)/g, what: "this follows the machine's language" },
  { word: /\bnew\s+Intl\s*\.\s*\w+\s*\(\s*(undefined\b|\))/g, what: "Intl without a language follows the machine's" },
  { word: /\.\s*toLocale\w*\s*\(\s*undefined\b/g, what: "this follows the machine's language" },
]

/** Where a file reaches for the world though its room may not. */
export function findWorldReach({ path, text }: SourceText, { code }: MaskedCode): Breach[] {
  if (/\.(test|fixture)\.ts$|\/test\//.test(path)) return []
  return roomsOf(path).flatMap(({ rule, reaches, instead }) =>
    reaches.flatMap(({ word, what }) =>
      [...code.matchAll(word)].map((match) => ({ path, line: lineAt(text, match.index), rule, why: `${what}: ${instead}` })),
    ),
  )
}

function roomsOf(path: string): readonly { rule: string; reaches: readonly Reach[]; instead: string }[] {
  const [, home = '', , folder = ''] = path.split('/')
  if (purePackages.some((pure) => pure === home)) {
    const instead = `${home} is pure, let the caller pass it in`
    return [{ rule: 'pure-package', reaches: [...clockAndChance, ...everythingElse], instead }]
  }
  if (home !== 'server' || path === 'packages/server/src/config.ts') return []
  const elsewhere = { rule: 'environment-elsewhere', reaches: readsEnvironment, instead: 'only server/src/config.ts reads it' }
  const inStage = { rule: 'clock-in-stage', reaches: clockAndChance, instead: 'a stage takes it from its context' }
  return stages.some((stage) => stage === folder) ? [elsewhere, inStage] : [elsewhere]
}
