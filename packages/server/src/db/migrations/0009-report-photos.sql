-- Why: somebody may report with a picture instead of an address. Its bytes come in with the report's own transaction and wait here
-- until the capture of the listing's version holds them, so that no report is without its picture and no object without its row.
create table report_photo (
  version_id uuid primary key references listing_version,
  organisation_id uuid not null references organisation,
  listing_id uuid not null references listing,
  -- A JPEG drawn anew from what was sent: without place, device and whatever else the file said.
  bytes bytea not null check (length(bytes) between 1 and 16777216),
  received_at timestamptz not null
);
select vigie.wall('report_photo');
select vigie.keep('report_photo');
grant select, insert, delete on report_photo to vigie_app;
