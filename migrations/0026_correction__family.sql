-- Re-linking of families: who has to agree, and who sees what from which day on.

-- The primary as a member names him, in words that only staff and jobs read on: whether he is on the roster is not told.
create table correction_named_primary (
  case_id bigint primary key references correction_case,
  id_type text not null check (id_type in ('national', 'other')),
  id_value text not null,
  first_name text not null,
  last_name text not null
);
alter table correction_named_primary enable row level security;
grant select, insert on correction_named_primary to daricheh_web;
create policy seen on correction_named_primary for select to daricheh_web
  using (exists (select from correction_case c where c.id = case_id));
create policy name on correction_named_primary for insert to daricheh_web
  with check (exists (select from correction_case c where c.id = case_id and c.state = 'sorting'));
grant select on correction_named_primary to daricheh_job, daricheh_gate;
create policy work on correction_named_primary for select to daricheh_job using (true);
create policy decide on correction_named_primary for select to daricheh_gate using (true);

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

-- What cases have said about who comes under whom: the link that stands (seen_until null) where it shows less than
-- everything or rests on a consent, and links that ended with their time. A link of a roster alone has no line here; it shows
-- all claims. Only services within the days are the primary's to see: from the first, up to the day before the last.
create table family_link (
  contract_id bigint not null,
  id bigint generated always as identity,
  membership_id bigint not null,
  primary_membership_id bigint not null,
  -- Null: from the beginning.
  seen_from date,
  -- Null: the link stands, if the membership still says so too.
  seen_until date,
  case_id bigint not null references correction_case,
  -- An adult has agreed to it, and may take that back.
  by_consent boolean not null default false,
  -- Since when she lets the primary see none of her claims.
  withdrawn_at timestamptz,
  linked_at timestamptz not null,
  primary key (contract_id, id),
  foreign key (contract_id, membership_id) references membership (contract_id, id),
  foreign key (contract_id, primary_membership_id) references membership (contract_id, id),
  check (membership_id <> primary_membership_id),
  check (seen_until > seen_from),
  check (withdrawn_at is null or (by_consent and seen_until is null))
);
create unique index family_link_standing on family_link (contract_id, membership_id) where seen_until is null;
create index family_link_of_member on family_link (contract_id, membership_id);
create index family_link_of_primary on family_link (contract_id, primary_membership_id);

-- The viewer's own memberships, without anybody who is linked to them.
create function viewer_own_memberships() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 3 as $$
  select m.id from public.account a join public.membership m on m.person_id = a.person_id
  where a.id = (public.viewer_session()).account_id
$$;

-- Memberships of which the viewer sees every claim: her own, and those of dependents whose link leaves nothing out.
create function viewer_claim_memberships() returns setof bigint
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
  where not exists (select from public.family_link l
    where l.contract_id = d.contract_id and l.membership_id = d.id and l.primary_membership_id = own.id
      and l.seen_until is null and num_nonnulls(l.seen_from, l.withdrawn_at) > 0)
$$;

create type seen_days as (membership_id bigint, seen_from date, seen_before date);
-- Memberships of which she sees the claims of some days: as the primary from a day on, or as the primary until then.
create function viewer_claim_days() returns setof seen_days
language sql stable security definer set search_path = pg_catalog, public rows 3 as $$
  select l.membership_id, coalesce(l.seen_from, '-infinity'), coalesce(l.seen_until, 'infinity')
  from public.account a
  join public.membership own on own.person_id = a.person_id
  join public.family_link l on l.contract_id = own.contract_id and l.primary_membership_id = own.id
  join public.membership d on d.contract_id = l.contract_id and d.id = l.membership_id
  where a.id = (public.viewer_session()).account_id
    and (l.seen_until is not null or (l.withdrawn_at is null and d.primary_membership_id = l.primary_membership_id))
$$;

-- Whose claims she sees as the primary of an earlier time: the name that stands on those claims, and nothing else.
create function viewer_former_dependents() returns table (
  contract_id bigint, membership_id bigint, person_id bigint, first_name text, last_name text)
language sql stable security definer set search_path = pg_catalog, public rows 3 as $$
  select m.contract_id, m.id, m.person_id, m.first_name::text, m.last_name::text
  from public.membership m
  where m.id in (select s.membership_id from public.viewer_claim_days() s
      join public.membership d on d.id = s.membership_id
      join public.claim c on c.contract_id = d.contract_id and c.membership_id = d.id
        and c.served_on >= s.seen_from and c.served_on < s.seen_before)
    and m.id not in (select public.viewer_memberships())
$$;

