-- What a statement that was slipped into a page could still have done as daricheh_web.

-- As before, without the secrets of signing in: they would have let whoever read them come back on any day.
create or replace function viewer_staff() returns staff
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  f public.staff;
begin
  select * into f from public.staff
    where id = (public.viewer_session()).staff_id and disabled_at is null;
  f.password_hash := null;
  f.authenticator_secret := null;
  return f;
end $$;

-- As before; and pages and the gate, where no session says who it is, speak of nobody.
create or replace function record_audit(
  actor_kind text, actor_id bigint, action text, subject_kind text, subject_id bigint, contract_id bigint, details jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c public.audit_chain;
  e public.audit_entry;
  s public.session;
begin
  s := public.viewer_session();
  if s.id is not null then
    actor_kind := case when s.staff_id is not null then 'staff' else 'member' end;
    actor_id := coalesce(s.staff_id, s.account_id);
  elsif session_user in ('daricheh_web', 'daricheh_gate') then
    actor_kind := 'anyone';
    actor_id := null;
  end if;
  select * into c from public.audit_chain where chain = (pg_backend_pid() & 15) for update;
  e.chain := c.chain;
  e.position := c.length + 1;
  e.at := clock_timestamp();
  e.actor_kind := actor_kind;
  e.actor_id := actor_id;
  e.action := action;
  e.subject_kind := subject_kind;
  e.subject_id := subject_id;
  e.contract_id := contract_id;
  e.details := coalesce(details, '{}');
  e.previous_hash := c.head;
  e.hash := public.audit_hash(e);
  insert into public.audit_entry values (e.*);
  update public.audit_chain set length = e.position, head = e.hash where chain = c.chain;
end $$;

-- Nothing that a page of the web does writes to a phone; in our name, to any number, is what a swindler would like.
revoke execute on function post_message(text, text, jsonb, text, integer) from daricheh_web;
