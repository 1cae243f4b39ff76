-- Why: what comes in. A listing is one address (or one id of one platform); each change of its text is a version.
create table listing (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid references platform,
  -- What makes it one listing: the canonical address, or "platform id" where it came without an address.
  identity text not null,
  url text,
  external_id text,
  -- Keyed hash of platform and handle: the same seller is the same hash, and nobody reads the handle from it.
  seller_hash text,
  -- The handle itself, sealed, for the roles that may see it; erased on demand.
  seller_sealed bytea,
  received_at timestamptz not null,
  last_seen_at timestamptz not null,
  latest_version_id uuid not null,
  erased_at timestamptz
);
-- "Have we seen this listing?", at every intake.
create unique index listing_identity on listing (organisation_id, identity);
-- "Listings, newest first", and of one platform.
create index listing_newest on listing (organisation_id, id desc);
create index listing_by_platform on listing (organisation_id, platform_id, id desc);
-- "Everything of this seller", for erasure and for the seller's page.
create index listing_by_seller on listing (organisation_id, seller_hash) where seller_hash is not null;
select vigie.wall('listing', 'platform_id');
grant select, insert, update on listing to vigie_app;

create table listing_version (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  listing_id uuid not null references listing,
  number integer not null check (number > 0),
  content_hash text not null,
  -- What the engine reads: the contract's listing without address and seller. Null once it is erased.
  content jsonb,
  -- What of the request could not be read, as problems with pointers.
  ignored jsonb not null default '[]',
  received_at timestamptz not null,
  received_from text not null
);
-- "The versions of this listing, in order", and no number twice.
create unique index listing_version_number on listing_version (listing_id, number);
select vigie.wall('listing_version');
grant select, insert, update on listing_version to vigie_app;

create table report (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  listing_id uuid not null references listing,
  platform_id uuid references platform,
  source text not null check (source in ('public', 'spotter', 'member', 'platform-user', 'partner')),
  status text not null default 'received' check (status in ('received', 'merged', 'dismissed')),
  -- What the reporter wrote; erased on demand and by retention.
  why text,
  locale text not null default 'en' check (locale in ('en', 'fr')),
  -- Keyed hash of the member who reported; null for the public.
  reporter_hash text,
  received_at timestamptz not null,
  erased_at timestamptz
);
-- "The reports of this listing", when a case is opened.
create index report_by_listing on report (organisation_id, listing_id);
-- "My own reports, newest first."
create index report_by_reporter on report (organisation_id, reporter_hash, id desc) where reporter_hash is not null;
select vigie.wall('report', 'platform_id');
grant select, insert, update on report to vigie_app;

create table capture (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  listing_id uuid not null references listing,
  version_id uuid references listing_version,
  kind text not null check (kind in ('received', 'fetched', 'by-hand')),
  captured_at timestamptz not null,
  -- 'person:<id>', 'key:<id>' or 'system'.
  captured_by text not null,
  url text,
  -- SHA-256 of the manifest, which lists every part with its own.
  manifest_sha256 text not null,
  erased_at timestamptz
);
-- "The captures of this listing, newest first", before a notice leaves.
create index capture_by_listing on capture (organisation_id, listing_id, id desc);
-- One capture of what was received for each version.
create unique index capture_received_once on capture (version_id) where kind = 'received';
select vigie.wall('capture');
grant select, insert, update on capture to vigie_app;

create table capture_part (
  organisation_id uuid not null references organisation,
  capture_id uuid not null references capture,
  name text not null,
  media_type text not null,
  size_bytes bigint not null,
  sha256 text not null,
  object_key text not null,
  primary key (capture_id, name)
);
-- "Does another capture still hold this object?", before it is removed.
create index capture_part_by_object on capture_part (object_key);
select vigie.wall('capture_part');
grant select, insert, delete on capture_part to vigie_app;

create table capture_waiver (
  listing_id uuid not null references listing,
  organisation_id uuid not null references organisation,
  reason text not null check (length(reason) between 3 and 2000),
  waived_at timestamptz not null,
  primary key (listing_id)
);
select vigie.wall('capture_waiver');
grant select, insert, update on capture_waiver to vigie_app;

create table screening (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  version_id uuid not null references listing_version,
  listing_id uuid not null references listing,
  platform_id uuid references platform,
  ruleset text not null,
  as_of date not null,
  verdict text not null check (verdict in ('flag', 'pass')),
  decision text not null check (decision in ('allow', 'review', 'block')),
  score numeric not null,
  taxon text,
  product text,
  specimens integer not null,
  degraded text[] not null,
  -- The screened listing of the wire, whole; its quotes are erased with the version.
  result jsonb,
  screened_at timestamptz not null
);
-- One screening of a version under one ruleset on one day of the law.
create unique index screening_once on screening (version_id, ruleset, as_of);
-- "The latest screening of this listing."
create index screening_by_listing on screening (organisation_id, listing_id, id desc);
select vigie.wall('screening', 'platform_id');
grant select, insert, update on screening to vigie_app;
