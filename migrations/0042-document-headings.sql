-- How agencies head, code and sign their documents: settings with a first day, as Decree 30/2020/NĐ-CP, Annex I, asks.
create table reports.document_headings (
  document_heading_id uuid primary key,
  agency_id uuid not null references units.agencies,
  valid_from date not null,
  heading jsonb not null,
  recorded_by uuid not null references units.accounts,
  recorded_at timestamptz not null
);
comment on table reports.document_headings is 'Heading of one agency from a day on, until the next; of two from the same day the last recorded is meant';
create index document_headings_agency on reports.document_headings (agency_id, valid_from desc, recorded_at desc);
create index document_headings_recorded_by on reports.document_headings (recorded_by);
