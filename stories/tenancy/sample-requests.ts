import type { Route } from '@vigie/contract'

/** One request to a route, in which every id is a stand-in that `idsOf` names. */
export interface SampleRequest {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What is read of a JSON schema. */
interface Form {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Form>>
  readonly required?: readonly string[]
  readonly items?: Form
  readonly anyOf?: readonly Form[]
  readonly oneOf?: readonly Form[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

type Part = 'params' | 'query' | 'body'

/** Stand-ins for ids by kind: `case`, `listing` … What is asked of is told by the field's name. */
const idKinds = [
  'platform',
  'listing',
  'case',
  'notice',
  'capture',
  'person',
  'key',
  'invitation',
  'verification',
  'company',
  'clause',
  'hold',
  'report',
  'erasure',
  'outcome',
] as const
export type IdKind = (typeof idKinds)[number]

const standIn = (kind: IdKind) => `00000000-0000-4000-8000-${String(idKinds.indexOf(kind)).padStart(12, '0')}`
const standIns = new Map(idKinds.map((kind) => [standIn(kind), kind]))

/** Where ids stand in a sample: one entry for each place, in the order of its text. */
export function idsOf(sample: SampleRequest): { readonly at: number; readonly kind: IdKind }[] {
  const text = JSON.stringify(sample)
  const found = text.matchAll(/00000000-0000-4000-8000-\d{12}/g)
  return [...found].map((match) => ({ at: match.index, kind: standIns.get(match[0]) as IdKind }))
}

/** The sample with true ids; `#` in its texts becomes a number, so that nothing is refused for being there already. */
export function fillIn(sample: SampleRequest, number: number, idAt: (kind: IdKind, place: number) => string): SampleRequest {
  let place = -1
  const text = JSON.stringify(sample).replaceAll(/00000000-0000-4000-8000-\d{12}/g, (found) =>
    idAt(standIns.get(found) as IdKind, ++place),
  )
  return numbered(JSON.parse(text) as SampleRequest, number)
}

function numbered<T>(value: T, number: number): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value).replaceAll('#', String(number)))
}

/** Requests that a route takes as well-formed: each field and each alternative of its forms stands in at least one. */
export function sampleRequests(route: Route): SampleRequest[] {
  const [params, query, bodies] = (['params', 'query', 'body'] as const).map((part) => samplesOf(route, part))
  const [firstParams, firstQuery, firstBody] = [params?.[0], query?.[0], bodies?.[0]]
  const samples = [
    ...(bodies ?? []).map((body) => ({ params: firstParams, query: firstQuery, body })),
    ...(params ?? []).slice(1).map((other) => ({ params: other, query: firstQuery, body: firstBody })),
    ...(query ?? []).slice(1).map((other) => ({ params: firstParams, query: other, body: firstBody })),
  ]
  return samples.map(({ params, query, body }) => ({
    params: asTexts(params),
    query: asTexts(query),
    body: body,
  }))
}

/** The values of one part that its form takes, as few as show all its places. */
function samplesOf(route: Route, part: Part): unknown[] {
  const schema = route[part]
  if (!schema) return [undefined]
  const form = schema.toJSONSchema({ io: 'input', unrepresentable: 'any' }) as Form
  const kept: unknown[] = []
  const shown = new Set<string>()
  for (const value of part === 'query' ? filtersOf(form) : valuesOf(form, part)) {
    const places = placesOf(value, '')
    if (places.every((place) => shown.has(place)) && kept.length > 0) continue
    const asked = numbered(value, 1)
    if (!schema.safeParse(part === 'query' ? asTexts(asked) : asked).success) continue
    for (const place of places) shown.add(place)
    kept.push(value)
  }
  if (kept.length === 0 && part === 'body') return [undefined]
  if (kept.length === 0) throw new Error(`no sample of ${route.method} ${route.path} is taken in its ${part}`)
  return kept
}

/**
 * What must be said alone, then with each filter alone, then with all: a filter too many hides what another one lets through. No
 * place to go on from: only the list itself can write one, and each caller's list is asked from its beginning.
 */
