import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'

/**
 * Where the database is, to be shown: without name and password.
 *
 * @example placeOf({ databaseUrl: 'postgres://vigie:secret@db.example/vigie', dataFolder: '.vigie' }) // 'db.example:5432/vigie'
 */
export function placeOf({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): string {
  if (databaseUrl === null) return join(resolve(dataFolder), 'database')
  const { hostname, port, pathname } = new URL(databaseUrl)
  return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
}
