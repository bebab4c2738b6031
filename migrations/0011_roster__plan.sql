-- What a roster would do to its contract as it stands. The page that shows it and the job that does it read the same two
-- views, so that what was approved is what happens. The views see as the owner, because row-level security on seven
-- joined tables makes a large roster wait for minutes; the guard in each of them lets the web see its own contracts only.

-- One line for every good row. `membership_id` is the membership that the row is about: the person's latest in this
-- contract, if it still runs on the roster's day. An absent value says nothing, so it erases nothing.
create view roster_planned_row with (security_barrier = true) as
select
  r.contract_id, r.roster_id, r.row_number, r.id_type, r.id_value, r.action,
  p.id as person_id,
  m.id as membership_id,
  pp.id as primary_person_id,
  target.known as primary_known,
  n.first_name, n.last_name, r.first_c1, r.last_c1, r.first_c2, r.last_c2, r.canon_version,
  n.standing, n.relation, n.father_name, n.certificate_number, n.birth_date, n.gender, n.mobile, n.personnel_number,
  n.iban, n.plan_id, n.covered_from, n.covered_until,
  r.primary_id_type, r.primary_id_value,
  link.moves as link_moves,
  link.waits as link_waits,
  case
    when r.action = 'leave' and m.covered_until > greatest(m.covered_from, o.effective_on - 1) then 'leave'
    when r.action = 'leave' then 'unchanged'
    when m.id is null then 'join'
    when link.moves and not link.waits then 'change'
    when (n.first_name, n.last_name, n.standing, n.relation, n.father_name, n.certificate_number, n.birth_date, n.gender,
          n.mobile, n.personnel_number, n.iban, n.plan_id, n.covered_until)
      is distinct from (m.first_name, m.last_name, m.standing, m.relation, m.father_name, m.certificate_number,
          m.birth_date, m.gender, m.mobile, m.personnel_number, m.iban, m.plan_id, m.covered_until) then 'change'
    else 'unchanged'
  end as change,
  greatest(m.covered_from, o.effective_on - 1) as leaves_on
from roster_row r
join roster o on o.contract_id = r.contract_id and o.id = r.roster_id
  and (session_user <> 'daricheh_web' or o.contract_id in (select viewer_people_contracts()))
join contract c on c.id = r.contract_id
left join person p on p.id_type = r.id_type and p.id_value = r.id_value
left join membership latest on latest.contract_id = r.contract_id and latest.person_id = p.id
  and not exists (select from membership later where later.contract_id = latest.contract_id
    and later.person_id = latest.person_id and later.covered_from > latest.covered_from)
left join membership m on m.contract_id = latest.contract_id and m.id = latest.id and m.covered_until >= o.effective_on
left join membership lm on lm.contract_id = m.contract_id and lm.id = m.primary_membership_id
left join person pp on pp.id_type = r.primary_id_type and pp.id_value = r.primary_id_value
left join roster_row pr on pr.contract_id = r.contract_id and pr.roster_id = r.roster_id
  and pr.named_id = r.primary_named_id and pr.id_type = r.primary_id_type
  and pr.standing = 'good' and pr.family = 'primary' and pr.action is distinct from 'leave'