-- What links say to the viewer: of her own memberships, under whom a case has laid them (the name, and nothing else of the
-- primary; what a roster alone says may be wrong, and then a stranger's name is not hers to read); of her dependents, from which day on she sees their claims, and whether she was let see none.
create function viewer_family() returns table (
  membership_id bigint, primary_first text, primary_last text, seen_from date, withdrawn boolean)
language sql stable security definer set search_path = pg_catalog, public rows 5 as $$
  with own as (
    select m.contract_id, m.id, m.primary_membership_id
    from public.account a join public.membership m on m.person_id = a.person_id
    where a.id = (public.viewer_session()).account_id
  )
  select own.id, p.first_name::text, p.last_name::text, null::date, false
  from own join public.membership p on p.contract_id = own.contract_id and p.id = own.primary_membership_id
  where exists (select from public.family_link l where l.contract_id = own.contract_id and l.membership_id = own.id
    and l.primary_membership_id = own.primary_membership_id and l.seen_until is null)
  union all
  select l.membership_id, null, null, l.seen_from, l.withdrawn_at is not null
  from own join public.family_link l on l.contract_id = own.contract_id and l.primary_membership_id = own.id
    and l.seen_until is null
$$;
grant execute on function viewer_own_memberships(), viewer_claim_memberships(), viewer_claim_days(),
  viewer_former_dependents(), viewer_family() to daricheh_web;

-- The memberships are found once a statement; the days are looked at only for rows that they leave over.
drop policy family on claim;
create policy family on claim for select to daricheh_web
  using (membership_id = any (array(select viewer_claim_memberships()))
    or exists (select from unnest(array(select viewer_claim_days())) s
      where s.membership_id = claim.membership_id and claim.served_on >= s.seen_from and claim.served_on < s.seen_before));

alter table family_link enable row level security;
grant select on family_link to daricheh_web;
create policy own on family_link for select to daricheh_web
  using (membership_id = any (array(select viewer_own_memberships()))
    or primary_membership_id = any (array(select viewer_own_memberships()))
    or contract_id = any (array(select viewer_people_contracts())));
-- Whoever has shown that it is her own word takes her consent back, or gives it again.
grant select, update (withdrawn_at) on family_link to daricheh_gate;
create policy decide on family_link for all to daricheh_gate using (true) with check (true);
grant select, insert, update, delete on family_link to daricheh_job;
create policy work on family_link for all to daricheh_job using (true) with check (true);

-- A roster does not undo in silence what a case has linked: the row's link waits, and its page says so.
create or replace view roster_planned_row with (security_barrier = true) as
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
left join family_link made on made.contract_id = m.contract_id and made.membership_id = m.id
  and made.primary_membership_id = m.primary_membership_id and made.seen_until is null
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
  r.first_name, r.last_name,
  case when made.id is not null then 'dependent' else r.family end as standing,
  case
    when r.family = 'primary' and made.id is not null then m.relation
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
  (r.family = 'primary' and made.id is not null) or (target.asked and case
    when target.known then lm.person_id is null or pp.id is null or lm.person_id <> pp.id
    else lm.id is not null
  end) as moves
) moving
cross join lateral (select
  moving.moves,
  -- What a case has linked, another case moves; who signs in already comes under another primary's eyes by her own consent.
  -- Neither is done by a roster alone.
  moving.moves and (made.id is not null or (target.known and lm.id is not null and exists (
    select from account a where a.person_id = m.person_id))) as waits
) link
where r.standing = 'good';

-- Consent is given with a proof in hand, which the web does not see: only the gate writes an answer down.
drop policy answer on correction_consent;
revoke update on correction_consent from daricheh_web;

-- Somebody on the way to show that a consent is her own word: of a browser's cookie, or of a session and a case. Nobody's
-- (case_id null) looks like any other, but has no code that could be right.
create table consent_visit (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  case_id bigint references correction_case,
  code_hash bytea check (length(code_hash) = 32),
  code_until timestamptz not null,
  tries integer not null default 0,
  proven_at timestamptz,
  proof text check (proof in ('sign-in-code', 'roster-mobile', 'employer-code')),
  ends_at timestamptz not null,
  check ((proven_at is null) = (proof is null)),
  check (proven_at is null or case_id is not null)
);
create index consent_visit_age on consent_visit (ends_at);
alter table consent_visit enable row level security;
grant select, insert, update, delete on consent_visit to daricheh_gate;
create policy decide on consent_visit for all to daricheh_gate using (true) with check (true);
-- The sweep needs to know how old a row is, and nothing else of it.
grant select (ends_at), delete on consent_visit to daricheh_job;
create policy work on consent_visit for all to daricheh_job using (true);
