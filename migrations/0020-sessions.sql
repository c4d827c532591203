-- Awareness sessions: facts by counts and never by name, what they refer to, and what was changed about them.
create schema outreach;
comment on schema outreach is 'Awareness sessions and warning signs';

create table outreach.topics (
  topic_id uuid primary key,
  topic text not null check (topic ~ '^[a-z][A-Za-z0-9]{1,39}$'),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  legal_basis text not null,
  unique (topic, valid_from)
);
comment on table outreach.topics is 'What sessions are about: a dated list, each row with the text that orders it';

create table outreach.sessions (
  session_id uuid primary key,
  version integer not null default 1 check (version >= 1),
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  audience text not null check (audience in (
    'officials', 'partyMembers', 'businesses', 'forestHouseholds', 'pupils', 'unionMembers', 'residents')),
  topic text not null,
  session_form text not null check (session_form in (
    'villageMeeting', 'conference', 'atSchool', 'houseCall', 'loudspeaker', 'contest')),
  held_on date not null,
  start_time time,
  place geometry(Point, 4326),
  place_name text,
  people integer check (people > 0),
  women integer check (women >= 0),
  men integer check (men >= 0),
  unknown_sex integer check (unknown_sex >= 0),
  schools integer check (schools > 0),
  school_classes integer check (school_classes > 0),
  broadcasts integer check (broadcasts > 0),
  broadcast_minutes integer check (broadcast_minutes > 0),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (people is not null or (women is null and men is null and unknown_sex is null)),
  check (women is null and men is null and unknown_sex is null
    or coalesce(women, 0) + coalesce(men, 0) + coalesce(unknown_sex, 0) = people)
);
comment on table outreach.sessions is 'One event with an audience, as it is known now; null = unknown, never zero';
comment on column outreach.sessions.version is 'Grows with each amendment';
comment on column outreach.sessions.territory_id is 'The unit of the day on which it was held';
comment on column outreach.sessions.topic is 'The main topic: a code of outreach.topics in force on that day';
create index sessions_agency on outreach.sessions (agency_id, held_on);
create index sessions_territory on outreach.sessions (territory_id, held_on);
create index sessions_recorded_by on outreach.sessions (recorded_by);
create index sessions_held_on on outreach.sessions (held_on);
create index sessions_place on outreach.sessions using gist (place);

create table outreach.session_organizers (
  session_id uuid not null references outreach.sessions,
  agency_id uuid not null references units.agencies,
  sort integer not null,
  primary key (session_id, agency_id)
);
comment on table outreach.session_organizers is 'Whom a session was held with';
create index session_organizers_agency on outreach.session_organizers (agency_id);

create table outreach.session_topics (
  session_id uuid not null references outreach.sessions,
  topic text not null,
  sort integer not null,
  primary key (session_id, topic)
);
comment on table outreach.session_topics is 'Other topics of a session, besides the main one';

create table outreach.attendance_groups (
  session_id uuid not null references outreach.sessions,
  attendance_group text not null check (attendance_group in (
    'officials', 'partyMembers', 'businesses', 'forestHouseholds', 'pupils', 'unionMembers', 'residents', 'unknown')),
  people integer not null check (people >= 0),
  sort integer not null,
  primary key (session_id, attendance_group)
);
comment on table outreach.attendance_groups is 'Who came by group; where a session has rows they add up to its people';

create table outreach.session_materials (
  session_id uuid not null references outreach.sessions,
  material_kind text not null check (material_kind in ('leaflet', 'poster', 'banner', 'handbook', 'film')),
  quantity integer not null check (quantity > 0),
  sort integer not null,
  primary key (session_id, material_kind)
);
comment on table outreach.session_materials is 'What was handed out or shown at a session';

create table outreach.session_photos (
  session_id uuid not null references outreach.sessions,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (session_id, file_id)
);
comment on table outreach.session_photos is 'Photos of a session, in the order the person gave';
create index session_photos_file on outreach.session_photos (file_id);

create table outreach.attendance_lists (
  session_id uuid not null references outreach.sessions,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (session_id, file_id)
);
comment on table outreach.attendance_lists is 'Scans of the signed list of a session: restricted';
create index attendance_lists_file on outreach.attendance_lists (file_id);

create table outreach.session_amendments (
  session_id uuid not null references outreach.sessions,
  version integer not null check (version >= 1),
  facts_before jsonb not null,
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (session_id, version)
);
comment on table outreach.session_amendments is 'What a session read before each amendment: its whole facts as version `version`';
create index session_amendments_amended_by on outreach.session_amendments (amended_by);

create table outreach.session_withdrawals (
  session_withdrawal_id uuid primary key,
  session_id uuid not null references outreach.sessions,
  reason text not null,
  withdrawn_by uuid not null references units.accounts,
  withdrawn_at timestamptz not null,
  restored_by uuid references units.accounts,
  restored_at timestamptz,
  restoration_reason text,
  check ((restored_by is null) = (restored_at is null)),
  check (restored_at is not null or restoration_reason is null)
);
comment on table outreach.session_withdrawals is 'Times in which a session was out of every count; restored_at null = still';
create index session_withdrawals_session on outreach.session_withdrawals (session_id);
create unique index session_withdrawals_open on outreach.session_withdrawals (session_id) where restored_at is null;
create index session_withdrawals_withdrawn_by on outreach.session_withdrawals (withdrawn_by);
create index session_withdrawals_restored_by on outreach.session_withdrawals (restored_by);

-- How a session is called in lists, maps and reports: its topic on that day, and where it was.
create view outreach.session_titles as
  select
    session.session_id,
    coalesce(topic.name, session.topic) as topic_name,
    concat_ws(', ', coalesce(topic.name, session.topic), coalesce(session.place_name, unit.full_name)) as title
  from outreach.sessions session
  left join outreach.topics topic on topic.topic = session.topic and topic.valid_from <= session.held_on
    and (topic.valid_to is null or session.held_on < topic.valid_to)
  left join published.territories unit on unit.territory_id = session.territory_id;
comment on view outreach.session_titles is 'Title and topic name of every session';
