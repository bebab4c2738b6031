-- Who could activate, in four grades with their reasons, kept with the roster instead of being counted at each visit; and
-- the same figures day by day.

-- A plan may say that a dependent is nobody without a primary.
alter table plan add column needs_primary boolean not null default false;

-- Why what people type will probably differ from the row's name, though the name is certain.
alter table roster_row add column spelling text check (spelling in ('title', 'old-spelling', 'foreign-letters'));
create index roster_row_spelling on roster_row (contract_id, roster_id, row_number) where spelling is not null;

-- Goes up with every change of a row, by whatever way: what was counted before is old then.
alter table roster add column revision bigint not null default 0;
create function note_row_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- While it is read nobody looks at its counts, and its own row must stay free for whoever withdraws it.
  update public.roster o set revision = revision + 1
  from (select distinct contract_id, roster_id from changed) c
  where o.contract_id = c.contract_id and o.id = c.roster_id and o.state <> 'reading';
  return null;
end $$;
create trigger row_change after update on roster_row referencing new table as changed
  for each statement execute function note_row_change();

drop view roster_readiness;

-- Everybody whom the roster would make a member and who is not simply ready. `enough`: with this one thing put right the
-- person is ready.
create table roster_unready (
  contract_id bigint not null,
  roster_id bigint not null,
  row_number integer not null,
  grade text not null check (grade in ('spelling', 'needs-proof', 'cannot')),
  reason text not null,
  enough boolean not null,
  primary key (contract_id, roster_id, row_number),
  foreign key (contract_id, roster_id) references roster on delete cascade
);
create index roster_unready_reason on roster_unready (contract_id, roster_id, grade, reason, row_number);

-- What a roster would do and how ready its people are, as last counted. `basis` says from what; where it is no longer
-- that, the counts are old. An approval counts for itself.
create table roster_count (
  contract_id bigint not null,
  roster_id bigint not null,
  basis text not null,
  counted_at timestamptz not null default now(),
  ready integer not null,
  spelling integer not null,
  needs_proof integer not null,
  cannot integer not null,
  joins integer not null,
  changes integer not null,
  leaves integer not null,
  unchanged integer not null,
  links_waiting integer not null,
  members integer not null,
  primary key (contract_id, roster_id),
  foreign key (contract_id, roster_id) references roster on delete cascade
);

create index employer_code_issued on employer_code (contract_id, issued_at);

-- All that counts hang on but accounts, which are opened every minute and change next to nothing: who has a proof is
-- ready with and without one. Counts are taken again after a while for their sake.
create function roster_basis(asked_contract bigint, asked_roster bigint) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select concat_ws(' ', o.revision, extract(epoch from o.read_at), o.effective_on, c.starts_on, c.ends_on, c.proofs,
    (select count(x.applied_at) || ' ' || max(x.applied_at) from public.roster x where x.contract_id = c.id),
    (select max(e.issued_at) from public.employer_code e where e.contract_id = c.id),
    (select array_agg(p.id order by p.id) from public.plan p where p.contract_id = c.id and p.needs_primary))
  from public.roster o join public.contract c on c.id = o.contract_id
  where o.contract_id = asked_contract and o.id = asked_roster
$$;

