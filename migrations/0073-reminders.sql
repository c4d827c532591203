-- Reminders of what is due, how they reach people, and the urging of units that are late.
create schema reminders;
comment on schema reminders is 'Reminders before and after deadlines, their channels, chases and escalations';

create table reminders.reminder_rules (
  reminder_rule_id uuid primary key,
  due_kind text,
  step_days integer not null check (step_days between -60 and 250),
  reminder_recipients text not null check (reminder_recipients in ('members', 'agencyHead', 'stationHead', 'leader')),
  valid_from date not null,
  valid_to date,
  reason text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  check (valid_to > valid_from)
);
comment on table reminders.reminder_rules is 'Who is reminded how many working days before or after the due day; dated, what was due before valid_from is left alone';
comment on column reminders.reminder_rules.due_kind is 'Null = every kind that has no rules of its own';
comment on column reminders.reminder_rules.step_days is 'Working days: negative before the due day, 0 on it, positive after';
create index reminder_rules_recorded_by on reminders.reminder_rules (recorded_by);

create table reminders.reminders (
  reminder_id uuid primary key,
  due_id uuid not null,
  due_kind text not null,
  subject text not null,
  agency_id uuid not null references units.agencies,
  due_on date not null,
  path text not null,
  step_days integer not null,
  reminder_recipients text not null check (reminder_recipients in ('members', 'agencyHead', 'stationHead', 'leader')),
  account_id uuid not null references units.accounts,
  made_at timestamptz not null,
  read_at timestamptz,
  settled_at timestamptz,
  is_demonstration boolean not null,
  unique (due_id, due_on, step_days, account_id)
);
comment on table reminders.reminders is 'Each reminder once for each due day, step and account, whoever makes it how often';
comment on column reminders.reminders.settled_at is 'When it was seen that the thing is done: nothing more is sent';
create index reminders_account on reminders.reminders (account_id, made_at desc);
create index reminders_agency on reminders.reminders (agency_id);

create table reminders.escalations (
  escalation_id uuid primary key,
  due_id uuid not null,
  due_kind text not null,
  subject text not null,
  agency_id uuid not null references units.agencies,
  due_on date not null,
  path text not null,
  step_days integer not null,
  reminder_recipients text not null check (reminder_recipients in ('stationHead', 'leader')),
  escalated_on date not null,
  made_at timestamptz not null,
  settled_by uuid references units.accounts,
  settled_at timestamptz,
  settlement text,
  is_demonstration boolean not null,
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settlement is null)),
  unique (due_id, due_on, reminder_recipients)
);
comment on table reminders.escalations is 'What was passed to a higher post because it stayed undone, and what that post decided';
create index escalations_agency on reminders.escalations (agency_id);
create index escalations_settled_by on reminders.escalations (settled_by);

create table reminders.preferences (
  account_id uuid primary key references units.accounts,
  email_address text,
  sends_email boolean not null,
  sends_push boolean not null,
  changed_at timestamptz not null,
  check (email_address is not null or not sends_email)
);
comment on table reminders.preferences is 'How a person wants to be reminded besides the bell; without a row: by nothing else';

create table reminders.push_subscriptions (
  push_subscription_id uuid primary key,
  account_id uuid not null references units.accounts,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  device text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table reminders.push_subscriptions is 'Browsers that asked for push messages, and where those are handed in';
create index push_subscriptions_account on reminders.push_subscriptions (account_id);
create unique index push_subscriptions_open on reminders.push_subscriptions (endpoint) where ended_at is null;

create table reminders.push_keys (
  push_key_number smallint primary key check (push_key_number = 1),
  public_key text not null,
  private_key text not null,
  made_at timestamptz not null
);
comment on table reminders.push_keys is 'The office''s key pair for push messages (VAPID), made at the first start; the private part leaves this table only to sign';

create table reminders.deliveries (
  delivery_id uuid primary key,
  account_id uuid not null references units.accounts,
  delivery_channel text not null check (delivery_channel in ('email', 'push')),
  push_subscription_id uuid references reminders.push_subscriptions,
  delivery_status text not null check (delivery_status in ('waiting', 'sent', 'failed', 'notNeeded')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  fault text,
  made_at timestamptz not null,
  ended_at timestamptz,
  check ((delivery_channel = 'push') = (push_subscription_id is not null)),
  check ((delivery_status = 'waiting') = (ended_at is null))
);
comment on table reminders.deliveries is 'One message to one person over one channel, tried again until it is sent or given up';
create index deliveries_waiting on reminders.deliveries (next_attempt_at) where delivery_status = 'waiting';
create index deliveries_account on reminders.deliveries (account_id);
create index deliveries_subscription on reminders.deliveries (push_subscription_id);

create table reminders.delivered_reminders (
  delivery_id uuid not null references reminders.deliveries,
  reminder_id uuid not null references reminders.reminders,
  primary key (delivery_id, reminder_id)
);
comment on table reminders.delivered_reminders is 'Which reminders a message speaks of';
create index delivered_reminders_reminder on reminders.delivered_reminders (reminder_id);

create table reminders.calendar_feeds (
  calendar_feed_id uuid primary key,
  account_id uuid not null references units.accounts,
  secret_hash text not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table reminders.calendar_feeds is 'Secret addresses at which a person''s calendar program reads what is due; only a hash of the secret is kept';
create unique index calendar_feeds_open on reminders.calendar_feeds (account_id) where ended_at is null;
create index calendar_feeds_account on reminders.calendar_feeds (account_id);

create table reminders.chases (
  chase_id uuid primary key,
  chase_form text not null check (chase_form in ('letter', 'phone', 'meeting')),
  chased_on date not null,
  answer_by_on date not null,
  text text not null,
  letter_number integer check (letter_number > 0),
  from_agency_id uuid not null references units.agencies,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  check (answer_by_on >= chased_on)
);
comment on table reminders.chases is 'Recorded urges of late units: how, when, until when an answer is expected';
create index chases_from_agency on reminders.chases (from_agency_id);
create index chases_recorded_by on reminders.chases (recorded_by);

create table reminders.chased_items (
  chase_id uuid not null references reminders.chases,
  due_id uuid not null,
  due_kind text not null,
  subject text not null,
  agency_id uuid not null references units.agencies,
  due_on date not null,
  path text not null,
  primary key (chase_id, due_id)
);
comment on table reminders.chased_items is 'What a chase urges, as it stood on its day';
create index chased_items_due on reminders.chased_items (due_id);
create index chased_items_agency on reminders.chased_items (agency_id);

create table reminders.chase_answers (
  chase_answer_id uuid primary key,
  chase_id uuid not null references reminders.chases,
  agency_id uuid not null references units.agencies,
  answered_on date not null,
  text text not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  unique (chase_id, agency_id)
);
comment on table reminders.chase_answers is 'What a chased unit answered';
create index chase_answers_agency on reminders.chase_answers (agency_id);
create index chase_answers_recorded_by on reminders.chase_answers (recorded_by);
