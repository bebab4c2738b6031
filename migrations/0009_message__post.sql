-- A code that arrives after it has ended only confuses; it is not sent any more then.
alter table outbox_message add column useful_until timestamptz;

-- The row and the job that sends it, in one statement; the only way to post. Nothing that a page of the web does writes
-- to a phone, so the web may not: in our name, to any number, is what a swindler would like. Nobody (recipient null) gets nothing, at the price of the same
-- statement: who is told "a code was sent if there is such an account" must not learn it from what the database did.
create function post_message(
  recipient text, template text, parameters jsonb, language text, useful_seconds integer default null)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  message_id bigint;
begin
  if recipient is null then return; end if;
  insert into public.outbox_message (channel, recipient, template, parameters, language, useful_until)
    values ('sms', post_message.recipient, post_message.template, post_message.parameters, post_message.language,
      now() + make_interval(secs => useful_seconds))
    returning id into message_id;
  perform public.enqueue('send-message', json_build_object('messageId', message_id), 'send-message:' || message_id);
end $$;
grant execute on function post_message(text, text, jsonb, text, integer) to daricheh_gate, daricheh_job;

-- Messages as the demo's own page shows them. The row below exists only where the demo loader has put it, so that these
-- functions find nothing anywhere else.
create table demo_setting (
  only_row boolean primary key default true check (only_row),
  made_at timestamptz not null default now()
);
alter table demo_setting enable row level security;

create function demo_messages(most integer) returns table (
  id bigint, recipient text, template text, parameters jsonb, language text, state text, created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, m.recipient, m.template, m.parameters, m.language, m.state, m.created_at
  from public.outbox_message m
  where exists (select from public.demo_setting)
  order by m.id desc limit most
$$;
grant execute on function demo_messages(integer) to daricheh_web;

-- Cookies and flash of the answer, sealed under the form itself: whoever sends the very same form again, and nobody else,
-- gets the whole first answer. A double tap on "sign in" must not cost the session.
alter table form_submission add column sealed_answer text;
