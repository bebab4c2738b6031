-- From what a roster was counted is told of the viewer's own contracts alone, as the counts themselves are.
create or replace function roster_basis(asked_contract bigint, asked_roster bigint) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select concat_ws(' ', o.revision, extract(epoch from o.read_at), o.effective_on, c.starts_on, c.ends_on, c.proofs,
    (select count(x.applied_at) || ' ' || max(x.applied_at) from public.roster x where x.contract_id = c.id),
    (select max(e.issued_at) from public.employer_code e where e.contract_id = c.id),
    (select array_agg(p.id order by p.id) from public.plan p where p.contract_id = c.id and p.needs_primary))
  from public.roster o join public.contract c on c.id = o.contract_id
  where o.contract_id = asked_contract and o.id = asked_roster
    and (session_user <> 'daricheh_web' or asked_contract in (select public.viewer_people_contracts()))
$$;
