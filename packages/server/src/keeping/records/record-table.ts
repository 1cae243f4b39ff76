import type { Query } from '../../db/in-transaction.ts'

/** What of an organisation's records is wanted. */
export interface RecordSelection {
  readonly organisationId: string
  /** The first moment that counts; null: from the beginning. */
  readonly from: Date | null
  /** The first moment that no longer counts; null: until now. */
  readonly before: Date | null
}

export type Cell = string | number | boolean | Date | readonly string[] | object | null

/** A column as the data package describes it (Table Schema 2.0). A `list` is written with semicolons between its items. */
export interface RecordField {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime' | 'list' | 'object'
  readonly description: string
  readonly required?: boolean
  /** Every value that there may be. */
  readonly enum?: readonly string[]
  /** What each value means. */
  readonly labels?: Readonly<Record<string, string>>
  readonly pattern?: string
}

export interface RecordKey {
  readonly fields: readonly string[]
  /** The table that it names a row of. */
  readonly of: string
  readonly key: readonly string[]
}

/** One table of the data package: how it is described and how it is read, page by page. */
export interface RecordTable {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly fields: Readonly<Record<string, RecordField>>
  /** None where a part of it may be empty. */
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly RecordKey[]
  pages(query: Query, selection: RecordSelection, limit: number): AsyncGenerator<readonly (readonly Cell[])[]>
}

/** Where a row stands in its table's order. */
export type Place = readonly string[]

interface Definition<Name extends string, Row> extends Omit<RecordTable, 'fields' | 'foreignKeys' | 'pages'> {
  readonly fields: Readonly<Record<Name, RecordField>>
  readonly foreignKeys?: readonly RecordKey[]
  /** The rows after a place in their order; null: from the first. */
  list(query: Query, selection: RecordSelection, after: Place | null, limit: number): Promise<Row[]>
  placeOf(row: Row): Place
  toRecord(row: Row): Readonly<Record<NoInfer<Name>, Cell>>
}

/** A table from what is said of it: every field described has a value, and no value is without a description. */
export function recordTable<Name extends string, Row>(of: Definition<Name, Row>): RecordTable {
  const names = Object.keys(of.fields) as Name[]
  return {
    ...of,
    foreignKeys: of.foreignKeys ?? [],
    pages: async function* (query, selection, limit) {
      for (let after: Place | null = null; ; ) {
        const rows: Row[] = await of.list(query, selection, after, limit)
        if (rows.length > 0) {
          yield rows.map((row) => {
            const record = of.toRecord(row)
            return names.map((name) => record[name])
          })
        }
        if (rows.length < limit) return
        after = of.placeOf(rows.at(-1) as Row)
      }
    },
  }
}

/** Before every id. */
export const beforeAll = '00000000-0000-0000-0000-000000000000'

/** A column that names a row. */
export const id = (description: string, required = true): RecordField => ({
  type: 'string',
  description,
  required,
  pattern: '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
})
export const moment = (description: string, required = true): RecordField => ({ type: 'datetime', description, required })
export const count = (description: string, required = true): RecordField => ({ type: 'integer', description, required })
export const code = (description: string, codes: readonly string[], required = true): RecordField => ({
  type: 'string',
  description,
  required,
  enum: codes,
})

/** A key of one column that names a row by its id. */
export const names = (field: string, of: string): RecordKey => ({ fields: [field], of, key: ['id'] })
