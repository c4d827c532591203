-- Which evidence may count differently now: written by the change itself, in its own transaction, whoever made it.
create table platform.touched_evidence (
  touch_number bigint generated always as identity primary key,
  evidence_id uuid not null
);
comment on table platform.touched_evidence is 'Evidence that was made, changed or taken out since it was last counted; taken away when it is counted anew';

create function platform.touch_evidence() returns trigger language plpgsql as $$
begin
  execute 'insert into platform.touched_evidence (evidence_id) ' || tg_argv[0];
  return null;
end $$;
comment on function platform.touch_evidence is 'Trigger: tg_argv[0] asks `changed`, the rows as they are or were, for ids of evidence';

-- Every table behind a view of evidence is watched: `select platform.watch_evidence('outreach.session_materials',
-- 'select session_id from changed')`. A test holds that none is forgotten.
create function platform.watch_evidence(watched regclass, ids text) returns void language plpgsql as $$
begin
  execute format('create trigger evidence_touched_by_insert after insert on %s referencing new table as changed
    for each statement execute function platform.touch_evidence(%L)', watched, ids);
  execute format('create trigger evidence_touched_by_update after update on %s referencing new table as changed
    for each statement execute function platform.touch_evidence(%L)', watched, ids);
  execute format('create trigger evidence_touched_by_delete after delete on %s referencing old table as changed
    for each statement execute function platform.touch_evidence(%L)', watched, ids);
end $$;
comment on function platform.watch_evidence is 'From now on each change of the table touches the evidence that `ids` asks of `changed`';

-- Each piece once, however often it was touched. Only what is committed: a change still under way touches again.
create function platform.take_touched_evidence(most integer) returns setof uuid language sql as $$
  with taken as (
    delete from platform.touched_evidence where touch_number in (
      select touch_number from platform.touched_evidence order by touch_number limit most)
    returning evidence_id)
  select distinct evidence_id from taken
$$;
comment on function platform.take_touched_evidence is 'Takes away up to `most` touches and answers their evidence';

create function platform.is_evidence_touched() returns boolean language sql as $$
  select exists (select from platform.touched_evidence)
$$;
comment on function platform.is_evidence_touched is 'Whether something waits to be counted anew';
