-- Photos and scans: what is known about each; the bytes are in the file stores under the hashes named here.
create table platform.files (
  file_id uuid primary key,
  purpose text not null check (purpose in ('photo', 'scan')),
  name text not null,
  original_sha256 text not null check (original_sha256 ~ '^[0-9a-f]{64}$'),
  original_media_type text not null,
  original_bytes bigint not null check (original_bytes > 0),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  screen_sha256 text check (screen_sha256 ~ '^[0-9a-f]{64}$'),
  thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  taken_at timestamptz,
  place geometry(Point, 4326),
  device text,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  is_demonstration boolean not null default false,
  check ((sha256 is null) = (thumbnail_sha256 is null) and (sha256 is null) = (screen_sha256 is null)),
  check (purpose = 'scan' or sha256 is not null)
);
comment on table platform.files is 'Photos and scans: the original as it came (kept apart), its cleaned copies, and what the camera noted';
comment on column platform.files.sha256 is 'Cleaned JPEG; null for a PDF scan, of which there is only the original';
comment on column platform.files.taken_at is 'What the camera says; null = it does not say';
create index files_place on platform.files using gist (place);
create index files_uploaded_by on platform.files (uploaded_by, uploaded_at desc);
create index files_original on platform.files (original_sha256);

create table platform.file_openings (
  file_opening_id bigint generated always as identity primary key,
  file_id uuid not null references platform.files,
  account_id uuid not null,
  variant text not null check (variant in ('thumbnail', 'screen', 'full', 'original')),
  opened_at timestamptz not null
);
comment on table platform.file_openings is 'Who opened an original or a signed list, and when';
create index file_openings_file on platform.file_openings (file_id, opened_at desc);

create view published.files as
  select file_id, purpose, name, media_type, width, height, taken_at, uploaded_by, uploaded_at from platform.files;
comment on view published.files is 'Photos and scans that records refer to; hashes, device and place of the camera stay with the platform';
