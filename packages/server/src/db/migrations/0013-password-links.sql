-- Why: whoever lost their password chooses a new one by a link, made by an admin of theirs or by whoever runs the machine; and who made
-- a company's organisation looks after its first invitation until somebody has joined.
alter table token drop constraint token_purpose_check;
alter table token add constraint token_purpose_check
  check (purpose in ('invitation', 'first-admin', 'answer', 'receipt', 'new-password', 'new-password-by-operator'));

-- The organisation whose admin made this one; null where the install, or a version before this, made it.
alter table organisation add column made_by uuid;
