import pg from 'pg'

const { builtins } = pg.types

/**
 * How columns become values: bigint and numeric as numbers (counts and scores fit), a date as YYYY-MM-DD instead of a moment
 * in the machine's time zone, xid8 as text. Everything else as `pg` does.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') => {
    if (id === builtins.INT8 || id === builtins.NUMERIC) return Number
    if (id === builtins.DATE) return String
    return pg.types.getTypeParser(id, format)
  }) as pg.CustomTypesConfig['getTypeParser'],
}
