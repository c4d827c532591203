-- Figures of an earlier year from a table: all rows of one file together, by a named paper, undone together.
create table reports.prior_figure_imports (
  prior_figure_import_id uuid primary key,
  plan_id uuid not null references plans.plans,
  year integer not null check (year between 2020 and 2100),
  file_id uuid not null references platform.files,
  file_name text not null,
  source text not null,
  undone_by uuid references units.accounts,
  undone_at timestamptz,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check ((undone_by is null) = (undone_at is null))
);
comment on table reports.prior_figure_imports is 'Tables of figures of an earlier year that were imported; undone_at = none of them counts any more';
create index prior_figure_imports_year on reports.prior_figure_imports (plan_id, year, recorded_at desc);
create index prior_figure_imports_file on reports.prior_figure_imports (file_id);
create index prior_figure_imports_undone_by on reports.prior_figure_imports (undone_by);
create index prior_figure_imports_recorded_by on reports.prior_figure_imports (recorded_by);

create table reports.imported_prior_figures (
  prior_figure_import_id uuid not null references reports.prior_figure_imports,
  figure text not null check (figure ~ '^[0-9]+\.[0-9]+\.[a-z][A-Za-z0-9]*$'),
  amount numeric not null check (amount >= 0),
  primary key (prior_figure_import_id, figure)
);
comment on table reports.imported_prior_figures is 'One row of such a table: a figure and what the paper says of it';

create view reports.prior_figures as
  select plan_id, year, figure, amount, source, recorded_by, recorded_at from reports.prior_year_figures
  union all
  select import.plan_id, import.year, own.figure, own.amount, import.source, import.recorded_by, import.recorded_at
  from reports.imported_prior_figures own join reports.prior_figure_imports import using (prior_figure_import_id)
  where import.undone_at is null;
comment on view reports.prior_figures is 'Figures of earlier years, by hand and from tables; of several for one figure the last recorded is meant';
