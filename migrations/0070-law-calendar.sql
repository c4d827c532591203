-- The working calendar: days that are not what their weekday says. Dated rows with their instrument; none is ever changed.
create schema law;
comment on schema law is 'Dated rules of law: what holds on which day by which clause';

create table law.calendar_imports (
  calendar_import_id uuid primary key,
  file_name text not null,
  file_rows jsonb not null,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  written_at timestamptz,
  undone_at timestamptz,
  check (undone_at is null or written_at is not null)
);
comment on table law.calendar_imports is 'Files of a year''s days off that were opened; written = their rows are in the calendar, undone = taken back as a whole';
create index calendar_imports_account on law.calendar_imports (opened_by);

create table law.calendar_days (
  calendar_day_id uuid primary key,
  day_on date not null,
  calendar_day_kind text not null check (calendar_day_kind in ('holiday', 'swappedWorkday')),
  name text not null,
  instrument text not null,
  clause text,
  is_verified boolean not null,
  calendar_import_id uuid references law.calendar_imports,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check (calendar_day_kind = 'holiday' or extract(isodow from day_on) > 5)
);
comment on table law.calendar_days is 'Holidays on working weekdays and weekends, and weekend days worked for another, each with its instrument';
comment on column law.calendar_days.is_verified is 'False: nobody has compared the row with the signed instrument; screens say so';
create unique index calendar_days_standing on law.calendar_days (day_on) where withdrawn_at is null;
create index calendar_days_import on law.calendar_days (calendar_import_id);
create index calendar_days_recorded_by on law.calendar_days (recorded_by);
create index calendar_days_withdrawn_by on law.calendar_days (withdrawn_by);

create view published.calendar_days as
  select day_on, calendar_day_kind from law.calendar_days where withdrawn_at is null;
comment on view published.calendar_days is 'Days off and days worked in their place; a year without any row is not known';
