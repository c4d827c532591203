-- The list of evidence is paged in the database too: what it is ordered and searched by is kept beside what is counted, by the
-- same turns (decision 0046).
create table plans.listed_records (
  evidence_id uuid primary key,
  alike_id integer not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  title text not null,
  lon double precision,
  lat double precision,
  photo_count integer not null,
  check ((lon is null) = (lat is null))
);
comment on table plans.listed_records is 'One row for each row of plans.counted_records: what the list of evidence is ordered and searched by';
comment on column plans.listed_records.alike_id is 'As in plans.counted_records';
comment on column plans.listed_records.lon is 'Of the place, with lat; null = without a place';
create index listed_records_newest on plans.listed_records (occurred_on desc, recorded_at desc, evidence_id);

-- As in 0186, and beside it the row of the list.
create or replace function plans.write_counted(ids uuid[]) returns boolean language plpgsql as $$
declare
  nobody constant uuid := '00000000-0000-0000-0000-000000000000';
  is_first_of_its_like boolean;
begin
  with told as materialized (
    select evidence_id, evidence_kind, occurred_on, agency_id, territory_id, coalesce(attributes, '{}') as attributes,
      coalesce(quantities, '{}') as quantities, is_demonstration, recorded_at, coalesce(title, '') as title, place,
      coalesce(photo_count, 0) as photo_count
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
    select told.evidence_id, alike.alike_id, told.occurred_on, measured.amounts, told.recorded_at, told.title, told.place,
      told.photo_count
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
  ), listed as (
    insert into plans.listed_records (evidence_id, alike_id, occurred_on, recorded_at, title, lon, lat, photo_count)
    select evidence_id, alike_id, occurred_on, recorded_at, title, ST_X(place), ST_Y(place), photo_count
    from fresh where alike_id is not null
    on conflict do nothing
  )
  select exists (select from fresh where alike_id is null) into is_first_of_its_like;
  return is_first_of_its_like;
end $$;

create or replace function plans.count_touched_evidence(most integer) returns integer language plpgsql as $$
declare
  ids uuid[];
begin
  if not platform.is_evidence_touched() then return 0; end if;
  -- One after the other: what is read below is newer than whatever another has written.
  perform from plans.counting_turns for update;
  ids := array(select platform.take_touched_evidence(most));
  delete from plans.counted_records where evidence_id = any(ids);
  delete from plans.listed_records where evidence_id = any(ids);
  if plans.write_counted(ids) then
    insert into plans.alike_records (evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration)
    select distinct evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration
    from plans.countable_evidence where evidence_id = any(ids)
    on conflict do nothing;
    perform plans.write_counted(ids);
  end if;
  return cardinality(ids);
end $$;

-- What was counted before is counted once more, for the list.
select platform.touch_again(array(select evidence_id from plans.counted_records));
