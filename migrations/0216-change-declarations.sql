-- What owners declare of their forest, who of commune and rangers has seen it, and what the register made of it.
create table forest.change_declarations (
  change_declaration_id uuid primary key,
  plot_id uuid not null references forest.plots,
  change_cause text not null check (change_cause in ('planting', 'becameForest', 'regeneration', 'harvest', 'fire',
    'clearingOrEncroachment', 'conversion', 'pest', 'disaster', 'other')),
  happened_on date not null,
  declared_on date not null,
  area_ha double precision check (area_ha > 0),
  description text not null,
  agency_id uuid references units.agencies,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null,
  settled_on date,
  settled_by uuid references units.accounts,
  settled_at timestamptz,
  change_id uuid references forest.changes,
  refusal_reason text,
  check (declared_on >= happened_on),
  check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settled_on is null)),
  check ((settled_at is null) = (change_id is null and refusal_reason is null)),
  check (change_id is null or refusal_reason is null)
);
comment on table forest.change_declarations is 'Changes that owners declare of their plots; nothing of the register changes by it';
comment on column forest.change_declarations.agency_id is 'The agency that the owner is; null = taken in by an officer for the owner';
comment on column forest.change_declarations.change_id is 'The change of the register that came of it';
create index change_declarations_plot on forest.change_declarations (plot_id);
create index change_declarations_agency on forest.change_declarations (agency_id);
create index change_declarations_recorded_by on forest.change_declarations (recorded_by);
create index change_declarations_settled_by on forest.change_declarations (settled_by);
create index change_declarations_change on forest.change_declarations (change_id);

create table forest.declaration_photos (
  change_declaration_id uuid not null references forest.change_declarations,
  file_id uuid not null references platform.files,
  primary key (change_declaration_id, file_id)
);
comment on table forest.declaration_photos is 'Photos of what is declared';
create index declaration_photos_file on forest.declaration_photos (file_id);

create table forest.declaration_confirmations (
  change_declaration_id uuid not null references forest.change_declarations,
  confirming_side text not null check (confirming_side in ('commune', 'ranger')),
  is_true boolean not null,
  seen_on date not null,
  remark text,
  confirmed_by uuid not null references units.accounts,
  confirmed_at timestamptz not null,
  primary key (change_declaration_id, confirming_side),
  check (is_true or remark is not null)
);
comment on table forest.declaration_confirmations is 'What commune and ranger found on the spot, once each';
create index declaration_confirmations_by on forest.declaration_confirmations (confirmed_by);
