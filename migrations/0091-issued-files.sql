-- What an office issues is kept as it was made; opened where what it belongs to is shown.
alter table platform.files drop constraint files_purpose_check;
alter table platform.files add constraint files_purpose_check check (purpose in ('photo', 'scan', 'document', 'boundaries', 'table', 'issued'));
