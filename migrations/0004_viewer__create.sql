-- Who is looking. A request's transaction carries the session's token (app.session); these functions turn it into a
-- person or a member of staff. They run as the owner, so a statement that reaches the database as daricheh_web cannot
-- name somebody else: it would have to know a token, of which only the hash is stored.

create function viewer_session() returns session
language sql stable security definer set search_path = pg_catalog, public as $$
  select s from public.session s
  where s.token_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
    and s.ends_at > now()
    and s.seen_at + make_interval(mins => s.idle_minutes) > now()
$$;

create function viewer_person() returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.person_id from public.account a where a.id = (public.viewer_session()).account_id
$$;

create function viewer_account() returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select (public.viewer_session()).account_id
$$;

-- Without the secrets of signing in: they would let whoever reads them come back on any day.
create function viewer_staff() returns staff
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

-- Contracts of the staff member's own organization; a system administrator keeps house in all of them.
create function viewer_staff_contracts() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 50 as $$
  select c.id from public.contract c, public.viewer_staff() f
  where f.id is not null and (
    f.role = 'system-administrator'
    or (f.role = 'employer-hr' and c.policyholder_id = f.organization_id)
    or (f.role = 'agency-expert' and c.agency_id = f.organization_id)
    or (f.role = 'administrator-support' and c.administrator_id = f.organization_id))
$$;

-- The same without the system administrator, who runs the house but has no business in people's files.
create function viewer_people_contracts() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 50 as $$
  select id from public.viewer_staff_contracts() as id
  where (public.viewer_staff()).role <> 'system-administrator'
$$;

-- A member's own memberships and those of the dependents linked to her as the primary.
create function viewer_memberships() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 10 as $$
  with own as (
    select m.contract_id, m.id
    from public.account a join public.membership m on m.person_id = a.person_id
    where a.id = (public.viewer_session()).account_id
  )
  select own.id from own
  union
  select d.id from own join public.membership d
    on d.contract_id = own.contract_id and d.primary_membership_id = own.id
$$;

-- Contracts that the viewer is a member of. Her dependents are members of the same ones.
create function viewer_contracts() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 5 as $$
  select distinct m.contract_id
  from public.account a join public.membership m on m.person_id = a.person_id
  where a.id = (public.viewer_session()).account_id
$$;

