-- Documents (decisions, vouchers) are for every signed-in person who has their address; tables are read by an import.
alter table platform.files drop constraint files_purpose_check;
alter table platform.files add constraint files_purpose_check
  check (purpose in ('photo', 'scan', 'document', 'boundaries', 'table'));
comment on table platform.files is 'Photos, scans, documents and files that an import reads: the original as it came (kept apart), a photo''s cleaned copies, and what the camera noted';
