-- What a figure needs of every record, kept ready: sums over a million records in the time of a scan (decision 0024). It is
-- a copy of published.evidence, brought up to date from platform.touched_evidence before each count, never the truth itself.
create table plans.alike_records (
  alike_id integer generated always as identity primary key,
  evidence_kind text not null,
  agency_id uuid references units.agencies,
  territory_id uuid references units.territories,
  attributes jsonb not null,
  quantity_names text[] not null check (cardinality(quantity_names) <= 24),
  is_demonstration boolean not null,
  unique nulls not distinct (evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration)
);
comment on table plans.alike_records is 'Records that every indicator treats alike: kind, agency, unit, attributes, which quantities they say';
comment on column plans.alike_records.attributes is 'Without references to single records (…Id), but for the indicator of an adjustment';
create index alike_records_agency on plans.alike_records (agency_id);
create index alike_records_territory on plans.alike_records (territory_id);

create table plans.counted_records (
  evidence_id uuid primary key,
  alike_id integer not null references plans.alike_records,
  occurred_on date not null,
  amounts bigint[] not null
);
comment on table plans.counted_records is 'One row for each row of published.evidence';
comment on column plans.counted_records.amounts is 'Millionths, in the order of quantity_names';
create index counted_records_alike on plans.counted_records (alike_id);
create index counted_records_occurred_on on plans.counted_records (occurred_on);

create table plans.counting_turns (counting_turn smallint primary key);
comment on table plans.counting_turns is 'One row: whoever brings counted_records up to date holds it, so that an older state never follows a newer one';
insert into plans.counting_turns values (1);

create view plans.countable_evidence as
  select record.evidence_id, record.evidence_kind, record.occurred_on, record.agency_id, record.territory_id,
    (select coalesce(jsonb_object_agg(attribute.key, attribute.value), '{}')
      from jsonb_each(coalesce(record.attributes, '{}')) attribute
      where attribute.key = 'indicatorId' or attribute.key !~ 'Id$') as attributes,
    said.quantity_names, said.amounts, record.is_demonstration
  from published.evidence record
    cross join lateral (
      select coalesce(array_agg(quantity.key order by quantity.key), '{}') as quantity_names,
        coalesce(array_agg(round((quantity.value #>> '{}')::numeric * 1000000)::bigint order by quantity.key), '{}') as amounts
      from jsonb_each(coalesce(record.quantities, '{}')) quantity where jsonb_typeof(quantity.value) = 'number'
    ) said;
comment on view plans.countable_evidence is 'published.evidence as counted_records keeps it';

select platform.watch_evidence('plans.adjustments', 'select adjustment_id from changed');
select platform.watch_evidence('plans.indicator_versions',
  'select adjustment_id from changed join plans.adjustments using (indicator_id)');
insert into plans.alike_records (evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration)
select distinct evidence_kind, agency_id, territory_id, attributes, quantity_names, is_demonstration
from plans.countable_evidence;
insert into plans.counted_records (evidence_id, alike_id, occurred_on, amounts)
select record.evidence_id, alike.alike_id, record.occurred_on, record.amounts
from plans.countable_evidence record
  join plans.alike_records alike on alike.evidence_kind = record.evidence_kind
    and alike.agency_id is not distinct from record.agency_id
    and alike.territory_id is not distinct from record.territory_id
    and alike.attributes = record.attributes and alike.quantity_names = record.quantity_names
    and alike.is_demonstration = record.is_demonstration;