function filtersOf({ properties: { after: _, ...properties } = {}, ...rest }: Form): unknown[] {
  const form = { ...rest, properties }
  const { required = [] } = form
  const [all, ...others] = objectsOf(form) as Record<string, unknown>[]
  const needed = Object.entries(all ?? {}).filter(([name]) => required.includes(name) || name === 'limit')
  const least = Object.fromEntries(needed)
  const alone = Object.entries(properties).flatMap(([name, each]) =>
    (each.enum ?? valuesOf(each, name)).slice(0, 3).map((value) => ({ ...least, [name]: value })),
  )
  return [least, ...alone, all, ...others]
}

function valuesOf(form: Form, name: string): unknown[] {
  if (form.const !== undefined) return [form.const]
  if (form.enum) return [form.enum[0]]
  const alternatives = form.oneOf ?? form.anyOf
  if (alternatives) return alternatives.flatMap((each) => valuesOf(each, name))
  switch (form.type) {
    case 'object':
      return objectsOf(form)
    case 'array':
      return form.items ? valuesOf(form.items, name).map((item) => [item]) : [[]]
    case 'boolean':
      return [true, false]
    case 'integer':
    case 'number':
      return [name === 'limit' ? (form.maximum ?? 100) : Math.max(1, form.minimum ?? 1)]
    case 'null':
      return [null]
    case 'string':
      return [textOf(form, name)]
    default:
      return []
  }
}

/** All fields; then each field's other values; then without each field that may be left out. */
function objectsOf({ properties = {}, required = [] }: Form): unknown[] {
  const values = Object.entries(properties)
    .map(([name, form]) => [name, valuesOf(form, name)] as const)
    .filter(([, found]) => found.length > 0)
  const full = Object.fromEntries(values.map(([name, [first]]) => [name, first]))
  const others = values.flatMap(([name, [, ...rest]]) => rest.map((value) => ({ ...full, [name]: value })))
  const shorter = [full, ...others].flatMap((whole) =>
    values
      .filter(([name]) => !required.includes(name))
      .map(([name]) => Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))),
  )
  return [full, ...others, ...shorter]
}

/** A word that the form takes: by the field's name where one is known, else the first that fits. */
function textOf({ format, pattern, minLength = 0, maxLength = 1e9 }: Form, name: string): string {
  if (format === 'uuid') return standIn(kindOf(name))
  const fits = (word: string) =>
    word.length >= minLength && word.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(word.replace('#', '1')))
  const found = [byName[name], ...general].find((word) => word !== undefined && fits(word))
  if (found === undefined) throw new Error(`no word fits ${name}: ${format ?? ''} ${pattern ?? ''}`)
  return found
}

const byName: Readonly<Record<string, string>> = {
  time_zone: 'UTC',
  token: 'no-token-of-anybody-000000000000000000000#',
  link: 'no-link-of-anybody-0000000000000000000000#',
  receipt: 'AAAA-AAAA-AAAA-AAAA-AAAA',
  password: 'correct horse battery staple',
  taxon: 'Elephantidae',
  url: 'https://sample.example/#',
  address: 'https://sample.example/#',
  measure: 'listings.received',
  hosts: 'sample#.example',
}
const general = [
  'Sample #',
  'listing.json',
  'sample#.example',
  'FR',
  '2026-11-21',
  '2026-11-21T12:00:00Z',
  'sample#@mail.example',
  'https://sample.example/#',
  'a'.repeat(64),
]

/** Ids that are not called after what they are of. */
const names: Readonly<Record<string, IdKind>> = { assignee: 'person', after: 'outcome' }

function kindOf(name: string): IdKind {
  const word = name.replace(/_?ids?$/i, '').toLowerCase()
  const kind = idKinds.find((each) => word.endsWith(each)) ?? names[word]
  if (!kind) throw new Error(`of what is the id "${name}"? Give it a kind, and fill-organisation.ts an id of that kind`)
  return kind
}

function placesOf(value: unknown, at: string): string[] {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' && !/#| /.test(value) ? [at, `${at}=${value}`] : [at]
  return Object.entries(value).flatMap(([name, part]) => placesOf(part, `${at}/${Array.isArray(value) ? '*' : name}`))
}

function asTexts(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([name, part]) => [name, String(part)]))
}
