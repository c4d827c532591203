-- Own map layers of officers: files that were opened and looked at, what was drawn of them, and the layers kept of them.
create schema mapLayers;

create table mapLayers.map_layers (
  map_layer_id uuid primary key,
  agency_id uuid not null references units.agencies,
  name text not null,
  colour text not null check (colour ~ '^#[0-9A-F]{6}$'),
  label_field text,
  layer_sharing text not null check (layer_sharing in ('own', 'chosen', 'below', 'everyone')),
  layer_file_id uuid not null,
  is_demonstration boolean not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table mapLayers.map_layers is 'Layers that officers put on the map of the office, each drawn from its newest file';
comment on column mapLayers.map_layers.agency_id is 'The unit it belongs to';
comment on column mapLayers.map_layers.label_field is 'The attribute written beside each feature; null = none';
comment on column mapLayers.map_layers.layer_file_id is 'The opened file that is drawn now';
create index map_layers_agency on mapLayers.map_layers (agency_id);
create index map_layers_recorded_by on mapLayers.map_layers (recorded_by);

create table mapLayers.layer_shares (
  map_layer_id uuid not null references mapLayers.map_layers,
  agency_id uuid not null references units.agencies,
  primary key (map_layer_id, agency_id)
);
comment on table mapLayers.layer_shares is 'Units that were chosen to see a layer';
create index layer_shares_agency on mapLayers.layer_shares (agency_id);

create table mapLayers.layer_files (
  layer_file_id uuid primary key,
  agency_id uuid not null references units.agencies,
  map_layer_id uuid references mapLayers.map_layers,
  file_id uuid not null references platform.files,
  file_name text not null,
  size_bytes bigint not null,
  layer_format text not null check (layer_format in ('geoJson', 'kml', 'kmz', 'gpx', 'shapefile', 'geoPackage', 'mbtiles', 'pmtiles')),
  layer_kind text not null check (layer_kind in ('vector', 'vectorTiles', 'rasterTiles')),
  srid integer not null,
  srid_from text not null check (srid_from in ('file', 'person', 'range')),
  is_turned boolean not null,
  encoding text not null,
  letter_repair text not null check (letter_repair in ('asFound', 'utf8', 'windows1258', 'tcvn3')),
  is_sure_of_letters boolean not null,
  file_columns text[] not null,
  vertex_count integer not null,
  faults jsonb not null,
  fault_count integer not null,
  facts jsonb not null,
  opened_by uuid not null references units.accounts,
  opened_at timestamptz not null,
  kept_by uuid references units.accounts,
  kept_at timestamptz,
  check ((map_layer_id is null) = (kept_at is null)),
  check ((kept_at is null) = (kept_by is null))
);
comment on table mapLayers.layer_files is 'Files of layers that were opened; kept_at null = looked at only, map_layer_id = the layer that keeps it';
comment on column mapLayers.layer_files.letter_repair is 'How broken letters are turned back: likely while it is looked at, chosen once it is kept';
comment on column mapLayers.layer_files.faults is 'What could not be read: row, field, what stands there; the first of them';
comment on column mapLayers.layer_files.facts is 'Measured once: extent, features by shape; of an archive of tiles its zooms and layers';
create index layer_files_agency on mapLayers.layer_files (agency_id);
create index layer_files_layer on mapLayers.layer_files (map_layer_id);
create index layer_files_file on mapLayers.layer_files (file_id);
create index layer_files_opened_by on mapLayers.layer_files (opened_by);
create index layer_files_kept_by on mapLayers.layer_files (kept_by);

alter table mapLayers.map_layers add constraint map_layers_file foreign key (layer_file_id)
  references mapLayers.layer_files deferrable initially deferred;
create index map_layers_file on mapLayers.map_layers (layer_file_id);

create table mapLayers.layer_features (
  layer_file_id uuid not null references mapLayers.layer_files,
  feature_number integer not null,
  row_number integer not null,
  shape_kind text not null check (shape_kind in ('point', 'line', 'area')),
  is_repaired boolean not null,
  properties jsonb not null,
  found_properties jsonb,
  words text not null,
  plain_words text not null,
  shape geometry(Geometry, 4326) not null,
  primary key (layer_file_id, feature_number)
);
comment on table mapLayers.layer_features is 'What the rows of a file hold, in WGS84; a row of several kinds of shapes is several features';
comment on column mapLayers.layer_features.is_repaired is 'The shape crossed itself and was made sound';
comment on column mapLayers.layer_features.found_properties is 'The attributes as the file has them, where their letters were repaired';
comment on column mapLayers.layer_features.words is 'The attributes for searching, in lower case';
comment on column mapLayers.layer_features.plain_words is 'The same without marks';
create index layer_features_shape on mapLayers.layer_features using gist (shape);
