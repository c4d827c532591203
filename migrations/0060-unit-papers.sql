-- What each unit writes under a plan: its own plan, its interim and final reviews; what it handed in and what was answered.
create schema unitPlans;
comment on schema unitPlans is 'Unit plans and reviews: drafts, submissions, answers, due dates';

create table unitPlans.unit_papers (
  unit_paper_id uuid primary key,
  plan_id uuid not null references plans.plans,
  year integer not null check (year between 2020 and 2100),
  agency_id uuid not null references units.agencies,
  territory_id uuid references units.territories,
  unit_paper_kind text not null check (unit_paper_kind in ('unitPlan', 'interim', 'final')),
  covers_from date not null,
  covers_to date not null,
  unit_plan_status text not null check (unit_plan_status in ('draft', 'submitted', 'returned', 'accepted')),
  version integer not null check (version >= 1),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  is_demonstration boolean not null,
  begun_by uuid not null references units.accounts,
  begun_at timestamptz not null,
  saved_by uuid not null references units.accounts,
  saved_at timestamptz not null,
  unique (plan_id, year, agency_id, unit_paper_kind, covers_to),
  check (covers_to >= covers_from)
);
comment on table unitPlans.unit_papers is 'One paper of one unit as it was last saved by the unit; what was handed in stands in unit_paper_submissions';
comment on column unitPlans.unit_papers.version is 'Grows with each saving, so that nobody''s words are lost to another''s';
comment on column unitPlans.unit_papers.territory_id is 'The territory of the agency when the paper was begun; null = it has none of its own';
comment on column unitPlans.unit_papers.covers_to is 'Last day it speaks about; an interim review has one of its own';
create index unit_papers_agency on unitPlans.unit_papers (agency_id);
create index unit_papers_territory on unitPlans.unit_papers (territory_id);
create index unit_papers_begun_by on unitPlans.unit_papers (begun_by);
create index unit_papers_saved_by on unitPlans.unit_papers (saved_by);

create table unitPlans.unit_paper_submissions (
  unit_paper_submission_id uuid primary key,
  unit_paper_id uuid not null references unitPlans.unit_papers,
  number integer not null check (number >= 1),
  facts jsonb not null,
  kept jsonb not null,
  submitted_by uuid not null references units.accounts,
  submitted_at timestamptz not null,
  submitted_on date not null,
  decision text check (decision in ('returned', 'accepted')),
  remark text,
  line_remarks jsonb,
  decided_by uuid references units.accounts,
  decided_at timestamptz,
  decided_on date,
  unique (unit_paper_id, number),
  check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)
    and (decision is null) = (decided_on is null))
);
comment on table unitPlans.unit_paper_submissions is 'What a unit handed in, each time, with the answer to it; never changed';
comment on column unitPlans.unit_paper_submissions.kept is 'Figures and planned activities of a review as they were on that day; empty for a plan';
comment on column unitPlans.unit_paper_submissions.line_remarks is 'Remarks on single lines: id of an activity or task → words';
create index unit_paper_submissions_submitted_by on unitPlans.unit_paper_submissions (submitted_by);
create index unit_paper_submissions_decided_by on unitPlans.unit_paper_submissions (decided_by);

create table unitPlans.unit_paper_files (
  unit_paper_id uuid not null references unitPlans.unit_papers,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (unit_paper_id, file_id)
);
comment on table unitPlans.unit_paper_files is 'Signed copies and attachments of a paper as last saved, in the order the person gave';
create index unit_paper_files_file on unitPlans.unit_paper_files (file_id);

create table unitPlans.unit_paper_deadlines (
  unit_paper_deadline_id uuid primary key,
  plan_id uuid not null references plans.plans,
  year integer not null check (year between 2020 and 2100),
  unit_paper_kind text not null check (unit_paper_kind in ('unitPlan', 'interim', 'final')),
  covers_to date not null,
  due_on date not null,
  legal_basis text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table unitPlans.unit_paper_deadlines is 'By when papers of a kind are due; of several for one period the last recorded holds';
create index unit_paper_deadlines_plan on unitPlans.unit_paper_deadlines (plan_id, year, unit_paper_kind, covers_to, recorded_at desc);
create index unit_paper_deadlines_recorded_by on unitPlans.unit_paper_deadlines (recorded_by);
