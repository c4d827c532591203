-- Changes of the register: what happened on a day to which plots, why, by which decision; each can be undone.
create table forest.changes (
  change_id uuid primary key,
  change_cause text not null check (change_cause in ('planting', 'becameForest', 'regeneration', 'harvest', 'fire',
    'clearingOrEncroachment', 'conversion', 'pest', 'disaster', 'other')),
  change_kind text not null check (change_kind in ('split', 'merge', 'redraw', 'retype', 'transfer')),
  valid_from date not null,
  reason text,
  decision_number text,
  decision_on date,
  place geometry(Point, 4326) not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  undone_by uuid references units.accounts,
  undone_at timestamptz,
  undo_reason text,
  is_demonstration boolean not null,
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null)),
  check (undone_at >= recorded_at)
);
comment on table forest.changes is 'What happened to plots of the register on a day: cause, kind, decision; one that is undone stays, and changes nothing';
comment on column forest.changes.valid_from is 'The day on which it happened: the plots are so from that day on';
comment on column forest.changes.place is 'Inside of the first of its plots: decides the unit';
create index changes_recorded_by on forest.changes (recorded_by);
create index changes_undone_by on forest.changes (undone_by);
create index changes_place on forest.changes using gist (place);
create index changes_day on forest.changes (valid_from, change_id);

create table forest.change_plots (
  change_id uuid not null references forest.changes,
  plot_id uuid not null references forest.plots,
  plot_role text not null check (plot_role in ('ended', 'began', 'changed')),
  before_version_id uuid references forest.plot_versions,
  after_version_id uuid references forest.plot_versions,
  primary key (change_id, plot_id),
  check ((before_version_id is null) = (plot_role = 'began')),
  check ((after_version_id is null) = (plot_role = 'ended'))
);
comment on table forest.change_plots is 'The plots of a change: which ended, which began, which are otherwise from that day on';
comment on column forest.change_plots.before_version_id is 'What was known of the plot when the change was recorded';
comment on column forest.change_plots.after_version_id is 'What the change recorded of it; known no more when it was undone';
create index change_plots_plot on forest.change_plots (plot_id);
create index change_plots_before on forest.change_plots (before_version_id);
create index change_plots_after on forest.change_plots (after_version_id);

create table forest.change_files (
  change_id uuid not null references forest.changes,
  file_id uuid not null references platform.files,
  primary key (change_id, file_id)
);
comment on table forest.change_files is 'Photos and papers of a change';
create index change_files_file on forest.change_files (file_id);
