-- What other features may know of plans.
create view published.plans as
  select p.plan_id, p.code, p.title, p.issued_on, p.issuer_agency_id, a.name as issuer_name, p.territory_id, p.valid_from,
    p.valid_to
  from plans.plans p join published.agencies a on a.agency_id = p.issuer_agency_id;
comment on view published.plans is 'Plans by number and symbol';

create view published.plan_tasks as
  select t.task_id, g.plan_id, g.group_number, g.title as group_title, t.code, t.title, t.expected_result, t.time_text, t.sort
  from plans.tasks t join plans.task_groups g using (task_group_id);
comment on view published.plan_tasks is 'Tasks with their groups, in the order of sort';

create view published.task_assignments as
  select a.task_assignment_id, a.task_id, a.agency_id, a.assignment_role, a.named_as, a.valid_from, r.valid_from as valid_to,
    a.legal_basis, a.sort
  from plans.task_assignments a left join plans.task_reassignments r on r.task_reassignment_id = a.ended_by;
comment on view published.task_assignments is 'Which agency has which part in a task, until a person moves it on; one whose agency has ended waits for that';

create view published.indicators as
  select i.indicator_id, i.task_id, t.code as task_code, g.plan_id, i.indicator, v.name, v.unit_of_measure, v.evidence_kinds,
    v.quantity, v.filter, v.is_restricted, v.valid_from, v.valid_to,
    t.sort * 1000 + i.sort as sort
  from plans.indicators i
    join plans.indicator_versions v using (indicator_id)
    join plans.tasks t using (task_id)
    join plans.task_groups g using (task_group_id);
comment on view published.indicators is 'What tasks are measured by, every version; sort = the order of the plan';

create view published.plan_adjustment_evidence as
  select a.adjustment_id as evidence_id, 'adjustment' as evidence_kind, 'figure.adjust' as command, a.occurred_on,
    a.reason as title, a.agency_id, a.territory_id, null::geometry(Point, 4326) as place, 0 as photo_count,
    jsonb_build_object('indicatorId', a.indicator_id) as attributes,
    (select jsonb_object_agg(v.quantity, a.delta) from plans.indicator_versions v where v.indicator_id = a.indicator_id)
      as quantities,
    a.is_demonstration, a.recorded_at
  from plans.adjustments a;
comment on view published.plan_adjustment_evidence is 'Signed corrections as evidence for the one indicator they name';
