-- Why: the tenant walls stand in the database, so that a mistake in a query cannot show one organisation's rows to another.
-- Four roles without log-in; every transaction takes one of them (SET LOCAL ROLE):
--   vigie_app      reads and writes the rows of one organisation, named by the setting vigie.organisation
--   vigie_lookup   finds out whose a key, a token or a due timer is, before there is an organisation; sees only those columns
--   vigie_sign_in  reaches the tables of sign-in and nothing else
--   vigie_keeper   reads and fills every table, for backup and restore; no request ever takes it
-- Whoever may take a role has its policies before taking it. So a policy that looks past the walls also asks who one is now: the
-- role that logs in sees nothing until it has taken one.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['vigie_app', 'vigie_lookup', 'vigie_sign_in', 'vigie_keeper'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      begin
        execute format('create role %I nologin', role_name);
      exception when duplicate_object or unique_violation then
        null; -- another database of this cluster was migrated in this very moment
      end;
    end if;
    -- From PostgreSQL 16 on, whoever made a role administers it and may not become it before it was granted.
    if not pg_has_role(current_user, role_name, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

create schema vigie;

-- The organisation of this transaction; null where none is named, and then no row is anybody's.
create function vigie.organisation() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vigie.organisation', true), '')::uuid $$;

-- The platform that this transaction is bound to (a platform's key); null where it is bound to none.
create function vigie.platform() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('vigie.platform', true), '')::uuid $$;

-- Walls round one table: rows of the transaction's organisation only, for the owner too. Where the table names a platform,
-- a transaction bound to a platform sees and writes only that platform's rows.
create function vigie.wall(table_name text, platform_column text default null) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', table_name);
  execute format('alter table %I force row level security', table_name);
  execute format('create policy own_organisation on %I to vigie_app using (organisation_id = vigie.organisation()) '
    'with check (organisation_id = vigie.organisation())', table_name);
  if platform_column is not null then
    execute format('create policy own_platform on %I as restrictive to vigie_app '
      'using (vigie.platform() is null or %2$I = vigie.platform()) '
      'with check (vigie.platform() is null or %2$I = vigie.platform())', table_name, platform_column);
  end if;
end
$$;

grant usage on schema vigie to vigie_app, vigie_lookup;

create table organisation (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('ngo', 'platform', 'agency')),
  -- Whom notices name as their notifier (Art. 16(2)(c)): the organisation, never a reviewer.
  notifier_name text not null default '',
  notifier_email text not null default '',
  trusted_flagger_since date,
  trusted_flagger_by text,
  locale text not null default 'en' check (locale in ('en', 'fr')),
  time_zone text not null default 'UTC',
  created_at timestamptz not null
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy own_organisation on organisation to vigie_app using (id = vigie.organisation()) with check (id = vigie.organisation());
create policy found on organisation for select to vigie_lookup using (current_user = 'vigie_lookup');
grant select, insert, update on organisation to vigie_app;
grant select (id, kind, created_at) on organisation to vigie_lookup;

create table membership (
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  roles text[] not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, person_id)
);
-- "Which organisations is this person in?", asked at every request of a person.
create index membership_by_person on membership (person_id) where left_at is null;
select vigie.wall('membership');
create policy found on membership for select to vigie_lookup using (current_user = 'vigie_lookup');
grant select, insert, update on membership to vigie_app;
grant select on membership to vigie_lookup;

-- Secrets handed out once and kept as hashes: invitations, the first admin's link, a platform's answer link, a reporter's receipt.
create table token (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  organisation_id uuid not null references organisation,
  purpose text not null check (purpose in ('invitation', 'first-admin', 'answer', 'receipt')),
  subject_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);
-- "Withdraw every open link of this notice / this invitation."
create index token_by_subject on token (organisation_id, subject_id);
select vigie.wall('token');
create policy found on token for select to vigie_lookup using (current_user = 'vigie_lookup');
grant select, insert, update, delete on token to vigie_app;
grant select on token to vigie_lookup;

create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Erased when it is accepted or has expired.
  email text,
  roles text[] not null,
  -- Language of its mail and of the page where it is accepted.
  locale text not null default 'en' check (locale in ('en', 'fr')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz
);
-- "Open invitations of this organisation, newest first."
create index invitation_by_organisation on invitation (organisation_id, id desc);
select vigie.wall('invitation');
grant select, insert, update on invitation to vigie_app;

create table platform (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 200),
  status text not null check (status in ('prospect', 'member', 'left')),
  hosts text[] not null default '{}',
  country text,
  locale text not null default 'en' check (locale in ('en', 'fr')),
  -- The platform's own organisation on this install: its officers see the notices sent to it.
  company_id uuid references organisation,
  channel text not null default 'none' check (channel in ('webhook', 'email', 'digest', 'form', 'none')),
  channel_address text,
  -- Webhook secrets, sealed with the install's key; newest first, more than one during a rotation.
  channel_secrets_sealed bytea[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- "Is there already a platform of this name?"
create unique index platform_name on platform (organisation_id, lower(name));
-- "Which platform has this host?", at every listing taken in.
create index platform_by_host on platform using gin (hosts);
-- "Which platforms write to this company's organisation?", when an officer lists notices.
create index platform_by_company on platform (company_id) where company_id is not null;
select vigie.wall('platform', 'id');
create policy found on platform for select to vigie_lookup using (current_user = 'vigie_lookup' and company_id is not null);
grant select (id, organisation_id, company_id) on platform to vigie_lookup;
grant select, insert, update on platform to vigie_app;

create table platform_clause (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid not null references platform,
  code text not null,
  title text not null,
  clause_text text not null,
  url text not null,
  created_at timestamptz not null
);
-- "The clauses of this platform, by code" on the notice's page.
create unique index platform_clause_code on platform_clause (platform_id, code);
select vigie.wall('platform_clause', 'platform_id');
grant select, insert, update on platform_clause to vigie_app;

create table api_key (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid not null references platform,
  name text not null,
  -- The first characters, shown in lists so that a key can be told from another.
  prefix text not null,
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
-- "The keys of this organisation, newest first."
create index api_key_by_organisation on api_key (organisation_id, id desc);
select vigie.wall('api_key', 'platform_id');
create policy found on api_key for select to vigie_lookup using (current_user = 'vigie_lookup');
grant select, insert, update on api_key to vigie_app;
grant select on api_key to vigie_lookup;
