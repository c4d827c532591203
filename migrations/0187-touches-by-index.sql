-- Touches are found by the index however many wait: a limit that the planner does not know makes it read them all.
create or replace function platform.take_touched_evidence(most integer) returns setof uuid language plpgsql as $$
declare
  oldest constant bigint := (select touch_number from platform.touched_evidence order by touch_number limit 1);
  ids uuid[];
begin
  ids := array(select distinct evidence_id from platform.touched_evidence
    where touch_number >= oldest and touch_number < oldest + most);
  delete from platform.touched_evidence where evidence_id = any(ids);
  return query select unnest(ids);
end $$;

create or replace function published.waiting_evidence(exact integer) returns bigint language plpgsql as $$
declare
  oldest constant bigint := (select touch_number from platform.touched_evidence order by touch_number limit 1);
  newest constant bigint := (select touch_number from platform.touched_evidence order by touch_number desc limit 1);
  touches bigint;
begin
  if oldest is null then return 0; end if;
  if newest - oldest < exact then return newest - oldest + 1; end if;
  select count(*) into touches from (select from platform.touched_evidence limit exact + 1) touched;
  return case when touches <= exact then touches else newest - oldest + 1 end;
end $$;
comment on function published.waiting_evidence is
  'About how many changes of evidence wait to be counted; at most `exact` if so few wait';
