-- What may happen to a record of any feature: it is taken out of every count with the reason, or back in; and somebody looks at
-- the personal data it holds. `record_id` is the id of the command that made the record, unique in the whole house.
create table platform.withdrawals (
  withdrawal_id uuid primary key,
  record_id uuid not null,
  reason text not null,
  withdrawn_by uuid not null references units.accounts,
  withdrawn_at timestamptz not null,
  restored_by uuid references units.accounts,
  restored_at timestamptz,
  restoration_reason text,
  check ((restored_by is null) = (restored_at is null)),
  check (restored_at is not null or restoration_reason is null)
);
comment on table platform.withdrawals is 'Times in which a record was out of every count; restored_at null = still';
create index withdrawals_record on platform.withdrawals (record_id, withdrawn_at);
create unique index withdrawals_open on platform.withdrawals (record_id) where restored_at is null;
create index withdrawals_withdrawn_by on platform.withdrawals (withdrawn_by);
create index withdrawals_restored_by on platform.withdrawals (restored_by);

-- A record that goes out of the counts, or comes back, is counted anew.
select platform.watch_evidence('platform.withdrawals', 'select record_id from changed');

create view published.withdrawn_records as
  select record_id, reason, withdrawn_by, withdrawn_at from platform.withdrawals where restored_at is null;
comment on view published.withdrawn_records is 'Records that are out of every count now';

create table platform.disclosures (
  disclosure_id bigint generated always as identity primary key,
  read_name text not null,
  record_id uuid,
  row_count integer not null check (row_count >= 0),
  reason text,
  account_id uuid not null references units.accounts,
  disclosed_at timestamptz not null,
  check (record_id is not null or reason is not null)
);
comment on table platform.disclosures is 'Who was shown personal data, by which read, when: of one record, or of a whole list with the reason';
comment on column platform.disclosures.row_count is 'Of how many people';
create index disclosures_account on platform.disclosures (account_id, disclosed_at desc);
create index disclosures_record on platform.disclosures (record_id, disclosed_at desc);

create view published.disclosures as
  select disclosure_id, read_name, record_id, row_count, reason, account_id, disclosed_at from platform.disclosures;
comment on view published.disclosures is 'Who was shown personal data, by which read, when';
