-- Other features name what was talked about by the same dated list.
create view published.topics as
  select topic, name, valid_from, valid_to from outreach.topics;
comment on view published.topics is 'What people are told about, every version';
