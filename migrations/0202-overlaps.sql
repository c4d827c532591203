-- Where outlines of the register, and land papers, lie over one another; what they enclose without covering it. Searches in the
-- background; papers as somebody holds them.
create table forest.land_papers (
  land_paper_id uuid primary key,
  paper_number text not null,
  issued_on date not null,
  issuer text not null,
  holder_category text check (holder_category in ('specialUseBoard', 'protectionBoard', 'economicOrganization', 'armedUnit',
    'scienceTrainingOrganization', 'household', 'residentialCommunity', 'foreignInvested', 'communeCommittee')),
  holder_name text,
  survey_kind text not null check (survey_kind in ('cadastral', 'gnss', 'map10000', 'imagery', 'notKnown')),
  file_id uuid references platform.files,
  shape_file_id uuid references platform.files,
  source text not null,
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  geodesic_area_ha double precision not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table forest.land_papers is 'Papers by which somebody holds forest land, with the ground that they say. The name of a holder who is a household, or not said to be anything, is personal data';
comment on column forest.land_papers.file_id is 'The paper itself, as a file; null = not kept here';
comment on column forest.land_papers.shape_file_id is 'The file that the shape was read from; null = given with the command';
create index land_papers_file on forest.land_papers (file_id);
create index land_papers_shape_file on forest.land_papers (shape_file_id);
create index land_papers_recorded_by on forest.land_papers (recorded_by);
create index land_papers_withdrawn_by on forest.land_papers (withdrawn_by);
create index land_papers_shape on forest.land_papers using gist (shape);
create index land_papers_inner_point on forest.land_papers using gist (inner_point);

create table forest.overlap_searches (
  overlap_search_id uuid primary key,
  as_of_on date not null,
  search_status text not null check (search_status in ('searching', 'done', 'stopped', 'failed')),
  survey_kind text not null check (survey_kind in ('cadastral', 'gnss', 'map10000', 'imagery', 'notKnown')),
  source_surveys jsonb not null,
  error_m double precision not null,
  k double precision not null check (k > 0),
  sliver_width_m double precision not null check (sliver_width_m >= 0),
  gap_width_m double precision not null check (gap_width_m >= 0),
  plot_count integer not null default 0 check (plot_count >= 0),
  paper_count integer not null default 0 check (paper_count >= 0),
  progress real not null default 0 check (progress between 0 and 1),
  shifts jsonb not null default '[]',
  started_by uuid not null references units.accounts,
  started_at timestamptz not null,
  ended_at timestamptz,
  check ((search_status = 'searching') = (ended_at is null))
);
comment on table forest.overlap_searches is 'Searches for overlaps and gaps of the register of one day, as it was known when the search was started';
comment on column forest.overlap_searches.source_surveys is 'How the outlines of a source were surveyed, where it is not survey_kind';
comment on column forest.overlap_searches.error_m is 'Standard error of an outline of survey_kind on that day';
comment on column forest.overlap_searches.shifts is 'Sources whose plots lie off by one constant shift: a likely mistake of the coordinate system';
create unique index overlap_searches_under_way on forest.overlap_searches (search_status) where search_status = 'searching';
create index overlap_searches_started_by on forest.overlap_searches (started_by);

create table forest.overlaps (
  overlap_id uuid primary key,
  overlap_search_id uuid not null references forest.overlap_searches,
  overlap_kind text not null check (overlap_kind in ('overlap', 'gap')),
  first_plot_id uuid references forest.plots,
  second_plot_id uuid references forest.plots,
  first_paper_id uuid references forest.land_papers,
  second_paper_id uuid references forest.land_papers,
  first_code text not null,
  second_code text not null,
  code_order text collate "C" not null,
  area_m2 double precision not null,
  width_m double precision not null,
  shared_m double precision not null,
  error_m double precision not null,
  significance text not null check (significance in ('significant', 'withinSurveyError', 'sliver')),
  shape geometry(MultiPolygon, 4326) not null,
  inner_point geometry(Point, 4326) not null,
  check (num_nonnulls(first_plot_id, first_paper_id) = 1 and num_nonnulls(second_plot_id, second_paper_id) = 1)
);
comment on table forest.overlaps is 'What a search found: ground that two cover, or that they enclose and none covers';
comment on column forest.overlaps.first_code is 'Number of the plot on the day of the search, or of the paper';
comment on column forest.overlaps.error_m is 'Of both lines together: the root of the sum of squares';
create index overlaps_search on forest.overlaps (overlap_search_id, significance);
create index overlaps_first_plot on forest.overlaps (first_plot_id);
create index overlaps_second_plot on forest.overlaps (second_plot_id);
create index overlaps_first_paper on forest.overlaps (first_paper_id);
create index overlaps_second_paper on forest.overlaps (second_paper_id);
create index overlaps_shape on forest.overlaps using gist (shape);
create index overlaps_inner_point on forest.overlaps using gist (inner_point);

create table forest.overlap_dismissals (
  overlap_dismissal_id uuid primary key,
  overlap_kind text not null check (overlap_kind in ('overlap', 'gap')),
  first_id uuid not null,
  second_id uuid not null,
  place geometry(Point, 4326) not null,
  area_m2 double precision not null,
  reason text not null,
  dismissed_by uuid not null references units.accounts,
  dismissed_at timestamptz not null,
  restored_by uuid references units.accounts,
  restored_at timestamptz,
  check ((restored_at is null) = (restored_by is null))
);
comment on table forest.overlap_dismissals is 'Overlaps and gaps that somebody looked at and put away; later searches do not bring them up again unless they grew';
comment on column forest.overlap_dismissals.first_id is 'Of the plot or paper';
create index overlap_dismissals_pair on forest.overlap_dismissals (first_id, second_id);
create index overlap_dismissals_place on forest.overlap_dismissals using gist (place);
create index overlap_dismissals_dismissed_by on forest.overlap_dismissals (dismissed_by);
create index overlap_dismissals_restored_by on forest.overlap_dismissals (restored_by);
