-- A long backlog is many short statements, not one that a time limit ends.
drop function published.count_touched_evidence();
create function published.count_touched_evidence(most integer) returns integer language sql as $$
  select plans.count_touched_evidence(most)
$$;
comment on function published.count_touched_evidence is
  'Reads up to `most` touched pieces of evidence anew; until it answers 0, published.counted_evidence is not up to date';
