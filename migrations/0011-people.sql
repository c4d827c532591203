-- People in posts, and who answers for what.
create table units.people (
  person_id uuid primary key,
  name text not null,
  telephone text,
  is_demonstration boolean not null default false
);
comment on table units.people is 'Humans, with or without an account; no more is kept of them than their work needs';

create table units.posts (
  post_id uuid primary key,
  agency_id uuid not null references units.agencies,
  title text not null,
  is_head boolean not null,
  role text check (role in ('stationHead', 'areaRanger', 'communeOfficer', 'leader', 'police', 'military', 'finance',
    'ownerRepresentative', 'union', 'administrator')),
  unique (agency_id, title)
);
comment on table units.posts is 'Places in an agency; the role says what whoever holds the place may do';
comment on column units.posts.role is 'Null = the place gives no right in this program';

create table units.post_holdings (
  post_holding_id uuid primary key,
  post_id uuid not null references units.posts,
  person_id uuid not null references units.people,
  valid_from date not null,
  valid_to date,
  is_acting boolean not null,
  legal_basis text,
  check (valid_to > valid_from)
);
comment on table units.post_holdings is 'Who holds or held which place, from when to when; acting = stands in for the holder';
create index post_holdings_post on units.post_holdings (post_id, valid_from);
create index post_holdings_person on units.post_holdings (person_id, valid_from);

create table units.responsibilities (
  responsibility_id uuid primary key,
  post_id uuid not null references units.posts,
  territory_id uuid references units.territories,
  matter text not null check (matter in ('general', 'forestProtection', 'firePrevention', 'wildlife', 'forestLand', 'rangerArea')),
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  check (valid_to > valid_from)
);
comment on table units.responsibilities is 'Which place answers for which matter in which territory, dated; without a territory: for the work of its agency';
create index responsibilities_post on units.responsibilities (post_id);
create index responsibilities_territory on units.responsibilities (territory_id, matter);

create view published.people as select person_id, name from units.people;
comment on view published.people is 'People by name';

create view published.post_holdings as
  select h.post_holding_id, h.person_id, p.name as person_name, t.agency_id, h.post_id, t.title as post_title, t.is_head,
    h.is_acting, h.valid_from, h.valid_to
  from units.post_holdings h join units.people p using (person_id) join units.posts t using (post_id);
comment on view published.post_holdings is 'Who holds or held which place in which agency';

create view published.responsibilities as
  select r.responsibility_id, r.territory_id, t.agency_id, r.post_id, r.matter, r.valid_from, r.valid_to, r.legal_basis
  from units.responsibilities r join units.posts t using (post_id);
comment on view published.responsibilities is 'Which place of which agency answers for which matter and territory';