cross join lateral (select
  -- A join never overlaps an earlier time of cover of the same person.
  greatest(case when r.covered_from between c.starts_on and c.ends_on then r.covered_from else o.effective_on end,
    latest.covered_until + 1) as joins_on
) j
cross join lateral (select
  r.first_name, r.last_name, r.family as standing,
  case
    when r.family = 'primary' then 'self'
    when coalesce(r.relation, 'dependent') not in ('dependent', 'self') then r.relation
    when m.standing = 'dependent' then m.relation
    else 'unknown'
  end as relation,
  coalesce(r.father_name, m.father_name) as father_name,
  coalesce(r.certificate_number, m.certificate_number) as certificate_number,
  coalesce(r.birth_date, m.birth_date) as birth_date,
  coalesce(r.gender, m.gender) as gender,
  coalesce(r.mobile, m.mobile) as mobile,
  coalesce(r.personnel_number, m.personnel_number) as personnel_number,
  coalesce(r.iban, m.iban) as iban,
  coalesce(r.plan_id, m.plan_id) as plan_id,
  coalesce(m.covered_from, j.joins_on) as covered_from,
  case
    when r.covered_until between coalesce(m.covered_from, j.joins_on) and c.ends_on then r.covered_until
    when m.id is not null and r.action = 'change' then m.covered_until
    else greatest(c.ends_on, coalesce(m.covered_from, j.joins_on))
  end as covered_until
) n
cross join lateral (select
  r.family = 'dependent' and r.primary_id_value is not null and m.id is not null as asked,
  -- In a full roster somebody who is not named is nobody's primary any more.
  pr.row_number is not null or (exists (select from membership x where x.contract_id = r.contract_id
      and x.person_id = pp.id and x.standing = 'primary')
    and (o.kind = 'endorsement' or exists (select from roster_row h where h.contract_id = r.contract_id
      and h.roster_id = r.roster_id and h.named_id = r.primary_named_id))) as known
) target
cross join lateral (select
  target.asked and case
    when target.known then lm.person_id is null or pp.id is null or lm.person_id <> pp.id
    else lm.id is not null
  end as moves
) moving
cross join lateral (select
  moving.moves,
  moving.moves and target.known and lm.id is not null and exists (
    -- Who signs in already comes under another primary's eyes by her own consent, not by a roster alone.
    select from account a where a.person_id = m.person_id) as waits
) link
where r.standing = 'good';

-- Members whom a full roster does not name at all. A row that is held or set aside still speaks for the person it seems
-- to mean, by the digits in its ID's cell or by the whole name.
create view roster_planned_leave with (security_barrier = true) as
select
  o.contract_id, o.id as roster_id, m.id as membership_id, m.person_id, p.id_type, p.id_value,
  m.first_name, m.last_name, m.standing, m.relation, m.covered_from, m.covered_until,
  greatest(m.covered_from, o.effective_on - 1) as leaves_on
from roster o
join membership m on m.contract_id = o.contract_id
  and m.covered_until > greatest(m.covered_from, o.effective_on - 1)
join person p on p.id = m.person_id
where o.kind = 'initial'
  and (session_user <> 'daricheh_web' or o.contract_id in (select viewer_people_contracts()))
  and not exists (select from roster_row r where r.contract_id = o.contract_id and r.roster_id = o.id
    and r.named_id = p.id_value)
  and not exists (select from roster_row r where r.contract_id = o.contract_id and r.roster_id = o.id
    and r.standing in ('held', 'aside') and r.first_c1 = m.first_c1 and r.last_c1 = m.last_c1);

-- Who could activate an account if the roster were applied now. That somebody has one already is told of members of this
-- contract alone: a list of strangers' IDs learns nothing.
create view roster_readiness with (security_barrier = true) as
select n.contract_id, n.roster_id, n.row_number,
  case
    when 'roster-mobile' = any (c.proofs) and n.mobile is not null then 'ready'
    when 'knowledge' = any (c.proofs) and n.birth_date is not null and n.certificate_number is not null then 'ready'
    when n.membership_id is null then 'needs-proof'
    when 'employer-code' = any (c.proofs) and exists (select from employer_code e
      where e.contract_id = n.contract_id and e.membership_id = n.membership_id and e.used_at is null) then 'ready'
    when exists (select from account a where a.person_id = n.person_id) then 'ready'
    else 'needs-proof'
  end as readiness
from roster_planned_row n
join contract c on c.id = n.contract_id
where n.action is distinct from 'leave'
union all
select r.contract_id, r.roster_id, r.row_number, 'cannot'
from roster_row r
where r.standing = 'held'
  and (session_user <> 'daricheh_web' or r.contract_id in (select viewer_people_contracts()));

grant select on roster_planned_row, roster_planned_leave to daricheh_web, daricheh_job;
-- The guard is looked at by whoever asks; without a session it names no contract.
grant execute on function viewer_people_contracts() to daricheh_job;

grant select on roster_readiness to daricheh_web;

-- After a large load the planner must know of it; the tables' owner alone may look at them for it.
create function analyze_rosters() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.roster_row, public.roster_finding;
end $$;
create function analyze_members() returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  analyze public.person, public.membership;
end $$;
grant execute on function analyze_rosters(), analyze_members() to daricheh_job;
