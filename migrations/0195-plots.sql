-- The forest register: plots and what is known of each, by the days for which it holds and by when it was recorded.
create schema forest;
comment on schema forest is 'The forest register: plots, what they are, whose they are, since when';

create table forest.plots (
  plot_id uuid primary key,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table forest.plots is 'Pieces of forest land; numbers of compartment, subcompartment and plot change over the years and stand in the versions';
create index plots_recorded_by on forest.plots (recorded_by);

-- Numbers by value, letters after them: 3 before 12 before 12a. In the order of bytes, so that an index keeps it.
create function forest.code_order(compartment text, subcompartment text, plot text) returns text
  language sql immutable parallel safe as $$
  select string_agg(lpad(coalesce(substring(code from '^\d+'), ''), 10, ' ') || coalesce(substring(code from '^\d*(.*)$'), ''), '/' order by place)
  from (values (1, compartment), (2, subcompartment), (3, plot)) as path (place, code)
$$;
comment on function forest.code_order is 'By what plots are ordered: their numbers as people count';

create table forest.plot_versions (
  plot_version_id uuid primary key,
  plot_id uuid not null references forest.plots,
  valid_from date not null,
  valid_to date,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  source text not null,
  reason text,
  change_cause text check (change_cause in ('planting', 'becameForest', 'regeneration', 'harvest', 'fire',
    'clearingOrEncroachment', 'conversion', 'pest', 'disaster', 'other')),
  owner_full_name text,
  owner_category text check (owner_category in ('specialUseBoard', 'protectionBoard', 'economicOrganization', 'armedUnit',
    'scienceTrainingOrganization', 'household', 'residentialCommunity', 'foreignInvested', 'communeCommittee')),
  forest_type smallint check (forest_type between 1 and 93),
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  row_number integer,
  frms_id integer,
  province_code integer,
  frms_district_code integer,
  commune_code integer,
  commune_name text,
  compartment_code text,
  subcompartment_code text,
  plot_code text,
  parcel_code integer,
  map_sheet text,
  place_name text,
  book_area_ha double precision,
  forest_origin integer,
  forest_type_symbol text,
  forest_type_code integer,
  tree_species text,
  planting_year integer,
  age_class integer,
  canopy_closure integer,
  plantation_origin integer,
  has_become_forest integer,
  volume_per_ha double precision,
  stems_per_ha double precision,
  volume_per_plot double precision,
  stems_per_plot double precision,
  site_condition integer,
  forest_purpose integer,
  purpose_detail_symbol text,
  purpose_detail_code integer,
  owner_type_code integer,
  owner_name text,
  owner_code integer,
  dispute_status integer,
  use_right_paper integer,
  use_term_years integer,
  protection_contract_status integer,
  planning_status integer,
  contractor_name text,
  disputant_name text,
  contractor_code integer,
  disputant_code integer,
  natural_forest_origin integer,
  easting double precision,
  northing double precision,
  frms_capkd double precision,
  frms_capvd double precision,
  previous_plot_code text,
  parcel_position_status integer,
  province_name text,
  frms_district_name text,
  code_order text collate "C" not null
    generated always as (forest.code_order(compartment_code, subcompartment_code, plot_code)) stored,
  check (valid_to > valid_from),
  check (superseded_at >= recorded_at),
  check (compartment_code is not null and subcompartment_code is not null and plot_code is not null)
);
comment on table forest.plot_versions is 'What a plot is from valid_from until valid_to, as it was known from recorded_at until superseded_at; a row is never changed but to be superseded. Names of people are personal data';
comment on column forest.plot_versions.source is 'Where it was taken from: file, decision, declaration';
comment on column forest.plot_versions.owner_full_name is 'The whole name where owner_name was cut by FRMS; null = no more is known than owner_name';
comment on column forest.plot_versions.owner_category is 'What owner_type_code means by the list of the office; null = not known, and the owner may be a person';
comment on column forest.plot_versions.forest_type is 'Which of the 93 the symbol or the code says; null = unknown';
comment on column forest.plot_versions.inner_point is 'Inside of the shape: decides the unit';
comment on column forest.plot_versions.geodesic_area_ha is 'Of the shape, on the ellipsoid; book_area_ha is what the register says';
comment on column forest.plot_versions.dispute_status is 'As the list of the office numbers it, like every number here without a rule of ours';
create index plot_versions_plot on forest.plot_versions (plot_id, valid_from);
create index plot_versions_recorded_by on forest.plot_versions (recorded_by);
create index plot_versions_shape on forest.plot_versions using gist (shape);
create index plot_versions_inner_point on forest.plot_versions using gist (inner_point);
create index plot_versions_order on forest.plot_versions (code_order, plot_id) where superseded_at is null;
create index plot_versions_code on forest.plot_versions
  (lower(compartment_code), lower(subcompartment_code), lower(plot_code)) where superseded_at is null;
create index plot_versions_type on forest.plot_versions (forest_type) where superseded_at is null;

-- The embedded database has no btree_gist for an exclusion constraint: each statement is checked, its plots locked first, so that two
-- who write the same plot at once see each other.
create function forest.keep_versions_apart() returns trigger language plpgsql as $$
declare
  twice uuid;
begin
  perform from forest.plots where plot_id in (select plot_id from changed) order by plot_id for no key update;
  select version.plot_id into twice
  from changed version
  join forest.plot_versions other on other.plot_id = version.plot_id and other.plot_version_id <> version.plot_version_id
  where daterange(version.valid_from, version.valid_to) && daterange(other.valid_from, other.valid_to)
    and tstzrange(version.recorded_at, version.superseded_at) && tstzrange(other.recorded_at, other.superseded_at)
  limit 1;
  if found then
    raise exception 'two versions of plot % hold on the same day', twice using errcode = 'exclusion_violation';
  end if;
  return null;
end;
$$;
comment on function forest.keep_versions_apart is 'No two versions of a plot hold on the same day and are known at the same time';
create trigger versions_apart_after_insert after insert on forest.plot_versions
  referencing new table as changed for each statement execute function forest.keep_versions_apart();
create trigger versions_apart_after_update after update on forest.plot_versions
  referencing new table as changed for each statement execute function forest.keep_versions_apart();
