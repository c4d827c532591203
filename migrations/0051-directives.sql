-- The register of official documents (what directs the office and what carries it out), and who was briefed about them.
create schema directives;
comment on schema directives is 'Directives and plans as documents: their hierarchy, files, and the briefings about them';

create table directives.official_documents (
  official_document_id uuid primary key,
  code text not null,
  official_document_kind text not null check (official_document_kind in
    ('directive', 'plan', 'resolution', 'conclusion', 'decision', 'program', 'notice', 'officialLetter', 'other')),
  title text not null,
  summary text,
  issuer_agency_id uuid references units.agencies,
  issuer_name text,
  territory_id uuid references units.territories,
  issued_on date,
  signer_name text,
  signer_title text,
  ends_on date check (ends_on > issued_on),
  -- An office is founded from below: the document may be written before its plan, within one transaction.
  plan_id uuid references plans.plans deferrable initially deferred,
  is_verified boolean not null,
  source_note text,
  version integer not null default 1,
  withdrawn_at timestamptz,
  withdrawn_by uuid references units.accounts,
  withdrawal_reason text,
  is_founded boolean not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check ((issuer_agency_id is null) <> (issuer_name is null)),
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table directives.official_documents is 'Official documents by number and symbol; what is not known is null, never guessed';
comment on column directives.official_documents.issuer_name is 'As it names itself, when it is no agency of the house';
comment on column directives.official_documents.territory_id is 'The unit of the issuer when it was entered';
comment on column directives.official_documents.ends_on is 'The first day on which it is not in force any more, when no other document replaces it';
comment on column directives.official_documents.plan_id is 'The plan of the house that this document is';
comment on column directives.official_documents.is_verified is 'A person compared the facts with the signed paper';
comment on column directives.official_documents.is_founded is 'Every office starts with it: no work of anybody';
create index official_documents_issuer on directives.official_documents (issuer_agency_id);
create index official_documents_territory on directives.official_documents (territory_id);
create index official_documents_withdrawn_by on directives.official_documents (withdrawn_by);
create index official_documents_recorded_by on directives.official_documents (recorded_by);
create unique index official_documents_plan on directives.official_documents (plan_id) where withdrawn_at is null;

create table directives.document_links (
  official_document_id uuid not null references directives.official_documents,
  other_id uuid not null references directives.official_documents,
  document_link_kind text not null check (document_link_kind in ('carriesOut', 'replaces')),
  clause text,
  sort integer not null,
  primary key (official_document_id, document_link_kind, other_id),
  check (official_document_id <> other_id)
);
comment on table directives.document_links is 'Which document carries out or replaces which other one, as it says itself';
create index document_links_other on directives.document_links (other_id, document_link_kind);

create table directives.document_files (
  official_document_id uuid not null references directives.official_documents,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (official_document_id, file_id)
);
comment on table directives.document_files is 'The paper itself: PDF or pictures of its pages';
create index document_files_file on directives.document_files (file_id);

create table directives.document_amendments (
  official_document_id uuid not null references directives.official_documents,
  version integer not null,
  facts_before jsonb not null,
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (official_document_id, version)
);
comment on table directives.document_amendments is 'What an entry of the register read before each amendment';
create index document_amendments_amended_by on directives.document_amendments (amended_by);

create table directives.briefings (
  briefing_id uuid primary key,
  agency_id uuid not null references units.agencies,
  held_on date not null,
  briefing_method text not null check (briefing_method in ('meeting', 'online', 'integrated', 'documentPassedOn')),
  territory_id uuid references units.territories,
  place_name text,
  people integer check (people > 0),
  villages_briefed integer check (villages_briefed > 0),
  presenters text[] not null,
  remark text,
  version integer not null default 1,
  withdrawn_at timestamptz,
  withdrawn_by uuid references units.accounts,
  withdrawal_reason text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check ((withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table directives.briefings is 'Units were told of documents: when, how, with whom; counts that nobody made are null';
comment on column directives.briefings.agency_id is 'Who held it and answers for the record';
comment on column directives.briefings.territory_id is 'Where it was held; left out, the unit of who held it; null for an agency without one';
create index briefings_agency on directives.briefings (agency_id, held_on desc);
create index briefings_territory on directives.briefings (territory_id);
create index briefings_withdrawn_by on directives.briefings (withdrawn_by);
create index briefings_recorded_by on directives.briefings (recorded_by);

create table directives.briefing_documents (
  briefing_id uuid not null references directives.briefings,
  official_document_id uuid not null references directives.official_documents,
  sort integer not null,
  primary key (briefing_id, official_document_id)
);
comment on table directives.briefing_documents is 'What a briefing was about';
create index briefing_documents_document on directives.briefing_documents (official_document_id);

create table directives.briefed_agencies (
  briefing_id uuid not null references directives.briefings,
  agency_id uuid not null references units.agencies,
  sort integer not null,
  primary key (briefing_id, agency_id)
);
comment on table directives.briefed_agencies is 'Which units a briefing reached';
create index briefed_agencies_agency on directives.briefed_agencies (agency_id);

create table directives.briefing_groups (
  briefing_id uuid not null references directives.briefings,
  attendance_group text not null check (attendance_group in
    ('officials', 'partyMembers', 'businesses', 'forestHouseholds', 'pupils', 'unionMembers', 'residents', 'unknown')),
  people integer not null check (people > 0),
  sort integer not null,
  primary key (briefing_id, attendance_group)
);
comment on table directives.briefing_groups is 'Who came to a briefing, by counts and never by name';

create table directives.briefing_files (
  briefing_id uuid not null references directives.briefings,
  file_id uuid not null references platform.files,
  is_photo boolean not null,
  sort integer not null,
  primary key (briefing_id, file_id)
);
comment on table directives.briefing_files is 'Photos, and scans of minutes and signed lists, of a briefing';
create index briefing_files_file on directives.briefing_files (file_id);

create table directives.briefing_amendments (
  briefing_id uuid not null references directives.briefings,
  version integer not null,
  facts_before jsonb not null,
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (briefing_id, version)
);
comment on table directives.briefing_amendments is 'What a briefing read before each amendment';
create index briefing_amendments_amended_by on directives.briefing_amendments (amended_by);
