-- Why: whoever looks for an item types its number, which is often told by the end of its address alone.
alter table notice_key no force row level security;
insert into notice_key (notice_id, key, organisation_id, platform_id, recipient_id)
  select notice_id, substring(key from '/([^/?#]*[0-9][^/?#]*)([?#].*)?$'), organisation_id, platform_id, recipient_id
    from notice_key
    where key ~ '/[^/?#]*[0-9][^/?#]*([?#].*)?$'
  on conflict do nothing;
alter table notice_key force row level security;
