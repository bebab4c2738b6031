-- What a member's own session may do to a case, whatever statement it sends: open one about herself or whoever is linked to
-- her, answer, withdraw, object. What is to be put right she says once, when she opens it.

create function guard_member_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  viewer bigint;
  -- What moves with a step of hers; all else stays as it is.
  moving constant text[] := array['state', 'turn', 'turn_since', 'due_at', 'escalations', 'assignee_id', 'asked_by',
    'apply_after', 'outcome', 'rejection', 'objected', 'closed_at', 'events'];
  still text[];
begin
  if session_user <> 'daricheh_web' then return new; end if;
  viewer := public.viewer_account();
  if viewer is null then return new; end if;
  if tg_op = 'INSERT' then
    if new.origin <> 'member' or new.opened_by_account is distinct from viewer or new.opened_by_staff is not null
      or new.mobile is distinct from (select a.mobile from public.account a where a.id = viewer)
      or new.contract_id is null or new.contract_id not in (select public.viewer_contracts())
      or (new.membership_id is not null and new.membership_id not in (select public.viewer_memberships())) then
      raise exception 'a member opens cases about her own family' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.opened_by_account is distinct from viewer then
    raise exception 'case % is not hers', new.id using errcode = 'check_violation';
  end if;
  still := case when new.state = old.state then array['events'] else moving end;
  if to_jsonb(new) - still is distinct from to_jsonb(old) - still
    or (new.state <> old.state and not (
      (old.state = 'question' and new.state = 'review')
      or (old.state in ('sorting', 'review', 'question', 'letter', 'second', 'consent') and new.state = 'withdrawn')
      or (old.state = 'rejected' and new.state = 'review' and new.objected and not old.objected))) then
    raise exception 'case % does not move so by its member', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger correction_case_member before insert or update on correction_case
  for each row execute function guard_member_case();

-- Cases that whoever sees them may still say something else in: before anybody has agreed to what they propose.
create function viewer_proposes_in(asked_case bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.correction_case c where c.id = asked_case and (
    (c.state in ('sorting', 'review') and public.viewer_works_on(c.id))
    or (c.state = 'sorting' and c.opened_by_account = public.viewer_account())))
$$;
drop policy seen on correction_change;
create policy seen on correction_change for select to daricheh_web
  using (exists (select from correction_case c where c.id = case_id));
create policy propose on correction_change for insert to daricheh_web with check (viewer_proposes_in(case_id));
create policy take_back on correction_change for delete to daricheh_web
  using (viewer_proposes_in(case_id) and viewer_works_on(case_id));
revoke update on correction_change from daricheh_web;

drop policy add on correction_event;
create policy add on correction_event for insert to daricheh_web
  with check (exists (select from correction_case c where c.id = case_id)
    and actor_kind = case when (select viewer_account()) is null then 'staff' else 'member' end
    and staff_id is not distinct from (select (viewer_staff()).id)
    and account_id is not distinct from (select viewer_account()));

-- The case about a member and a subject that is under way, whoever opened it, and how many have ended: of the viewer's own
-- family or of people whom she works for.
create function correction_standing(asked_membership bigint, asked_subject text)
returns table (open_case bigint, ended bigint)
language sql stable security definer set search_path = pg_catalog, public as $$
  select min(c.id) filter (where c.closed_at is null), count(c.id) filter (where c.closed_at is not null)
  from public.membership m
  join public.membership o on o.contract_id = m.contract_id and o.person_id = m.person_id
  left join public.correction_case c on c.contract_id = o.contract_id and c.membership_id = o.id and c.subject = asked_subject
  where m.id = asked_membership and (
    m.id in (select public.viewer_memberships()) or m.contract_id in (select public.viewer_people_contracts()))
$$;
-- The account of a member whom staff open a case for, so that she finds it in her portal.
create function account_of_member(asked_membership bigint) returns bigint
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.id from public.membership m join public.account a on a.person_id = m.person_id
  where m.id = asked_membership and m.contract_id in (select public.viewer_people_contracts())
$$;
grant execute on function viewer_proposes_in(bigint), correction_standing(bigint, text), account_of_member(bigint)
  to daricheh_web;
