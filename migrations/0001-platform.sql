-- What the platform itself keeps. `published` holds the views that features open to each other.
create schema published;
comment on schema published is 'Views that features open to each other; nobody reads another feature''s tables';

create table platform.audit_entries (
  audit_number bigint generated always as identity primary key,
  command_id uuid not null unique,
  name text not null,
  account_id uuid,
  input jsonb not null,
  input_hash text,
  answer jsonb,
  issued_at timestamptz,
  accepted_at timestamptz not null,
  check ((input_hash is null) = (answer is null))
);
comment on table platform.audit_entries is 'Every accepted command: who, when, with which input; and the answer, given again when the same id comes a second time';
comment on column platform.audit_entries.account_id is 'Null = a visitor, or the house itself at its foundation';
comment on column platform.audit_entries.input_hash is 'Null for what opens or closes a sign-in: not recognised a second time, nothing secret kept';
create index audit_entries_account on platform.audit_entries (account_id, audit_number desc);
create index audit_entries_name on platform.audit_entries (name, audit_number desc);

create table platform.settings (
  name text primary key,
  content jsonb not null,
  changed_at timestamptz not null
);
comment on table platform.settings is 'Facts about this database itself, e.g. that it is a demonstration';

create view published.audit_entries as
  select audit_number, command_id, name, account_id, issued_at, accepted_at from platform.audit_entries;
comment on view published.audit_entries is 'Who gave which command and when, without its input';
