-- The official table of old and new units: what a file held, what was written of it, and what to put back when it is undone.
alter table units.territories drop constraint territories_territory_kind_check;
alter table units.territories add constraint territories_territory_kind_check check (territory_kind in
  ('province', 'centralCity', 'town', 'ward', 'commune', 'township', 'specialZone', 'village'));

create table units.unit_conversions (
  unit_conversion_id uuid primary key,
  file_id uuid not null references platform.files,
  file_name text not null,
  unit_conversion_status text not null check (unit_conversion_status in ('open', 'written', 'undone')),
  effective_on date,
  province_code text,
  valid_from date,
  legal_basis text,
  province_legal_basis text,
  known_from date,
  known_basis text,
  created_count integer,
  ended_count integer,
  succession_count integer,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  written_at timestamptz,
  undone_at timestamptz,
  check ((unit_conversion_status = 'open') = (written_at is null)),
  check ((unit_conversion_status = 'undone') = (undone_at is not null)),
  check (written_at is null or (valid_from is not null and legal_basis is not null))
);
comment on table units.unit_conversions is 'Files of the official table of old and new units that were opened; written = in the register, undone = taken back as a whole';
comment on column units.unit_conversions.effective_on is 'The day that the heading of the table names; null = it names none';
comment on column units.unit_conversions.province_code is 'The province of today that was written; null = all of the table';
comment on column units.unit_conversions.known_from is 'From which day the old units that the register did not have are said to be valid, by known_basis';
create index unit_conversions_file on units.unit_conversions (file_id);
create index unit_conversions_account on units.unit_conversions (opened_by);

create table units.unit_conversion_rows (
  unit_conversion_id uuid not null references units.unit_conversions,
  row_number integer not null,
  cells text[] not null,
  primary key (unit_conversion_id, row_number)
);
comment on table units.unit_conversion_rows is 'The rows of the table as they stand in the file: eight cells in the order of its columns';

create table units.unit_conversion_units (
  unit_conversion_id uuid not null references units.unit_conversions,
  territory_id uuid not null references units.territories,
  is_created boolean not null,
  primary key (unit_conversion_id, territory_id)
);
comment on table units.unit_conversion_units is 'Territories that a conversion made, or ended (is_created false); empty again when it was undone';
create index unit_conversion_units_territory on units.unit_conversion_units (territory_id);

create table units.unit_conversion_successions (
  unit_conversion_id uuid not null references units.unit_conversions,
  succession_id uuid not null references units.territory_successions,
  primary key (unit_conversion_id, succession_id)
);
comment on table units.unit_conversion_successions is 'Successions that a conversion wrote; empty again when it was undone';
create index unit_conversion_successions_succession on units.unit_conversion_successions (succession_id);
