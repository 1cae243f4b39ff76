-- Why: who may sign in, and with what. These tables belong to no organisation: a person is one person in all of them, and which
-- organisations they are in is said elsewhere. better-auth owns their contents and reaches them as role vigie_sign_in, which
-- reaches nothing else; vigie_app, as which every command runs, cannot read a password, a session or a second factor.

grant usage on schema public to vigie_sign_in;

-- Somebody with a name and an address. Purpose: to sign in, and to know who decided what.
-- Kept while they are a member of an organisation; then the erasure job blanks e-mail and name, and the id stays for the log.
create table person (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) between 3 and 320),
  name text not null check (length(name) between 1 and 200),
  email_verified boolean not null default false,
  image text check (length(image) <= 2000),
  two_factor_enabled boolean not null default false,
  locale text not null default 'en' check (locale ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  time_zone text not null default 'UTC' check (length(time_zone) between 1 and 64),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- Sign-in and invitations: the one person of an address.
create unique index person_email on person (email);

-- A browser in which somebody is signed in. Purpose: to know them again, and to show them where they are signed in.
-- Kept until it ends or expires (30 days after its last day of use); ip_address and user_agent go with it.
create table sign_in_session (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id) on delete cascade,
  -- Half of what the cookie holds: without the server's signature over it, it opens nothing.
  token text not null check (length(token) >= 32),
  -- When the second factor was shown in this session; null where only a password was.
  second_factor_at timestamptz,
  ip_address text check (length(ip_address) <= 64),
  user_agent text check (length(user_agent) <= 500),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- Every request with a cookie: the session of a token.
create unique index sign_in_session_token on sign_in_session (token);
-- Listing and ending all sessions of one person.
create index sign_in_session_person on sign_in_session (person_id);
-- The sweep of expired sessions.
create index sign_in_session_expires on sign_in_session (expires_at);

-- One way in which a person proves who they are: a password (provider_id 'credential'), later an organisation's own sign-in (OIDC).
-- Purpose: to sign in. Kept as long as the person. The columns of OIDC stay null until then; better-auth reads them with each row.
create table sign_in_account (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  -- scrypt, as "<salt>:<hash>" in hexadecimal.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- Sign-in: the password of a person; and one account of a kind for each of them.
create unique index sign_in_account_person on sign_in_account (person_id, provider_id);
-- Sign-in by a provider: whose account this is there.
create unique index sign_in_account_provider on sign_in_account (provider_id, account_id);

-- Short-lived states between two requests: a password accepted and its second factor awaited, and how many codes were tried.
-- Purpose: to sign in. Kept ten minutes; better-auth deletes what has expired whenever it reads one.
create table sign_in_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- The latest state of an identifier.
create index sign_in_verification_identifier on sign_in_verification (identifier, created_at desc);
-- The sweep of what has expired.
create index sign_in_verification_expires on sign_in_verification (expires_at);

-- A person's authenticator app. Purpose: to ask for more than a password. Kept while it is switched on.
create table second_factor (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person (id) on delete cascade,
  -- The shared secret and the unused backup codes, both encrypted with the server's secret.
  secret text not null,
  backup_codes text not null,
  -- False between the secret being shown and the first right code.
  verified boolean not null default false,
  -- Wrong codes in a row; ten lock the factor for a quarter of an hour.
  failed_verification_count integer not null default 0 check (failed_verification_count >= 0),
  locked_until timestamptz
);
-- Sign-in: the second factor of a person, of whom each has at most one.
create unique index second_factor_person on second_factor (person_id);

-- No row of these tables has an organisation, so row-level security knows one reader: better-auth. Forced, so that the owner of
-- the tables needs the role as well. What vigie_app may see of a person is granted where memberships are made.
do $$
declare name text;
begin
  foreach name in array array['person', 'sign_in_session', 'sign_in_account', 'sign_in_verification', 'second_factor'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I to vigie_sign_in using (current_user = ''vigie_sign_in'') '
      'with check (current_user = ''vigie_sign_in'')', name || '_sign_in', name);
  end loop;
end $$;

-- A person and their account are never deleted by signing in or out.
grant select, insert, update on person, sign_in_account to vigie_sign_in;
grant select, insert, update, delete on sign_in_session, sign_in_verification, second_factor to vigie_sign_in;

-- A colleague's name and address, for whoever shares an organisation with them.
create policy colleague on person for select to vigie_app
  using (exists (select from membership where membership.person_id = person.id and membership.organisation_id = vigie.organisation()));
grant select (id, name, email, two_factor_enabled, created_at) on person to vigie_app;
