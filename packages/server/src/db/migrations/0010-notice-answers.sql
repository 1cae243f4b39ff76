-- Why: a platform's officer asks something back and gets a reply, the days to answer count from the moment that a notice is there,
-- what was received is found by what it is about, and a withdrawal that was given up may be written again.

-- `asked`: the platform has asked something that nobody has replied to.
alter table notice drop constraint notice_status_check;
alter table notice add constraint notice_status_check
  check (status in ('drafted', 'held', 'sent', 'delivered', 'acknowledged', 'asked', 'answered', 'failed', 'withdrawn'));
-- From here the days to answer count: when it had arrived, or the sender last replied. Null before, and while a question waits.
alter table notice add column answer_from timestamptz;
-- When the sender last replied to a question.
alter table notice add column replied_at timestamptz;

-- One withdrawal of a notice at a time: one that was given up stands in nobody's way.
drop index notice_withdrawal;
create unique index notice_withdrawal on notice (withdraws_id) where withdraws_id is not null and status <> 'withdrawn';
-- "The withdrawal of this notice", also one that was given up.
create index notice_by_withdrawn on notice (withdraws_id, id) where withdraws_id is not null;

-- What the sender says to the questions that were open: one reply to all of a notice.
create table notice_reply (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  notice_id uuid not null references notice,
  platform_id uuid not null references platform,
  words text not null check (length(words) <= 4000),
  replied_at timestamptz not null
);
-- "The replies to the questions about this notice."
create index notice_reply_by_notice on notice_reply (organisation_id, notice_id, id);
select vigie.wall('notice_reply', 'platform_id');
select vigie.keep('notice_reply');
grant select, insert, update on notice_reply to vigie_app;
-- Of a question: what was replied to it.
alter table outcome add column reply_id uuid references notice_reply;

-- By what a notice that was sent is found: the numbers and addresses of its listings, written alike.
create table notice_key (
  notice_id uuid not null references notice,
  key text collate "C" not null check (length(key) <= 500),
  organisation_id uuid not null references organisation,
  platform_id uuid not null references platform,
  recipient_id uuid references organisation,
  primary key (notice_id, key)
);
-- "What this company, or this platform, has received about a number or address that begins so."
create index notice_key_by_recipient on notice_key (recipient_id, key) where recipient_id is not null;
create index notice_key_by_platform on notice_key (organisation_id, platform_id, key);
select vigie.wall('notice_key', 'platform_id');
create policy received on notice_key for select to vigie_app using (recipient_id = vigie.organisation());
select vigie.keep('notice_key');
grant select, insert, delete on notice_key to vigie_app;

-- What has been sent before: whoever migrates is held by the walls as well, so they are opened for as long as this takes.
alter table notice no force row level security;
alter table outcome no force row level security;
alter table notice_key no force row level security;
update notice set answer_from = coalesce(delivered_at, sent_at) where status in ('delivered', 'acknowledged', 'answered');
update notice set status = 'asked', answer_from = null
  where status = 'acknowledged' and exists (
    select from (
      select distinct on (listing_id) action from outcome
        where outcome.notice_id = notice.id order by listing_id, recorded_at desc, outcome.id desc
    ) as latest where action = 'need-more'
  );
insert into notice_key (notice_id, key, organisation_id, platform_id, recipient_id)
  select notice.id, found.key, organisation_id, platform_id, recipient_id
    from notice
      cross join lateral jsonb_array_elements(content -> 'items') as item
      cross join lateral (
        values
          (left(lower(item ->> 'externalId'), 500)),
          (left(regexp_replace(lower(item ->> 'url'), '^https?://(www\.)?|[/#?]+$', '', 'g'), 500))
      ) as found (key)
    where sent_at is not null and found.key <> ''
  on conflict do nothing;
alter table notice_key force row level security;
alter table outcome force row level security;
alter table notice force row level security;
