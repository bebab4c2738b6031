-- Letters of the employer about correction cases of one contract: made here, printed, signed on paper, and their scan brought
-- back. One letter may speak about many cases.

-- The last number that a policyholder's letters of a year have come to; nobody but the function below reads it.
create table correction_letter_serial (
  policyholder_id bigint not null references organization,
  jalali_year integer not null,
  last integer not null,
  primary key (policyholder_id, jalali_year)
);
alter table correction_letter_serial enable row level security;

create table correction_letter (
  contract_id bigint not null references contract,
  id bigint generated always as identity primary key,
  policyholder_id bigint not null references organization,
  -- Its number is the year and the place in it.
  jalali_year integer not null,
  serial integer not null,
  dated_on date not null,
  recipient text not null check (recipient in ('agency', 'insurer', 'administrator')),
  reason text check (length(reason) between 1 and 600),
  made_by bigint not null references staff,
  made_at timestamptz not null,
  -- As it was printed: drawn again it might say what was proposed later.
  pdf bytea not null,
  -- The scan of what was signed, kept as attachments are.
  signed_type text check (signed_type in ('image/jpeg', 'application/pdf')),
  signed_bytes bytea,
  signed_sha256 bytea check (length(signed_sha256) = 32),
  signed_by bigint references staff,
  signed_at timestamptz,
  unique (policyholder_id, jalali_year, serial),
  check (num_nulls(signed_type, signed_bytes, signed_sha256, signed_by, signed_at) in (0, 5))
);
alter table correction_letter alter column pdf set storage external;
alter table correction_letter alter column signed_bytes set storage external;
create index correction_letter_of_contract on correction_letter (contract_id, made_at);

create table correction_letter_case (
  letter_id bigint not null references correction_letter,
  case_id bigint not null references correction_case,
  -- Its place in the letter's list.
  position integer not null,
  -- What was proposed when the letter was made; a signature under it says nothing about what was proposed later.
  revision integer not null,
  -- What the signed letter did to the case: `moved`, or why nothing.
  effect text check (effect in ('moved', 'not-now', 'changed-meanwhile')),
  primary key (letter_id, case_id)
);
create index correction_letter_case_of_case on correction_letter_case (case_id);

-- The next number of a contract's policyholder, without a gap: it is drawn in the letter's own transaction, and whoever else
-- draws one waits for its end.
create function draw_letter_serial(asked_contract bigint, asked_year integer) returns integer
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  drawn integer;
begin
  if asked_contract not in (select public.viewer_people_contracts()) then
    raise exception 'contract % is not the viewer''s', asked_contract using errcode = 'insufficient_privilege';
  end if;
  insert into public.correction_letter_serial as s (policyholder_id, jalali_year, last)
    select c.policyholder_id, asked_year, 1 from public.contract c where c.id = asked_contract
  on conflict (policyholder_id, jalali_year) do update set last = s.last + 1
  returning s.last into drawn;
  return drawn;
end $$;
revoke execute on function draw_letter_serial(bigint, integer) from public;
grant execute on function draw_letter_serial(bigint, integer) to daricheh_web;

-- What was printed and what came back signed cannot be written over.
create function keep_correction_letter() returns trigger
language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.signed_at is not null then
    raise exception 'letter % has been signed', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger correction_letter_keep before update on correction_letter
  for each row execute function keep_correction_letter();

alter table correction_letter enable row level security;
alter table correction_letter_case enable row level security;

-- For staff of the contract alone: a letter names many people.
grant select on correction_letter, correction_letter_case to daricheh_web;
grant insert (contract_id, policyholder_id, jalali_year, serial, dated_on, recipient, reason, made_by, made_at, pdf)
  on correction_letter to daricheh_web;
grant update (signed_type, signed_bytes, signed_sha256, signed_by, signed_at) on correction_letter to daricheh_web;
grant insert (letter_id, case_id, position, revision), update (effect) on correction_letter_case to daricheh_web;
create policy seen on correction_letter for select to daricheh_web
  using (contract_id = any (array(select viewer_people_contracts())));
create policy make on correction_letter for insert to daricheh_web
  with check (contract_id = any (array(select viewer_people_contracts()))
    and made_by = (select (viewer_staff()).id)
    and exists (select from contract c where c.id = contract_id and c.policyholder_id = correction_letter.policyholder_id));
create policy sign on correction_letter for update to daricheh_web
  using (contract_id = any (array(select viewer_people_contracts())))
  with check (contract_id = any (array(select viewer_people_contracts())) and signed_by = (select (viewer_staff()).id));
create policy seen on correction_letter_case for select to daricheh_web
  using (exists (select from correction_letter l where l.id = letter_id));
create policy make on correction_letter_case for insert to daricheh_web
  with check (exists (select from correction_letter l join correction_case c on c.contract_id = l.contract_id
    where l.id = letter_id and c.id = case_id));
create policy sign on correction_letter_case for update to daricheh_web
  using (exists (select from correction_letter l where l.id = letter_id))
  with check (exists (select from correction_letter l where l.id = letter_id));

-- The gate and the jobs ask no more than whether a case's letter has been signed.
grant select (id, signed_at) on correction_letter to daricheh_gate, daricheh_job;
grant select (letter_id, case_id, revision) on correction_letter_case to daricheh_gate, daricheh_job;
create policy decide on correction_letter for select to daricheh_gate using (true);
create policy decide on correction_letter_case for select to daricheh_gate using (true);
create policy work on correction_letter for select to daricheh_job using (true);
create policy work on correction_letter_case for select to daricheh_job using (true);

-- Papers: a member sees those that she laid on a case she opened herself. What staff lay there, and what was sent about her by
-- somebody who asks for her consent, is for staff.
drop policy seen on correction_attachment;
create policy seen on correction_attachment for select to daricheh_web
  using (viewer_works_on(case_id) or (added_by_staff is null
    and exists (select from correction_case c where c.id = case_id and c.opened_by_account = (select viewer_account()))));
drop policy add on correction_attachment;
create policy add on correction_attachment for insert to daricheh_web
  with check ((viewer_works_on(case_id) or exists (
      select from correction_case c where c.id = case_id and c.opened_by_account = (select viewer_account())))
    and added_by_staff is not distinct from (select (viewer_staff()).id));
