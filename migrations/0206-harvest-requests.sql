-- Requests to harvest, checked against the register before anybody signs; projects that touch forest.
create table forest.harvest_requests (
  harvest_request_id uuid primary key,
  harvest_request_state text not null check (harvest_request_state in ('submitted', 'approved', 'refused', 'withdrawn')),
  requested_on date not null,
  owner_category text check (owner_category in ('specialUseBoard', 'protectionBoard', 'economicOrganization', 'armedUnit',
    'scienceTrainingOrganization', 'household', 'residentialCommunity', 'foreignInvested', 'communeCommittee')),
  requester_name text,
  tree_species text,
  expected_volume double precision check (expected_volume > 0),
  remarks text,
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  file_id uuid references platform.files,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  decided_on date,
  decision_number text,
  decision_reason text,
  decided_by uuid references units.accounts,
  decided_at timestamptz,
  found_stops jsonb,
  check ((harvest_request_state = 'submitted') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null))
);
comment on table forest.harvest_requests is 'Requests to harvest a piece of forest; approved only where the register of that moment has nothing against it';
comment on column forest.harvest_requests.requester_name is 'Personal data where the requester is a household, or nobody said what it is';
comment on column forest.harvest_requests.expected_volume is 'Cubic metres';
comment on column forest.harvest_requests.found_stops is 'What the register said against it when it was decided; empty = nothing';
create index harvest_requests_shape on forest.harvest_requests using gist (shape);
create index harvest_requests_inner_point on forest.harvest_requests using gist (inner_point);
create index harvest_requests_file on forest.harvest_requests (file_id);
create index harvest_requests_recorded_by on forest.harvest_requests (recorded_by);
create index harvest_requests_decided_by on forest.harvest_requests (decided_by);

create table forest.impact_projects (
  impact_project_id uuid primary key,
  project_name text not null,
  investor text,
  project_purpose text,
  legal_basis text,
  given_papers text[] not null,
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table forest.impact_projects is 'Projects whose ground touches forest: what they touch is asked of the register each time';
comment on column forest.impact_projects.given_papers is 'Papers of the file that are there';
create index impact_projects_shape on forest.impact_projects using gist (shape);
create index impact_projects_inner_point on forest.impact_projects using gist (inner_point);
create index impact_projects_recorded_by on forest.impact_projects (recorded_by);
create index impact_projects_withdrawn_by on forest.impact_projects (withdrawn_by);
