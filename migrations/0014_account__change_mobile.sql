-- A new mobile that waits for its code. It belongs to the session in which the password was given again and goes with it;
-- whoever starts anew in that session replaces it.
create table mobile_change (
  session_id bigint primary key references session on delete cascade,
  new_mobile text not null check (new_mobile ~ '^09[0-9]{9}$'),
  code_hash bytea not null check (length(code_hash) = 32),
  code_until timestamptz not null,
  tries integer not null default 0,
  ends_at timestamptz not null
);
create index mobile_change_age on mobile_change (ends_at);

alter table mobile_change enable row level security;

-- The page speaks for its own session only; tries are counted beside its transaction, where no session is.
grant select, insert, update, delete on mobile_change to daricheh_gate;
create policy decide on mobile_change for all to daricheh_gate using (true) with check (true);

-- The sweep needs to know how old a row is, and nothing else of it.
grant select (ends_at), delete on mobile_change to daricheh_job;
create policy work on mobile_change for all to daricheh_job using (true);
