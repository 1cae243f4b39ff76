/**
 * Documents that no longer agree with the repository: links, anchors, paths, commands, and the form of the decisions in
 * docs/adr. Run by `npm run check`.
 */
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Breach, printBreaches, type SourceText } from './breach.ts'
import { findAdrBreaches } from './find-adr-breaches.ts'
import { anchorsOf, type Markdown, readMarkdown } from './markdown.ts'
import { listPaths, readFiles } from './read-files.ts'

/** What the documents speak of. */
export interface Repository {
  /** Every Markdown file. */
  readonly documents: readonly SourceText[]
  /** Every file's path; a folder exists when a file stands in it. */
  readonly paths: readonly string[]
  /** The names of package.json's scripts. */
  readonly scripts: readonly string[]
}

/** ARCHITECTURE.md is read whole by every newcomer: two printed pages. */
const longestArchitecture = 120

/** Paths that stand for something else than a file of this repository: a placeholder, a pattern, a list. */
const placeholder = /[<>*{}|…\s,=]/

export function findBreaches(repository: Repository): Breach[] {
  const read = new Map(repository.documents.map(({ path, text }) => [path, readMarkdown(text)]))
  const known = new Set(repository.paths.flatMap(withFolders))
  const found = [...read].flatMap(([path, markdown]) => [
    ...linkBreaches(path, markdown, read, known),
    ...pathBreaches(path, markdown, known),
    ...commandBreaches(path, markdown, repository.scripts, known),
  ])
  return [...found, ...lengthBreaches(repository.documents), ...findAdrBreaches(repository.documents, known)]
}

function linkBreaches(
  path: string,
  { links }: Markdown,
  read: ReadonlyMap<string, Markdown>,
  known: ReadonlySet<string>,
): Breach[] {
  return links.flatMap(({ text, line }) => {
    if (/^[a-z][a-z+.-]*:/i.test(text)) return []
    const [target = '', anchor] = decodeURI(text).split('#')
    const file = target === '' ? path : posix.join(posix.dirname(path), target).replace(/\/$/, '')
    if (!known.has(file)) return [{ path, line, rule: 'dead-link', why: `${text} leads to ${file}, which does not exist` }]
    const headings = read.get(file)?.headings
    if (anchor === undefined || (headings && anchorsOf(headings).has(anchor))) return []
    return [{ path, line, rule: 'dead-anchor', why: `${file} has no heading whose anchor is #${anchor}` }]
  })
}

/** Paths between backticks. A change log and a decision tell of what was, so they may name what is gone. */
function pathBreaches(path: string, { codeSpans }: Markdown, known: ReadonlySet<string>): Breach[] {
  if (path === 'CHANGELOG.md' || path.startsWith('docs/adr/')) return []
  return codeSpans.flatMap(({ text, line }) => {
    const isPath =
      /^(packages|tools|docs|stories|examples|bench|\.ci)\//.test(text) || (path === 'ARCHITECTURE.md' && text.endsWith('/'))
    if (!isPath || placeholder.test(text) || known.has(text.replace(/\/$/, ''))) return []
    return [{ path, line, rule: 'dead-path', why: `${text} does not exist` }]
  })
}

/** Commands a reader would copy: npm scripts, and the verbs of vigie. */
function commandBreaches(
  path: string,
  { codeSpans, codeLines }: Markdown,
  scripts: readonly string[],
  known: ReadonlySet<string>,
): Breach[] {
  return [...codeSpans, ...codeLines].flatMap(({ text, line }) => {
    const asked = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => (match[1] ?? match[2]) as string)
    const verb = /^(?:npx )?vigie ([a-z][a-z-]*)/.exec(text)?.[1]
    const missing = asked.filter((script) => !scripts.includes(script)).map((script) => `package.json has no script "${script}"`)
    if (verb && !known.has(`packages/cli/src/commands/${verb}.ts`)) missing.push(`vigie has no verb "${verb}"`)
    return missing.map((why) => ({ path, line, rule: 'dead-command', why }))
  })
}

function lengthBreaches(documents: readonly SourceText[]): Breach[] {
  return documents.flatMap(({ path, text }) => {
    const lines = text.split('\n').length
    if (path !== 'ARCHITECTURE.md' || lines <= longestArchitecture) return []
    return [
      { path, line: longestArchitecture, rule: 'long-document', why: `${lines} lines: two pages are ${longestArchitecture}` },
    ]
  })
}

function withFolders(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

if (import.meta.main) {
  const scripts = Object.keys(JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')).scripts)
  printBreaches(findBreaches({ documents: readFiles(/\.md$/), paths: [...listPaths(''), '.ci/run'], scripts }), 'documents')
}
