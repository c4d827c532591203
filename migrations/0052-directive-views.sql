-- What other features may know of directives, and what of them counts.

-- Every document with everything it carries out, however far up; itself included.
create view directives.document_ancestors as
  with recursive above (official_document_id, ancestor_id) as (
    select official_document_id, official_document_id from directives.official_documents where withdrawn_at is null
    union
    select above.official_document_id, link.other_id
    from above
    join directives.document_links link on link.official_document_id = above.ancestor_id
      and link.document_link_kind = 'carriesOut'
    join directives.official_documents other on other.official_document_id = link.other_id and other.withdrawn_at is null
  )
  select official_document_id, ancestor_id from above;
comment on view directives.document_ancestors is 'Document and what it carries out, directly or through others; itself included';

create view published.official_documents as
  select document.official_document_id, document.code, document.official_document_kind, document.title,
    document.issuer_agency_id, coalesce(agency.name, document.issuer_name) as issuer_name, document.issued_on, document.plan_id,
    document.is_verified
  from directives.official_documents document
  left join published.agencies agency on agency.agency_id = document.issuer_agency_id
  where document.withdrawn_at is null;
comment on view published.official_documents is 'The register of official documents, without entries that were withdrawn';

-- A briefing counts for what it was about and for all that this carries out; a document for what it carries out. What every
-- office starts with is no work of anybody.
create view published.directives_evidence as
  select
    briefing.briefing_id as evidence_id,
    'briefing'::text as evidence_kind,
    'briefing.record'::text as command,
    briefing.held_on as occurred_on,
    (select concat_ws(', ', string_agg(document.code, ', ' order by about.sort), briefing.place_name)
      from directives.briefing_documents about
      join directives.official_documents document using (official_document_id)
      where about.briefing_id = briefing.briefing_id) as title,
    briefing.agency_id,
    briefing.territory_id,
    null::geometry(Point, 4326) as place,
    (select count(*)::int from directives.briefing_files kept
      where kept.briefing_id = briefing.briefing_id and kept.is_photo) as photo_count,
    jsonb_build_object(
      'briefingMethod', briefing.briefing_method,
      'documents', (
        select jsonb_agg(distinct document.code)
        from directives.briefing_documents about
        join directives.document_ancestors above using (official_document_id)
        join directives.official_documents document on document.official_document_id = above.ancestor_id
        where about.briefing_id = briefing.briefing_id)
    ) as attributes,
    jsonb_strip_nulls(jsonb_build_object(
      'briefings', 1,
      'conferences', case when briefing.briefing_method in ('meeting', 'online') then 1 end,
      'attendance', briefing.people,
      'agenciesBriefed', (
        select count(*) from directives.briefed_agencies briefed where briefed.briefing_id = briefing.briefing_id),
      'villagesBriefed', briefing.villages_briefed
    )) as quantities,
    briefing.is_demonstration,
    briefing.recorded_at
  from directives.briefings briefing
  where briefing.withdrawn_at is null
  union all
  select
    document.official_document_id, 'officialDocument', 'officialDocument.register', document.issued_on,
    document.code || ': ' || document.title, document.issuer_agency_id, document.territory_id, null::geometry(Point, 4326), 0,
    jsonb_build_object(
      'officialDocumentKind', document.official_document_kind,
      'documents', (
        select jsonb_agg(distinct other.code)
        from directives.document_ancestors above
        join directives.official_documents other on other.official_document_id = above.ancestor_id
        where above.official_document_id = document.official_document_id
          and above.ancestor_id <> document.official_document_id)
    ),
    jsonb_build_object('documents', 1), document.is_demonstration, document.recorded_at
  from directives.official_documents document
  where document.withdrawn_at is null and not document.is_founded and document.issued_on is not null
    and document.issuer_agency_id is not null
    and exists (select from directives.document_links link
      where link.official_document_id = document.official_document_id and link.document_link_kind = 'carriesOut');
comment on view published.directives_evidence is 'Briefings, and documents that carry out others, as evidence of the plan';

-- Whatever changes in the register may change what stands below it: it is small, so all of it is counted anew.
select platform.watch_evidence('directives.official_documents',
  'select official_document_id from directives.official_documents where exists (select from changed)
  union all select briefing_id from directives.briefings where exists (select from changed)');
select platform.watch_evidence('directives.document_links',
  'select official_document_id from directives.official_documents where exists (select from changed)
  union all select briefing_id from directives.briefings where exists (select from changed)');
select platform.watch_evidence('directives.briefings', 'select briefing_id from changed');
select platform.watch_evidence('directives.briefing_documents', 'select briefing_id from changed');
select platform.watch_evidence('directives.briefed_agencies', 'select briefing_id from changed');
select platform.watch_evidence('directives.briefing_files', 'select briefing_id from changed');
