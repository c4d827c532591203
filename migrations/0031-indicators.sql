-- What tasks are measured by, as dated data; and the signed corrections of figures.
create table plans.indicators (
  indicator_id uuid primary key,
  task_id uuid not null references plans.tasks,
  indicator text not null check (indicator ~ '^[a-z][A-Za-z0-9]*$'),
  sort integer not null,
  unique (task_id, indicator)
);
comment on table plans.indicators is 'The figures of a task by their words; the same through all changes of how they are counted';

create table plans.indicator_versions (
  indicator_version_id uuid primary key,
  indicator_id uuid not null references plans.indicators,
  name text not null,
  unit_of_measure text not null,
  evidence_kinds text[] not null check (cardinality(evidence_kinds) > 0),
  quantity text not null,
  filter jsonb not null check (jsonb_typeof(filter) = 'object'),
  is_restricted boolean not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (valid_to > valid_from),
  unique (indicator_id, valid_from)
);
comment on table plans.indicator_versions is 'Which evidence an indicator counts, which quantity of it, where attributes must fit; dated';
comment on column plans.indicator_versions.filter is 'Attribute → values that count, or with ! before them those that do not';
create index indicator_versions_recorded_by on plans.indicator_versions (recorded_by);

create table plans.adjustments (
  adjustment_id uuid primary key,
  indicator_id uuid not null references plans.indicators,
  delta numeric not null check (delta <> 0),
  occurred_on date not null,
  agency_id uuid not null references units.agencies,
  territory_id uuid references units.territories,
  reason text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  is_demonstration boolean not null
);
comment on table plans.adjustments is 'Signed corrections of figures: counted and shown as such, never changed; a wrong one is met by another';
create index adjustments_indicator on plans.adjustments (indicator_id, occurred_on);
create index adjustments_agency on plans.adjustments (agency_id);
create index adjustments_territory on plans.adjustments (territory_id);
create index adjustments_recorded_by on plans.adjustments (recorded_by);
