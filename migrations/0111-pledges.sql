-- Pledges: what households, and officials and staff of agencies, promised in writing; and how many people an agency has.
create schema pledges;

create table pledges.pledges (
  pledge_id uuid primary key,
  pledge_party text not null check (pledge_party in ('households', 'staff')),
  pledge_subjects text[] not null check (cardinality(pledge_subjects) > 0
    and pledge_subjects <@ array['forestProtection', 'firePrevention', 'noWildlifeConsumption']),
  agency_id uuid not null references units.agencies,
  territory_id uuid not null references units.territories,
  place_name text,
  signed_on date not null,
  valid_year integer check (valid_year between 2000 and 2100),
  signers integer not null check (signers > 0),
  remark text,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table pledges.pledges is 'One signed paper or list: who promised what, how many signed; names are kept apart';
comment on column pledges.pledges.agency_id is 'Of staff: whose people signed; of households: who had them sign';
comment on column pledges.pledges.valid_year is 'The year it holds for; null = without end';
comment on column pledges.pledges.signers is 'People of an agency, or households';
create index pledges_agency on pledges.pledges (agency_id, signed_on desc);
create index pledges_territory on pledges.pledges (territory_id);
create index pledges_recorded_by on pledges.pledges (recorded_by);

create table pledges.pledge_signers (
  pledge_id uuid not null references pledges.pledges,
  sort integer not null,
  name text not null,
  position text,
  primary key (pledge_id, sort)
);
comment on table pledges.pledge_signers is 'Personal data: who signed, where names were entered; each reading is in platform.disclosures';

create table pledges.pledge_lists (
  pledge_id uuid not null references pledges.pledges,
  file_id uuid not null references platform.files,
  sort integer not null,
  primary key (pledge_id, file_id)
);
comment on table pledges.pledge_lists is 'Scans of the signed paper or list';
create index pledge_lists_file on pledges.pledge_lists (file_id);

create table pledges.staff_counts (
  staff_count_id uuid primary key,
  agency_id uuid not null references units.agencies,
  counted_on date not null,
  people integer not null check (people >= 0),
  source text not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table pledges.staff_counts is 'How many officials and staff an agency had on a day, and where that is written; the last one recorded of a day stands';
create index staff_counts_agency on pledges.staff_counts (agency_id, counted_on desc, recorded_at desc);
create index staff_counts_recorded_by on pledges.staff_counts (recorded_by);

-- What pledges count: kinds, attributes and quantities as src/pledges/evidenceWords.ts names them. No name of a person.
create view published.pledge_evidence as
  select
    pledge.pledge_id as evidence_id,
    'pledge'::text as evidence_kind,
    'pledge.sign'::text as command,
    pledge.signed_on as occurred_on,
    (select concat_ws(', ', pledge.place_name, case pledge.pledge_party when 'staff' then agency.name else unit.full_name end)
      from published.agencies agency, published.territories unit
      where agency.agency_id = pledge.agency_id and unit.territory_id = pledge.territory_id) as title,
    pledge.agency_id,
    pledge.territory_id,
    null::geometry(Point, 4326) as place,
    0 as photo_count,
    jsonb_build_object('pledgeParty', pledge.pledge_party, 'pledgeSubject', to_jsonb(pledge.pledge_subjects)) as attributes,
    jsonb_strip_nulls(jsonb_build_object(
      'pledges', 1,
      'households', case pledge.pledge_party when 'households' then pledge.signers end,
      'people', case pledge.pledge_party when 'staff' then pledge.signers end
    )) as quantities,
    pledge.is_demonstration,
    pledge.recorded_at
  from pledges.pledges pledge
  where not exists (select from published.withdrawn_records withdrawn where withdrawn.record_id = pledge.pledge_id);
comment on view published.pledge_evidence is 'Pledges as evidence of the plan';

select platform.watch_evidence('pledges.pledges', 'select pledge_id from changed');
