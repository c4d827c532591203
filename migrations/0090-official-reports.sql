-- A report from its first draft to its signature: what was written, who reviewed, returned and signed it, and what was frozen
-- by the signature. A report that is signed is never changed; what is written afterwards belongs to the next one.
create table reports.official_reports (
  official_report_id uuid primary key,
  plan_id uuid not null references plans.plans,
  agency_id uuid not null references units.agencies,
  report_kind text not null check (report_kind in ('annual', 'monthly', 'periodic', 'adHoc')),
  year integer not null check (year between 2020 and 2100),
  month integer check (month between 1 and 12),
  from_on date,
  to_on date,
  is_agency_part boolean not null,
  territory_id uuid references units.territories,
  signed_at timestamptz,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check ((report_kind = 'monthly') = (month is not null)),
  check ((report_kind in ('periodic', 'adHoc')) = (from_on is not null and to_on is not null)),
  check (from_on <= to_on)
);
comment on table reports.official_reports is 'One report of one agency about one period of a plan, whole or a part; signed_at = frozen since';
comment on column reports.official_reports.is_agency_part is 'Only what the agency itself did';
comment on column reports.official_reports.territory_id is 'Only this unit''s part';
create unique index official_reports_open on reports.official_reports (plan_id, agency_id, report_kind, year,
  coalesce(month, 0), coalesce(from_on, '2000-01-01'::date), coalesce(to_on, '2000-01-01'::date), is_agency_part,
  coalesce(territory_id, '00000000-0000-0000-0000-000000000000'::uuid)) where signed_at is null;
create index official_reports_agency on reports.official_reports (agency_id);
create index official_reports_territory on reports.official_reports (territory_id);
create index official_reports_recorded_by on reports.official_reports (recorded_by);

-- Drafts belonged to a year; now to a report. Each plan, year and agency that had any gets its report.
alter table reports.report_drafts add column official_report_id uuid references reports.official_reports;
insert into reports.official_reports (official_report_id, plan_id, agency_id, report_kind, year, is_agency_part,
  is_demonstration, recorded_by, recorded_at)
select distinct on (draft.plan_id, draft.agency_id, draft.year) draft.report_draft_id, draft.plan_id, draft.agency_id,
  'annual', draft.year, not exists (
    select from reports.document_headings own
    where own.agency_id = draft.agency_id and (own.heading ->> 'isStandingBody')::boolean),
  draft.is_demonstration, draft.recorded_by, draft.recorded_at
from reports.report_drafts draft
order by draft.plan_id, draft.agency_id, draft.year, draft.version;
update reports.report_drafts draft set official_report_id = report.official_report_id
from reports.official_reports report
where report.plan_id = draft.plan_id and report.agency_id = draft.agency_id and report.year = draft.year;
alter table reports.report_drafts alter column official_report_id set not null;
alter table reports.report_drafts drop column plan_id, drop column year, drop column agency_id;
alter table reports.report_drafts add constraint report_drafts_version unique (official_report_id, version);

create table reports.report_steps (
  report_step_id uuid primary key,
  step_number bigint generated always as identity unique,
  official_report_id uuid not null references reports.official_reports,
  report_step text not null check (report_step in ('reviewed', 'returned', 'signed')),
  draft_version integer not null check (draft_version >= 0),
  fingerprint text not null,
  as_of_on date not null,
  units_of text not null check (units_of in ('now', 'then')),
  remarks text,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table reports.report_steps is 'Who reviewed, returned or signed a report, what exactly they saw, and what they said of it';
comment on column reports.report_steps.fingerprint is 'SHA-256 of the figures and the written parts as that person saw them';
create index report_steps_report on reports.report_steps (official_report_id, step_number);
create index report_steps_recorded_by on reports.report_steps (recorded_by);

create table reports.report_signings (
  official_report_id uuid primary key references reports.official_reports,
  agency_id uuid not null references units.agencies,
  number integer not null check (number >= 1),
  symbol text not null,
  number_year integer not null,
  issued_on date not null,
  legal_basis text not null,
  signer_name text,
  from_on date not null,
  to_on date not null,
  as_of_on date not null,
  units_of text not null check (units_of in ('now', 'then')),
  document jsonb not null,
  unit_names jsonb not null,
  signed_by uuid not null references units.accounts,
  signed_at timestamptz not null,
  unique (agency_id, symbol, number_year, number)
);
comment on table reports.report_signings is 'The signature of a report: number, day, basis, and the whole document as it was signed';
comment on column reports.report_signings.document is 'Heading, written parts, sentences and tables: what the files were written from';
comment on column reports.report_signings.unit_names is 'Units it was counted by, with their names on that day';
create index report_signings_signed_by on reports.report_signings (signed_by);

create table reports.frozen_figures (
  official_report_id uuid not null references reports.report_signings,
  figure text not null,
  sort integer not null,
  counting_rule jsonb not null,
  content jsonb not null,
  is_restricted boolean not null,
  primary key (official_report_id, figure)
);
comment on table reports.frozen_figures is 'Each figure of a signed report: its value and state, unit by unit and last year, and the rule it was counted by';

create table reports.frozen_records (
  official_report_id uuid not null references reports.report_signings,
  evidence_id uuid not null,
  evidence_kind text not null,
  occurred_on date not null,
  agency_id uuid references units.agencies,
  territory_id uuid references units.territories,
  unit_id uuid references units.territories,
  title text not null,
  attributes jsonb not null,
  quantities jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (official_report_id, evidence_id)
);
comment on table reports.frozen_records is 'Every record of the period and area on the day of signing, as it was counted; content_sha256 = of kind, day, place, attributes and quantities';
create index frozen_records_agency on reports.frozen_records (agency_id);
create index frozen_records_territory on reports.frozen_records (territory_id);
create index frozen_records_unit on reports.frozen_records (unit_id);

create table reports.frozen_files (
  frozen_file_id uuid primary key,
  official_report_id uuid not null references reports.report_signings,
  file_kind text not null check (file_kind in ('docx', 'pdf', 'xlsx')),
  file_id uuid not null references platform.files,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  unique (official_report_id, file_kind)
);
comment on table reports.frozen_files is 'The files of a signed report as they were made at signing, by the SHA-256 of their bytes';
create index frozen_files_file on reports.frozen_files (file_id);

create table reports.digital_signatures (
  digital_signature_id uuid primary key,
  signature_number bigint generated always as identity unique,
  official_report_id uuid not null references reports.report_signings,
  signature_way text not null check (signature_way in ('madeHere', 'madeElsewhere')),
  file_id uuid not null references platform.files,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  certificate jsonb not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table reports.digital_signatures is 'PDFs of a signed report with a digital signature: made here with a certificate file, or made elsewhere and put back';
comment on column reports.digital_signatures.certificate is 'What the signature says of itself and whether its mathematics hold; its issuer is not judged';
create index digital_signatures_report on reports.digital_signatures (official_report_id, signature_number);
create index digital_signatures_file on reports.digital_signatures (file_id);
create index digital_signatures_recorded_by on reports.digital_signatures (recorded_by);
