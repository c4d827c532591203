-- Results of movements are due too.
create or replace view published.due_item as
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.plans_due
  union all
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.unit_plans_due
  union all
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.household_due
  union all
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.movement_due;
