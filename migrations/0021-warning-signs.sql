-- Warning signs at forest roads and the times somebody looked at them.
create table outreach.warning_signs (
  warning_sign_id uuid primary key,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  place geometry(Point, 4326) not null,
  place_name text,
  sign_text text not null,
  sign_state text not null check (sign_state in ('good', 'damaged', 'missing', 'removed')),
  installed_on date not null,
  next_check_due_on date check (next_check_due_on > installed_on),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  withdrawal_reason text,
  withdrawn_by uuid references units.accounts,
  withdrawn_at timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
);
comment on table outreach.warning_signs is 'A sign as it was placed; what became of it is in outreach.sign_checks';
comment on column outreach.warning_signs.agency_id is 'Who looks after it';
comment on column outreach.warning_signs.territory_id is 'The unit of the day on which it was installed';
comment on column outreach.warning_signs.sign_state is 'State when it was recorded';
comment on column outreach.warning_signs.withdrawn_at is 'Entered by mistake: out of every count, still readable';
create index warning_signs_agency on outreach.warning_signs (agency_id);
create index warning_signs_territory on outreach.warning_signs (territory_id);
create index warning_signs_place on outreach.warning_signs using gist (place);
create index warning_signs_recorded_by on outreach.warning_signs (recorded_by);
create index warning_signs_withdrawn_by on outreach.warning_signs (withdrawn_by);

create table outreach.warning_sign_photos (
  warning_sign_id uuid not null references outreach.warning_signs,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (warning_sign_id, file_id)
);
comment on table outreach.warning_sign_photos is 'Photos of a sign when it was placed';
create index warning_sign_photos_file on outreach.warning_sign_photos (file_id);

create table outreach.sign_checks (
  sign_check_id uuid primary key,
  warning_sign_id uuid not null references outreach.warning_signs,
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  checked_on date not null,
  sign_state text not null check (sign_state in ('good', 'damaged', 'missing', 'removed')),
  next_check_due_on date check (next_check_due_on > checked_on),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table outreach.sign_checks is 'State of a sign on a date, as somebody saw it; the last one by date and time of recording is the state now';
comment on column outreach.sign_checks.agency_id is 'Whose people looked: an agency of the person who recorded';
comment on column outreach.sign_checks.territory_id is 'The unit in which the sign stood on that day';
create index sign_checks_warning_sign on outreach.sign_checks (warning_sign_id, checked_on desc, recorded_at desc);
create index sign_checks_agency on outreach.sign_checks (agency_id);
create index sign_checks_territory on outreach.sign_checks (territory_id);
create index sign_checks_recorded_by on outreach.sign_checks (recorded_by);

create table outreach.sign_check_photos (
  sign_check_id uuid not null references outreach.sign_checks,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (sign_check_id, file_id)
);
comment on table outreach.sign_check_photos is 'Photos of a check';
create index sign_check_photos_file on outreach.sign_check_photos (file_id);

-- How a sign is called, and its state now: by its last check, or as it was placed.
create view outreach.sign_states as
  select
    sign.warning_sign_id,
    concat_ws(', ', rtrim(sign.sign_text, '. '), sign.place_name) as title,
    coalesce(last.sign_state, sign.sign_state) as sign_state,
    last.checked_on as last_checked_on,
    case when last.sign_check_id is null then sign.next_check_due_on else last.next_check_due_on end as next_check_due_on
  from outreach.warning_signs sign
  left join lateral (
    select * from outreach.sign_checks checked
    where checked.warning_sign_id = sign.warning_sign_id
    order by checked.checked_on desc, checked.recorded_at desc, checked.sign_check_id limit 1
  ) last on true;
comment on view outreach.sign_states is 'Title, state, last check and next check of every sign';
