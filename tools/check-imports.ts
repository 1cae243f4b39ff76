/**
 * Who may import whom (docs/adr/0001, 0002), what a pure package may not touch, and where SQL may write.
 * The orders are data in layers.ts; this file only compares. Run by `npm run check`.
 */
import { posix } from 'node:path'
import { type Breach, lineAt, printBreaches, type SourceText } from './breach.ts'
import { findSqlWrites } from './find-sql-writes.ts'
import { findWorldReach } from './find-world-reach.ts'
import { packageImports, pureOutsiders, purePackages } from './layers.ts'
import { type MaskedCode, maskCode } from './mask-code.ts'
import { readFiles } from './read-files.ts'
import { serverBreach } from './server-order.ts'

/** What check-imports needs of a package.json. */
interface Manifest {
  readonly exports: readonly string[]
  readonly dependencies: ReadonlySet<string>
}

/** One import as written: in which file, of which package ('' = outside packages/), from where. */
interface Import {
  readonly path: string
  readonly home: string
  readonly isTest: boolean
  readonly specifier: string
}

/** Every breach in the files given; the package.json of a package must be among them to know its exports and dependencies. */
export function findBreaches(files: readonly SourceText[]): Breach[] {
  const manifests = new Map(files.filter(isManifest).map((file) => [packageOf(file.path), readManifest(file.text)]))
  return files
    .filter(({ path }) => /\.(ts|tsx|mts|mjs|js)$/.test(path))
    .flatMap((file) => {
      const masked = maskCode(file.text)
      return [...findImportBreaches(file, masked, manifests), ...findWorldReach(file, masked), ...findSqlWrites(file, masked)]
    })
}

function findImportBreaches({ path, text }: SourceText, masked: MaskedCode, manifests: ReadonlyMap<string, Manifest>): Breach[] {
  const file = { path, home: packageOf(path), isTest: isTest(path) }
  return findSpecifiers(text, masked).flatMap(({ specifier, offset }) => {
    const found = breachOf({ ...file, specifier }, manifests)
    return found ? [{ path, line: lineAt(text, offset), ...found }] : []
  })
}

/** The breach of one import, or null. The first rule that speaks is the one to mend first. */
function breachOf(one: Import, manifests: ReadonlyMap<string, Manifest>): Omit<Breach, 'path' | 'line'> | null {
  const { path, home, specifier } = one
  if (/\.(fixture|test)\.ts$/.test(specifier) && !one.isTest) {
    return breach('test-in-source', `${specifier} is for tests: what the program needs stands in a file of its own`)
  }
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier)
    if (packageOf(target) !== home)
      return breach('package-inside', `${target} is inside another part: import a package by its name, never by its path`)
    return home === 'server' ? serverBreach(path, target) : null
  }
  const [scope, name = '', ...rest] = specifier.split('/')
  if (scope === '@vigie') return workspaceBreach(one, name, ['.', ...rest].join('/'), manifests)
  return outsideBreach(one)
}

function workspaceBreach({ home, specifier }: Import, name: string, subpath: string, manifests: ReadonlyMap<string, Manifest>) {
  const allowed = packageImports[home]
  if (home && !allowed)
    return breach('unknown-package', `packages/${home} has no place in the order yet: give it one in tools/layers.ts`)
  if (home === name) return breach('package-order', `${home} imports itself by name: use a relative path`)
  if (allowed && !allowed.includes(name)) {
    return breach(
      'package-order',
      `${home} may import ${allowed.join(', ') || 'no package'}, not ${name}: the order stands in tools/layers.ts`,
    )
  }
  if (!manifests.get(name)?.exports.some((pattern) => posix.matchesGlob(subpath, pattern))) {
    return breach('package-inside', `${specifier} is not among the exports of packages/${name}/package.json`)
  }
  if (allowed && !manifests.get(home)?.dependencies.has(`@vigie/${name}`)) {
    return breach('undeclared-dependency', `add "@vigie/${name}" to the dependencies in packages/${home}/package.json`)
  }
  return null
}

/** Node's own modules and npm packages: none in pure packages, and nothing of Node or of the test browser in the web app. */
function outsideBreach({ path, home, isTest, specifier }: Import) {
  const forTests = /^node:(test|assert|assert\/strict|fs|path|url)$/.test(specifier) || !specifier.startsWith('node:')
  if (isTest && (purePackages.some((pure) => pure === home) ? forTests : true)) return null
  if (purePackages.some((pure) => pure === home)) {
    if (pureOutsiders[home]?.includes(specifier)) return null
    return breach(
      'pure-package',
      `${home} is pure: it imports ${specifier.startsWith('node:') ? 'no module of Node' : 'no outside package'}, so not ${specifier}`,
    )
  }
  if (path.startsWith('packages/web/src/') && /^(node:|playwright)/.test(specifier)) {
    return breach('web-is-client', `${specifier} does not exist in a visitor's browser`)
  }
  return null
}

/** Every specifier after `from`, `import` or `import(`, in code only: what stands in a comment or a string is no import. */
function findSpecifiers(text: string, { code }: MaskedCode): { specifier: string; offset: number }[] {
  return [...code.matchAll(/\b(?:from|import|import\s*\(|require\s*\()\s*(["'`])( +)\1/g)].map((match) => {
    const end = match.index + match[0].length - 1
    return { specifier: text.slice(end - (match[2] as string).length, end), offset: match.index }
  })
}

function breach(rule: string, why: string): Omit<Breach, 'path' | 'line'> {
  return { rule, why }
}

function packageOf(path: string): string {
  return /^packages\/([^/]+)\//.exec(path)?.[1] ?? ''
}

/** Tests, what they share, and configurations of tools: none of it runs in the product. */
function isTest(path: string): boolean {
  return /\.(test|e2e|fixture)\.tsx?$|^packages\/[^/]+\/(test|e2e)\/|\.config\.ts$/.test(path)
}

function isManifest({ path }: SourceText): boolean {
  return /^packages\/[^/]+\/package\.json$/.test(path)
}

function readManifest(text: string): Manifest {
  const { exports = {}, dependencies = {}, devDependencies = {} } = JSON.parse(text)
  return { exports: Object.keys(exports), dependencies: new Set(Object.keys({ ...dependencies, ...devDependencies })) }
}

if (import.meta.main) {
  printBreaches(
    findBreaches(readFiles(/^(packages|tools|stories|examples|bench)\/.*\.(ts|tsx|mts|mjs|js|json)$/)),
    'imports, purity, SQL writes',
  )
}
