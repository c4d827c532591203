-- Territories and agencies as dated versions, and what became of them. Validity is half-open: valid_to is the first day on
-- which a version no longer holds; null = still.
create schema units;
comment on schema units is 'Territories, agencies, posts, people, accounts: who may do what and who answers';

create table units.territories (
  territory_id uuid primary key,
  code text not null,
  name text not null,
  full_name text not null,
  territory_kind text not null check (territory_kind in ('province', 'centralCity', 'town', 'ward', 'commune', 'village')),
  territory_level smallint not null generated always as (
    case territory_kind when 'province' then 1 when 'centralCity' then 1 when 'town' then 2 when 'village' then 4 else 3 end
  ) stored,
  parent_id uuid references units.territories,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  is_code_verified boolean not null default true,
  shape geometry(MultiPolygon, 4326),
  is_sketch boolean not null default false,
  check (valid_to > valid_from),
  check (parent_id <> territory_id),
  unique (code, valid_from)
);
comment on table units.territories is 'Administrative units, one row a version; codes are re-used over time, so code and day together mean a unit';
comment on column units.territories.parent_id is 'The version of the unit above at the end of this version, or now';
comment on column units.territories.is_code_verified is 'False: the code has not been compared with the list of the statistics office';
comment on column units.territories.is_sketch is 'The shape is drawn by us, coarse: it decides no boundary';
create index territories_parent on units.territories (parent_id);
create index territories_shape on units.territories using gist (shape);

create table units.territory_successions (
  succession_id uuid primary key,
  from_id uuid not null references units.territories,
  to_id uuid not null references units.territories,
  succeeded_on date not null,
  area_share double precision check (area_share > 0 and area_share <= 1),
  legal_basis text not null,
  check (from_id <> to_id),
  unique (from_id, to_id)
);
comment on table units.territory_successions is 'Which unit became which on a day, many to many';
comment on column units.territory_successions.area_share is 'Part of the area of from_id that went to to_id; null = not known';
create index territory_successions_to on units.territory_successions (to_id);

create table units.agencies (
  agency_id uuid primary key,
  code text not null,
  name text not null,
  short_name text not null,
  agency_kind text not null check (agency_kind in ('rangerStation', 'rangerPost', 'subDepartment', 'peoplesCommittee',
    'division', 'department', 'police', 'military', 'fatherlandFront', 'massOrganization', 'partyCommittee',
    'ownerOrganization', 'school', 'centre')),
  parent_id uuid references units.agencies,
  territory_id uuid references units.territories,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  check (valid_to > valid_from),
  check (parent_id <> agency_id),
  unique (code, valid_from)
);
comment on table units.agencies is 'Bodies that act, one row a version; a body is not the territory it works in';
create index agencies_parent on units.agencies (parent_id);
create index agencies_territory on units.agencies (territory_id);

create table units.agency_successions (
  agency_succession_id uuid primary key,
  from_id uuid not null references units.agencies,
  to_id uuid not null references units.agencies,
  succeeded_on date not null,
  legal_basis text not null,
  check (from_id <> to_id),
  unique (from_id, to_id)
);
comment on table units.agency_successions is 'Which agency took over from which on a day, many to many';
create index agency_successions_to on units.agency_successions (to_id);

create table units.agency_areas (
  agency_area_id uuid primary key,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  check (valid_to > valid_from),
  unique (agency_id, territory_id, valid_from)
);
comment on table units.agency_areas is 'Territories an agency works in besides its own: the communes of a regional ranger station';
create index agency_areas_territory on units.agency_areas (territory_id);

create view published.territories as
  select territory_id, code, name, full_name, territory_kind, parent_id, valid_from, valid_to, legal_basis, shape, is_sketch
  from units.territories;
comment on view published.territories is 'Administrative units, every version';

create view published.territory_successions as
  select succession_id, from_id, to_id, succeeded_on, area_share, legal_basis from units.territory_successions;
comment on view published.territory_successions is 'Which unit became which';

create view published.agencies as
  select agency_id, code, name, short_name, agency_kind, parent_id, territory_id, valid_from, valid_to, legal_basis
  from units.agencies;
comment on view published.agencies is 'Agencies, every version';

create view published.agency_successions as
  select agency_succession_id, from_id, to_id, succeeded_on, legal_basis from units.agency_successions;
comment on view published.agency_successions is 'Which agency took over from which';

create view published.agency_areas as
  select agency_id, territory_id, valid_from, valid_to from units.agencies where territory_id is not null
  union all
  select agency_id, territory_id, valid_from, valid_to from units.agency_areas;
comment on view published.agency_areas is 'The territories an agency answers for, its own included';
