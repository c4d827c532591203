-- By when papers of units are due, for whoever asks whether they came in time.
create view published.unit_paper_due_dates as
  select plan_id, year, unit_paper_kind, covers_to, due_on from unitPlans.due_dates;
comment on view published.unit_paper_due_dates is 'The due date that holds for each kind of paper and period';
