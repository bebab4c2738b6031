-- Who of staff looked somebody up, and why. What was searched for is kept nowhere: only what kind of thing it was, and
-- whose file or which case was opened.
create table file_lookup (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff,
  -- The house she worked for then; with the next ones put down by the database itself.
  organization_id bigint not null references organization,
  reason text not null check (reason in ('caller', 'case', 'complaint', 'employer', 'message', 'other')),
  -- In her own words, where she wants to say more; for her house alone.
  words text check (length(words) <= 500),
  -- `person`: no search, a file was opened.
  kind text not null check (kind in ('national-id', 'other-id', 'name', 'mobile', 'tracking-code', 'person')),
  contract_id bigint,
  membership_id bigint,
  person_id bigint references person,
  case_id bigint references correction_case,
  -- Nothing of this person lay with her house: the person is told.
  outside boolean not null default false,
  told_on date,
  at timestamptz not null,
  foreign key (contract_id, membership_id) references membership (contract_id, id),
  check (num_nonnulls(contract_id, membership_id, person_id) in (0, 3)),
  check ((kind = 'person') = (membership_id is not null))
);
create index file_lookup_recent on file_lookup (staff_id, membership_id, at);
create index file_lookup_of_member on file_lookup (membership_id, at) where membership_id is not null;
-- Once a day, whatever runs at the same time.
create unique index file_lookup_told on file_lookup (person_id, told_on) where told_on is not null;

-- A page says who, whose and why; house, person and whether it was outside her own queue are not for it to say.
create function complete_file_lookup() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  viewer public.staff;
  asked public.person;
  own_side text;
begin
  if session_user <> 'daricheh_web' then return new; end if;
  viewer := public.viewer_staff();
  new.organization_id := viewer.organization_id;
  if new.membership_id is null then return new; end if;
  select p.* into asked from public.membership m join public.person p on p.id = m.person_id
    where m.contract_id = new.contract_id and m.id = new.membership_id;
  new.person_id := asked.id;
  own_side := case viewer.role when 'employer-hr' then 'employer' when 'agency-expert' then 'agency'
    when 'administrator-support' then 'administrator' end;
  new.outside := not exists (select from public.correction_case c
    where c.id_value = asked.id_value and (c.id_type = 'national') = (asked.id_type = 'national')
      and c.closed_at is null and public.viewer_works_on(c.id)
      and (c.turn = own_side or c.asked_by = own_side
        or (select s.organization_id from public.staff s where s.id = c.opened_by_staff) = viewer.organization_id));
  return new;
end $$;
create trigger file_lookup_complete before insert on file_lookup
  for each row execute function complete_file_lookup();

alter table file_lookup enable row level security;
grant select (id, staff_id, reason, kind, contract_id, membership_id, case_id, outside, at) on file_lookup to daricheh_web;
grant insert (staff_id, reason, words, kind, contract_id, membership_id, case_id, at) on file_lookup to daricheh_web;
create policy own on file_lookup for select to daricheh_web using (staff_id = (select (viewer_staff()).id));
create policy note on file_lookup for insert to daricheh_web with check (
  staff_id = (select (viewer_staff()).id)
  and (contract_id is null or contract_id = any (array(select viewer_people_contracts())))
  and (case_id is null or viewer_works_on(case_id)));
grant select on file_lookup to daricheh_job;
grant update (told_on) on file_lookup to daricheh_job;
create policy work on file_lookup for all to daricheh_job using (true);

