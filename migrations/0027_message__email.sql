-- E-mail goes out by the same table as SMS, under the same promises.
create function is_mail_address(address text) returns boolean
language sql immutable parallel safe set search_path = pg_catalog as $$
  select length(address) <= 254
    and address ~ '^[A-Za-z0-9_''+-]([A-Za-z0-9_''+.-]*[A-Za-z0-9_''+-])?@([A-Za-z0-9]([A-Za-z0-9-]*)\.)+[A-Za-z]{2,}$'
$$;
grant execute on function is_mail_address(text) to daricheh_web, daricheh_gate, daricheh_job;
alter table outbox_message drop constraint outbox_message_channel_check;
alter table outbox_message add constraint outbox_message_channel_check check (channel in ('sms', 'email'));
-- What could end a line or name a second recipient never comes as far as a provider.
alter table outbox_message add constraint outbox_message_recipient_check check (
  case channel when 'sms' then recipient ~ '^09[0-9]{9}$' else is_mail_address(recipient) end) not valid;

drop function post_message(text, text, jsonb, text, integer);
create function post_message(
  recipient text, template text, parameters jsonb, language text, useful_seconds integer default null,
  channel text default 'sms')
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  message_id bigint;
begin
  if recipient is null then return; end if;
  insert into public.outbox_message (channel, recipient, template, parameters, language, useful_until)
    values (post_message.channel, post_message.recipient, post_message.template, post_message.parameters,
      post_message.language, now() + make_interval(secs => useful_seconds))
    returning id into message_id;
  perform public.enqueue('send-message', json_build_object('messageId', message_id), 'send-message:' || message_id);
end $$;
grant execute on function post_message(text, text, jsonb, text, integer, text) to daricheh_gate, daricheh_job;

drop function demo_messages(integer);
create function demo_messages(most integer) returns table (
  id bigint, channel text, recipient text, template text, parameters jsonb, language text, state text,
  created_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id, m.channel, m.recipient, m.template, m.parameters, m.language, m.state, m.created_at
  from public.outbox_message m
  where exists (select from public.demo_setting)
  order by m.id desc limit most
$$;
grant execute on function demo_messages(integer) to daricheh_web;

-- How a member is told about her cases. Nothing is sent to an address that she has not confirmed: `email` as it stands
-- now has to be the one that was.
alter table account
  add column confirmed_email text check (is_mail_address(confirmed_email)),
  add column told_by text not null default 'sms' check (told_by in ('sms', 'email', 'both'));
grant select (confirmed_email, told_by), update (told_by) on account to daricheh_web;
grant select (email, confirmed_email, told_by) on account to daricheh_job;

-- How staff are told that it is their turn. Without a confirmed address nobody is written to.
create table staff_preference (
  staff_id bigint primary key references staff on delete cascade,
  email text check (is_mail_address(email)),
  told text not null default 'daily' check (told in ('at-once', 'daily', 'never')),
  language text not null default 'fa' check (language in ('fa', 'en')),
  -- The day of the last summary.
  summed_up_on date
);
alter table staff_preference enable row level security;
grant select on staff_preference to daricheh_web;
create policy own on staff_preference for select to daricheh_web using (staff_id = (select (viewer_staff()).id));
grant select, insert, update on staff_preference to daricheh_gate;
create policy decide on staff_preference for all to daricheh_gate using (true) with check (true);
grant select, update (summed_up_on) on staff_preference to daricheh_job;
create policy work on staff_preference for all to daricheh_job using (true) with check (true);

-- An address that waits until somebody who reads its mail opens the link; one for each account and member of staff.
create table email_confirmation (
  token_hash bytea primary key check (length(token_hash) = 32),
  account_id bigint unique references account on delete cascade,
  staff_id bigint unique references staff on delete cascade,
  address text not null check (is_mail_address(address)),
  ends_at timestamptz not null,
  check (num_nonnulls(account_id, staff_id) = 1)
);
create index email_confirmation_age on email_confirmation (ends_at);
alter table email_confirmation enable row level security;
grant select (account_id, staff_id, address, ends_at) on email_confirmation to daricheh_web;
create policy own on email_confirmation for select to daricheh_web
  using (account_id = (select viewer_account()) or staff_id = (select (viewer_staff()).id));
grant select, insert, update, delete on email_confirmation to daricheh_gate;
create policy decide on email_confirmation for all to daricheh_gate using (true) with check (true);
grant select (ends_at), delete on email_confirmation to daricheh_job;
create policy work on email_confirmation for all to daricheh_job using (true);

-- What was told of a step of a case, and to whom where that is not the member: told once, however often the job runs.
create table correction_notice (
  case_id bigint not null references correction_case,
  position integer not null,
  told text not null,
  at timestamptz not null default now(),
  primary key (case_id, position, told)
);
alter table correction_notice enable row level security;
grant select, insert on correction_notice to daricheh_job;
create policy work on correction_notice for all to daricheh_job using (true) with check (true);
