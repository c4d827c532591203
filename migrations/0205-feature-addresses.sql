-- Secret addresses for map programs.
create table units.feature_addresses (
  feature_address_id uuid primary key,
  account_id uuid not null references units.accounts,
  secret_hash text not null unique,
  made_at timestamptz not null,
  ended_at timestamptz
);
comment on table units.feature_addresses is 'Secret addresses at which a person''s map program reads features in that person''s rights; only a hash of the secret is kept';
create unique index feature_addresses_open on units.feature_addresses (account_id) where ended_at is null;
create index feature_addresses_account on units.feature_addresses (account_id);