-- What a member is shown of it: which house, why, when; never who. By her memberships, which are hers also after a
-- correction has given them to the right person.
create function viewer_lookups() returns table (house_fa text, house_en text, reason text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.name_fa::text, o.name_en, l.reason, l.at
  from public.membership m
  join public.file_lookup l on l.membership_id = m.id
  join public.organization o on o.id = l.organization_id
  where m.person_id = public.viewer_person()
  order by l.at desc limit 200
$$;

-- Members of the viewer's own contracts by part of their name, or by a mobile that a roster or their account says. Made
-- by the owner, because under row-level security no index would be used for either.
create function look_up_by_name(longest text, words text[], most integer)
returns table (contract_id bigint, membership_id bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.contract_id, m.id from public.membership m
  where (m.first_c2 || ' ' || m.last_c2) like longest and (m.first_c2 || ' ' || m.last_c2) like all (words)
    and m.contract_id = any (array(select public.viewer_people_contracts()))
  limit most
$$;
create function look_up_by_mobile(asked_mobile text, most integer)
returns table (contract_id bigint, membership_id bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.contract_id, m.id from (
    select o.contract_id, o.id from public.membership o where o.mobile = asked_mobile
    union
    select o.contract_id, o.id from public.account a join public.membership o on o.person_id = a.person_id
      where a.mobile = asked_mobile) as m
  where m.contract_id = any (array(select public.viewer_people_contracts()))
  limit most
$$;
create index membership_by_mobile on membership (mobile) where mobile is not null;
create index account_by_mobile on account (mobile);
create index correction_case_of_mobile on correction_case (mobile) where mobile is not null;
create index outbox_message_recipient on outbox_message (recipient, created_at);

-- Whether the viewer has said why she looks at this member of one of her contracts.
create function viewer_looks_at(asked_membership bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.file_lookup l
    where l.staff_id = (public.viewer_staff()).id and l.membership_id = asked_membership
      and l.contract_id in (select public.viewer_people_contracts()))
$$;
-- Of an account no more than helps whoever calls: since when there is one, and how the number ends that codes go to.
create function caller_account(asked_membership bigint)
returns table (account_id bigint, since timestamptz, mobile_end text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id, a.created_at, right(a.mobile, 2)
  from public.membership m join public.account a on a.person_id = m.person_id
  where m.id = asked_membership and public.viewer_looks_at(asked_membership)
$$;
-- Messages to her that did not leave or wait: when, and what the provider said. Never to which number, what, or which code.
create function caller_messages(asked_membership bigint)
returns table (at timestamptz, state text, code text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select o.created_at, o.state, o.last_error
  from public.outbox_message o
  where o.recipient = any (array(
      select m.mobile from public.membership m where m.id = asked_membership
      union
      select a.mobile from public.membership m join public.account a on a.person_id = m.person_id
        where m.id = asked_membership
      union
      select c.mobile from public.membership m join public.person p on p.id = m.person_id
        join public.correction_case c on c.id_value = p.id_value
        where m.id = asked_membership and c.closed_at is null and public.viewer_works_on(c.id)))
    and public.viewer_looks_at(asked_membership)
    and o.state <> 'sent' and o.created_at > now() - interval '7 days'
  order by o.created_at desc limit 10
$$;
-- How far buckets of tries have filled up, for whoever knows their keys: the portal itself.
create function tries_now(asked_keys bytea[], asked_windows integer[])
returns table (place integer, count integer, ends_at timestamptz)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.place::integer, t.count, t.window_start + make_interval(secs => a.seconds)
  from unnest(asked_keys, asked_windows) with ordinality as a (key, seconds, place)
  join public.throttle t on t.key = a.key
    and t.window_start = to_timestamp(floor(extract(epoch from now()) / a.seconds) * a.seconds)
  where exists (select from public.viewer_people_contracts())
$$;
grant execute on function viewer_lookups(), look_up_by_name(text, text[], integer), look_up_by_mobile(text, integer),
  viewer_looks_at(bigint), caller_account(bigint), caller_messages(bigint), tries_now(bytea[], integer[]) to daricheh_web;

-- A failed activation that no roster answers to is the business of the administrator that serves its kind of contract.
create policy unplaced on activation_failure for select to daricheh_web
  using (contract_id is null and membership_type_id = any (array(select viewer_unplaced_types())));
create index activation_failure_unplaced on activation_failure (membership_type_id, at) where contract_id is null;

-- What the reports count over a time.
create index correction_case_closed on correction_case (contract_id, closed_at) where closed_at is not null;

-- Solved cases of the viewer's own contracts, and how long each turn held them. Made by the owner, because the policies of
-- diagnoses and histories would be asked for every single line.
create function viewer_solved_cases(since timestamptz, until timestamptz)
returns table (case_id bigint, contract_id bigint, subject text, outcome text, reason text, days double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.id, c.contract_id, c.subject, c.outcome, d.reason, extract(epoch from c.closed_at - c.opened_at) / 86400
  from public.correction_case c left join public.correction_diagnosis d on d.case_id = c.id
  where c.state = 'solved' and c.closed_at >= since and c.closed_at < until
    and (c.contract_id = any (array(select public.viewer_people_contracts()))
      or (c.contract_id is null and c.membership_type_id = any (array(select public.viewer_unplaced_types()))))
$$;
create function viewer_case_holds(since timestamptz, until timestamptz)
returns table (case_id bigint, turn text, days double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  with spans as (
    select e.case_id, e.to_turn as turn, lead(e.at) over (partition by e.case_id order by e.position) - e.at as held
    from public.viewer_solved_cases(since, until) s join public.correction_event e on e.case_id = s.case_id)
  select x.case_id, x.turn, extract(epoch from sum(x.held)) / 86400 from spans x
  where x.turn is not null and x.held is not null group by 1, 2
$$;
grant execute on function viewer_solved_cases(timestamptz, timestamptz), viewer_case_holds(timestamptz, timestamptz)
  to daricheh_web;
