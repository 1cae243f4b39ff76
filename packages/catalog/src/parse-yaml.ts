import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import type { CatalogFile, Report } from './catalog-file.ts'
import { complainOnce, type Row } from './row.ts'

/** Which keys an entry must and may have; any other key is a problem unless `open`. */
export interface Keys<Name extends string> {
  readonly required: readonly Name[]
  readonly optional?: readonly Name[]
  readonly open?: boolean
}

/** A single value with its own line. */
export interface YamlValue {
  readonly text: string
  readonly line: number
}

/** An entry of a YAML file; beside single values it may hold lists, maps and entries of its own. */
export interface YamlRow<Name extends string> extends Row<Name> {
  /** The values of a list such as `[the, and]`; empty where the key is absent. */
  list(name: Name): readonly YamlValue[]
  /** The values of a map such as `{ CoP19: I, CoP20: II }`; undefined where the value is not a map. */
  pairs(name: Name): ReadonlyMap<string, YamlValue> | undefined
  /** The entries of a list of maps; empty where the key is absent. */
  rows<Inner extends string>(name: Name, keys: Keys<Inner>): YamlRow<Inner>[]
}

/** The entries of a YAML file that is one list (`- key: value`). */
export function parseYamlList<Name extends string>(file: CatalogFile, keys: Keys<Name>, report: Report): YamlRow<Name>[] {
  const { root, context } = parseRoot(file, report)
  if (isSeq(root)) return entries(root.items as Node[], keys, context)
  if (root) report(context.lineOf(root), 'found no list; expected entries that begin with "- "')
  return []
}

/** The one entry of a YAML file that is a map; undefined where it is none. */
export function parseYamlMap<Name extends string>(
  file: CatalogFile,
  keys: Keys<Name>,
  report: Report,
): YamlRow<Name> | undefined {
  const { root, context } = parseRoot(file, report)
  if (isMap(root)) return yamlRow(root, keys, context)
  report(1, 'found no map; expected lines of the form "key: value"')
  return undefined
}

interface Context {
  readonly report: Report
  lineOf(node: Node): number
}

/** Syntax errors are reported and what could be read is read on, so that they do not hide the problems of other entries. */
function parseRoot({ text }: CatalogFile, report: Report): { root: Node | null; context: Context } {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  for (const error of document.errors) report(counter.linePos(error.pos[0]).line, `is not YAML: ${error.message}`)
  const lineOf = (node: Node) => (node.range ? counter.linePos(node.range[0]).line : 1)
  return { root: document.contents, context: { report, lineOf } }
}

function entries<Name extends string>(nodes: readonly Node[], keys: Keys<Name>, context: Context): YamlRow<Name>[] {
  return nodes.flatMap((node) => {
    if (isMap(node)) return [yamlRow(node, keys, context)]
    context.report(context.lineOf(node), `found ${describe(node)}; expected an entry with the keys ${keys.required.join(', ')}`)
    return []
  })
}

function yamlRow<Name extends string>(map: YAMLMap, keys: Keys<Name>, context: Context): YamlRow<Name> {
  const line = context.lineOf(map)
  const values = readKeys(map, keys, context)
  const absent = keys.required.filter((name) => !values.has(name))
  if (absent.length > 0) context.report(line, `missing ${absent.join(', ')}; expected the keys ${keys.required.join(', ')}`)
  const lineOf = (name: Name) => values.get(name)?.line ?? line
  const complain = complainOnce(context.report, lineOf, absent)
  for (const [name, { node }] of values) {
    const value = textOf(node)
    if (value !== undefined && value !== value.trim()) {
      complain(name as Name, `is ${JSON.stringify(value)}; expected no space before or after`)
    }
  }

  return {
    line,
    complain,
    cell(name) {
      const node = values.get(name)?.node
      const text = node ? textOf(node) : ''
      if (text === undefined && node) complain(name, `is ${describe(node)}; expected a single value`)
      return text ?? ''
    },
    list(name) {
      const node = values.get(name)?.node
      if (!node) return []
      if (!isSeq(node)) complain(name, `is ${describe(node)}; expected a list such as [one, two]`)
      return isSeq(node) ? singleValues(node.items as Node[], name, context) : []
    },
    pairs(name) {
      const node = values.get(name)?.node
      if (!node || !isMap(node)) return undefined
      return new Map(node.items.flatMap((pair) => namedValue(pair.key as Node, pair.value as Node | null, name, context)))
    },
    rows(name, inner) {
      const node = values.get(name)?.node
      if (!node) return []
      if (!isSeq(node)) complain(name, `is ${describe(node)}; expected a list of entries`)
      return isSeq(node) ? entries(node.items as Node[], inner, context) : []
    },
  }
}

/** The values of a map by their keys, each at the line of its key. */
function readKeys<Name extends string>(map: YAMLMap, keys: Keys<Name>, context: Context) {
  const known: readonly string[] = [...keys.required, ...(keys.optional ?? [])]
  const values = new Map<string, { node: Node; line: number }>()
  for (const pair of map.items) {
    const key = pair.key as Node
    const name = textOf(key) ?? ''
    const line = context.lineOf(key)
    if (!known.includes(name) && !keys.open) context.report(line, `unknown key "${name}"; expected one of ${known.join(', ')}`)
    if (pair.value) values.set(name, { node: pair.value as Node, line })
  }
  return values
}

function singleValues(nodes: readonly Node[], name: string, context: Context): YamlValue[] {
  return nodes.flatMap((node) => {
    const text = textOf(node)
    if (text !== undefined) return [{ text, line: context.lineOf(node) }]
    context.report(context.lineOf(node), `${name} has ${describe(node)} in its list; expected single values`)
    return []
  })
}

function namedValue(key: Node, value: Node | null, name: string, context: Context): [string, YamlValue][] {
  const text = value ? textOf(value) : ''
  const line = context.lineOf(key)
  if (text !== undefined) return [[textOf(key) ?? '', { text, line }]]
  context.report(line, `${name} has ${describe(value)} in its map; expected single values`)
  return []
}

/** A value as it is written, so that an edition `50` or a word `no` stays text; undefined where it is not a single value. */
function textOf(node: unknown): string | undefined {
  return isScalar(node) ? String((node as Scalar).source ?? node.value ?? '') : undefined
}

function describe(node: unknown): string {
  if (isSeq(node)) return 'a list'
  if (isMap(node)) return 'a map'
  return isScalar(node) ? JSON.stringify(textOf(node)) : 'nothing'
}
