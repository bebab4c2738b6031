-- A browser that came with a tracking code. It sees the stage alone until it has shown possession of the case's mobile.
create table correction_visit (
  token_hash bytea primary key check (length(token_hash) = 32),
  case_id bigint not null references correction_case,
  -- Null: none was sent, so none is right.
  code_hash bytea,
  code_until timestamptz,
  tries integer not null default 0,
  -- A code was asked for, whether or not one was sent.
  asked_at timestamptz,
  proven_at timestamptz,
  ends_at timestamptz not null
);
create index correction_visit_age on correction_visit (ends_at);
alter table correction_visit enable row level security;
grant select, insert, update on correction_visit to daricheh_gate;
create policy decide on correction_visit for all to daricheh_gate using (true) with check (true);
grant delete on correction_visit to daricheh_job;
grant select (ends_at) on correction_visit to daricheh_job;
create policy work on correction_visit for all to daricheh_job using (true);

-- What was typed in activations that failed is kept for four hundred days.
create index activation_failure_age on activation_failure (at);
grant delete on activation_failure to daricheh_job;
create policy sweep on activation_failure for delete to daricheh_job using (true);
