import type pg from 'pg'

/** A table in the order in which it can be filled: those that it refers to come before it. */
export interface KeptTable {
  readonly name: string
  /** Columns that are filled as they were; the database makes the others. */
  readonly columns: readonly string[]
  /** A unique order, so that a row that refers to its own table comes after the one it refers to. */
  readonly key: readonly string[]
}

/** All tables of the product but `migration`, each after those that its foreign keys name. */
export async function listTables(client: pg.PoolClient): Promise<KeptTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; needs: string[] }>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
           array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k(num, place), pg_attribute a
                  where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.num order by k.place) as key,
           array(select distinct f.confrelid::regclass::text from pg_constraint f
                  where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
      from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
     order by c.relname`)
  const sorted: KeptTable[] = []
  const placed = new Set<string>()
  while (placed.size < rows.length) {
    const ready = rows.filter(({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)))
    if (ready.length === 0) throw new Error('tables refer to each other in a circle')
    for (const { name, columns, key } of ready) {
      sorted.push({ name, columns, key })
      placed.add(name)
    }
  }
  return sorted
}
