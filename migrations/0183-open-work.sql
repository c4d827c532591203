-- More that stands open in somebody's name: papers of units, reports that are not signed, proposals of money.
create view published.unitPlans_open_work as
  select p.unit_paper_kind as open_kind,
    coalesce(nullif(trim(p.facts ->> 'title'), ''), a.short_name || ' ' || to_char(p.covers_to, 'DD/MM/YYYY')) as subject,
    coalesce(s.submitted_by, p.saved_by) as account_id, p.agency_id,
    case p.unit_paper_kind when 'unitPlan' then '/ke-hoach-don-vi/' else '/so-ket/' end || p.unit_paper_id as path,
    coalesce(s.submitted_at, p.saved_at) as since_at
  from unitPlans.unit_papers p
  join units.agencies a on a.agency_id = p.agency_id
  left join unitPlans.unit_paper_submissions s
    on s.unit_paper_id = p.unit_paper_id and s.decision is null and p.unit_plan_status = 'submitted'
  where p.unit_plan_status <> 'accepted';
comment on view published.unitPlans_open_work is 'Unit plans and reviews that are not accepted yet: whose draft, who handed them in';

create view published.reports_open_work as
  select 'report'::text as open_kind,
    a.short_name || ' ' || case when r.month is not null then lpad(r.month::text, 2, '0') || '/' || r.year
      when r.from_on is not null then to_char(r.from_on, 'DD/MM/YYYY') || '–' || to_char(r.to_on, 'DD/MM/YYYY')
      else r.year::text end as subject,
    coalesce(d.recorded_by, r.recorded_by) as account_id, r.agency_id,
    '/bao-cao/nam/' || r.year || '?ke-hoach=' || r.plan_id
      || case r.report_kind when 'monthly' then '&ky=thang-' || r.month when 'adHoc' then '&ky=dot-xuat' else '' end
      || case when r.from_on is not null then '&tu=' || r.from_on || '&den=' || r.to_on else '' end
      || case when r.territory_id is not null then '&don-vi=' || r.territory_id else '' end
      || case when r.is_agency_part then '&co-quan=' || r.agency_id else '' end as path, coalesce(d.recorded_at, r.recorded_at) as since_at
  from reports.official_reports r
  join units.agencies a on a.agency_id = r.agency_id
  left join lateral (
    select recorded_by, recorded_at from reports.report_drafts o
    where o.official_report_id = r.official_report_id order by o.version desc limit 1
  ) d on true
  where r.signed_at is null
  union all
  select 'reportReview', a.short_name || ' ' || r.year, s.recorded_by, r.agency_id,
    '/bao-cao/nam/' || r.year || '?ke-hoach=' || r.plan_id
      || case r.report_kind when 'monthly' then '&ky=thang-' || r.month when 'adHoc' then '&ky=dot-xuat' else '' end
      || case when r.from_on is not null then '&tu=' || r.from_on || '&den=' || r.to_on else '' end
      || case when r.territory_id is not null then '&don-vi=' || r.territory_id else '' end
      || case when r.is_agency_part then '&co-quan=' || r.agency_id else '' end, s.recorded_at
  from reports.official_reports r
  join units.agencies a on a.agency_id = r.agency_id
  join lateral (
    select report_step, recorded_by, recorded_at from reports.report_steps o
    where o.official_report_id = r.official_report_id order by o.step_number desc limit 1
  ) s on s.report_step = 'reviewed'
  where r.signed_at is null;
comment on view published.reports_open_work is 'Reports that are not signed: who writes them, and who reviewed them last';

create view published.budget_open_work as
  select 'budgetProposal'::text as open_kind, p.title as subject, coalesce(act.acted_by, p.recorded_by) as account_id,
    p.agency_id, '/kinh-phi/de-xuat/' || p.budget_proposal_id as path, coalesce(act.acted_at, p.recorded_at) as since_at
  from budget.proposals p
  left join lateral (
    select acted_by, acted_at from budget.proposal_acts o
    where o.budget_proposal_id = p.budget_proposal_id and o.act in ('drafted', 'submitted')
    order by o.acted_at desc limit 1
  ) act on true
  where p.budget_proposal_status in ('draft', 'returned') or (p.budget_proposal_status = 'submitted' and exists (
    select from budget.proposal_lines l
    where l.budget_proposal_id = p.budget_proposal_id
      and not exists (select from budget.decided_lines d where d.proposal_line_id = l.proposal_line_id)
  ));
comment on view published.budget_open_work is 'Proposals of money that are not handed in, or not decided on yet';

create or replace view published.open_work as
  select open_kind, subject, account_id, agency_id, path, since_at from published.platform_open_work
  union all select open_kind, subject, account_id, agency_id, path, since_at from published.unitPlans_open_work
  union all select open_kind, subject, account_id, agency_id, path, since_at from published.reports_open_work
  union all select open_kind, subject, account_id, agency_id, path, since_at from published.budget_open_work;
