-- Coordination rules between agencies, the meetings held under them, and what was concluded: who does what by when.
create schema coordination;

create table coordination.coordination_regulations (
  regulation_id uuid primary key,
  agency_id uuid not null references units.agencies,
  number text not null,
  title text not null,
  signed_on date not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table coordination.coordination_regulations is 'A document that binds agencies to joint work';
comment on column coordination.coordination_regulations.agency_id is 'Who keeps it';
create index regulations_agency on coordination.coordination_regulations (agency_id);
create index regulations_recorded_by on coordination.coordination_regulations (recorded_by);

create table coordination.regulation_parties (
  regulation_id uuid not null references coordination.coordination_regulations,
  agency_id uuid not null references units.agencies,
  duties text,
  sort integer not null,
  primary key (regulation_id, agency_id)
);
comment on table coordination.regulation_parties is 'Who is bound, and to what; duties null = not entered';
create index regulation_parties_agency on coordination.regulation_parties (agency_id);

create table coordination.regulation_files (
  regulation_id uuid not null references coordination.coordination_regulations,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (regulation_id, file_id)
);
comment on table coordination.regulation_files is 'The signed document';
create index regulation_files_file on coordination.regulation_files (file_id);

create table coordination.meetings (
  meeting_id uuid primary key,
  regulation_id uuid references coordination.coordination_regulations,
  meeting_kind text not null check (meeting_kind in ('coordination', 'commandCommittee')),
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  held_on date not null,
  place_name text,
  subject text not null,
  minutes text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (meeting_kind = 'commandCommittee' or regulation_id is not null)
);
comment on table coordination.meetings is 'A meeting under coordination rules, or of a command committee';
comment on column coordination.meetings.agency_id is 'Who called it';
create index meetings_regulation on coordination.meetings (regulation_id);
create index meetings_agency on coordination.meetings (agency_id);
create index meetings_territory on coordination.meetings (territory_id);
create index meetings_recorded_by on coordination.meetings (recorded_by);

create table coordination.meeting_parties (
  meeting_id uuid not null references coordination.meetings,
  agency_id uuid not null references units.agencies,
  primary key (meeting_id, agency_id)
);
comment on table coordination.meeting_parties is 'Agencies that were present';
create index meeting_parties_agency on coordination.meeting_parties (agency_id);

create table coordination.meeting_files (
  meeting_id uuid not null references coordination.meetings,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (meeting_id, file_id)
);
comment on table coordination.meeting_files is 'Signed minutes';
create index meeting_files_file on coordination.meeting_files (file_id);

create table coordination.conclusions (
  conclusion_id uuid primary key,
  meeting_id uuid not null references coordination.meetings,
  sort integer not null,
  what text not null,
  agency_id uuid not null references units.agencies,
  due_on date,
  done_on date,
  done_note text,
  done_by uuid references units.accounts,
  done_at timestamptz,
  check ((done_on is null) = (done_at is null) and (done_on is null) = (done_by is null))
);
comment on table coordination.conclusions is 'Who does what by when; done_on null = still open';
create index conclusions_meeting on coordination.conclusions (meeting_id, sort);
create index conclusions_agency on coordination.conclusions (agency_id);
create index conclusions_done_by on coordination.conclusions (done_by);

-- What counts, as src/coordination/evidenceWords.ts names it.
create view published.coordination_evidence as
  select
    regulation.regulation_id as evidence_id,
    'coordinationRegulation'::text as evidence_kind,
    'coordinationRegulation.enter'::text as command,
    regulation.signed_on as occurred_on,
    concat_ws(', ', regulation.number, regulation.title) as title,
    regulation.agency_id,
    (select agency.territory_id from published.agencies agency where agency.agency_id = regulation.agency_id) as territory_id,
    null::geometry(Point, 4326) as place,
    0 as photo_count,
    '{}'::jsonb as attributes,
    jsonb_build_object('regulations', 1) as quantities,
    regulation.is_demonstration,
    regulation.recorded_at
  from coordination.coordination_regulations regulation
  where not exists (
    select from published.withdrawn_records withdrawn where withdrawn.record_id = regulation.regulation_id)
  union all
  select
    meeting.meeting_id, 'meeting', 'meeting.record', meeting.held_on,
    concat_ws(', ', meeting.subject, meeting.place_name), meeting.agency_id, meeting.territory_id,
    null::geometry(Point, 4326), 0,
    jsonb_build_object('meetingKind', meeting.meeting_kind), jsonb_build_object('meetings', 1),
    meeting.is_demonstration, meeting.recorded_at
  from coordination.meetings meeting
  where not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = meeting.meeting_id);
comment on view published.coordination_evidence is 'Coordination rules and meetings as evidence of the plan';

select platform.watch_evidence('coordination.coordination_regulations', 'select regulation_id from changed');
select platform.watch_evidence('coordination.meetings', 'select meeting_id from changed');

create view published.coordination_due as
  select
    conclusion.conclusion_id as due_id,
    'conclusion'::text as due_kind,
    conclusion.what as subject,
    conclusion.agency_id,
    conclusion.due_on,
    conclusion.done_on,
    '/phoi-hop/hop/' || meeting.meeting_id as path,
    meeting.is_demonstration
  from coordination.conclusions conclusion
  join coordination.meetings meeting on meeting.meeting_id = conclusion.meeting_id
  where conclusion.due_on is not null
    and not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = meeting.meeting_id);
comment on view published.coordination_due is 'What meetings concluded: who does what by when, since when it is done';
