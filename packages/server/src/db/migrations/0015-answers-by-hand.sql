-- Why: an answer that somebody of the sender enters by hand names where it comes from and who entered it, and can be taken back.
alter table outcome add column source text check (source in ('mail', 'phone', 'form', 'letter', 'own-look'));
-- Of an answer entered by hand: the person who did so.
alter table outcome add column entered_by uuid;
-- From then on it counts no longer; the row stays, with who took it back.
alter table outcome add column taken_back_at timestamptz;
alter table outcome add column taken_back_by uuid;
