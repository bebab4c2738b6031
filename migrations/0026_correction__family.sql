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

-- Under whom the viewer is in each of her contracts: the name, and nothing else of the primary.
create function viewer_primaries() returns table (membership_id bigint, first_name text, last_name text)
language sql stable security definer set search_path = pg_catalog, public rows 3 as $$
  select d.id, p.first_name::text, p.last_name::text
  from public.membership d join public.membership p on p.contract_id = d.contract_id and p.id = d.primary_membership_id
  where d.id in (select public.viewer_own_memberships())
$$;
grant execute on function viewer_own_memberships(), viewer_claim_memberships(), viewer_claim_days(),
  viewer_former_dependents(), viewer_primaries() to daricheh_web;

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
