-- What counts, put together and up to date, for every feature that shows a figure.
create function plans.write_counted(ids uuid[]) returns boolean language sql as $$
  with fresh as materialized (
    select record.evidence_id, alike.alike_id, record.occurred_on, record.amounts
    from plans.countable_evidence record
      left join plans.alike_records alike on alike.evidence_kind = record.evidence_kind
        and alike.agency_id is not distinct from record.agency_id
        and alike.territory_id is not distinct from record.territory_id
        and alike.attributes = record.attributes and alike.quantity_names = record.quantity_names
        and alike.is_demonstration = record.is_demonstration
    where record.evidence_id = any(ids)
  ), written as (
    insert into plans.counted_records (evidence_id, alike_id, occurred_on, amounts)
    select evidence_id, alike_id, occurred_on, amounts from fresh where alike_id is not null
    on conflict do nothing
  )
  select exists (select from fresh where alike_id is null)
$$;
comment on function plans.write_counted is 'Keeps those of which there are others alike; answers whether some are the first of their like';

create function plans.count_touched_evidence(most integer) returns integer language plpgsql as $$
declare
  ids uuid[];
begin
  if not platform.is_evidence_touched() then return 0; end if;
  -- One after the other: what is read below is newer than whatever another has written.
  perform from plans.counting_turns for update;
  ids := array(select platform.take_touched_evidence(most));
  delete from plans.counted_records where evidence_id = any(ids);
  if plans.write_counted(ids) then
    insert into plans.alike_records (evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration)
    select distinct evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration
    from plans.countable_evidence where evidence_id = any(ids)
    on conflict do nothing;
    perform plans.write_counted(ids);
  end if;
  return cardinality(ids);
end $$;
comment on function plans.count_touched_evidence is 'Reads up to `most` touched pieces of evidence anew; answers how many there were';

create function published.count_touched_evidence() returns void language plpgsql as $$
begin
  while plans.count_touched_evidence(20000) > 0 loop end loop;
end $$;
comment on function published.count_touched_evidence is 'Before a question to published.counted_evidence: nothing waits any more';

create function published.counted_evidence(from_on date, to_on date, edges date[])
returns table (evidence_kind text, occurred_on date, agency_id uuid, territory_id uuid, attributes jsonb,
  quantities jsonb, is_demonstration boolean, records integer) language sql stable as $$
  select alike.evidence_kind, slice.last_on, alike.agency_id, alike.territory_id, alike.attributes,
    (select coalesce(jsonb_object_agg(alike.quantity_names[place], trim_scale(slice.millionths[place] / 1000000)), '{}')
      from generate_subscripts(alike.quantity_names, 1) place),
    alike.is_demonstration, slice.records
  from (
    select counted.alike_id, count(*)::int as records, max(counted.occurred_on) as last_on,
      array[sum(amounts[1]), sum(amounts[2]), sum(amounts[3]), sum(amounts[4]), sum(amounts[5]), sum(amounts[6]),
        sum(amounts[7]), sum(amounts[8]), sum(amounts[9]), sum(amounts[10]), sum(amounts[11]), sum(amounts[12]),
        sum(amounts[13]), sum(amounts[14]), sum(amounts[15]), sum(amounts[16]), sum(amounts[17]), sum(amounts[18]),
        sum(amounts[19]), sum(amounts[20]), sum(amounts[21]), sum(amounts[22]), sum(amounts[23]), sum(amounts[24])
      ] as millionths
    from plans.counted_records counted where counted.occurred_on between from_on and to_on
    group by counted.alike_id, width_bucket(counted.occurred_on, edges)
  ) slice
  join plans.alike_records alike on alike.alike_id = slice.alike_id
$$;
comment on function published.counted_evidence is
  'Evidence of these days as figures count it, after published.count_touched_evidence(): records alike are one row while none of `edges` (ascending first days) lies between them; occurred_on is the last day, quantities are sums';
