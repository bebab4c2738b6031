-- A browser in which somebody has signed in. It has a bucket of tries of its own, so that strangers who try a national ID
-- never shut its owner out; while trusted it needs no code. A family may share one browser: one token, several rows.
create table device (
  id bigint generated always as identity primary key,
  token_hash bytea not null check (length(token_hash) = 32),
  account_id bigint references account on delete cascade,
  staff_id bigint references staff on delete cascade,
  made_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  trusted_until timestamptz,
  check (num_nonnulls(account_id, staff_id) = 1),
  check (staff_id is null or trusted_until is null),
  unique nulls not distinct (token_hash, account_id, staff_id)
);
create index device_account on device (account_id);
create index device_staff on device (staff_id);
create index device_age on device (seen_at);

-- A sign-in or a recovery that is under way. Only hashes of its token and its code are kept. Nobody's flow (account_id
-- null) looks like any other, but has no code that could be right.
create table account_flow (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  kind text not null check (kind in ('sign-in', 'recovery')),
  account_id bigint references account on delete cascade,
  code_hash bytea,
  code_until timestamptz not null,
  tries integer not null default 0,
  -- Recovery: both proofs were given, a new password may be set.
  proven_at timestamptz,
  remember boolean not null default false,
  next text,
  ends_at timestamptz not null
);
create index account_flow_account on account_flow (account_id);
create index account_flow_age on account_flow (ends_at);

alter table device enable row level security;
alter table account_flow enable row level security;

grant select, insert, update, delete on device, account_flow to daricheh_gate;
create policy decide on device for all to daricheh_gate using (true) with check (true);
create policy decide on account_flow for all to daricheh_gate using (true) with check (true);

-- One's own devices, to list and to forget.
grant select (id, account_id, staff_id, made_at, seen_at, trusted_until), delete on device to daricheh_web;
create policy own on device for all to daricheh_web
  using (account_id = (select viewer_account()) or staff_id = (select (viewer_staff()).id));

grant select, delete on device, account_flow to daricheh_job;
create policy work on device for all to daricheh_job using (true);
create policy work on account_flow for all to daricheh_job using (true);
