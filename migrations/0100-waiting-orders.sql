-- Background work that a restore brings along: the queue has tables of its own that no archive carries.
create table platform.waiting_orders (
  waiting_order_id uuid primary key,
  name text not null,
  data jsonb,
  due_at timestamptz not null
);
comment on table platform.waiting_orders is 'Orders for background work carried over by a restore; the next server puts them into the queue';