create function recount_roster(asked_contract bigint, asked_roster bigint) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  current_basis text;
begin
  if session_user = 'daricheh_web' and not exists (
    select from public.viewer_people_contracts() as id where id = asked_contract) then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('counts of roster', asked_roster));
  current_basis := public.roster_basis(asked_contract, asked_roster);
  if current_basis is null then return; end if;
  delete from public.roster_unready where contract_id = asked_contract and roster_id = asked_roster;
  with errors as (
    select f.row_number,
      bool_or(f.column_key = 'mobile') as of_mobile,
      (array_agg(f.code order by f.position) filter (where f.column_key is distinct from 'mobile'))[1] as code,
      count(distinct coalesce(f.column_key, 'row')) filter (where f.column_key is distinct from 'mobile') as places
    from public.roster_finding f
    where f.contract_id = asked_contract and f.roster_id = asked_roster and f.severity = 'error'
      and (f.column_key is null or f.column_key in ('nationalId', 'firstName', 'lastName', 'fullName', 'mobile'))
    group by f.row_number),
  planned as materialized (
    select n.row_number, n.change, n.link_waits,
      case
        when n.action = 'leave' then null
        when p.needs_primary and n.standing = 'dependent' and not n.primary_known and (n.link_moves or not exists (
          select from public.membership m where m.contract_id = asked_contract and m.id = n.membership_id
            and m.primary_membership_id is not null)) then 'cannot'
        when a.id is not null then 'ready'
        when e.membership_id is null
          and ('roster-mobile' = any (c.proofs) and n.mobile is not null) is not true
          and ('knowledge' = any (c.proofs) and n.birth_date is not null and n.certificate_number is not null) is not true
          then 'needs-proof'
        when s.spelling is not null then 'spelling'
        else 'ready'
      end as grade,
      s.spelling,
      case
        when 'roster-mobile' = any (c.proofs) then case when f.of_mobile then 'mobile-wrong' else 'mobile-missing' end
        when 'employer-code' = any (c.proofs) then 'code-missing'
        else 'knowledge-missing'
      end as lack
    from public.roster_planned_row n
    join public.contract c on c.id = n.contract_id
    left join public.plan p on p.contract_id = n.contract_id and p.id = n.plan_id
    -- That somebody has an account is told of members of this contract alone: a list of strangers' IDs learns nothing.
    left join public.account a on a.person_id = n.person_id and n.membership_id is not null
    left join public.employer_code e on e.contract_id = n.contract_id and e.membership_id = n.membership_id
      and e.used_at is null and 'employer-code' = any (c.proofs)
    left join public.roster_row s on s.contract_id = n.contract_id and s.roster_id = n.roster_id
      and s.row_number = n.row_number and s.spelling is not null
    left join errors f on f.row_number = n.row_number
    where n.contract_id = asked_contract and n.roster_id = asked_roster),
  unready as materialized (
    select row_number, grade,
      case grade when 'spelling' then spelling when 'needs-proof' then lack else 'orphan' end as reason,
      true as enough
    from planned where grade <> 'ready'
    union all
    select r.row_number, 'cannot', coalesce(f.code, 'held'),
      coalesce(f.places, 0) = 1 and (
        ('roster-mobile' = any (c.proofs) and r.mobile is not null)
        or ('knowledge' = any (c.proofs) and r.birth_date is not null and r.certificate_number is not null))
    from public.roster_row r
    join public.contract c on c.id = r.contract_id
    left join errors f on f.row_number = r.row_number
    where r.contract_id = asked_contract and r.roster_id = asked_roster and r.standing = 'held'),
  kept as (
    insert into public.roster_unready (contract_id, roster_id, row_number, grade, reason, enough)
    select asked_contract, asked_roster, row_number, grade, reason, enough from unready),
  graded as (
    select count(*) filter (where grade = 'spelling') as spelling, count(*) filter (where grade = 'needs-proof') as needs_proof,
      count(*) filter (where grade = 'cannot') as cannot
    from unready),
  moved as (
    select count(*) filter (where grade = 'ready') as ready,
      count(*) filter (where change = 'join') as joins, count(*) filter (where change = 'change') as changes,
      count(*) filter (where change = 'unchanged') as unchanged, count(*) filter (where change = 'leave') as leaves,
      count(*) filter (where link_waits) as links_waiting
    from planned)
  insert into public.roster_count as o (contract_id, roster_id, basis, ready, spelling, needs_proof, cannot, joins, changes,
    leaves, unchanged, links_waiting, members)
  select asked_contract, asked_roster, current_basis, moved.ready, graded.spelling, graded.needs_proof, graded.cannot,
    moved.joins, moved.changes,
    moved.leaves + (select count(*) from public.roster_planned_leave l
      where l.contract_id = asked_contract and l.roster_id = asked_roster),
    moved.unchanged, moved.links_waiting,
    (select count(*) from public.membership m join public.roster r on r.contract_id = m.contract_id and r.id = asked_roster
      where m.contract_id = asked_contract and m.covered_until >= r.effective_on)
  from moved, graded
  on conflict (contract_id, roster_id) do update set basis = excluded.basis, counted_at = now(), ready = excluded.ready,
    spelling = excluded.spelling, needs_proof = excluded.needs_proof, cannot = excluded.cannot, joins = excluded.joins,
    changes = excluded.changes, leaves = excluded.leaves, unchanged = excluded.unchanged,
    links_waiting = excluded.links_waiting, members = excluded.members;
end $$;

-- One line a contract and a day: how many are covered, how many sign in, and the grades of all. `ready` holds who signs
-- in, too; `cannot` are rows that stayed behind when rosters were applied, and dependents whose plan asks for a primary.
create table readiness_snapshot (
  contract_id bigint not null references contract,
  day date not null,
  members integer not null check (members >= 0),
  active integer not null check (active between 0 and ready),
  ready integer not null,
  spelling integer not null check (spelling >= 0),
  needs_proof integer not null check (needs_proof >= 0),
  cannot integer not null check (cannot >= 0),
  primary key (contract_id, day)
);

