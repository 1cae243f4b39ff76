import type { RecordField, RecordTable } from './records/record-table.ts'
import type { WrittenFile } from './write-records.ts'

/** What a data package says of itself. */
export interface PackageMeaning {
  /** Of Vigie. */
  readonly version: string
  readonly madeAt: Date
  readonly organisation: { readonly id: string; readonly name: string }
  /** Days (UTC), both counted; null where none was asked for. */
  readonly from: string | null
  readonly to: string | null
}

const left =
  'Left out on purpose: sellers, reporters, members, all texts and pictures, and of every address all but the host. What is left can still point to people together with what others know: think before you publish it.'

/**
 * The description of an exported package: Frictionless Data Package 2.0, with a schema for each file. It names no licence, because
 * that is for the organisation to give.
 */
export function describePackage(meaning: PackageMeaning, tables: readonly RecordTable[], files: readonly WrittenFile[]): object {
  const { version, madeAt, organisation, from, to } = meaning
  const isWhole = from === null && to === null
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `vigie-records-${madeAt.toISOString().slice(0, 10)}`,
    title: `Records of ${organisation.name}`,
    description: `Records kept with Vigie, from listings to verified outcomes. ${left} No licence is given here: add one (licenses) before you pass it on.`,
    version: '1.0.0',
    created: madeAt.toISOString(),
    keywords: ['wildlife', 'trafficking', 'online listings'],
    contributors: [{ title: organisation.name, roles: ['publisher'] }],
    vigie: { version, query: { organisation_id: organisation.id, from, to }, made_at: madeAt.toISOString() },
    resources: tables.map((table, at) => toResource(table, files[at] as WrittenFile, isWhole)),
  }
}

function toResource(table: RecordTable, { path, rows, bytes, sha256 }: WrittenFile, isWhole: boolean): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    type: 'table',
    title: table.title,
    description: table.description,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    rows,
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: Object.entries(table.fields).map(([name, field]) => toField(name, field)),
      // A notice of the days asked for may be of a case file of earlier ones, which is not in the package.
      ...(isWhole && table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map(toForeignKey(table.name)) } : {}),
      ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    },
  }
}

function toField(name: string, { type, description, required, enum: codes, labels, pattern }: RecordField): object {
  const constraints = {
    ...(required ? { required } : {}),
    ...(codes ? { enum: codes } : {}),
    ...(pattern ? { pattern } : {}),
  }
  return {
    name,
    type,
    description,
    ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
    ...(labels ? { categories: Object.entries(labels).map(([value, label]) => ({ value, label })) } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

const toForeignKey =
  (own: string) =>
  ({ fields, of, key }: RecordTable['foreignKeys'][number]): object => ({
    fields,
    reference: { ...(of === own ? {} : { resource: of }), fields: key },
  })
