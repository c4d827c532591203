-- Files of boundaries (GeoJSON, zipped Shapefile, GeoPackage) are kept as they came: there is no picture to make of them.
alter table platform.files drop constraint files_purpose_check;
alter table platform.files add constraint files_purpose_check check (purpose in ('photo', 'scan', 'boundaries'));
alter table platform.files drop constraint files_check1;
alter table platform.files add constraint files_photo_has_copy check (purpose <> 'photo' or sha256 is not null);
comment on table platform.files is 'Photos, scans and files of boundaries: the original as it came (kept apart), a photo''s cleaned copies, and what the camera noted';
