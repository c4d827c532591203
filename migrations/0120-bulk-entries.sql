-- Records entered many at a time from a file: what the file held, what is wrong with each row, what became of it.
create table platform.bulk_entries (
  bulk_entry_id uuid primary key,
  bulk_kind text not null,
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_encoding text not null,
  ignored_columns text[] not null,
  bulk_status text not null check (bulk_status in ('open', 'proposed', 'written', 'withdrawn')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  proposed_by uuid,
  proposed_at timestamptz,
  written_by uuid,
  written_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((bulk_status in ('written', 'withdrawn')) = (written_at is not null)),
  check ((bulk_status = 'withdrawn') = (withdrawn_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table platform.bulk_entries is 'Files of many records that were opened; the file itself is not kept, its rows are';
create index bulk_entries_opened_by on platform.bulk_entries (opened_by, opened_at desc);
create index bulk_entries_file on platform.bulk_entries (file_sha256);

create table platform.bulk_entry_rows (
  bulk_entry_id uuid not null references platform.bulk_entries,
  row_number integer not null check (row_number > 0),
  texts jsonb not null,
  marks jsonb not null,
  faults jsonb not null,
  row_state text not null check (row_state in ('ready', 'wrong', 'leftOut', 'written', 'withdrawn')),
  record_id uuid,
  primary key (bulk_entry_id, row_number),
  check ((record_id is not null) = (row_state in ('written', 'withdrawn')))
);
comment on table platform.bulk_entry_rows is 'Each row of such a file as it stands now, with its faults; the record it became';
create index bulk_entry_rows_record on platform.bulk_entry_rows (record_id);
