-- Work handed over when somebody leaves: posts that change hands, and what stood open in their name on that day.
create table units.hand_overs (
  hand_over_id uuid primary key,
  from_account_id uuid not null references units.accounts,
  to_person_id uuid not null references units.people,
  handed_on date not null,
  legal_basis text not null,
  posts jsonb not null,
  open_work jsonb not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table units.hand_overs is 'Who took over whose open work, on which basis; posts and open work as they stood then';
create index hand_overs_from on units.hand_overs (from_account_id, recorded_at desc);
create index hand_overs_to on units.hand_overs (to_person_id);
create index hand_overs_recorded_by on units.hand_overs (recorded_by);

create view published.hand_overs as
  select from_account_id, to_person_id, handed_on from units.hand_overs;
comment on view published.hand_overs is 'Whose open work belongs to whom from which day';
