-- Allocations of forest count too.
create or replace view published.evidence as
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.outreach_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.plan_adjustment_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.pledge_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.directives_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.unit_plan_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.household_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.movement_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.coordination_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.forest_evidence;
