-- The records behind a figure are found in the kept copy: by its few hundred kinds of alike records, not by a look at each.
create view published.counted_records as
  select counted.evidence_id, counted.occurred_on, alike.evidence_kind, alike.agency_id, alike.territory_id,
    alike.attributes, alike.quantity_names
  from plans.counted_records counted join plans.alike_records alike on alike.alike_id = counted.alike_id;
comment on view published.counted_records is
  'Evidence by its ids as figures count it, after published.count_touched_evidence(); details are in published.evidence';
