-- A session, a sign or a check that changes is counted anew.
select platform.watch_evidence('outreach.sessions', 'select session_id from changed');
select platform.watch_evidence('outreach.session_organizers', 'select session_id from changed');
select platform.watch_evidence('outreach.attendance_groups', 'select session_id from changed');
select platform.watch_evidence('outreach.session_materials', 'select session_id from changed');
select platform.watch_evidence('outreach.session_withdrawals', 'select session_id from changed');
select platform.watch_evidence('outreach.warning_signs', 'select warning_sign_id from changed
  union all select sign_check_id from changed join outreach.sign_checks using (warning_sign_id)');
select platform.watch_evidence('outreach.sign_checks', 'select warning_sign_id from changed
  union all select looked.sign_check_id from outreach.sign_checks looked
  where looked.warning_sign_id in (select warning_sign_id from changed) union all select sign_check_id from changed');
