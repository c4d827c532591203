-- What plans ask for by a day: each task of each year, once for each agency that leads it on that day. Done when that agency,
-- alone or with others, has a record that counts for the task: the same rule as taskStatus.ts and count.ts (a test holds them
-- equal). Tasks whose figures are all restricted are left out: whether something was done there is restricted too.
create view published.plans_due as
  with recursive took_over (agency_id, former_id) as (
    select agency_id, agency_id from published.agencies
    union
    select t.agency_id, s.from_id from took_over t join published.agency_successions s on s.to_id = t.former_id
  ),
  years as (
    select p.plan_id, p.code, given.year, greatest(p.issued_on, make_date(given.year - 1, 12, 15)) as first_on,
      make_date(given.year, 12, 14) as last_on
    from plans.plans p
      cross join generate_series(extract(year from p.issued_on)::int, extract(year from p.issued_on)::int + 15) as given (year)
    where make_date(given.year, 12, 14) >= p.issued_on and (p.valid_to is null or make_date(given.year - 1, 12, 15) < p.valid_to)
  ),
  rules as (
    select i.task_id, y.year, y.first_on, y.last_on, i.evidence_kinds, i.quantity, i.filter, i.is_restricted
    from published.indicators i join years y using (plan_id)
    where i.valid_from <= y.last_on and (i.valid_to is null or y.last_on < i.valid_to)
  ),
  reported as (
    select r.task_id, r.year, who.agency_id, min(record.occurred_on) as done_on
    from published.evidence record
      join rules r on record.evidence_kind = any (r.evidence_kinds) and record.occurred_on between r.first_on and r.last_on
      cross join lateral (
        select record.agency_id
        union
        select organizer.id::uuid from jsonb_array_elements_text(case jsonb_typeof(record.attributes -> 'organizerIds')
          when 'array' then record.attributes -> 'organizerIds' else '[]' end) as organizer (id)
      ) who
    where record.evidence_kind <> 'adjustment' and jsonb_typeof(record.quantities -> r.quantity) = 'number'
      and not exists (
        select from jsonb_each(r.filter) as wanted (attribute, allowed)
        where not exists (
          select from jsonb_array_elements_text(case jsonb_typeof(record.attributes -> wanted.attribute)
            when 'array' then record.attributes -> wanted.attribute
            else jsonb_build_array(coalesce(record.attributes ->> wanted.attribute, 'undefined')) end) as given (word)
          where not (wanted.allowed ? ('!' || given.word)) and (
            wanted.allowed ? given.word
            or not exists (select from jsonb_array_elements_text(wanted.allowed) as each (word) where each.word not like '!%'))))
    group by r.task_id, r.year, who.agency_id
  ),
  deadlines as (
    select t.task_id, y.year, y.code as plan_code, t.code, t.title, (
      select coalesce(d.due_on, make_date(y.year, left(d.month_day, 2)::int, 1) + right(d.month_day, 2)::int - 1)
      from plans.task_deadlines d
      where d.plan_id = y.plan_id and (d.task_id is null or d.task_id = t.task_id) and (d.year is null or d.year = y.year)
      order by (d.task_id is not null) desc, (d.year is not null) desc, d.recorded_at desc limit 1) as due_on
    from plans.tasks t join plans.task_groups g using (task_group_id) join years y using (plan_id)
    where (t.years is null or y.year = any (t.years))
      and not (exists (select from rules r where r.task_id = t.task_id and r.year = y.year)
        and not exists (select from rules r where r.task_id = t.task_id and r.year = y.year and not r.is_restricted))
  ),
  leads as (
    select distinct d.task_id, d.year, d.plan_code, d.code, d.title, d.due_on, a.agency_id
    from deadlines d join published.task_assignments a using (task_id)
    where a.assignment_role = 'lead' and a.agency_id is not null
      and a.valid_from <= d.due_on and (a.valid_to is null or d.due_on < a.valid_to)
  )
  select md5('planTask ' || l.task_id || ' ' || l.year || ' ' || l.agency_id)::uuid as due_id, 'planTask' as due_kind,
    l.code || ' ' || l.title as subject, l.agency_id, l.due_on,
    (select min(r.done_on) from took_over o join reported r on r.agency_id = o.former_id
      where o.agency_id = l.agency_id and r.task_id = l.task_id and r.year = l.year) as done_on,
    '/ke-hoach/nhiem-vu/' || l.code || '?ke-hoach=' || replace(l.plan_code, '/', '%2F') || '&nam=' || l.year as path,
    false as is_demonstration
  from leads l;
comment on view published.plans_due is 'The year''s result of each task, from each agency that leads it';
