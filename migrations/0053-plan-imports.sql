-- Plans that were opened to be entered: from a file, copied from another plan, or by hand; written as a whole, or not yet.
create table plans.plan_imports (
  plan_import_id uuid primary key,
  plan_import_kind text not null check (plan_import_kind in ('file', 'copy', 'byHand')),
  file_id uuid references platform.files,
  file_name text not null,
  table_format text check (table_format in ('csv', 'xlsx', 'docx', 'text')),
  encoding text,
  copied_plan_id uuid references plans.plans,
  plan_facts jsonb not null,
  lines jsonb not null,
  plan_import_status text not null check (plan_import_status in ('open', 'written', 'undone')),
  plan_id uuid references plans.plans,
  task_count integer,
  correction_count integer,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  written_at timestamptz,
  undone_at timestamptz,
  check ((plan_import_kind = 'file') = (file_id is not null))
);
comment on table plans.plan_imports is 'Plans being entered: what was read, line by line; only a written one has made a plan';
comment on column plans.plan_imports.lines is 'As src/plans/planImport/planLine.ts says';
comment on column plans.plan_imports.correction_count is 'How many things a person settled by hand before it was written';
create index plan_imports_file on plans.plan_imports (file_id);
create index plan_imports_copied_plan on plans.plan_imports (copied_plan_id);
create index plan_imports_plan on plans.plan_imports (plan_id);
create index plan_imports_opened_by on plans.plan_imports (opened_by, opened_at desc);
