/**
 * Files that are too long, badly named, or export what nobody can name. Run by `npm run check`.
 * The length of functions is the linter's (biome.json).
 */
import { type Breach, lineAt, printBreaches, type SourceText } from './breach.ts'
import { maskCode } from './mask-code.ts'
import { readFiles } from './read-files.ts'

const longestFile = 300

/** Words that say nothing about what a file holds (CONTRIBUTING.md, "Names"). */
const emptyWords = /^(utils?|helpers?|common|misc|managers?|services?|handlers?|data|infos?|do|process)$/

/** Every breach in the source files given. */
export function findBreaches(files: readonly SourceText[]): Breach[] {
  return files.flatMap((file) => [...lengthBreaches(file), ...nameBreaches(file), ...exportBreaches(file)])
}

function lengthBreaches({ path, text }: SourceText): Breach[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines <= longestFile || /^(#!.*\n)?\/\/ long file: \S/.test(text)) return []
  const why = `${lines} lines, more than ${longestFile}: divide it by concept, or begin it with "// long file: <reason>"`
  return [{ path, line: longestFile + 1, rule: 'long-file', why }]
}

function nameBreaches({ path }: SourceText): Breach[] {
  const parts = path.split('/')
  const file = parts.at(-1) as string
  const found: Breach[] = []
  const add = (rule: string, why: string) => found.push({ path, line: 1, rule, why })

  const empty = parts.flatMap((part) => part.split(/[-._]/)).find((word) => emptyWords.test(word))
  if (empty)
    add('empty-name', `"${empty}" says nothing: name the file after what it exports, the folder after its place in the flow`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/.test(file))
    add('kebab-case', `${file}: small letters, digits and hyphens only`)
  if (/^index\.tsx?$/.test(file) && !/^packages\/[^/]+\/src\/index\.ts$/.test(path)) {
    add('barrel', "only a package's src/index.ts collects exports: import from the file that defines the thing")
  }
  return found
}

function exportBreaches({ path, text }: SourceText): Breach[] {
  if (/\.config\.(ts|mjs|js)$|\/pages\//.test(path)) return []
  const { code } = maskCode(text)
  return [...code.matchAll(/\bexport\s+default\b|\bas\s+default\b/g)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    rule: 'default-export',
    why: 'export it by its name, so that it has one name everywhere (pages and configurations excepted)',
  }))
}

if (import.meta.main) {
  printBreaches(
    findBreaches(readFiles(/^(packages|tools|stories|examples|bench)\/.*\.(ts|tsx|mts|mjs|js|css)$/)),
    'sizes, names, exports',
  )
}
