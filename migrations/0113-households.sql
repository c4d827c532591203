-- Households near the forest, and the visits to each. Names, telephones and what was said are personal data.
create schema households;

create table households.households (
  household_id uuid primary key,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  village text not null,
  head_name text not null,
  telephone text,
  people integer check (people > 0),
  place geometry(Point, 4326),
  forest_nearby text,
  next_visit_due_on date,
  remark text,
  version integer not null default 1,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table households.households is 'Personal data: a home near the forest; each reading of one is in platform.disclosures';
comment on column households.households.agency_id is 'Who looks after it';
comment on column households.households.next_visit_due_on is 'As entered; a visit says the next one';
create index households_agency on households.households (agency_id);
create index households_territory on households.households (territory_id, village);
create index households_place on households.households using gist (place);
create index households_recorded_by on households.households (recorded_by);

create table households.household_amendments (
  household_id uuid not null references households.households,
  version integer not null,
  facts_before jsonb not null,
  fields text[] not null,
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (household_id, version)
);
comment on table households.household_amendments is 'Personal data: what a household read as this version, before it was amended';
create index household_amendments_amended_by on households.household_amendments (amended_by);

create table households.visits (
  visit_id uuid primary key,
  household_id uuid not null references households.households,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  visited_on date not null,
  visitors text,
  topics text[] not null check (cardinality(topics) > 0),
  said text,
  pledge_id uuid references pledges.pledges,
  next_visit_due_on date check (next_visit_due_on > visited_on),
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table households.visits is 'One visit: when, who came, what was said; said is personal data';
comment on column households.visits.agency_id is 'Whose people came';
comment on column households.visits.pledge_id is 'What the household signed on that visit';
create index visits_household on households.visits (household_id, visited_on desc, recorded_at desc);
create index visits_agency on households.visits (agency_id);
create index visits_territory on households.visits (territory_id);
create index visits_pledge on households.visits (pledge_id);
create index visits_recorded_by on households.visits (recorded_by);

create table households.visit_materials (
  visit_id uuid not null references households.visits,
  material_kind text not null check (material_kind in ('leaflet', 'poster', 'banner', 'handbook', 'film')),
  quantity integer not null check (quantity > 0),
  primary key (visit_id, material_kind)
);
comment on table households.visit_materials is 'What a household was given';

create table households.visit_photos (
  visit_id uuid not null references households.visits,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (visit_id, file_id)
);
comment on table households.visit_photos is 'Photos of a visit';
create index visit_photos_file on households.visit_photos (file_id);

-- Where each household stands: visits that were not withdrawn, the next one due.
create view households.household_states as
  select
    household.household_id,
    visited.visits,
    visited.last_visited_on,
    visited.last_pledged_on,
    case when last.visit_id is null then household.next_visit_due_on else last.next_visit_due_on end as next_visit_due_on
  from households.households household
  cross join lateral (
    select count(*)::int as visits, max(visit.visited_on) as last_visited_on,
      max(visit.visited_on) filter (where visit.pledge_id is not null) as last_pledged_on
    from households.visits visit
    where visit.household_id = household.household_id
      and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = visit.visit_id)
  ) visited
  left join lateral (
    select visit.visit_id, visit.next_visit_due_on from households.visits visit
    where visit.household_id = household.household_id
      and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = visit.visit_id)
    order by visit.visited_on desc, visit.recorded_at desc, visit.visit_id limit 1
  ) last on true;
comment on view households.household_states is 'Visits, last visit and next visit of every household';

-- What counts: kinds, attributes and quantities as src/households/evidenceWords.ts names them. No name, no place of a home.
create view published.household_evidence as
  select
    visit.visit_id as evidence_id,
    'householdVisit'::text as evidence_kind,
    'household.visit'::text as command,
    visit.visited_on as occurred_on,
    (select concat_ws(', ', household.village, unit.full_name) from published.territories unit
      where unit.territory_id = visit.territory_id) as title,
    visit.agency_id,
    visit.territory_id,
    null::geometry(Point, 4326) as place,
    (select count(*)::int from households.visit_photos photo where photo.visit_id = visit.visit_id) as photo_count,
    jsonb_build_object('topic', to_jsonb(visit.topics), 'householdId', visit.household_id) as attributes,
    (select jsonb_strip_nulls(jsonb_build_object(
        'visits', 1,
        'leaflets', sum(given.quantity) filter (where given.material_kind = 'leaflet'),
        'posters', sum(given.quantity) filter (where given.material_kind = 'poster'),
        'handbooks', sum(given.quantity) filter (where given.material_kind = 'handbook'),
        'materials', sum(given.quantity)))
      from households.visit_materials given where given.visit_id = visit.visit_id) as quantities,
    visit.is_demonstration,
    visit.recorded_at
  from households.visits visit
  join households.households household on household.household_id = visit.household_id
  where not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = visit.visit_id);
comment on view published.household_evidence is 'Visits to households as evidence of the plan';

select platform.watch_evidence('households.visits', 'select visit_id from changed');
select platform.watch_evidence('households.visit_materials', 'select visit_id from changed');
select platform.watch_evidence('households.households',
  'select visit_id from changed join households.visits using (household_id)');

create view published.household_due as
  select
    household.household_id as due_id,
    'householdVisit'::text as due_kind,
    concat_ws(', ', household.village, unit.full_name) as subject,
    household.agency_id,
    state.next_visit_due_on as due_on,
    null::date as done_on,
    '/ho-gan-rung/' || household.household_id as path,
    household.is_demonstration
  from households.households household
  join households.household_states state on state.household_id = household.household_id
  join published.territories unit on unit.territory_id = household.territory_id
  where state.next_visit_due_on is not null
    and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = household.household_id);
comment on view published.household_due is 'Households to be visited, by village and without a name; a visit moves the day on';
