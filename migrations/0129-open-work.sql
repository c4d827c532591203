-- The union of what features publish as open in somebody's name (subject, account_id, agency_id, path).
create view published.open_work as
  select open_kind, subject, account_id, agency_id, path, since_at from published.platform_open_work;
comment on view published.open_work is 'What stands open in whose name, of every feature: a later migration repeats it with one more';
