-- What outreach counts: kinds, attributes and quantities as src/outreach/evidenceWords.ts names them. What was withdrawn
-- is not here; a quantity that is unknown is left out, never zero. Title and quantities are subselects, not joins: who does
-- not ask for them (a tile, a count) does not pay for them.
create view published.outreach_evidence as
  select
    session.session_id as evidence_id,
    'session'::text as evidence_kind,
    'session.record'::text as command,
    session.held_on as occurred_on,
    (select titled.title from outreach.session_titles titled where titled.session_id = session.session_id) as title,
    session.agency_id,
    session.territory_id,
    session.place,
    (select count(*)::int from outreach.session_photos photo where photo.session_id = session.session_id) as photo_count,
    jsonb_strip_nulls(jsonb_build_object(
      'audience', session.audience,
      'sessionForm', session.session_form,
      'topic', session.topic,
      'organizerIds', (
        select jsonb_agg(organizer.agency_id order by organizer.sort)
        from outreach.session_organizers organizer where organizer.session_id = session.session_id)
    )) as attributes,
    (
      select jsonb_strip_nulls(jsonb_build_object(
        'sessions', 1,
        'conferences', case when session.session_form = 'conference' then 1 end,
        'attendance', session.people,
        'women', session.women,
        'men', session.men,
        'pupils', case when grouped.groups > 0 then grouped.pupils when session.audience = 'pupils' then session.people end,
        'schools', session.schools,
        'schoolClasses', session.school_classes,
        'broadcasts', session.broadcasts,
        'broadcastMinutes', session.broadcast_minutes,
        'leaflets', given.leaflets,
        'posters', given.posters,
        'banners', given.banners,
        'handbooks', given.handbooks,
        'films', given.films,
        'materials', given.materials
      ))
      from (
        select count(*) as groups, sum(member.people) filter (where member.attendance_group = 'pupils') as pupils
        from outreach.attendance_groups member where member.session_id = session.session_id
      ) grouped
      cross join lateral (
        select
          sum(handed.quantity) filter (where handed.material_kind = 'leaflet') as leaflets,
          sum(handed.quantity) filter (where handed.material_kind = 'poster') as posters,
          sum(handed.quantity) filter (where handed.material_kind = 'banner') as banners,
          sum(handed.quantity) filter (where handed.material_kind = 'handbook') as handbooks,
          sum(handed.quantity) filter (where handed.material_kind = 'film') as films,
          sum(handed.quantity) as materials
        from outreach.session_materials handed where handed.session_id = session.session_id
      ) given
    ) as quantities,
    session.is_demonstration,
    session.recorded_at
  from outreach.sessions session
  where not exists (
    select from outreach.session_withdrawals withdrawal
    where withdrawal.session_id = session.session_id and withdrawal.restored_at is null)
  union all
  select
    sign.warning_sign_id, 'warningSign', 'warningSign.place', sign.installed_on,
    state.title, sign.agency_id, sign.territory_id, sign.place,
    (select count(*)::int from outreach.warning_sign_photos photo where photo.warning_sign_id = sign.warning_sign_id),
    jsonb_build_object('signState', state.sign_state), jsonb_build_object('signs', 1),
    sign.is_demonstration, sign.recorded_at
  from outreach.warning_signs sign
  join outreach.sign_states state on state.warning_sign_id = sign.warning_sign_id
  where sign.withdrawn_at is null
  union all
  select
    looked.sign_check_id, 'signCheck', 'warningSign.check', looked.checked_on,
    state.title, looked.agency_id, looked.territory_id, sign.place,
    (select count(*)::int from outreach.sign_check_photos photo where photo.sign_check_id = looked.sign_check_id),
    jsonb_build_object('signState', looked.sign_state, 'warningSignId', sign.warning_sign_id),
    jsonb_build_object('checks', 1), looked.is_demonstration, looked.recorded_at
  from outreach.sign_checks looked
  join outreach.warning_signs sign on sign.warning_sign_id = looked.warning_sign_id
  join outreach.sign_states state on state.warning_sign_id = looked.warning_sign_id
  where sign.withdrawn_at is null;
comment on view published.outreach_evidence is 'Sessions, warning signs and their checks as evidence of the plan';
