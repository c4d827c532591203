-- A record of any feature is written over with the reason: what each changed field read before is kept. `record_id` is the id of the
-- command that made the record, as in platform.withdrawals.
create table platform.amendments (
  record_id uuid not null,
  version integer not null check (version >= 1),
  changes jsonb not null check (jsonb_array_length(changes) > 0),
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (record_id, version)
);
comment on table platform.amendments is 'Corrections of records, each field as it read before and after; names of persons are never in it';
comment on column platform.amendments.version is 'The version that was written over; a record begins as version 1';
comment on column platform.amendments.changes is 'Of each field: field, before, after';
create index amendments_amended_by on platform.amendments (amended_by);
