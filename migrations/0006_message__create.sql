-- Messages leave through this table: written in the transaction of what they tell of, sent by a job.
create table outbox_message (
  id bigint generated always as identity primary key,
  channel text not null check (channel in ('sms')),
  recipient text not null,
  template text not null,
  parameters jsonb not null,
  language text not null default 'fa' check (language in ('fa', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text,
  provider_reference text,
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index outbox_message_waiting on outbox_message (next_attempt_at) where state in ('waiting', 'sending');
alter table outbox_message enable row level security;
grant select, update on outbox_message to daricheh_job;
create policy work on outbox_message for all to daricheh_job using (true) with check (true);

-- Background work is handed to graphile-worker. The wrapper keeps the web from naming anything but a task and its input.
create function enqueue(task text, payload json, job_key text default null) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload => payload, job_key => job_key, max_attempts => 12);
end $$;
grant execute on function enqueue(text, json, text) to daricheh_web, daricheh_gate, daricheh_job;

-- How often something was tried, by a keyed hash of what it was (an ID, a mobile, an address). Counted before the check.
create table throttle (
  key bytea not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
create index throttle_age on throttle (window_start);
create function count_try(asked_key bytea, window_seconds integer) returns integer
language sql security definer set search_path = pg_catalog, public as $$
  insert into public.throttle (key, window_start, count)
  values (asked_key, to_timestamp(floor(extract(epoch from now()) / window_seconds) * window_seconds), 1)
  on conflict (key, window_start) do update set count = public.throttle.count + 1
  returning count
$$;
grant execute on function count_try(bytea, integer) to daricheh_web, daricheh_gate;
grant select, delete on throttle to daricheh_job;

-- A form that was sent: the same form sent again gets the first answer.
create table form_submission (
  token_hash bytea primary key,
  location text,
  at timestamptz not null default now()
);
create index form_submission_age on form_submission (at);
grant select, insert, update on form_submission to daricheh_web, daricheh_gate;
grant select, delete on form_submission to daricheh_job;

-- Proof-of-work answers and picture codes are good once.
create table used_challenge (
  key bytea primary key,
  expires_at timestamptz not null
);
create index used_challenge_age on used_challenge (expires_at);
grant select, insert on used_challenge to daricheh_web, daricheh_gate;
grant select, delete on used_challenge to daricheh_job;
