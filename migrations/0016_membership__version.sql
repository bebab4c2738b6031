-- What memberships said before. The membership itself is its latest version; what it said until then is kept here at the
-- moment it changes, so that a first roster of a million rows writes nothing twice. Two times are kept: from which day the
-- next version holds, and since when it is known. Nobody adds, changes or removes versions but the trigger below.
create table membership_version (
  contract_id bigint not null,
  membership_id bigint not null,
  id bigint generated always as identity,
  -- The roster and the row that had said so.
  roster_id bigint,
  roster_row integer,
  -- The roster that said otherwise, from which day on, and when it did.
  superseded_by bigint,
  superseded_on date not null,
  superseded_at timestamptz not null,
  -- The primary it was linked to, where the next version is linked to another or to nobody.
  left_primary_id bigint,
  plan_id bigint,
  primary_membership_id bigint,
  standing text not null,
  relation text not null,
  first_name text collate persian not null,
  last_name text collate persian not null,
  father_name text,
  certificate_number text,
  birth_date date,
  gender text,
  mobile text,
  personnel_number text,
  iban text,
  covered_from date not null,
  covered_until date not null,
  primary key (contract_id, membership_id, id)
);
create index membership_version_left on membership_version (contract_id, left_primary_id)
  where left_primary_id is not null;

-- Whoever changes memberships names the roster that says so; what else changes under the same roster is still that
-- version. Planned anew each time, because ten rows and a million are not compared in the same way.
create function keep_membership_version() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  execute $keep$
    insert into public.membership_version (contract_id, membership_id, roster_id, roster_row,
      superseded_by, superseded_on, superseded_at,
      plan_id, primary_membership_id, standing, relation, first_name, last_name, father_name,
      certificate_number, birth_date, gender, mobile, personnel_number, iban, covered_from, covered_until)
    select o.contract_id, o.id, o.roster_id, o.roster_row,
      n.roster_id, greatest(o.covered_from, coalesce(r.effective_on, (now() at time zone 'Asia/Tehran')::date)),
      statement_timestamp(),
      o.plan_id, o.primary_membership_id, o.standing, o.relation, o.first_name, o.last_name, o.father_name,
      o.certificate_number, o.birth_date, o.gender, o.mobile, o.personnel_number, o.iban, o.covered_from, o.covered_until
    from was o
    join becomes n on n.contract_id = o.contract_id and n.id = o.id
    left join public.roster r on r.contract_id = n.contract_id and r.id = n.roster_id
    where n.roster_id is distinct from o.roster_id
  $keep$;
  -- A link may move in a second statement of the same roster.
  execute $link$
    update public.membership_version v set left_primary_id = v.primary_membership_id
    from becomes n
    where v.contract_id = n.contract_id and v.membership_id = n.id and v.superseded_by = n.roster_id
      and v.left_primary_id is null and v.primary_membership_id is not null
      and v.primary_membership_id is distinct from n.primary_membership_id
  $link$;
  return null;
end $$;
create trigger membership_version_kept after update on membership
  referencing old table as was new table as becomes
  for each statement execute function keep_membership_version();

-- What is applied to a contract is numbered in its order: the versions of its roster.
alter table roster add column version integer;
update roster o set version = n.version
from (select contract_id, id, row_number() over (partition by contract_id order by applied_at, id) as version
      from roster where state = 'applied') n
where o.contract_id = n.contract_id and o.id = n.id;
alter table roster add unique (contract_id, version);

alter table membership_version enable row level security;
grant select on membership_version to daricheh_web;
create policy own on membership_version for select to daricheh_web
  using (contract_id = any (array(select viewer_people_contracts())));
