-- What other features may know of unit plans and reviews: never a draft's words.
create view unitPlans.due_dates as
  select distinct on (plan_id, year, unit_paper_kind, covers_to)
    unit_paper_deadline_id, plan_id, year, unit_paper_kind, covers_to, due_on, legal_basis, is_demonstration
  from unitPlans.unit_paper_deadlines
  order by plan_id, year, unit_paper_kind, covers_to, recorded_at desc, unit_paper_deadline_id;
comment on view unitPlans.due_dates is 'The due date that holds for each kind of paper and period';

create view published.unit_papers as
  select p.unit_paper_id, p.plan_id, p.year, p.agency_id, p.territory_id, p.unit_paper_kind, p.covers_from, p.covers_to, p.unit_plan_status,
    first.submitted_on as first_submitted_on, last.submitted_on, case when last.decision = 'accepted' then last.decided_on end
      as accepted_on, d.due_on, last.facts, p.is_demonstration
  from unitPlans.unit_papers p
    left join unitPlans.unit_paper_submissions first on first.unit_paper_id = p.unit_paper_id and first.number = 1
    left join lateral (
      select s.submitted_on, s.decision, s.decided_on, s.facts from unitPlans.unit_paper_submissions s
      where s.unit_paper_id = p.unit_paper_id order by s.number desc limit 1
    ) last on true
    left join unitPlans.due_dates d on d.plan_id = p.plan_id and d.year = p.year and d.unit_paper_kind = p.unit_paper_kind
      and d.covers_to = p.covers_to;
comment on view published.unit_papers is 'Unit plans and reviews with their state; facts = as last handed in, null before';

-- The standing body and who issued the plan owe nothing to themselves.
create view published.unit_papers_owed as
  select distinct plan.plan_id, part.agency_id, part.valid_from, part.valid_to, task.task_id
  from published.plans plan
    join published.plan_tasks task on task.plan_id = plan.plan_id
    join published.task_assignments part on part.task_id = task.task_id
    join published.agencies agency on agency.agency_id = part.agency_id
  where part.agency_id <> plan.issuer_agency_id and agency.agency_kind <> 'rangerStation';
comment on view published.unit_papers_owed is 'Who has a part in which task of a plan from when to when, and so owes unit plan and reviews';

create view published.unit_plans_due as
  select md5(due.unit_paper_deadline_id::text || agency.agency_id::text)::uuid as due_id,
    case due.unit_paper_kind when 'unitPlan' then 'unitPlan' when 'interim' then 'interimReview' else 'finalReview' end
      as due_kind,
    plan.code || ', ' || due.year as subject, agency.agency_id, due.due_on,
    case when paper.unit_plan_status in ('submitted', 'accepted') then paper.submitted_on end as done_on,
    case due.unit_paper_kind when 'unitPlan' then '/ke-hoach-don-vi/soan?' else '/so-ket/soan?' end
      || 'ke-hoach=' || plan.plan_id || '&nam=' || due.year || '&co-quan=' || agency.agency_id
      || case when due.unit_paper_kind = 'unitPlan' then '' else '&ky=' || due.unit_paper_kind || '&den=' || due.covers_to end
      as path,
    due.is_demonstration
  from unitPlans.due_dates due
    join published.plans plan on plan.plan_id = due.plan_id
    join published.agencies agency on agency.valid_from <= due.due_on
      and (agency.valid_to is null or agency.valid_to > due.due_on)
    left join published.unit_papers paper on paper.plan_id = due.plan_id and paper.year = due.year
      and paper.agency_id = agency.agency_id and paper.unit_paper_kind = due.unit_paper_kind
      and paper.covers_to = due.covers_to
  where exists (
    select from published.unit_papers_owed owed
    where owed.plan_id = due.plan_id and owed.agency_id = agency.agency_id and owed.valid_from <= due.due_on
      and (owed.valid_to is null or owed.valid_to > due.due_on));
comment on view published.unit_plans_due is 'Unit plans and reviews that are due, unit by unit; done_on = the day of the last submission unless it was returned';

-- A review belongs to the year it speaks about, also when it is sent after the last day of it.
create view published.unit_plan_evidence as
  select paper.unit_paper_id as evidence_id, 'unitPlan'::text as evidence_kind, 'plan.accept'::text as command,
    accepted.decided_on as occurred_on, accepted.facts ->> 'title' as title, paper.agency_id, paper.territory_id,
    null::geometry(Point, 4326) as place, 0 as photo_count, '{}'::jsonb as attributes,
    jsonb_build_object('agencies', 1, 'activities', jsonb_array_length(accepted.facts -> 'activities')) as quantities,
    paper.is_demonstration, accepted.decided_at as recorded_at
  from unitPlans.unit_papers paper
    join unitPlans.unit_paper_submissions accepted on accepted.unit_paper_id = paper.unit_paper_id
      and accepted.decision = 'accepted'
  where paper.unit_paper_kind = 'unitPlan'
  union all
  select paper.unit_paper_id, 'unitReport', 'review.submit', least(given.submitted_on, paper.covers_to),
    given.facts ->> 'title', paper.agency_id, paper.territory_id, null::geometry(Point, 4326), 0, '{}'::jsonb,
    jsonb_strip_nulls(jsonb_build_object('reports', 1, 'onTime', (given.submitted_on <= due.due_on)::int)),
    paper.is_demonstration, given.submitted_at
  from unitPlans.unit_papers paper
    join published.agencies agency on agency.agency_id = paper.agency_id
    join unitPlans.unit_paper_submissions given on given.unit_paper_id = paper.unit_paper_id and given.number = 1
    left join unitPlans.due_dates due on due.plan_id = paper.plan_id and due.year = paper.year
      and due.unit_paper_kind = paper.unit_paper_kind and due.covers_to = paper.covers_to
  where paper.unit_paper_kind <> 'unitPlan' and paper.unit_plan_status in ('submitted', 'accepted')
    and agency.agency_kind = 'peoplesCommittee';
comment on view published.unit_plan_evidence is 'Accepted unit plans, and reviews that communes handed in, as evidence of the plan they carry out';

select platform.watch_evidence('unitPlans.unit_papers', 'select unit_paper_id from changed');
select platform.watch_evidence('unitPlans.unit_paper_submissions', 'select unit_paper_id from changed');
select platform.watch_evidence('unitPlans.unit_paper_deadlines', 'select paper.unit_paper_id from changed
  join unitPlans.unit_papers paper using (plan_id, year, unit_paper_kind, covers_to)');
