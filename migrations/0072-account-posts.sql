-- Who can be told something: open accounts with the places their people hold, dated.
create view published.account_posts as
  select a.account_id, a.person_id, p.name as person_name, a.language, t.agency_id, t.post_id, t.title as post_title,
    t.is_head, t.role, h.valid_from, h.valid_to
  from units.accounts a
    join units.people p using (person_id)
    join units.post_holdings h using (person_id)
    join units.posts t using (post_id)
  where a.closed_at is null;
comment on view published.account_posts is 'Open accounts and the places their people hold or held; the role is what the place may do here';
