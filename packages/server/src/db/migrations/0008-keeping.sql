-- Why: a backup holds every organisation's rows, and row-level security, forced for the owner too, would hide them. A table of a
-- later migration calls vigie.keep for itself; a test says when one forgot.
create function vigie.keep(table_name text) returns void language plpgsql as $$
begin
  execute format('create policy kept on %I to vigie_keeper using (current_user = ''vigie_keeper'') '
    'with check (current_user = ''vigie_keeper'')', table_name);
  execute format('grant select, insert on %I to vigie_keeper', table_name);
end
$$;

select vigie.keep(tablename::text) from pg_tables where schemaname = 'public' and tablename <> 'migration' order by tablename;
