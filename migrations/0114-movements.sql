-- Movements: mass drives with a period, what is measured of them, and what each unit did.
create schema movements;

create table movements.movements (
  movement_id uuid primary key,
  agency_id uuid not null references units.agencies,
  name text not null,
  basis text not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  report_due_on date check (report_due_on >= starts_on),
  measured text[] not null check (cardinality(measured) > 0
    and measured <@ array['scatteredTrees', 'plantedAreaHa', 'attendance', 'cleanedKm']),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table movements.movements is 'A mass drive, e.g. Tet tree planting of one year';
comment on column movements.movements.agency_id is 'Who leads it';
create index movements_agency on movements.movements (agency_id);
create index movements_recorded_by on movements.movements (recorded_by);

create table movements.movement_units (
  movement_unit_id uuid primary key default gen_random_uuid(),
  movement_id uuid not null references movements.movements,
  agency_id uuid not null references units.agencies,
  unique (movement_id, agency_id)
);
comment on table movements.movement_units is 'The agencies that are to take part and report';
create index movement_units_agency on movements.movement_units (agency_id);

create table movements.results (
  result_id uuid primary key,
  movement_id uuid not null references movements.movements,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  held_on date not null,
  place_name text,
  place geometry(Point, 4326),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table movements.results is 'What one unit did in one movement on one day';
create index results_movement on movements.results (movement_id, agency_id);
create index results_agency on movements.results (agency_id);
create index results_territory on movements.results (territory_id);
create index results_place on movements.results using gist (place);
create index results_recorded_by on movements.results (recorded_by);

create table movements.result_quantities (
  result_id uuid not null references movements.results,
  movement_quantity text not null check (movement_quantity in ('scatteredTrees', 'plantedAreaHa', 'attendance', 'cleanedKm')),
  amount numeric(12, 2) not null check (amount > 0),
  primary key (result_id, movement_quantity)
);
comment on table movements.result_quantities is 'How much was done; what nobody measured is not here';

create table movements.result_photos (
  result_id uuid not null references movements.results,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (result_id, file_id)
);
comment on table movements.result_photos is 'Photos of a result';
create index result_photos_file on movements.result_photos (file_id);

-- What counts, as src/movements/evidenceWords.ts names it.
create view published.movement_evidence as
  select
    result.result_id as evidence_id,
    'movementResult'::text as evidence_kind,
    'movementResult.record'::text as command,
    result.held_on as occurred_on,
    (select concat_ws(', ', movement.name, result.place_name) from movements.movements movement
      where movement.movement_id = result.movement_id) as title,
    result.agency_id,
    result.territory_id,
    result.place,
    (select count(*)::int from movements.result_photos photo where photo.result_id = result.result_id) as photo_count,
    jsonb_build_object('movementId', result.movement_id) as attributes,
    (select jsonb_build_object('results', 1) || coalesce(jsonb_object_agg(done.movement_quantity, done.amount), '{}')
      from movements.result_quantities done where done.result_id = result.result_id) as quantities,
    result.is_demonstration,
    result.recorded_at
  from movements.results result
  where not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = result.result_id);
comment on view published.movement_evidence is 'Results of movements as evidence of the plan';

select platform.watch_evidence('movements.results', 'select result_id from changed');
select platform.watch_evidence('movements.result_quantities', 'select result_id from changed');
select platform.watch_evidence('movements.movements', 'select result_id from changed join movements.results using (movement_id)');

create view published.movement_due as
  select
    unit.movement_unit_id as due_id,
    'movementResult'::text as due_kind,
    movement.name as subject,
    unit.agency_id,
    movement.report_due_on as due_on,
    (select min(result.held_on) from movements.results result
      where result.movement_id = unit.movement_id and result.agency_id = unit.agency_id and not exists (
        select from published.withdrawn_records withdrawn where withdrawn.record_id = result.result_id)) as done_on,
    '/phong-trao/' || movement.movement_id as path,
    movement.is_demonstration
  from movements.movement_units unit
  join movements.movements movement on movement.movement_id = unit.movement_id
  where movement.report_due_on is not null
    and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = movement.movement_id);
comment on view published.movement_due is 'Which unit is to report on which movement, and since when it has';
