-- What somebody has agreed to stays what it was, whatever a statement of a staff session says: a voice counts for what is
-- proposed when it is given, and nothing of that changes under it without a new revision.

drop policy agree on correction_approval;
create policy agree on correction_approval for insert to daricheh_web
  with check (viewer_works_on(case_id) and staff_id = (select (viewer_staff()).id)
    and organization_id = (select (viewer_staff()).organization_id)
    and exists (select from correction_case c where c.id = case_id and c.revision = correction_approval.revision
      and c.state in ('review', 'second')));

create or replace function viewer_proposes_in(asked_case bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.correction_case c where c.id = asked_case and (
    (c.state in ('sorting', 'review') and public.viewer_works_on(c.id)
      and not exists (select from public.correction_approval a where a.case_id = c.id and a.revision = c.revision))
    or (c.state = 'sorting' and c.opened_by_account = public.viewer_account())))
$$;

create function guard_case_voices() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if session_user <> 'daricheh_web' then return new; end if;
  if (new.tracking_code, new.origin, new.subject, new.id_type, new.id_value, new.first_name, new.last_name, new.mobile,
      new.mobile_proven, new.opened_by_account, new.opened_by_staff, new.resume_hash, new.resume_until)
    is distinct from (old.tracking_code, old.origin, old.subject, old.id_type, old.id_value, old.first_name, old.last_name,
      old.mobile, old.mobile_proven, old.opened_by_account, old.opened_by_staff, old.resume_hash, old.resume_until) then
    raise exception 'whose case % is was said when it was opened', new.id using errcode = 'check_violation';
  end if;
  if new.revision < old.revision or (new.revision = old.revision
    and (new.contract_id, new.membership_id, new.roster_id, new.roster_row)
      is distinct from (old.contract_id, old.membership_id, old.roster_id, old.roster_row)) then
    raise exception 'case % says something else only under a new revision', new.id using errcode = 'check_violation';
  end if;
  if new.state = 'approved' and (case
      when old.state = 'approved' then new.apply_after is distinct from old.apply_after
      else coalesce(new.apply_after < new.turn_since + interval '24 hours', true)
        and exists (select from public.correction_change h where h.case_id = new.id and h.field = 'mobile') end) then
    raise exception 'case % is not applied before its day', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger correction_case_voices before update on correction_case
  for each row execute function guard_case_voices();

-- Whether somebody was ever said to be of age is judged once more when a case is applied.
grant select on membership_version to daricheh_job;
create policy work on membership_version for select to daricheh_job using (true);
