-- A proposed bulk entry may come back to whoever opened it, with what is to be changed.
alter table platform.bulk_entries add column returned_reason text;
