import { type Breach, lineAt, type SourceText } from './breach.ts'
import type { MaskedCode } from './mask-code.ts'

/** Writes as SQL text, in any kind of string. */
const sqlText = /\b(insert\s+into|merge\s+into|delete\s+from|truncate\s+table|update\s+[\w."]+(\s+as\s+\w+)?\s+set)\b/gi

/** Writes as calls of the query builder. */
const builderCall = /\.\s*(insertInto|mergeInto|updateTable|deleteFrom|replaceInto)\s*\(/g

/**
 * SQL that writes, in a file of the server that is no store. A stage's tables have one writer, `<noun>-store.ts`, so that
 * whoever asks who changes a row finds one file. Migrations and what applies them shape tables, and tests plant rows: these may write.
 */
export function findSqlWrites({ path, text }: SourceText, { code, withStrings }: MaskedCode): Breach[] {
  if (
    !path.startsWith('packages/server/src/') ||
    /-store\.ts$|\.(test|fixture)\.ts$|\/migrations\/|\/db\/migrate-database\.ts$/.test(path)
  )
    return []
  const inStrings = [...withStrings.matchAll(sqlText)].filter(({ index }) => code[index] === ' ')
  return [...inStrings, ...code.matchAll(builderCall)].map((match) => ({
    path,
    line: lineAt(text, match.index),
    rule: 'sql-write',
    why: `${match[0].trim()}: only a *-store.ts writes tables; give the store a function and call it`,
  }))
}
