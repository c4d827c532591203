-- Imports of territories with their boundaries: what a file held, what became of each row, and the boundaries that gave way.
create sequence units.boundary_import_writings;
comment on sequence units.boundary_import_writings is 'In which order imports were written: they are taken back the other way round';

create table units.boundary_imports (
  boundary_import_id uuid primary key,
  file_id uuid not null references platform.files,
  file_name text not null,
  boundary_format text not null check (boundary_format in ('geoJson', 'shapefile', 'geoPackage')),
  boundary_import_status text not null check (boundary_import_status in ('open', 'written', 'undone')),
  srid integer not null,
  srid_from text not null check (srid_from in ('file', 'person', 'range')),
  is_turned boolean not null,
  is_tcvn3 boolean not null,
  file_columns text[] not null,
  valid_from date,
  legal_basis text,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  written_at timestamptz,
  written_number bigint,
  undone_at timestamptz,
  check ((boundary_import_status = 'open') = (written_at is null)),
  check ((boundary_import_status = 'open') = (written_number is null)),
  check ((boundary_import_status = 'undone') = (undone_at is not null))
);
comment on table units.boundary_imports is 'Files of boundaries that were opened; written = their rows are in the register, undone = taken back as a whole';
create index boundary_imports_file on units.boundary_imports (file_id);
create index boundary_imports_account on units.boundary_imports (opened_by);

create table units.boundary_import_rows (
  boundary_import_id uuid not null references units.boundary_imports,
  row_number integer not null,
  properties jsonb not null,
  shape_state text not null check (shape_state in ('sound', 'repaired', 'missing', 'notArea', 'broken', 'outsideCountry')),
  shape_fault text,
  shape geometry(MultiPolygon, 4326),
  area_km2 double precision,
  territory_id uuid references units.territories,
  is_created boolean not null default false,
  primary key (boundary_import_id, row_number),
  check ((shape is null) = (shape_state not in ('sound', 'repaired')))
);
comment on table units.boundary_import_rows is 'What each row of the file held, in WGS84';
comment on column units.boundary_import_rows.territory_id is 'The territory that got this boundary; null = not written, or undone';
create index boundary_import_rows_shape on units.boundary_import_rows using gist (shape);
create index boundary_import_rows_territory on units.boundary_import_rows (territory_id);

create table units.boundary_import_overlaps (
  boundary_import_id uuid not null,
  row_number integer not null,
  other_row_number integer not null,
  area_ha double precision not null,
  primary key (boundary_import_id, row_number, other_row_number),
  foreign key (boundary_import_id, row_number) references units.boundary_import_rows,
  foreign key (boundary_import_id, other_row_number) references units.boundary_import_rows
);
comment on table units.boundary_import_overlaps is 'Rows of one file that cover the same ground, each pair once';
create index boundary_import_overlaps_other on units.boundary_import_overlaps (boundary_import_id, other_row_number);

create table units.replaced_shapes (
  boundary_import_id uuid not null references units.boundary_imports,
  territory_id uuid not null references units.territories,
  shape geometry(MultiPolygon, 4326),
  is_sketch boolean not null,
  replaced_at timestamptz not null,
  primary key (boundary_import_id, territory_id)
);
comment on table units.replaced_shapes is 'The boundary a territory had before an import, kept as history and for taking the import back';
create index replaced_shapes_territory on units.replaced_shapes (territory_id);
create index replaced_shapes_shape on units.replaced_shapes using gist (shape);
