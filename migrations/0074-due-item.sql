-- The one view of everything that is due. A feature that asks for something by a day adds itself here by a later migration.
create view published.due_item as
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.plans_due
  union all
  select due_id, due_kind, subject, agency_id, due_on, done_on, path, is_demonstration from published.unit_plans_due;
comment on view published.due_item is 'Everything that is due: what, from which agency, by when, since when it is done, where it is done';
