-- Numbers begin anew each year, and each committee has its own: only both together name one plan.
alter table plans.plans add column issued_year integer generated always as (extract(year from issued_on)::integer) stored;
alter table plans.plans drop constraint plans_code_key;
alter table plans.plans add constraint plans_number unique (issuer_agency_id, issued_year, code);
comment on column plans.plans.issued_year is 'The year whose numbers are counted';
