-- Forest allocated to communities and households: the file from the application to the boundary marks, what was raised against it
-- while it was posted, and how much a unit has planned for a year.
create table forest.allocations (
  allocation_id uuid primary key,
  allocation_state text not null check (allocation_state in ('villageMeeting', 'survey', 'publicPosting', 'postingClosure',
    'appraisal', 'decision', 'boundaryHandover', 'handedOver', 'withdrawn')),
  allocation_recipient text not null check (allocation_recipient in ('community', 'household', 'householdGroup')),
  recipient_name text not null,
  representative text,
  households integer check (households > 0),
  village text,
  agency_id uuid not null references units.agencies,
  territory_id uuid references units.territories,
  proposed_ha double precision check (proposed_ha > 0),
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  change_id uuid references forest.changes,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((allocation_state = 'withdrawn') = (withdrawn_at is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table forest.allocations is 'Files of forest allocation; the state is the step that is waited for';
comment on column forest.allocations.recipient_name is 'Personal data where the recipient is no community';
comment on column forest.allocations.representative is 'Personal data: who speaks for the recipient';
comment on column forest.allocations.territory_id is 'The unit around the ground on the day of the application';
comment on column forest.allocations.geodesic_area_ha is 'Of the plots as the register had them when the file was opened';
comment on column forest.allocations.change_id is 'What the decision changed in the register';
create index allocations_agency on forest.allocations (agency_id);
create index allocations_territory on forest.allocations (territory_id);
create index allocations_inner_point on forest.allocations using gist (inner_point);
create index allocations_change on forest.allocations (change_id);
create index allocations_recorded_by on forest.allocations (recorded_by);
create index allocations_withdrawn_by on forest.allocations (withdrawn_by);

create table forest.allocation_plots (
  allocation_id uuid not null references forest.allocations,
  plot_id uuid not null references forest.plots,
  sort integer not null,
  decided_ha double precision check (decided_ha > 0),
  decided_type smallint check (decided_type between 1 and 93),
  primary key (allocation_id, plot_id)
);
comment on table forest.allocation_plots is 'Plots of a file; hectares and forest type as decided';
comment on column forest.allocation_plots.decided_type is 'As the register had it on the day of the decision; null = unknown, or not decided';
create index allocation_plots_plot on forest.allocation_plots (plot_id);

create table forest.allocation_steps (
  allocation_step_id uuid primary key,
  allocation_id uuid not null references forest.allocations,
  allocation_step text not null check (allocation_step in ('application', 'villageMeeting', 'survey', 'publicPosting',
    'postingClosure', 'appraisal', 'decision', 'boundaryHandover')),
  held_on date not null,
  record_number text,
  remarks text,
  attended integer check (attended > 0),
  agreed integer check (agreed >= 0),
  surveyed_ha double precision check (surveyed_ha > 0),
  posting_ends_on date,
  signer text,
  received_by text,
  file_id uuid references platform.files,
  correction_reason text,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  check ((allocation_step = 'publicPosting') = (posting_ends_on is not null)),
  check (allocation_step <> 'decision' or record_number is not null)
);
comment on table forest.allocation_steps is 'Steps of a file that were taken; one that is corrected stays, superseded';
comment on column forest.allocation_steps.posting_ends_on is 'Last day of the posting, by the rule of the day';
comment on column forest.allocation_steps.received_by is 'Personal data: who took the marks over';
create unique index allocation_steps_known on forest.allocation_steps (allocation_id, allocation_step) where superseded_at is null;
create index allocation_steps_allocation on forest.allocation_steps (allocation_id);
create index allocation_steps_file on forest.allocation_steps (file_id);
create index allocation_steps_recorded_by on forest.allocation_steps (recorded_by);

create table forest.boundary_marks (
  allocation_step_id uuid not null references forest.allocation_steps,
  mark_number text not null,
  place geometry(Point, 4326) not null,
  primary key (allocation_step_id, mark_number)
);
comment on table forest.boundary_marks is 'Marks on the ground that were handed over';
create index boundary_marks_place on forest.boundary_marks using gist (place);

create table forest.allocation_objections (
  allocation_objection_id uuid primary key,
  allocation_id uuid not null references forest.allocations,
  raised_on date not null,
  objector text,
  objection text not null,
  file_id uuid references platform.files,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  answered_on date,
  answer text,
  answer_file_id uuid references platform.files,
  answered_by uuid references units.accounts,
  answered_at timestamptz,
  check ((answered_on is null) = (answer is null) and (answered_on is null) = (answered_by is null)
    and (answered_on is null) = (answered_at is null))
);
comment on table forest.allocation_objections is 'What was raised against a file while it was posted, and what was answered';
comment on column forest.allocation_objections.objector is 'Personal data';
create index allocation_objections_allocation on forest.allocation_objections (allocation_id);
create index allocation_objections_file on forest.allocation_objections (file_id);
create index allocation_objections_answer_file on forest.allocation_objections (answer_file_id);
create index allocation_objections_recorded_by on forest.allocation_objections (recorded_by);
create index allocation_objections_answered_by on forest.allocation_objections (answered_by);

create table forest.allocation_targets (
  allocation_target_id uuid primary key,
  target_year integer not null check (target_year between 2000 and 2100),
  territory_id uuid not null references units.territories,
  agency_id uuid not null references units.agencies,
  target_ha double precision not null check (target_ha > 0),
  basis text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  superseded_at timestamptz
);
comment on table forest.allocation_targets is 'How much forest a unit has planned to allocate in a year; what was planned before stays, superseded';
create unique index allocation_targets_known on forest.allocation_targets (target_year, territory_id, agency_id)
  where superseded_at is null;
create index allocation_targets_territory on forest.allocation_targets (territory_id);
create index allocation_targets_agency on forest.allocation_targets (agency_id);
create index allocation_targets_recorded_by on forest.allocation_targets (recorded_by);

-- A file with its decision: what both lists and evidence need.
create view forest.allocation_states as
  select
    allocation.allocation_id,
    application.held_on as applied_on,
    posting.posting_ends_on,
    decision.held_on as decided_on,
    decision.record_number as decision_number,
    plots.plots,
    plots.decided_ha
  from forest.allocations allocation
  join forest.allocation_steps application on application.allocation_id = allocation.allocation_id
    and application.allocation_step = 'application' and application.superseded_at is null
  left join forest.allocation_steps posting on posting.allocation_id = allocation.allocation_id
    and posting.allocation_step = 'publicPosting' and posting.superseded_at is null
  left join forest.allocation_steps decision on decision.allocation_id = allocation.allocation_id
    and decision.allocation_step = 'decision' and decision.superseded_at is null
  cross join lateral (select count(*)::int as plots, sum(plot.decided_ha) as decided_ha from forest.allocation_plots plot
    where plot.allocation_id = allocation.allocation_id) plots;
comment on view forest.allocation_states is 'Application, posting, decision and size of every file, also of withdrawn ones';

-- What counts: kinds, attributes and quantities as src/forest/evidenceWords.ts names them. No name of a person.
create view published.forest_evidence as
  select
    allocation.allocation_id as evidence_id,
    case when standing.decided_on is null then 'forestAllocationDossier' else 'forestAllocation' end::text as evidence_kind,
    case when standing.decided_on is null then 'forestAllocation.open' else 'forestAllocation.decide' end::text as command,
    coalesce(standing.decided_on, standing.applied_on) as occurred_on,
    concat_ws(', ', standing.decision_number,
      case when allocation.allocation_recipient = 'community' then allocation.recipient_name end, allocation.village,
      (select unit.full_name from published.territories unit where unit.territory_id = allocation.territory_id)) as title,
    allocation.agency_id,
    allocation.territory_id,
    allocation.inner_point as place,
    0 as photo_count,
    jsonb_build_object('allocationRecipient', allocation.allocation_recipient) as attributes,
    case when standing.decided_on is null then jsonb_build_object('dossiers', 1)
      else jsonb_strip_nulls(jsonb_build_object('decisions', 1, 'areaHa', standing.decided_ha,
        'communities', case when allocation.allocation_recipient = 'community' then 1 end,
        'households', allocation.households)) end as quantities,
    allocation.is_demonstration,
    allocation.recorded_at
  from forest.allocations allocation
  join forest.allocation_states standing on standing.allocation_id = allocation.allocation_id
  where allocation.withdrawn_at is null
  union all
  select
    target.allocation_target_id,
    'forestAllocationPlan'::text,
    'allocationTarget.set'::text,
    make_date(target.target_year, 1, 1),
    concat_ws(', ', target.basis,
      (select unit.full_name from published.territories unit where unit.territory_id = target.territory_id)),
    target.agency_id,
    target.territory_id,
    null::geometry(Point, 4326),
    0,
    '{}'::jsonb,
    jsonb_build_object('remainingAreaHa', greatest(0, target.target_ha - coalesce((
      select sum(standing.decided_ha) from forest.allocations allocation
      join forest.allocation_states standing on standing.allocation_id = allocation.allocation_id
      join published.territories within on within.territory_id = target.territory_id
        and ST_Covers(within.shape, allocation.inner_point)
      where allocation.withdrawn_at is null and allocation.agency_id = target.agency_id
        and extract(year from standing.decided_on) = target.target_year), 0))),
    target.is_demonstration,
    target.recorded_at
  from forest.allocation_targets target
  where target.superseded_at is null;
comment on view published.forest_evidence is 'Decisions of forest allocation, files on their way, and what is left of the plan, as evidence of the plan';

select platform.watch_evidence('forest.allocations', 'select allocation_id from changed
  union select allocation_target_id from forest.allocation_targets where superseded_at is null');
select platform.watch_evidence('forest.allocation_plots', 'select allocation_id from changed
  union select allocation_target_id from forest.allocation_targets where superseded_at is null');
select platform.watch_evidence('forest.allocation_steps', 'select allocation_id from changed
  union select allocation_target_id from forest.allocation_targets where superseded_at is null');
select platform.watch_evidence('forest.allocation_targets', 'select allocation_target_id from changed');