-- Puts the token into the transaction and says who it belongs to, in one trip. Notes the visit at most once a minute.
create function enter(token text) returns table (
  session_id bigint, account_id bigint, person_id bigint, staff_id bigint, organization_id bigint, role text,
  name_fa text, name_en text, organization_fa text, organization_en text, ends_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s public.session;
begin
  perform set_config('app.session', coalesce(token, ''), true);
  if coalesce(token, '') = '' then return; end if;
  s := public.viewer_session();
  if s.id is null then return; end if;
  if s.seen_at < now() - interval '1 minute' then
    update public.session set seen_at = now() where id = s.id;
  end if;
  if s.staff_id is not null then
    return query select s.id, null::bigint, null::bigint, f.id, f.organization_id, f.role, f.name_fa::text, f.name_en,
      o.name_fa::text, o.name_en, least(s.ends_at, now() + make_interval(mins => s.idle_minutes))
      from public.staff f join public.organization o on o.id = f.organization_id
      where f.id = s.staff_id and f.disabled_at is null;
  else
    return query select s.id, a.id, a.person_id, null::bigint, null::bigint, null::text,
      (select m.first_name || ' ' || m.last_name from public.membership m
        where m.person_id = a.person_id order by m.covered_until desc, m.id desc limit 1)::text, null::text,
      null::text, null::text, least(s.ends_at, now() + make_interval(mins => s.idle_minutes))
      from public.account a where a.id = s.account_id;
  end if;
end $$;

create function leave() returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from public.session where id = (public.viewer_session()).id
$$;

grant execute on function viewer_session(), viewer_person(), viewer_account(), viewer_staff(),
  viewer_staff_contracts(), viewer_people_contracts(), viewer_memberships(), enter(text), leave()
  to daricheh_web, daricheh_gate;
grant execute on function viewer_contracts() to daricheh_web;

alter table organization enable row level security;
alter table staff enable row level security;
alter table contract enable row level security;
alter table plan enable row level security;
alter table benefit enable row level security;
alter table person enable row level security;
alter table membership enable row level security;
alter table account enable row level security;
alter table consent enable row level security;
alter table session enable row level security;

-- Names of organizations and of membership types are printed on cards and letters; they are no secret.
grant select on organization, membership_type, contract, plan, benefit to daricheh_web, daricheh_gate, daricheh_job;
create policy everybody on organization for select using (true);

-- What the viewer may see is found once a statement and as an array, in a form that indexes can follow: no table is read
-- from end to end to find it.
create policy own on contract for select to daricheh_web using (
  id = any (array(select viewer_contracts())) or id = any (array(select viewer_staff_contracts())));
create policy own on plan for select to daricheh_web using (
  contract_id = any (array(select viewer_contracts())) or contract_id = any (array(select viewer_staff_contracts())));
create policy own on benefit for select to daricheh_web using (
  contract_id = any (array(select viewer_contracts())) or contract_id = any (array(select viewer_staff_contracts())));

create policy keep_house on organization for all to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator')
  with check ((select (viewer_staff()).role) = 'system-administrator');
create policy keep_house on contract for all to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator')
  with check ((select (viewer_staff()).role) = 'system-administrator');
create policy keep_house on plan for all to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator')
  with check ((select (viewer_staff()).role) = 'system-administrator');
create policy keep_house on benefit for all to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator')
  with check ((select (viewer_staff()).role) = 'system-administrator');
grant insert, update on organization, contract, plan, benefit to daricheh_web;

-- Staff accounts: colleagues are seen by name; the secrets of signing in are for the gate alone.
grant select (id, organization_id, role, user_name, name_fa, name_en, disabled_at, created_at) on staff to daricheh_web, daricheh_job;
grant update (disabled_at) on staff to daricheh_web;
create policy colleagues on staff for select to daricheh_web using (
  organization_id = (select (viewer_staff()).organization_id)
  or (select (viewer_staff()).role) = 'system-administrator'
  or organization_id in (select unnest(array[c.policyholder_id, c.agency_id, c.administrator_id]) from contract c
                         where c.id in (select viewer_staff_contracts())));
create policy keep_house on staff for update to daricheh_web
  using ((select (viewer_staff()).role) = 'system-administrator')
  with check ((select (viewer_staff()).role) = 'system-administrator');

grant select on person, membership to daricheh_web;
create policy own on membership for select to daricheh_web using (
  id = any (array(select viewer_memberships())) or contract_id = any (array(select viewer_people_contracts())));
create policy own on person for select to daricheh_web using (
  id in (select m.person_id from membership m where m.id in (select viewer_memberships()))
  or exists (select from membership m where m.person_id = person.id and m.contract_id in (select viewer_people_contracts())));

grant select (id, person_id, mobile, email, phone, fax, address, notes, created_at, password_changed_at) on account to daricheh_web;
grant update (email, phone, fax, address, notes) on account to daricheh_web;
create policy own on account for all to daricheh_web
  using (id = (select viewer_account())) with check (id = (select viewer_account()));

grant select on consent to daricheh_web;
create policy own on consent for select to daricheh_web using (person_id = (select viewer_person()));

-- Sessions: one's own, to list and to end; made only at the gate.
grant select (id, account_id, staff_id, opened_at, seen_at, ends_at), delete on session to daricheh_web;
create policy own on session for all to daricheh_web
  using (account_id = (select viewer_account()) or staff_id = (select (viewer_staff()).id));

-- The gate decides who somebody is: it compares with the roster, makes accounts and sessions. It has no grant on claims.
grant select on person, membership, consent, staff to daricheh_gate;
grant update (password_hash, authenticator_step) on staff to daricheh_gate;
grant insert on consent to daricheh_gate;
grant select, insert, update on account to daricheh_gate;
grant select, insert, update, delete on session to daricheh_gate;
-- select … for update needs the right to update at least one column.
grant update (roster_row) on membership to daricheh_gate;
create policy decide on contract for select to daricheh_gate using (true);
create policy decide on plan for select to daricheh_gate using (true);
create policy decide on benefit for select to daricheh_gate using (true);
create policy decide on person for select to daricheh_gate using (true);
create policy decide on membership for all to daricheh_gate using (true);
create policy decide on account for all to daricheh_gate using (true) with check (true);
create policy decide on consent for all to daricheh_gate using (true) with check (true);
create policy decide on session for all to daricheh_gate using (true) with check (true);
create policy decide on staff for all to daricheh_gate using (true) with check (true);

-- Jobs apply rosters.
grant select, insert, update on person, membership to daricheh_job;
grant select (id, person_id, mobile) on account to daricheh_job;
grant select, delete on session to daricheh_job;
create policy work on contract for select to daricheh_job using (true);
create policy work on plan for select to daricheh_job using (true);
create policy work on benefit for select to daricheh_job using (true);
create policy work on person for all to daricheh_job using (true) with check (true);
create policy work on membership for all to daricheh_job using (true) with check (true);
create policy work on account for select to daricheh_job using (true);
create policy work on session for all to daricheh_job using (true);
create policy work on staff for select to daricheh_job using (true);

-- Whether a member of one's own contracts has an account, for readiness: the fact alone, nothing of the account.
create function has_account(asked_person bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.account a where a.person_id = asked_person) and exists (
    select from public.membership m where m.person_id = asked_person
      and m.contract_id in (select public.viewer_people_contracts()))
$$;
grant execute on function has_account(bigint) to daricheh_web;
