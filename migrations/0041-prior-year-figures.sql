-- Figures of years before the software, from named papers: only for comparison, only where nothing was counted.
create table reports.prior_year_figures (
  prior_year_figure_id uuid primary key,
  plan_id uuid not null references plans.plans,
  year integer not null check (year between 2020 and 2100),
  figure text not null check (figure ~ '^[0-9]+\.[0-9]+\.[a-z][A-Za-z0-9]*$'),
  amount numeric not null check (amount >= 0),
  source text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table reports.prior_year_figures is 'Figures of an earlier year as a paper gives them; of several for one figure the last recorded is meant';
create index prior_year_figures_year on reports.prior_year_figures (plan_id, year, figure, recorded_at desc);
create index prior_year_figures_recorded_by on reports.prior_year_figures (recorded_by);
