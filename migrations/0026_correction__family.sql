-- Re-linking of families: who has to agree, and who sees what from which day on.

-- Whether somebody whom a case is about signs in already: the fact alone, of people of the case's own contract or by an ID
-- that the case names, to whoever works on the case.
create function case_member_active(asked_case bigint, asked_membership bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select (session_user = 'daricheh_job' or public.viewer_works_on(asked_case)) and exists (
    select from public.correction_case c
    join public.membership m on m.contract_id = c.contract_id and m.id = asked_membership
    join public.account a on a.person_id = m.person_id
    where c.id = asked_case)
$$;
create function case_id_active(asked_case bigint, asked_type text, asked_value text) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select (session_user = 'daricheh_job' or public.viewer_works_on(asked_case)) and exists (
    select from public.person p join public.account a on a.person_id = p.id
    where p.id_type = asked_type and p.id_value = asked_value)
$$;
grant execute on function case_member_active(bigint, bigint), case_id_active(bigint, text, text)
  to daricheh_web, daricheh_job;
