-- The register seen from afar: for each tile of the map a grid of 256 by 256 cells with what prevails there. What is no longer as it
-- is kept stands in forest.mosaic_marks until it is drawn anew.
create table forest.plot_mosaics (
  zoom smallint not null check (zoom in (4, 6, 8, 10, 12)),
  tile_x integer not null,
  tile_y integer not null,
  forest_type_cells bytea not null check (length(forest_type_cells) = 65536),
  forest_purpose_cells bytea not null check (length(forest_purpose_cells) = 65536),
  owner_category_cells bytea not null check (length(owner_category_cells) = 65536),
  drawn_at timestamptz not null,
  primary key (zoom, tile_x, tile_y)
);
comment on table forest.plot_mosaics is 'Today''s plots by cells of map tiles, one byte each, row by row from the north-west: number of the kind, 255 = unknown, 0 = no plot; a tile without plots has no row';

create table forest.mosaic_marks (
  mosaic_mark_id bigint generated always as identity primary key,
  tile_x integer not null,
  tile_y integer not null
);
comment on table forest.mosaic_marks is 'Tiles of zoom 12 whose plots changed since they were drawn; a change adds rows and waits for nobody';
create index mosaic_marks_tile on forest.mosaic_marks (tile_x, tile_y);

create function forest.tile_column(lon double precision) returns integer
  language sql immutable parallel safe as $$
  select floor((greatest(least(lon, 179.999999), -180) + 180) / 360 * 4096)::integer
$$;
comment on function forest.tile_column is 'Of zoom 12';
create function forest.tile_row(lat double precision) returns integer
  language sql immutable parallel safe as $$
  select floor((0.5 - ln(tan(pi() / 4 + radians(greatest(least(lat, 85.05), -85.05)) / 2)) / (2 * pi())) * 4096)::integer
$$;
comment on function forest.tile_row is 'Of zoom 12, from the north';

create function forest.mark_mosaics() returns trigger language plpgsql as $$
begin
  insert into forest.mosaic_marks (tile_x, tile_y)
  select distinct x, y
  from changed version
  cross join lateral generate_series(forest.tile_column(ST_XMin(version.shape)), forest.tile_column(ST_XMax(version.shape))) x
  cross join lateral generate_series(forest.tile_row(ST_YMax(version.shape)), forest.tile_row(ST_YMin(version.shape))) y;
  return null;
end;
$$;
comment on function forest.mark_mosaics is 'What a plot covers or covered is drawn anew';
create trigger mosaics_after_insert after insert on forest.plot_versions
  referencing new table as changed for each statement execute function forest.mark_mosaics();
create trigger mosaics_after_update after update on forest.plot_versions
  referencing new table as changed for each statement execute function forest.mark_mosaics();

-- Plots that were there before.
insert into forest.mosaic_marks (tile_x, tile_y)
select distinct x, y
from forest.plot_versions version
cross join lateral generate_series(forest.tile_column(ST_XMin(version.shape)), forest.tile_column(ST_XMax(version.shape))) x
cross join lateral generate_series(forest.tile_row(ST_YMax(version.shape)), forest.tile_row(ST_YMin(version.shape))) y
where version.superseded_at is null and version.valid_to is null;

-- Indexed in a moment: the register is young, and who writes plots waits for it.
-- breaks the running version: 0053
create index plot_versions_days on forest.plot_versions (valid_from) where superseded_at is null;
