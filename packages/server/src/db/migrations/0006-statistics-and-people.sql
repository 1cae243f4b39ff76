-- Why: figures that can be recomputed from the log, and people's rights over what is stored about them.
create table statistic (
  organisation_id uuid not null references organisation,
  day date not null,
  -- The zero id stands for "no platform".
  platform_id uuid not null,
  measure text not null,
  amount bigint not null,
  primary key (organisation_id, day, platform_id, measure)
);
-- A platform's key reads the figures of that platform and of no other.
select vigie.wall('statistic', 'platform_id');
grant select, insert, update, delete on statistic to vigie_app;

create table statistic_cursor (
  organisation_id uuid primary key references organisation,
  transaction_id xid8 not null,
  position bigint not null
);
select vigie.wall('statistic_cursor');
grant select, insert, update, delete on statistic_cursor to vigie_app;

-- A listing, case or seller that must not be erased while a court or an authority may ask for it.
create table legal_hold (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('case', 'listing', 'seller')),
  -- The case's or listing's id; or the seller's keyed hashes, one for each name under which the platform was known.
  subjects text[] not null,
  reason text not null check (length(reason) between 3 and 2000),
  placed_at timestamptz not null,
  lifted_at timestamptz
);
-- "Is anything held of what is to be erased?": few are open at a time.
create index legal_hold_open on legal_hold (organisation_id) where lifted_at is null;
-- "The holds of this organisation, newest first."
create index legal_hold_newest on legal_hold (organisation_id, id desc);
select vigie.wall('legal_hold');
grant select, insert, update on legal_hold to vigie_app;

-- What was erased, when and how many rows: never whom.
create table erasure (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('seller', 'reporter', 'member')),
  -- Keyed hashes, so that what a restored backup brings back can be erased again.
  subject_hashes text[] not null,
  -- Of a seller: the listings, by their ids. An id says nothing about anybody.
  listing_ids uuid[] not null default '{}',
  asked_at timestamptz not null,
  -- When the rows were emptied. Work that had begun before may still have written; so it is done once more a little later.
  erased_at timestamptz,
  done_at timestamptz,
  row_count integer not null default 0
);
-- "The erasures of this organisation, newest first."
create index erasure_newest on erasure (organisation_id, id desc);
select vigie.wall('erasure');
grant select, insert, update on erasure to vigie_app;

-- What a platform's system answered may repeat what a notice said, and is emptied with it.
grant update (response) on delivery_try to vigie_app;

-- "Listings that have not been seen for long", by the daily sweep.
create index listing_by_last_seen on listing (organisation_id, last_seen_at) where erased_at is null;
