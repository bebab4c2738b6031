-- Keeping house: staff accounts, what the console shows of a contract in numbers, and search among its members.

-- Staff accounts are made, and given new credentials, at the gate: it alone touches secrets. But only for a signed-in
-- system administrator, whatever statement reaches the database.
grant insert, update (authenticator_secret) on staff to daricheh_gate;
create policy only_by_administrator on staff as restrictive for insert to daricheh_gate
  with check ((select (viewer_staff()).role) = 'system-administrator');
create function guard_staff_secret() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if session_user = 'daricheh_gate' and (public.viewer_staff()).role is distinct from 'system-administrator' then
    raise exception 'only a system administrator gives staff a new authenticator secret';
  end if;
  return new;
end $$;
create trigger staff_secret before update of authenticator_secret on staff
  for each row execute function guard_staff_secret();

-- Nobody shuts herself out, so one system administrator is always left.
create policy not_oneself on staff as restrictive for update to daricheh_web
  using (id <> (select (viewer_staff()).id));

-- Whoever is disabled or gets new credentials is out at once, and does not come back in by an old session.
create function end_staff_sessions() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from public.session where staff_id = new.id;
  return null;
end $$;
create trigger staff_sessions after update of disabled_at, authenticator_secret on staff
  for each row execute function end_staff_sessions();

-- Kinds of membership are the deployment's own words; a new installation begins without any.
grant insert on membership_type to daricheh_web;
alter table membership_type enable row level security;
create policy everybody on membership_type for select using (true);
create policy keep_house on membership_type for insert to daricheh_web
  with check ((select (viewer_staff()).role) = 'system-administrator');

-- How many people a contract covers on a day, and how many of them sign in: numbers alone, for all staff of the contract.
create function count_cover(asked_contract bigint, asked_day date) returns table (members bigint, activated bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(distinct m.person_id), count(distinct a.person_id)
  from public.membership m left join public.account a on a.person_id = m.person_id
  where m.contract_id = asked_contract and asked_day between m.covered_from and m.covered_until
    and asked_contract in (select public.viewer_staff_contracts())
$$;

-- Row-level security keeps a pattern from using an index, so searches bring their own check: the contract is one of the
-- viewer's. `words` are patterns that must all be found, `longest` one of them, for the index of names.
create function find_members_by_name(asked_contract bigint, longest text, words text[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id from public.membership m
  where m.contract_id = asked_contract
    and (m.first_c2 || ' ' || m.last_c2) like longest
    and (m.first_c2 || ' ' || m.last_c2) like all (words)
    and asked_contract in (select public.viewer_people_contracts())
$$;
create function find_members_by_id(asked_contract bigint, id_start text) returns setof bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id from public.membership m join public.person p on p.id = m.person_id
  where m.contract_id = asked_contract and starts_with(p.id_value, id_start)
    and asked_contract in (select public.viewer_people_contracts())
$$;
grant execute on function count_cover(bigint, date), find_members_by_name(bigint, text, text[]),
  find_members_by_id(bigint, text) to daricheh_web;
