-- Forestry planning of every level: map layers with what each of their areas is planned for.
create table forest.forestry_master_plans (
  forestry_master_plan_id uuid primary key,
  plan_level text not null check (plan_level in ('national', 'province', 'town', 'commune')),
  plan_name text not null,
  instrument text not null,
  approved_on date not null,
  valid_to date,
  map_layer_id uuid not null,
  layer_file_id uuid not null,
  use_field text,
  planned_uses jsonb not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (valid_to >= approved_on)
);
comment on table forest.forestry_master_plans is 'Forestry planning: a map layer with its instrument, its years, and what each of its areas is planned for';
comment on column forest.forestry_master_plans.valid_to is 'The last day; null = until another takes its place';
comment on column forest.forestry_master_plans.layer_file_id is 'The file as it was when the planning was recorded: a newer one of the layer is recorded anew';
comment on column forest.forestry_master_plans.use_field is 'The attribute that says what an area is planned for; null = all of the layer alike';
comment on column forest.forestry_master_plans.planned_uses is 'Value of the attribute ("" = none) → planned use; what is not in it is unknown';
create index forestry_master_plans_recorded_by on forest.forestry_master_plans (recorded_by);
