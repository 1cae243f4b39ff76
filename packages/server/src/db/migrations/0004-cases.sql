-- Why: the expert's work. Reviews are rows with their own reader from the first day, so that a second opinion is not a rebuild.
create table case_file (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  platform_id uuid references platform,
  -- The fold of its events, kept beside them for queries; a test compares the two.
  status text not null check (status in ('open', 'in-review', 'decided', 'closed')),
  decision text check (decision in ('notify', 'refer', 'no-action', 'not-wildlife', 'unsure')),
  -- Highest score of its screenings, 0 to 100; what a person reported without a flag counts as 50.
  priority numeric not null,
  -- A case that is reopened begins a new one; its reviews name theirs.
  round integer not null default 1 check (round > 0),
  opened_at timestamptz not null,
  updated_at timestamptz not null
);
-- "The queue: cases of this status, most pressing first."
create index case_queue on case_file (organisation_id, status, priority desc, id);
-- "The queue, oldest first."
create index case_oldest on case_file (organisation_id, status, id);
-- "Cases decided like this": what is unsure and waits for a specialist.
create index case_by_decision on case_file (organisation_id, decision, priority desc, id) where decision is not null;
select vigie.wall('case_file', 'platform_id');
grant select, insert, update on case_file to vigie_app;

create table case_listing (
  case_id uuid not null references case_file,
  listing_id uuid not null references listing,
  organisation_id uuid not null references organisation,
  -- While the case is not closed: a listing is in one such case at most.
  is_open boolean not null default true,
  -- What the standing decision is about: the listing's latest version at that moment. Null while none stands.
  decided_version_id uuid references listing_version,
  primary key (case_id, listing_id)
);
-- "The last case of this listing", when it is flagged again.
create index case_listing_by_listing on case_listing (listing_id, case_id);
-- "Is there an open case of this listing?"; also keeps two at once from being opened.
create unique index case_listing_open on case_listing (listing_id) where is_open;
select vigie.wall('case_listing');
grant select, insert, update on case_listing to vigie_app;

create table case_report (
  case_id uuid not null references case_file,
  report_id uuid not null references report,
  organisation_id uuid not null references organisation,
  primary key (case_id, report_id)
);
-- "Which case did this report end in?", for the receipt.
create index case_report_by_report on case_report (report_id);
select vigie.wall('case_report');
grant select, insert on case_report to vigie_app;

create table review (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  case_id uuid not null references case_file,
  assignee_id uuid not null,
  -- Reviews of an earlier round stay; a reopened case begins a new one.
  round integer not null default 1,
  assigned_at timestamptz not null,
  -- When the reader let go of the case; null for whoever had it until the round ended.
  released_at timestamptz,
  submitted_at timestamptz,
  taxon text,
  product text,
  specimens integer check (specimens > 0),
  standing text,
  confidence text check (confidence in ('low', 'medium', 'high')),
  proposed text check (proposed in ('notify', 'refer', 'no-action', 'not-wildlife', 'unsure')),
  reason text check (length(reason) <= 4000)
);
-- One reading of one case by one person in each round: who takes it again goes on with theirs.
create unique index review_once on review (case_id, round, assignee_id);
-- "My work: cases that I have taken."
create index review_by_assignee on review (organisation_id, assignee_id, case_id) where released_at is null;
select vigie.wall('review');
grant select, insert, update on review to vigie_app;
