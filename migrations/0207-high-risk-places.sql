-- High-risk places: where it is looked at most, how often, since when.
create table forest.high_risk_places (
  high_risk_place_id uuid primary key,
  place_name text not null,
  risk_kinds text[] not null check (cardinality(risk_kinds) > 0
    and risk_kinds <@ array['logging', 'clearing', 'fire', 'wildlife', 'dispute', 'other']),
  visits_per_month smallint not null check (visits_per_month between 1 and 60),
  compartment_code text,
  reason text not null,
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  valid_from date not null,
  valid_to date,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  ended_by uuid references units.accounts,
  ended_at timestamptz,
  end_reason text,
  check (valid_to > valid_from),
  check ((valid_to is null) = (ended_by is null) and (valid_to is null) = (ended_at is null)
    and (valid_to is null) = (end_reason is null))
);
comment on table forest.high_risk_places is 'Places that are to be visited often: why, how often a month, from when until when';
comment on column forest.high_risk_places.compartment_code is 'Of a place that is a compartment as a whole; null = drawn';
create index high_risk_places_shape on forest.high_risk_places using gist (shape);
create index high_risk_places_inner_point on forest.high_risk_places using gist (inner_point);
create index high_risk_places_recorded_by on forest.high_risk_places (recorded_by);
create index high_risk_places_ended_by on forest.high_risk_places (ended_by);

create view published.high_risk_places as
  select high_risk_place_id, place_name, risk_kinds, visits_per_month, shape, inner_point, valid_from, valid_to, is_demonstration
  from forest.high_risk_places;
comment on view published.high_risk_places is 'High-risk places, every one that was, with how often a month each is to be visited';
