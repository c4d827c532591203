-- The records behind a figure are found in the kept copy: by its few hundred kinds of alike records, not by a look at each.
create view published.counted_records as
  select counted.evidence_id, alike.evidence_kind, counted.occurred_on, alike.agency_id, alike.territory_id,
    alike.attributes, alike.quantity_names, counted.amounts, listed.title, listed.lon, listed.lat, alike.is_demonstration
  from plans.counted_records counted
    join plans.alike_records alike on alike.alike_id = counted.alike_id
    join plans.listed_records listed on listed.evidence_id = counted.evidence_id;
comment on view published.counted_records is
  'Evidence record by record as figures count it, after published.count_touched_evidence(); amounts are millionths, in the order of quantity_names; attributes are without references to single records';
