-- An indicator may end from a day on, and the last thing done to it may be undone; what was undone stays readable.
create table plans.indicator_endings (
  indicator_ending_id uuid primary key,
  indicator_version_id uuid not null unique references plans.indicator_versions,
  legal_basis text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table plans.indicator_endings is 'Why nothing is counted any more after the last day of this version; without it the version only gave way to the next';
create index indicator_endings_recorded_by on plans.indicator_endings (recorded_by);

create table plans.undone_indicator_acts (
  undone_indicator_act_id uuid primary key,
  indicator_id uuid not null,
  content jsonb not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table plans.undone_indicator_acts is 'A way of counting, or its end, that was taken back: the version as it stood, who took it back and when';
create index undone_indicator_acts_indicator on plans.undone_indicator_acts (indicator_id, recorded_at);
create index undone_indicator_acts_recorded_by on plans.undone_indicator_acts (recorded_by);