create function snapshot_readiness(asked_contract bigint, asked_day date) returns void
language sql security definer set search_path = pg_catalog, public as $$
  with covered as (
    select
      case
        when a.id is not null then 'active'
        when p.needs_primary and m.standing = 'dependent' and m.primary_membership_id is null then 'cannot'
        when e.membership_id is null
          and ('roster-mobile' = any (c.proofs) and m.mobile is not null) is not true
          and ('knowledge' = any (c.proofs) and m.birth_date is not null and m.certificate_number is not null) is not true
          then 'needs-proof'
        when s.spelling is not null then 'spelling'
        else 'ready'
      end as grade
    from public.membership m
    join public.contract c on c.id = m.contract_id
    left join public.plan p on p.contract_id = m.contract_id and p.id = m.plan_id
    left join public.account a on a.person_id = m.person_id
    left join public.employer_code e on e.contract_id = m.contract_id and e.membership_id = m.id and e.used_at is null
      and 'employer-code' = any (c.proofs)
    left join public.roster_row s on s.contract_id = m.contract_id and s.roster_id = m.roster_id
      and s.row_number = m.roster_row and s.spelling is not null
    where m.contract_id = asked_contract and asked_day between m.covered_from and m.covered_until),
  -- Held rows of the last full roster and of what came after it, as far as nobody came in by another way meanwhile.
  behind as (
    select count(*) as rows from public.roster o
    join public.roster_row r on r.contract_id = o.contract_id and r.roster_id = o.id and r.standing = 'held'
    where o.contract_id = asked_contract and o.state = 'applied' and o.applied_at >= (
        select max(x.applied_at) from public.roster x
        where x.contract_id = asked_contract and x.state = 'applied' and x.kind = 'initial')
      and not exists (select from public.person q join public.membership m on m.person_id = q.id
        where q.id_value = r.named_id and m.contract_id = asked_contract
          and asked_day between m.covered_from and m.covered_until))
  insert into public.readiness_snapshot (contract_id, day, members, active, ready, spelling, needs_proof, cannot)
  select asked_contract, asked_day, count(*), count(*) filter (where grade = 'active'),
    count(*) filter (where grade in ('active', 'ready')), count(*) filter (where grade = 'spelling'),
    count(*) filter (where grade = 'needs-proof'),
    count(*) filter (where grade = 'cannot') + (select rows from behind)
  from covered
  on conflict (contract_id, day) do update set members = excluded.members, active = excluded.active,
    ready = excluded.ready, spelling = excluded.spelling, needs_proof = excluded.needs_proof, cannot = excluded.cannot
$$;

-- Members who could not activate, and whom an employer's code would help: by one look at the contract, not one a person.
create function members_without_proof(asked_contract bigint, asked_day date) returns setof bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.id
  from public.membership m
  join public.contract c on c.id = m.contract_id
  left join public.plan p on p.contract_id = m.contract_id and p.id = m.plan_id
  left join public.account a on a.person_id = m.person_id
  left join public.employer_code e on e.contract_id = m.contract_id and e.membership_id = m.id and e.used_at is null
  where m.contract_id = asked_contract and m.covered_until >= asked_day and a.id is null and e.membership_id is null
    and not (coalesce(p.needs_primary, false) and m.standing = 'dependent' and m.primary_membership_id is null)
    and ('roster-mobile' = any (c.proofs) and m.mobile is not null) is not true
    and ('knowledge' = any (c.proofs) and m.birth_date is not null and m.certificate_number is not null) is not true
    and asked_contract in (select public.viewer_people_contracts())
$$;

alter table roster_unready enable row level security;
alter table roster_count enable row level security;
alter table readiness_snapshot enable row level security;
grant select on roster_unready, roster_count, readiness_snapshot to daricheh_web, daricheh_job;
create policy see on roster_unready for select to daricheh_web using (contract_id in (select viewer_people_contracts()));
create policy see on roster_count for select to daricheh_web using (contract_id in (select viewer_people_contracts()));
create policy see on readiness_snapshot for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy work on roster_unready for select to daricheh_job using (true);
create policy work on roster_count for select to daricheh_job using (true);
create policy work on readiness_snapshot for select to daricheh_job using (true);
grant execute on function roster_basis(bigint, bigint), recount_roster(bigint, bigint) to daricheh_web, daricheh_job;
grant execute on function members_without_proof(bigint, date) to daricheh_web;
grant execute on function snapshot_readiness(bigint, date) to daricheh_job;
