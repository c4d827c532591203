-- Forest owners as records of their own: who they are, how to reach them, what they signed. Which plots are theirs is asked of the
-- register each time, by their code or their name.
create table forest.forest_owners (
  forest_owner_id uuid primary key,
  owner_category text not null check (owner_category in ('specialUseBoard', 'protectionBoard', 'economicOrganization', 'armedUnit',
    'scienceTrainingOrganization', 'household', 'residentialCommunity', 'foreignInvested', 'communeCommittee')),
  owner_name text not null,
  other_names text[] not null,
  owner_code integer check (owner_code > 0),
  territory_id uuid references units.territories,
  agency_id uuid references units.agencies,
  representative text,
  telephone text,
  address text,
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table forest.forest_owners is 'Holders by law of forest, with how to reach them';
comment on column forest.forest_owners.owner_name is 'Personal data where the owner is a household';
comment on column forest.forest_owners.other_names is 'The same owner as the register writes it elsewhere; personal data like the name';
comment on column forest.forest_owners.owner_code is 'Of FRMS; null = not known';
comment on column forest.forest_owners.territory_id is 'Where its forest lies: tells namesakes apart; null = anywhere';
comment on column forest.forest_owners.representative is 'Personal data, as telephone and address are';
create index forest_owners_territory on forest.forest_owners (territory_id);
create index forest_owners_agency on forest.forest_owners (agency_id);
create index forest_owners_recorded_by on forest.forest_owners (recorded_by);
-- Indexed in moments: who writes plots waits for it.
-- breaks the running version: 0055
create index plot_versions_owner_name on forest.plot_versions
  (lower(btrim(coalesce(owner_full_name, owner_name)))) where superseded_at is null;
-- breaks the running version: 0055
create index plot_versions_owner_code on forest.plot_versions (owner_code) where superseded_at is null and owner_code > 0;

create table forest.owner_contracts (
  owner_contract_id uuid primary key,
  forest_owner_id uuid not null references forest.forest_owners,
  contract_kind text not null check (contract_kind in ('protection', 'lease', 'afforestation', 'environmentalService', 'other')),
  contract_number text not null,
  counterparty text not null,
  signed_on date not null,
  valid_to date,
  area_ha double precision check (area_ha > 0),
  remark text,
  file_id uuid references platform.files,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  ended_on date,
  ended_by uuid references units.accounts,
  ended_at timestamptz,
  end_reason text,
  check (valid_to >= signed_on),
  check (ended_on >= signed_on),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_at is null)
    and (ended_on is null) = (end_reason is null))
);
comment on table forest.owner_contracts is 'Contracts of forest owners: protection, lease, planting, environmental services';
comment on column forest.owner_contracts.counterparty is 'The other side; personal data';
comment on column forest.owner_contracts.valid_to is 'The last day; null = without end, or not said';
create index owner_contracts_owner on forest.owner_contracts (forest_owner_id);
create index owner_contracts_file on forest.owner_contracts (file_id);
create index owner_contracts_recorded_by on forest.owner_contracts (recorded_by);
create index owner_contracts_ended_by on forest.owner_contracts (ended_by);
