-- An import whose writing failed is taken back and open again, and says why.
alter table forest.plot_imports drop constraint plot_imports_check;
alter table forest.plot_imports add constraint plot_imports_failed_says_why
  check (plot_import_status <> 'failed' or problem is not null);
comment on column forest.plot_imports.problem is 'Why it could not be read, or, when it is taken back or open again, not be written';
