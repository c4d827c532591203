-- Files of plots on their way into the register: what each row held, what is wrong with it, what became of it.
create table forest.plot_imports (
  plot_import_id uuid primary key,
  file_id uuid not null references platform.files,
  file_name text not null,
  plot_import_status text not null check (plot_import_status in ('reading', 'failed', 'open', 'writing', 'written', 'undoing',
    'undone', 'cancelled')),
  asked_srid integer,
  asked_letter_repair text,
  asked_columns jsonb,
  found jsonb,
  problem jsonb,
  row_count integer not null default 0 check (row_count >= 0),
  rows_done integer not null default 0 check (rows_done >= 0),
  valid_from date,
  source text,
  reason text,
  elsewhere text check (elsewhere in ('leaveOut', 'asNew')),
  is_cancelled boolean not null default false,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  written_by uuid references units.accounts,
  written_at timestamptz,
  undone_at timestamptz,
  check ((plot_import_status = 'failed') = (problem is not null)),
  check (plot_import_status not in ('open', 'writing', 'written') or found is not null),
  check (plot_import_status not in ('writing', 'written') or (valid_from is not null and source is not null and
    elsewhere is not null and written_by is not null)),
  check ((written_at is not null) = (plot_import_status in ('written', 'undone') or
    (plot_import_status = 'undoing' and not is_cancelled)))
);
comment on table forest.plot_imports is 'Files of plots that were opened; reading, writing and undoing go on in the background, piece by piece';
comment on column forest.plot_imports.found is 'What the file turned out to be: format, letters, coordinate system, columns';
comment on column forest.plot_imports.rows_done is 'Of the step under way';
comment on column forest.plot_imports.elsewhere is 'What becomes of rows whose number is that of a plot elsewhere';
comment on column forest.plot_imports.is_cancelled is 'The step under way is to stop, and what it did to be taken back';
create index plot_imports_file on forest.plot_imports (file_id);
create index plot_imports_opened_by on forest.plot_imports (opened_by);
create index plot_imports_written_by on forest.plot_imports (written_by);

create table forest.plot_import_rows (
  plot_import_row_id uuid primary key default gen_random_uuid(),
  plot_import_id uuid not null references forest.plot_imports,
  row_number integer not null check (row_number > 0),
  facts jsonb not null,
  shape geometry(MultiPolygon, 4326),
  geodesic_area_ha double precision,
  forest_type smallint check (forest_type between 1 and 93),
  faults jsonb not null,
  is_refused boolean not null,
  plot_match text check (plot_match in ('new', 'same', 'changed', 'elsewhere', 'several')),
  plot_id uuid references forest.plots,
  plot_version_id uuid,
  written_at timestamptz,
  unique (plot_import_id, row_number),
  check (is_refused or shape is not null),
  check ((plot_version_id is null) = (written_at is null))
);
comment on table forest.plot_import_rows is 'The rows of a file of plots; names of people are personal data. Gone when the import is cancelled or undone';
comment on column forest.plot_import_rows.facts is 'What the row says, without what it does not';
comment on column forest.plot_import_rows.plot_match is 'Against the register when it was read, and again before it is written; null = refused, or not looked at yet';
comment on column forest.plot_import_rows.plot_id is 'The plot of the register that it is, or became';
comment on column forest.plot_import_rows.plot_version_id is 'The version that it became; null = not written';
create index plot_import_rows_plot on forest.plot_import_rows (plot_id);
create index plot_import_rows_shape on forest.plot_import_rows using gist (shape);
create index plot_import_rows_unwritten on forest.plot_import_rows (plot_import_id, row_number)
  where plot_version_id is null and not is_refused;
