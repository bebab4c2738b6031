-- Append-only record of who did or read what. Each row carries the hash of the one before it in its chain, so that a
-- row changed, removed or slipped in later shows. Sixteen chains, because a chain makes its writers wait for each other.
create table audit_chain (
  chain integer primary key check (chain between 0 and 15),
  length bigint not null default 0,
  head bytea not null
);
insert into audit_chain (chain, head)
  select chain, sha256(convert_to('daricheh audit chain ' || chain, 'UTF8')) from generate_series(0, 15) as chain;

create table audit_entry (
  chain integer not null references audit_chain,
  position bigint not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anyone', 'member', 'staff', 'job')),
  actor_id bigint,
  action text not null,
  subject_kind text not null,
  subject_id bigint,
  contract_id bigint,
  -- Ids, codes and counts. Never names, identifiers or health data.
  details jsonb not null default '{}',
  previous_hash bytea not null,
  hash bytea not null,
  primary key (chain, position)
);
create index audit_entry_age on audit_entry (at, chain, position);
create index audit_entry_subject on audit_entry (subject_kind, subject_id, at);

create function audit_hash(e audit_entry) returns bytea
language sql immutable set search_path = pg_catalog, public as $$
  select sha256(e.previous_hash || convert_to(jsonb_build_array(
    e.chain, e.position, extract(epoch from e.at), e.actor_kind, e.actor_id, e.action,
    e.subject_kind, e.subject_id, e.contract_id, e.details)::text, 'UTF8'))
$$;

-- Written in the transaction of the change. The chain's row stays locked until that transaction ends: call it last.
create function record_audit(
  actor_kind text, actor_id bigint, action text, subject_kind text, subject_id bigint, contract_id bigint, details jsonb)
returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  c public.audit_chain;
  e public.audit_entry;
  s public.session;
begin
  -- A signed-in request writes in its own name; pages and the gate without a session speak of nobody.
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
grant execute on function record_audit(text, bigint, text, text, bigint, bigint, jsonb)
  to daricheh_web, daricheh_gate, daricheh_job;

-- Even the owner's statements may only append.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are only ever added';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

alter table audit_entry enable row level security;
alter table audit_chain enable row level security;
grant select on audit_entry, audit_chain to daricheh_web;
create policy keep_house on audit_entry for select to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator');
create policy keep_house on audit_chain for select to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator');
