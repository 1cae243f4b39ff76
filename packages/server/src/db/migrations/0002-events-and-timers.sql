-- Why: the event log is the audit trail, the cause of the next job and the source of the statistics in one. Rows are only
-- ever added. Timers are work that is due later by Vigie's clock: a hold's end, the next try, the next look.
create table event (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null,
  version smallint not null,
  subject_id uuid not null,
  actor text not null,
  at timestamptz not null,
  facts jsonb not null,
  -- Who reads by cursor reads by (transaction_id, position) and stops before the oldest transaction still running, so that a
  -- row that commits late is never skipped.
  transaction_id xid8 not null default pg_current_xact_id(),
  position bigint generated always as identity
);
-- "What happened to this case / notice / listing, in order."
create index event_by_subject on event (organisation_id, subject_id, position);
-- "Everything after the cursor", by the statistics.
create index event_by_cursor on event (organisation_id, transaction_id, position);
select vigie.wall('event');
grant select, insert on event to vigie_app;

-- One row for each event that a job has dealt with, so that a job run twice does its work once.
create table event_handled (
  organisation_id uuid not null references organisation,
  event_id uuid not null,
  queue text not null,
  handled_at timestamptz not null,
  primary key (event_id, queue)
);
select vigie.wall('event_handled');
grant select, insert, delete on event_handled to vigie_app;

create table timer (
  organisation_id uuid not null references organisation,
  queue text not null,
  subject_id uuid not null,
  due_at timestamptz not null,
  primary key (queue, subject_id)
);
-- "What is due?", every few seconds.
create index timer_due on timer (due_at);
select vigie.wall('timer');
create policy found on timer for select to vigie_lookup using (current_user = 'vigie_lookup');
grant select, insert, update, delete on timer to vigie_app;
grant select on timer to vigie_lookup;

-- The answer given to a request with an Idempotency-Key, so that a repeated request is answered and not repeated.
create table idempotency_key (
  organisation_id uuid not null references organisation,
  -- Hash of the caller, the route and the key as sent.
  key_hash text not null,
  request_hash text not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null,
  primary key (organisation_id, key_hash)
);
-- "Keys older than a day", when they are cleared.
create index idempotency_key_by_age on idempotency_key (created_at);
select vigie.wall('idempotency_key');
grant select, insert, update, delete on idempotency_key to vigie_app;
