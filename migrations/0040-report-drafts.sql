-- The written parts of reports before signing: every saved version stays, so that nobody's words are lost to another's.
create schema reports;
comment on schema reports is 'Yearly reports: what people write in them, what they compare with, how agencies head them';

create table reports.report_drafts (
  report_draft_id uuid primary key,
  plan_id uuid not null references plans.plans,
  year integer not null check (year between 2020 and 2100),
  agency_id uuid not null references units.agencies,
  version integer not null check (version >= 1),
  texts jsonb not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  unique (plan_id, year, agency_id, version)
);
comment on table reports.report_drafts is 'The written parts of one report of one agency, each saved version a row; the highest version is the draft';
create index report_drafts_agency on reports.report_drafts (agency_id);
create index report_drafts_recorded_by on reports.report_drafts (recorded_by);
