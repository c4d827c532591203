-- What plans ask for by a day, as 0071 says it, computed once: each part is materialized, so that no database asks for a record
-- once for every task and agency.
create or replace view published.plans_due as
  with recursive took_over (agency_id, former_id) as (
    select agency_id, agency_id from published.agencies
    union
    select t.agency_id, s.from_id from took_over t join published.agency_successions s on s.to_id = t.former_id
  ),
  years as materialized (
    select p.plan_id, p.code, given.year, greatest(p.issued_on, make_date(given.year - 1, 12, 15)) as first_on,
      make_date(given.year, 12, 14) as last_on
    from plans.plans p
      cross join generate_series(extract(year from p.issued_on)::int, extract(year from p.issued_on)::int + 15) as given (year)
    where make_date(given.year, 12, 14) >= p.issued_on and (p.valid_to is null or make_date(given.year - 1, 12, 15) < p.valid_to)
  ),
  rules as materialized (
    select i.task_id, y.year, y.first_on, y.last_on, i.evidence_kinds, i.quantity, i.filter, i.is_restricted
    from published.indicators i join years y using (plan_id)
    where i.valid_from <= y.last_on and (i.valid_to is null or y.last_on < i.valid_to)
  ),
  told as materialized (
    select r.task_id, r.year, bool_and(r.is_restricted) as is_restricted from rules r group by r.task_id, r.year
  ),
  counting as materialized (
    select r.task_id, r.year, record.agency_id, record.occurred_on, record.attributes -> 'organizerIds' as organizers
    from (select * from published.evidence where evidence_kind <> 'adjustment') record
      join (select r.*, kind.word as evidence_kind from rules r cross join lateral unnest(r.evidence_kinds) as kind (word)) r
        on record.evidence_kind = r.evidence_kind and record.occurred_on between r.first_on and r.last_on
    where jsonb_typeof(record.quantities -> r.quantity) = 'number'
      and not exists (
        select from jsonb_each(r.filter) as wanted (attribute, allowed)
        where not exists (
          select from jsonb_array_elements_text(case jsonb_typeof(record.attributes -> wanted.attribute)
            when 'array' then record.attributes -> wanted.attribute
            else jsonb_build_array(coalesce(record.attributes ->> wanted.attribute, 'undefined')) end) as given (word)
          where not (wanted.allowed ? ('!' || given.word)) and (
            wanted.allowed ? given.word
            or not exists (select from jsonb_array_elements_text(wanted.allowed) as each (word) where each.word not like '!%'))))
  ),
  reported as materialized (
    select c.task_id, c.year, who.agency_id, min(c.occurred_on) as done_on
    from counting c cross join lateral (
      select c.agency_id
      union
      select organizer.id::uuid
      from jsonb_array_elements_text(case jsonb_typeof(c.organizers) when 'array' then c.organizers else '[]' end) as organizer (id)
    ) who
    group by c.task_id, c.year, who.agency_id
  ),
  done as materialized (
    select o.agency_id, r.task_id, r.year, min(r.done_on) as done_on
    from reported r join took_over o on o.former_id = r.agency_id
    group by o.agency_id, r.task_id, r.year
  ),
  deadlines as materialized (
    select t.task_id, y.year, y.code as plan_code, t.code, t.title, last.due_on
    from plans.tasks t
      join plans.task_groups g using (task_group_id)
      join years y using (plan_id)
      left join told on told.task_id = t.task_id and told.year = y.year
      cross join lateral (
        select coalesce(d.due_on, make_date(y.year, left(d.month_day, 2)::int, 1) + right(d.month_day, 2)::int - 1) as due_on
        from plans.task_deadlines d
        where d.plan_id = y.plan_id and (d.task_id is null or d.task_id = t.task_id) and (d.year is null or d.year = y.year)
        order by (d.task_id is not null) desc, (d.year is not null) desc, d.recorded_at desc limit 1
      ) last
    where (t.years is null or y.year = any (t.years)) and not coalesce(told.is_restricted, false)
  ),
  leads as (
    select distinct d.task_id, d.year, d.plan_code, d.code, d.title, d.due_on, a.agency_id
    from deadlines d join published.task_assignments a using (task_id)
    where a.assignment_role = 'lead' and a.agency_id is not null
      and a.valid_from <= d.due_on and (a.valid_to is null or d.due_on < a.valid_to)
  )
  select md5('planTask ' || l.task_id || ' ' || l.year || ' ' || l.agency_id)::uuid as due_id, 'planTask' as due_kind,
    l.code || ' ' || l.title as subject, l.agency_id, l.due_on, done.done_on,
    '/ke-hoach/nhiem-vu/' || l.code || '?ke-hoach=' || replace(l.plan_code, '/', '%2F') || '&nam=' || l.year as path,
    false as is_demonstration
  from leads l left join done on done.agency_id = l.agency_id and done.task_id = l.task_id and done.year = l.year;
