-- The policies of 0004 for what members look at all day, with the same meaning, in a form that indexes can follow: what
-- the viewer may see is found once a statement and as an array, so that no table is read from end to end to find it.

-- Contracts that the viewer is a member of. Her dependents are members of the same ones.
create function viewer_contracts() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 5 as $$
  select distinct m.contract_id
  from public.account a join public.membership m on m.person_id = a.person_id
  where a.id = (public.viewer_session()).account_id
$$;
grant execute on function viewer_contracts() to daricheh_web;

create or replace function viewer_memberships() returns setof bigint
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
alter function viewer_staff_contracts() rows 50;
alter function viewer_people_contracts() rows 50;

alter policy own on membership using (
  id = any (array(select viewer_memberships())) or contract_id = any (array(select viewer_people_contracts())));
alter policy own on contract using (
  id = any (array(select viewer_contracts())) or id = any (array(select viewer_staff_contracts())));
alter policy own on plan using (
  contract_id = any (array(select viewer_contracts())) or contract_id = any (array(select viewer_staff_contracts())));
alter policy own on benefit using (
  contract_id = any (array(select viewer_contracts())) or contract_id = any (array(select viewer_staff_contracts())));
