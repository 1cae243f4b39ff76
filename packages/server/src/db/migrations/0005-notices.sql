-- Why: what goes out, what came of it, and whether it is true.

-- One mail with a sheet of the notices that waited for it, to a platform that reads sheets. Its notices are fixed before it is
-- sent, so that a digest sent again is the same digest.
create table digest (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid not null references platform,
  tries integer not null default 0,
  -- No try before: the next one's moment, or during a try the moment from which it counts as lost.
  next_try_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz
);
-- "The digest of this platform that is on its way": one at a time.
create unique index digest_open on digest (platform_id) where sent_at is null and failed_at is null;
select vigie.wall('digest', 'platform_id');
grant select, insert, update on digest to vigie_app;

create table notice (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid not null references platform,
  -- The platform's own organisation on this install, which sees the notice once it is sent.
  recipient_id uuid references organisation,
  case_id uuid not null references case_file,
  status text not null check (status in ('drafted', 'held', 'sent', 'delivered', 'acknowledged', 'answered', 'failed', 'withdrawn')),
  ground text not null check (ground in ('illegal-content', 'against-terms')),
  -- Everything that the notice says (Art. 16(2) of Regulation (EU) 2022/2065); never who reviewed it.
  content jsonb not null,
  -- A withdrawal names the notice that it takes back.
  withdraws_id uuid references notice,
  channel text,
  -- The very bytes that were sent: each try sends these again. The secret of the answer link is cut out of what is kept here and
  -- put back for each try; the hash is of the bytes as they leave.
  body_sha256 text,
  sent_body bytea,
  digest_id uuid references digest,
  held_until timestamptz,
  sent_at timestamptz,
  -- Tries of this round count from here: when it was sent, or last replayed.
  tries_from timestamptz,
  -- No try before: the next one's moment, or during a try the moment from which it counts as lost.
  next_try_at timestamptz,
  delivered_at timestamptz,
  -- The number that a platform's form gave.
  ticket text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- "Notices of this status, newest first."
create index notice_by_status on notice (organisation_id, status, id desc);
create index notice_newest on notice (organisation_id, id desc);
-- "The notices of this case", and one draft for a decision at most.
create index notice_by_case on notice (organisation_id, case_id);
-- "Notices that this company has received, newest first."
create index notice_by_recipient on notice (recipient_id, id desc) where sent_at is not null;
-- "Notices that wait for this platform's digest", and those that a digest brings.
create index notice_for_digest on notice (platform_id, id) where status = 'sent' and channel = 'digest' and digest_id is null;
create index notice_by_digest on notice (digest_id) where digest_id is not null;
-- One withdrawal of a notice.
create unique index notice_withdrawal on notice (withdraws_id) where withdraws_id is not null;
alter table notice enable row level security;
alter table notice force row level security;
create policy own_organisation on notice to vigie_app using (organisation_id = vigie.organisation()) with check (organisation_id = vigie.organisation());
create policy own_platform on notice as restrictive to vigie_app
  using (vigie.platform() is null or platform_id = vigie.platform()) with check (vigie.platform() is null or platform_id = vigie.platform());
-- A platform's key and a platform's officers see what was sent, and no draft.
create policy sent_to_platform on notice as restrictive for select to vigie_app using (vigie.platform() is null or sent_at is not null);
create policy received on notice for select to vigie_app using (recipient_id = vigie.organisation() and sent_at is not null);
create policy found on notice for select to vigie_lookup using (current_user = 'vigie_lookup' and sent_at is not null);
grant select, insert, update on notice to vigie_app;
grant select (id, organisation_id, platform_id, recipient_id, sent_at) on notice to vigie_lookup;

create table notice_listing (
  notice_id uuid not null references notice,
  listing_id uuid not null references listing,
  organisation_id uuid not null references organisation,
  capture_id uuid references capture,
  specimens integer not null,
  primary key (notice_id, listing_id)
);
-- "Has a notice gone out about this listing?"
create index notice_listing_by_listing on notice_listing (organisation_id, listing_id);
select vigie.wall('notice_listing');
grant select, insert, update, delete on notice_listing to vigie_app;

create table delivery_try (
  notice_id uuid not null references notice,
  number integer not null,
  organisation_id uuid not null references organisation,
  tried_at timestamptz not null,
  accepted boolean not null,
  -- What the other side said, shortened; or why it could not be reached.
  response text not null,
  primary key (notice_id, number)
);
select vigie.wall('delivery_try');
grant select, insert on delivery_try to vigie_app;

create table outcome (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  notice_id uuid not null references notice,
  listing_id uuid not null references listing,
  platform_id uuid not null references platform,
  action text not null check (action in ('removed', 'seller-suspended', 'restricted', 'kept', 'need-more')),
  kept_reason text check (kept_reason in ('papers-shown', 'not-protected', 'not-wildlife', 'no-breach', 'other')),
  note text check (length(note) <= 4000),
  way text not null check (way in ('link', 'portal', 'api', 'digest', 'by-hand')),
  recorded_at timestamptz not null
);
-- "The outcomes of this notice, in order."
create index outcome_by_notice on outcome (organisation_id, notice_id, id);
select vigie.wall('outcome', 'platform_id');
grant select, insert, update on outcome to vigie_app;

create table verification (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  notice_id uuid not null references notice,
  listing_id uuid not null references listing,
  platform_id uuid not null references platform,
  step text not null check (step in ('1h', '24h', '7d', '30d')),
  due_at timestamptz not null,
  looked_at timestamptz,
  result text check (result in ('gone', 'presumed-gone', 'still-up', 'changed', 'walled', 'robots-refused', 'unreachable')),
  looked_by text check (looked_by in ('machine', 'person')),
  -- What the result rests on: HTTP status, where it led, which mark was seen. Codes and numbers, no page text.
  grounds jsonb not null default '{}',
  confirmed_at timestamptz,
  confirmation_agrees boolean
);
-- One look for each step of each listing of a notice.
create unique index verification_once on verification (notice_id, listing_id, step);
-- "How many looks at this platform has a person confirmed?"
create index verification_confirmed on verification (organisation_id, platform_id) where confirmed_at is not null;
-- "Looks that wait for a person, oldest first."
create index verification_waiting on verification (organisation_id, id) where looked_at is not null and confirmed_at is null;
select vigie.wall('verification', 'platform_id');
grant select, insert, update on verification to vigie_app;
