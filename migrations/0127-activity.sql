-- What people saw of each other's personal data, beside what they did; and what stands open in somebody's name.
create table platform.read_entries (
  read_number bigint generated always as identity primary key,
  name text not null,
  account_id uuid not null,
  input jsonb not null,
  is_export boolean not null,
  read_at timestamptz not null
);
comment on table platform.read_entries is 'Every answer that held personal data: who asked, when, for which records. Words that were searched for are not kept';
create index read_entries_account on platform.read_entries (account_id, read_at desc);
create index read_entries_read_at on platform.read_entries (read_at desc);
create index audit_entries_accepted_at on platform.audit_entries (accepted_at desc);

create view published.platform_open_work as
  select 'bulkEntry'::text as open_kind, file_name as subject, opened_by as account_id, null::uuid as agency_id,
    '/nhap-hang-loat/' || bulk_entry_id as path, opened_at as since_at
  from platform.bulk_entries e
  where bulk_status in ('open', 'proposed') and exists (
    select from platform.bulk_entry_rows r
    where r.bulk_entry_id = e.bulk_entry_id and r.row_state in ('ready', 'wrong'));
comment on view published.platform_open_work is 'Files of many records that were opened and not recorded';
