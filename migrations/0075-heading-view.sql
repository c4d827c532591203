-- How agencies head their documents, for features that write letters.
create view published.document_headings as
  select distinct on (agency_id, valid_from) agency_id, valid_from, heading
  from reports.document_headings order by agency_id, valid_from, recorded_at desc;
comment on view published.document_headings is 'Heading of an agency from a day on, until the next';
