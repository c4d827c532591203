-- A second proof of who signs in: codes of an authenticator (RFC 6238) and, for a lost phone, codes that work once.
create table units.second_factors (
  account_id uuid primary key references units.accounts,
  secret text not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
comment on table units.second_factors is 'Secrets shared with an authenticator; in no read, no log and no audit entry. Confirmed = asked for at each sign-in';
comment on column units.second_factors.last_step is 'Time step of the last code taken: the same code is not taken twice';

create table units.recovery_codes (
  account_id uuid not null references units.second_factors on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
comment on table units.recovery_codes is 'Codes in place of the authenticator, each for one sign-in; only hashes are kept';
