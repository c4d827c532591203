-- A backlog is counted in sets (decision 0045): each attribute and quantity once however many records share it, and the kept
-- likeness found by an index instead of by looking at all of them.

-- breaks the running version: 0045
create unique index alike_records_likeness on plans.alike_records (evidence_kind, is_demonstration,
  coalesce(agency_id, '00000000-0000-0000-0000-000000000000'), coalesce(territory_id, '00000000-0000-0000-0000-000000000000'),
  quantity_names, attributes);

-- In plpgsql the plan over all views of evidence is made once for a connection, not for each call.
create or replace function plans.write_counted(ids uuid[]) returns boolean language plpgsql as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  is_first_of_its_like boolean;
begin
  with told as materialized (
    select evidence_id, evidence_kind, occurred_on, agency_id, territory_id, coalesce(attributes, '{}') as attributes,
      coalesce(quantities, '{}') as quantities, is_demonstration
    from published.evidence where evidence_id = any(ids)
  ), attributed as materialized (
    select given.attributes as given, (select coalesce(jsonb_object_agg(attribute.key, attribute.value), '{}')
      from jsonb_each(given.attributes) attribute where attribute.key = 'indicatorId' or attribute.key !~ 'Id$') as attributes
    from (select distinct attributes from told) given
  ), measured as materialized (
    select given.quantities as given, said.quantity_names, said.amounts
    from (select distinct quantities from told) given cross join lateral (
      select coalesce(array_agg(quantity.key order by quantity.key), '{}') as quantity_names,
        coalesce(array_agg(round((quantity.value #>> '{}')::numeric * 1000000)::bigint order by quantity.key), '{}') as amounts
      from jsonb_each(given.quantities) quantity where jsonb_typeof(quantity.value) = 'number') said
  ), fresh as materialized (
    select told.evidence_id, alike.alike_id, told.occurred_on, measured.amounts
    from told
      join attributed on attributed.given = told.attributes
      join measured on measured.given = told.quantities
      left join plans.alike_records alike on alike.evidence_kind = told.evidence_kind
        and alike.is_demonstration = told.is_demonstration
        and coalesce(alike.agency_id, '00000000-0000-0000-0000-000000000000') = coalesce(told.agency_id, nobody)
        and coalesce(alike.territory_id, '00000000-0000-0000-0000-000000000000') = coalesce(told.territory_id, nobody)
        and alike.quantity_names = measured.quantity_names and alike.attributes = attributed.attributes
  ), written as (
    insert into plans.counted_records (evidence_id, alike_id, occurred_on, amounts)
    select evidence_id, alike_id, occurred_on, amounts from fresh where alike_id is not null
    on conflict do nothing
  )
  select exists (select from fresh where alike_id is null) into is_first_of_its_like;
  return is_first_of_its_like;
end $$;

-- breaks the running version: 0045
create index touched_evidence_evidence on platform.touched_evidence (evidence_id);

-- What is loaded table by table is touched once for each table: all touches of a piece go with the first.
create or replace function platform.take_touched_evidence(most integer) returns setof uuid language sql as $$
  with first as materialized (
    select distinct evidence_id from (
      select evidence_id from platform.touched_evidence order by touch_number limit most) oldest
  ), taken as (
    delete from platform.touched_evidence touched using first where touched.evidence_id = first.evidence_id
  )
  select evidence_id from first
$$;
comment on function platform.take_touched_evidence is
  'The evidence of the `most` oldest touches; all touches of it are taken away';

-- By the index: after a backlog the table is full of rows that are no more.
create or replace function platform.is_evidence_touched() returns boolean language sql as $$
  select exists (select from platform.touched_evidence order by touch_number limit 1)
$$;

create function published.waiting_evidence(exact integer) returns bigint language sql as $$
  select case when waiting.touches <= exact then waiting.touches
    else (select touch_number from platform.touched_evidence order by touch_number desc limit 1)
      - (select touch_number from platform.touched_evidence order by touch_number limit 1) + 1 end
  from (select count(*) as touches
    from (select from platform.touched_evidence order by touch_number limit exact + 1) touched) waiting
$$;
comment on function published.waiting_evidence is
  'How many changes of evidence wait to be counted: beyond `exact` the distance from the first to the last';
