-- Files of own map layers are kept as they came: what is drawn of them is read out of them.
alter table platform.files drop constraint files_purpose_check;
alter table platform.files add constraint files_purpose_check check (purpose in ('photo', 'scan', 'document', 'boundaries', 'table', 'issued', 'layer'));
