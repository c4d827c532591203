-- Disputes over forest land: between whom, over which ground, what was heard, how it was settled. No right is changed here.
create table forest.disputes (
  dispute_id uuid primary key,
  dispute_state text not null check (dispute_state in ('open', 'hearing', 'settled', 'withdrawn')),
  opened_on date not null,
  subject text not null,
  first_plot_id uuid references forest.plots,
  second_plot_id uuid references forest.plots,
  first_paper_id uuid references forest.land_papers,
  second_paper_id uuid references forest.land_papers,
  first_category text,
  second_category text,
  shape geometry(MultiPolygon, 4326),
  place geometry(Point, 4326) not null,
  area_m2 double precision,
  is_demonstration boolean not null,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  settled_on date,
  decision_number text,
  outcome text,
  proposed_change text,
  decision_file_id uuid references platform.files,
  settled_by uuid references units.accounts,
  settled_at timestamptz,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check (num_nonnulls(first_plot_id, first_paper_id) = 1 and num_nonnulls(second_plot_id, second_paper_id) = 1),
  check ((dispute_state = 'settled') = (settled_at is not null)),
  check ((settled_at is null) or (settled_on is not null and outcome is not null and settled_by is not null)),
  check ((dispute_state = 'withdrawn') = (withdrawn_at is not null)),
  check ((withdrawn_at is null) or (withdrawn_by is not null and withdrawal_reason is not null))
);
comment on table forest.disputes is 'Disputes between two plots or papers. A settlement is recorded and proposes what the register should say; a person then changes it elsewhere';
comment on column forest.disputes.first_category is 'Of the owner or holder on the day it was opened; null = not known';
comment on column forest.disputes.shape is 'The disputed ground; null = not drawn';
comment on column forest.disputes.place is 'In the disputed ground, or in the first of both';
create index disputes_first_plot on forest.disputes (first_plot_id);
create index disputes_second_plot on forest.disputes (second_plot_id);
create index disputes_first_paper on forest.disputes (first_paper_id);
create index disputes_second_paper on forest.disputes (second_paper_id);
create index disputes_shape on forest.disputes using gist (shape);
create index disputes_place on forest.disputes using gist (place);
create index disputes_opened_by on forest.disputes (opened_by);
create index disputes_settled_by on forest.disputes (settled_by);
create index disputes_withdrawn_by on forest.disputes (withdrawn_by);
create index disputes_decision_file on forest.disputes (decision_file_id);

create table forest.dispute_hearings (
  dispute_hearing_id uuid primary key,
  dispute_id uuid not null references forest.disputes,
  held_on date not null,
  attended integer check (attended > 0),
  outcome text not null,
  file_id uuid references platform.files,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table forest.dispute_hearings is 'Meetings with the parties of a dispute: how many came, never who';
comment on column forest.dispute_hearings.attended is 'How many people; null = not noted';
create index dispute_hearings_dispute on forest.dispute_hearings (dispute_id);
create index dispute_hearings_file on forest.dispute_hearings (file_id);
create index dispute_hearings_recorded_by on forest.dispute_hearings (recorded_by);
