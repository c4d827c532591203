-- Plans with their groups and tasks, who has which part in them from when to when, and the last days for their results.
create schema plans;
comment on schema plans is 'Plans, their tasks, who has them, what they are measured by';

create table plans.plans (
  plan_id uuid primary key,
  code text not null unique,
  title text not null,
  issuer_agency_id uuid not null references units.agencies,
  issued_on date not null,
  territory_id uuid not null references units.territories,
  valid_from date not null,
  valid_to date,
  check (valid_to > valid_from)
);
comment on table plans.plans is 'Plans in force, by number and symbol, e.g. 120/KH-UBND';
create index plans_issuer on plans.plans (issuer_agency_id);
create index plans_territory on plans.plans (territory_id);

create table plans.parent_documents (
  parent_document_id uuid primary key,
  plan_id uuid not null references plans.plans,
  sort integer not null,
  code text not null,
  text text not null,
  unique (plan_id, sort)
);
comment on table plans.parent_documents is 'What a plan carries out, as the plan itself names it';

create table plans.task_groups (
  task_group_id uuid primary key,
  plan_id uuid not null references plans.plans,
  group_number integer not null,
  title text not null,
  unique (plan_id, group_number)
);
comment on table plans.task_groups is 'The numbered groups of a plan''s annex';

create table plans.tasks (
  task_id uuid primary key,
  task_group_id uuid not null references plans.task_groups,
  code text not null,
  title text not null,
  expected_result text not null,
  time_text text not null,
  years integer[],
  sort integer not null,
  unique (task_group_id, code)
);
comment on table plans.tasks is 'One row of a plan''s annex, word for word';
comment on column plans.tasks.years is 'Only in these years; null = every year';

create table plans.task_orders (
  task_order_id uuid primary key,
  task_id uuid not null references plans.tasks,
  sort integer not null,
  section text not null,
  text text not null,
  unique (task_id, sort)
);
comment on table plans.task_orders is 'The sections of the plan''s body that order a task, word for word';

create table plans.task_reassignments (
  task_reassignment_id uuid primary key,
  task_id uuid not null references plans.tasks,
  valid_from date not null,
  legal_basis text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table plans.task_reassignments is 'A person moved a task from agencies to others, with the basis';
create index task_reassignments_task on plans.task_reassignments (task_id, recorded_at);
create index task_reassignments_recorded_by on plans.task_reassignments (recorded_by);

create table plans.task_assignments (
  task_assignment_id uuid primary key,
  task_id uuid not null references plans.tasks,
  agency_id uuid references units.agencies,
  assignment_role text not null check (assignment_role in ('lead', 'coordinating')),
  named_as text not null,
  sort integer not null,
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  begun_by uuid references plans.task_reassignments,
  ended_by uuid references plans.task_reassignments,
  check (valid_to > valid_from)
);
comment on table plans.task_assignments is 'Which agency has which part in a task, dated; never moved but by a reassignment';
comment on column plans.task_assignments.agency_id is 'Null = the plan names no agency of its own';
comment on column plans.task_assignments.named_as is 'The plan''s own words; kept through reassignments';
comment on column plans.task_assignments.ended_by is 'Null with a valid_to = ended with its agency: the task waits for a person';
create index task_assignments_task on plans.task_assignments (task_id, sort);
create index task_assignments_agency on plans.task_assignments (agency_id);
create index task_assignments_begun_by on plans.task_assignments (begun_by);
create index task_assignments_ended_by on plans.task_assignments (ended_by);

create table plans.task_deadlines (
  task_deadline_id uuid primary key,
  plan_id uuid not null references plans.plans,
  task_id uuid references plans.tasks,
  year integer,
  due_on date,
  month_day text check (month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  legal_basis text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check ((year is null) = (due_on is null) and (due_on is null) = (month_day is not null))
);
comment on table plans.task_deadlines is 'Last days for a year''s result; the narrowest row holds, of equals the newest';
comment on column plans.task_deadlines.task_id is 'Null = every task of the plan';
comment on column plans.task_deadlines.year is 'Null = every year, on month_day';
create index task_deadlines_plan on plans.task_deadlines (plan_id);
create index task_deadlines_task on plans.task_deadlines (task_id, year);
create index task_deadlines_recorded_by on plans.task_deadlines (recorded_by);
