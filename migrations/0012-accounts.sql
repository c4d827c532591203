-- Accounts, sign-ins, one-time links, and what the office changed of the shipped roles. Nothing here can be turned back into
-- a password, a token or a link: only hashes are kept.
create table units.accounts (
  account_id uuid primary key,
  person_id uuid not null references units.people,
  user_name text not null,
  password_hash text,
  password_set_at timestamptz,
  must_change_password boolean not null default false,
  language text not null default 'vi' check (language in ('vi', 'en')),
  persona text unique,
  created_at timestamptz not null,
  closed_at timestamptz,
  closed_reason text,
  check ((closed_at is null) = (closed_reason is null))
);
comment on table units.accounts is 'Names by which people sign in';
comment on column units.accounts.password_hash is 'argon2id; null = nobody can sign in with a password';
comment on column units.accounts.persona is 'An invented person of the demonstration; null for real people';
create unique index accounts_user_name on units.accounts (lower(user_name));
create index accounts_person on units.accounts (person_id);

create table units.sign_ins (
  sign_in_id uuid primary key,
  account_id uuid not null references units.accounts,
  token_hash text not null unique,
  device text not null,
  address text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz
);
comment on table units.sign_ins is 'Devices that are or were signed in; the token itself only the device has';
comment on column units.sign_ins.expires_at is 'The latest end, however often it is used; without use it ends earlier';
create index sign_ins_account on units.sign_ins (account_id, last_seen_at desc);

create table units.sign_in_failures (
  user_name_hash text not null,
  address text not null,
  failed_count integer not null check (failed_count > 0),
  failed_at timestamptz not null,
  rest_ends_at timestamptz,
  primary key (user_name_hash, address)
);
comment on table units.sign_in_failures is 'Wrong passwords in a row by user name (as a hash, there may be no such account) and address; address * = from anywhere';

create table units.one_time_links (
  one_time_link_id uuid primary key,
  account_id uuid not null references units.accounts,
  code_hash text not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table units.one_time_links is 'Links that set one password; used once, then or after a while worthless';
create index one_time_links_account on units.one_time_links (account_id);

create table units.role_changes (
  role_change_id uuid primary key,
  role_change_number bigint generated always as identity,
  role text not null,
  permission text not null,
  reach text not null check (reach in ('own', 'subordinate', 'all', 'none', 'shipped')),
  reason text not null,
  changed_by uuid not null references units.accounts,
  changed_at timestamptz not null
);
comment on table units.role_changes is 'What the office changed of the shipped permissions, the latest row of a role and name stands';
create index role_changes_name on units.role_changes (role, permission, role_change_number desc);
create index role_changes_account on units.role_changes (changed_by);

create view published.accounts as
  select a.account_id, a.person_id, p.name as person_name from units.accounts a join units.people p using (person_id);
comment on view published.accounts is 'Which person is behind an account that recorded something';
