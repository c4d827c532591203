-- The one view of everything that counts. A feature that publishes evidence adds itself here by a later migration.
create view published.evidence as
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.outreach_evidence
  union all
  select evidence_id, evidence_kind, command, occurred_on, title, agency_id, territory_id, place, photo_count, attributes,
    quantities, is_demonstration, recorded_at
  from published.plan_adjustment_evidence;
comment on view published.evidence is 'Everything that counts: what, when, where, by which unit, how much, which record';
