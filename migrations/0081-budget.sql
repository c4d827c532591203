-- Money behind the plan: what units propose, what decisions allocate, what is moved, spent and carried over. Every amount is
-- whole đồng. A line is the money of one unit for one task from one source in one fiscal year; every sum follows from its
-- entries. Tasks are known by id (published.plan_tasks): the plans stand before the budget in the feature line.
create schema budget;
comment on schema budget is 'Proposals, decisions, lines and their entries, in whole đồng';

create table budget.funding_sources (
  funding_source_id uuid primary key,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  name text not null,
  funding_kind text not null check (funding_kind in ('recurrent', 'programme', 'environmentalService', 'otherLawful')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  legal_basis text not null,
  recorded_by uuid references units.accounts,
  recorded_at timestamptz not null,
  unique (code, valid_from)
);
comment on table budget.funding_sources is 'Where money may come from: a dated list, each row with the text that opens it';
create index funding_sources_recorded_by on budget.funding_sources (recorded_by);

create table budget.fiscal_rules (
  fiscal_rule_id uuid primary key,
  from_year integer not null unique check (from_year between 2000 and 2100),
  booked_until text not null check (booked_until ~ '^[01][0-9]-[0-3][0-9]$'),
  legal_basis text not null,
  is_verified boolean not null
);
comment on table budget.fiscal_rules is 'Until which day of the next year spending is booked to a fiscal year, from which year on';

create table budget.proposals (
  budget_proposal_id uuid primary key,
  version integer not null default 1 check (version >= 1),
  agency_id uuid not null references units.agencies,
  fiscal_year integer not null check (fiscal_year between 2020 and 2100),
  title text not null,
  explanation text,
  budget_proposal_status text not null check (budget_proposal_status in ('draft', 'submitted', 'returned', 'withdrawn')),
  submitted_at timestamptz,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (budget_proposal_status <> 'submitted' or submitted_at is not null)
);
comment on table budget.proposals is 'What a unit asks for; decided follows from its items and is not stored';
create index proposals_agency on budget.proposals (agency_id, fiscal_year);
create index proposals_year on budget.proposals (fiscal_year);
create index proposals_recorded_by on budget.proposals (recorded_by);

create table budget.proposal_lines (
  proposal_line_id uuid primary key,
  budget_proposal_id uuid not null references budget.proposals,
  task_id uuid not null,
  funding_source_id uuid not null references budget.funding_sources,
  content text not null,
  quantity numeric(14, 3) check (quantity > 0),
  unit_of_measure text,
  unit_price_dong bigint check (unit_price_dong > 0),
  amount_dong bigint not null check (amount_dong between 1 and 9000000000000000),
  sort integer not null,
  unique (budget_proposal_id, sort),
  check ((quantity is null) = (unit_price_dong is null)),
  check (quantity is null or quantity * unit_price_dong = amount_dong)
);
comment on table budget.proposal_lines is 'Items of a proposal';
create index proposal_lines_task on budget.proposal_lines (task_id);
create index proposal_lines_source on budget.proposal_lines (funding_source_id);

create table budget.proposal_files (
  budget_proposal_id uuid not null references budget.proposals,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (budget_proposal_id, file_id)
);
comment on table budget.proposal_files is 'The unit''s own paper of a proposal';
create index proposal_files_file on budget.proposal_files (file_id);

create table budget.proposal_acts (
  proposal_act_id uuid primary key,
  budget_proposal_id uuid not null references budget.proposals,
  act text not null check (act in ('drafted', 'submitted', 'returned', 'withdrawn')),
  remark text,
  acted_by uuid not null references units.accounts,
  acted_at timestamptz not null
);
comment on table budget.proposal_acts is 'What happened to a proposal, and why it was returned or withdrawn';
create index proposal_acts_proposal on budget.proposal_acts (budget_proposal_id);
create index proposal_acts_acted_by on budget.proposal_acts (acted_by);

create table budget.lines (
  budget_line_id uuid primary key,
  fiscal_year integer not null check (fiscal_year between 2020 and 2100),
  agency_id uuid not null references units.agencies,
  task_id uuid not null,
  funding_source_id uuid not null references budget.funding_sources,
  unique (fiscal_year, agency_id, task_id, funding_source_id)
);
comment on table budget.lines is 'Money of one unit for one task from one source in one fiscal year; locked while something is taken from it';
create index lines_agency on budget.lines (agency_id, fiscal_year);
create index lines_task on budget.lines (task_id);
create index lines_source on budget.lines (funding_source_id);

create table budget.decisions (
  budget_decision_id uuid primary key,
  fiscal_year integer not null check (fiscal_year between 2020 and 2100),
  code text not null,
  issued_on date not null,
  signed_by text not null,
  total_dong bigint not null check (total_dong between 1 and 9000000000000000),
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table budget.decisions is 'Papers that allocate money, up to their total; withdrawn = entered by mistake';
create unique index decisions_paper on budget.decisions (fiscal_year, code, issued_on) where withdrawn_at is null;
create index decisions_recorded_by on budget.decisions (recorded_by);
create index decisions_withdrawn_by on budget.decisions (withdrawn_by);

create table budget.decision_files (
  budget_decision_id uuid not null references budget.decisions,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (budget_decision_id, file_id)
);
comment on table budget.decision_files is 'The scanned paper of a decision';
create index decision_files_file on budget.decision_files (file_id);

create table budget.allocations (
  budget_allocation_id uuid primary key,
  budget_decision_id uuid not null references budget.decisions,
  budget_line_id uuid not null references budget.lines,
  proposal_line_id uuid references budget.proposal_lines on delete set null,
  content text not null,
  amount_dong bigint not null check (amount_dong between 0 and 9000000000000000),
  reason text,
  -- Of the decision, but not before the fiscal year.
  available_on date not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  sort integer not null
);
comment on table budget.allocations is 'What a decision gives to a line; 0 refuses a proposed item';
comment on column budget.allocations.proposal_line_id is 'The item it answers; null = without one, or written anew after the decision was withdrawn';
create index allocations_decision on budget.allocations (budget_decision_id);
create index allocations_line on budget.allocations (budget_line_id);
create index allocations_proposal_line on budget.allocations (proposal_line_id);
create index allocations_recorded_by on budget.allocations (recorded_by);

-- What was decided about each proposed item: an allocation by a decision that was not withdrawn.
create view budget.decided_lines as
  select a.proposal_line_id, a.amount_dong, a.reason, a.budget_line_id, d.budget_decision_id, d.code as decision_code
  from budget.allocations a join budget.decisions d using (budget_decision_id)
  where a.proposal_line_id is not null and d.withdrawn_at is null;
comment on view budget.decided_lines is 'Proposed items that have a decision';

create table budget.transfers (
  budget_transfer_id uuid primary key,
  from_line_id uuid not null references budget.lines,
  to_line_id uuid not null references budget.lines,
  amount_dong bigint not null check (amount_dong between 1 and 9000000000000000),
  transferred_on date not null,
  reason text not null,
  decision_code text not null,
  decided_on date not null,
  signed_by text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check (from_line_id <> to_line_id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table budget.transfers is 'Money moved from line to line, by a decision, with the reason';
create index transfers_from on budget.transfers (from_line_id);
create index transfers_to on budget.transfers (to_line_id);
create index transfers_recorded_by on budget.transfers (recorded_by);
create index transfers_withdrawn_by on budget.transfers (withdrawn_by);

create table budget.transfer_files (
  budget_transfer_id uuid not null references budget.transfers,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (budget_transfer_id, file_id)
);
comment on table budget.transfer_files is 'The scanned decision of a transfer';
create index transfer_files_file on budget.transfer_files (file_id);

create table budget.expenditures (
  expenditure_id uuid primary key,
  version integer not null default 1 check (version >= 1),
  budget_line_id uuid not null references budget.lines,
  spent_on date not null,
  amount_dong bigint not null check (amount_dong between 1 and 9000000000000000),
  content text not null,
  voucher_number text not null,
  disbursed_on date check (disbursed_on >= spent_on),
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table budget.expenditures is 'Money spent from a line, as it is known now';
comment on column budget.expenditures.disbursed_on is 'Paid out of the treasury or fund on that day; null = not yet';
create index expenditures_line on budget.expenditures (budget_line_id, spent_on);
create index expenditures_recorded_by on budget.expenditures (recorded_by);
create index expenditures_withdrawn_by on budget.expenditures (withdrawn_by);

create table budget.expenditure_files (
  expenditure_id uuid not null references budget.expenditures,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (expenditure_id, file_id)
);
comment on table budget.expenditure_files is 'Vouchers behind a spending';
create index expenditure_files_file on budget.expenditure_files (file_id);

create table budget.expenditure_amendments (
  expenditure_id uuid not null references budget.expenditures,
  version integer not null check (version >= 1),
  facts_before jsonb not null,
  reason text not null,
  amended_by uuid not null references units.accounts,
  amended_at timestamptz not null,
  primary key (expenditure_id, version)
);
comment on table budget.expenditure_amendments is 'What a spending read before each amendment';
create index expenditure_amendments_amended_by on budget.expenditure_amendments (amended_by);

create table budget.carry_overs (
  carry_over_id uuid primary key,
  fiscal_year integer not null check (fiscal_year between 2020 and 2100),
  carried_on date not null,
  legal_basis text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table budget.carry_overs is 'Unspent money of a fiscal year taken to the next, with its basis';
create index carry_overs_recorded_by on budget.carry_overs (recorded_by);
create index carry_overs_withdrawn_by on budget.carry_overs (withdrawn_by);

create table budget.carry_over_lines (
  carry_over_id uuid not null references budget.carry_overs,
  from_line_id uuid not null references budget.lines,
  to_line_id uuid not null references budget.lines,
  amount_dong bigint not null check (amount_dong between 1 and 9000000000000000),
  primary key (carry_over_id, from_line_id)
);
comment on table budget.carry_over_lines is 'The exact remainder of each line that was carried over';
create index carry_over_lines_from on budget.carry_over_lines (from_line_id);
create index carry_over_lines_to on budget.carry_over_lines (to_line_id);

-- Every entry of every line; what was withdrawn is not here.
create view budget.line_entries as
  select a.budget_line_id, 'allocated'::text as budget_entry_kind, a.available_on as entered_on, a.amount_dong,
    d.budget_decision_id as paper_id, a.budget_allocation_id as entry_id, null::uuid as other_line_id, a.content, d.code as paper_code,
    null::date as disbursed_on, d.is_demonstration, a.recorded_by, a.recorded_at
  from budget.allocations a join budget.decisions d using (budget_decision_id)
  where d.withdrawn_at is null and a.amount_dong > 0
  union all
  select t.to_line_id, 'transferredIn', t.transferred_on, t.amount_dong, t.budget_transfer_id, t.budget_transfer_id, t.from_line_id,
    t.reason, t.decision_code, null, t.is_demonstration, t.recorded_by, t.recorded_at
  from budget.transfers t where t.withdrawn_at is null
  union all
  select t.from_line_id, 'transferredOut', t.transferred_on, t.amount_dong, t.budget_transfer_id, t.budget_transfer_id, t.to_line_id,
    t.reason, t.decision_code, null, t.is_demonstration, t.recorded_by, t.recorded_at
  from budget.transfers t where t.withdrawn_at is null
  union all
  select e.budget_line_id, 'spent', e.spent_on, e.amount_dong, e.expenditure_id, e.expenditure_id, null, e.content, e.voucher_number,
    e.disbursed_on, e.is_demonstration, e.recorded_by, e.recorded_at
  from budget.expenditures e where e.withdrawn_at is null
  union all
  select l.to_line_id, 'carriedIn', c.carried_on, l.amount_dong, c.carry_over_id, c.carry_over_id, l.from_line_id, c.legal_basis, null,
    null, c.is_demonstration, c.recorded_by, c.recorded_at
  from budget.carry_over_lines l join budget.carry_overs c using (carry_over_id) where c.withdrawn_at is null
  union all
  select l.from_line_id, 'carriedOut', c.carried_on, l.amount_dong, c.carry_over_id, c.carry_over_id, l.to_line_id, c.legal_basis, null,
    null, c.is_demonstration, c.recorded_by, c.recorded_at
  from budget.carry_over_lines l join budget.carry_overs c using (carry_over_id) where c.withdrawn_at is null;
comment on view budget.line_entries is 'What added to a line or took from it: kind, day, amount, the paper or voucher behind it';

-- What stands before the budget in the feature line may read this: the entries by unit, task and source, with what was
-- proposed (kind proposed, on the day of its submission).
create view published.budget_entries as
  select line.fiscal_year, line.agency_id, line.task_id, line.funding_source_id, source.code as funding_source_code,
    source.name as funding_source_name, entry.budget_entry_kind, entry.entered_on, entry.amount_dong, entry.disbursed_on,
    line.budget_line_id, entry.is_demonstration
  from budget.line_entries entry
  join budget.lines line using (budget_line_id)
  join budget.funding_sources source using (funding_source_id)
  union all
  select proposal.fiscal_year, proposal.agency_id, item.task_id, item.funding_source_id, source.code, source.name, 'proposed',
    (proposal.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date, item.amount_dong, null, null, proposal.is_demonstration
  from budget.proposal_lines item
  join budget.proposals proposal using (budget_proposal_id)
  join budget.funding_sources source using (funding_source_id)
  where proposal.budget_proposal_status = 'submitted';
comment on view published.budget_entries is 'Money by fiscal year, unit, task and source: proposed and every entry of every line, in đồng';
