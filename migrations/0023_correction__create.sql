-- A correction case: somebody's request to put right what a roster says, from the moment it is made until everybody knows
-- how it ended. Where it may go from where it stands is said in src/domain/correction/case-steps.ts.

-- The employer signs a letter before anything is put right.
alter table contract add column paper_letter boolean not null default false;

create table correction_case (
  id bigint generated always as identity primary key,
  -- Nine symbols and a check symbol (src/domain/correction/tracking-code.ts).
  tracking_code text not null unique check (tracking_code ~ '^[2-9FHKLMQRTWXY]{10}$'),
  origin text not null check (origin in ('activation', 'member', 'employer', 'support')),
  subject text not null check (subject in ('activation', 'name', 'national-id', 'certificate', 'birth-date',
    'family-link', 'iban', 'mobile')),
  state text not null check (state in ('sorting', 'review', 'question', 'letter', 'second', 'consent', 'approved',
    'solved', 'rejected', 'withdrawn')),
  -- Whose turn it is, since when and until when; nobody's while the system works, and when it is over.
  turn text check (turn in ('member', 'employer', 'agency', 'administrator')),
  turn_since timestamptz not null default now(),
  due_at timestamptz,
  escalations integer not null default 0,
  -- Of the side whose turn it is, where somebody took it on.
  assignee_id bigint references staff,
  -- Whose turn it was when the member was asked something, or the first to approve: it goes back there.
  asked_by text check (asked_by in ('employer', 'agency', 'administrator')),
  membership_type_id bigint not null references membership_type,
  -- Null until it is known whose roster it is about.
  contract_id bigint references contract,
  membership_id bigint,
  -- The row that stayed behind, where it is about one.
  roster_id bigint,
  roster_row integer,
  -- Who it is about: as typed in an activation, as the roster has it otherwise.
  id_type text not null check (id_type in ('national', 'other')),
  id_value text not null,
  first_name text not null,
  last_name text not null,
  -- Where its messages go; proven by a code unless staff wrote it down at the telephone.
  mobile text,
  mobile_proven boolean not null default false,
  language text not null default 'fa' check (language in ('fa', 'en')),
  -- In the words of whoever opened it.
  told text,
  employer_named text,
  opened_by_account bigint references account,
  opened_by_staff bigint references staff,
  -- What it was opened from, hashed: the same again finds this case.
  opening_key bytea unique,
  opened_at timestamptz not null default now(),
  -- Goes up when what is proposed changes: approvals and consents before that are void.
  revision integer not null default 0,
  needs_second boolean not null default false,
  needs_consent boolean not null default false,
  needs_letter boolean not null default false,
  -- Not applied before this moment, so that whoever loses by it can speak up.
  apply_after timestamptz,
  -- The endorsement by which it was applied.
  endorsement_id bigint,
  outcome text check (outcome in ('corrected', 'roster-applied', 'activated', 'code-handed', 'nothing-wrong')),
  rejection text check (rejection in ('not-ours', 'not-shown', 'documents-differ', 'consent-refused', 'duplicate', 'other')),
  objected boolean not null default false,
  closed_at timestamptz,
  -- The link in a message that takes up the activation again.
  resume_hash bytea unique check (length(resume_hash) = 32),
  resume_until timestamptz,
  -- How many lines its history has.
  events integer not null default 0,
  foreign key (contract_id, membership_id) references membership (contract_id, id),
  foreign key (contract_id, roster_id) references roster (contract_id, id),
  foreign key (contract_id, endorsement_id) references roster (contract_id, id),
  check (membership_id is null or contract_id is not null),
  check ((state in ('solved', 'rejected', 'withdrawn')) = (closed_at is not null)),
  check ((state = 'solved') = (outcome is not null)),
  check ((state = 'rejected') = (rejection is not null)),
  -- No state without a next step: somebody's turn, the system's, or the end.
  check ((turn is null) = (state in ('sorting', 'approved', 'solved', 'rejected', 'withdrawn'))),
  check ((due_at is null) = (turn is null)),
  check ((turn = 'member') = (state in ('question', 'consent')))
);
create index correction_case_queue on correction_case (contract_id, turn, due_at) where turn is not null;
create index correction_case_age on correction_case (contract_id, opened_at);
create index correction_case_of_id on correction_case (id_value);
create index correction_case_due on correction_case (due_at) where due_at is not null;
create index correction_case_system on correction_case (state, turn_since) where state in ('sorting', 'approved');
create index correction_case_of_account on correction_case (opened_by_account) where opened_by_account is not null;
create index correction_case_of_member on correction_case (contract_id, membership_id);

-- Why an activation failed, as the system found it. For staff alone, so it does not stand on the case, which its member sees.
create table correction_diagnosis (
  case_id bigint primary key references correction_case,
  reason text not null check (reason in ('not-on-roster', 'other-contract', 'other-membership-type', 'not-covered',
    'name-near', 'name-different', 'id-near', 'held-row', 'duplicate-rows', 'already-active', 'link-broken',
    'mobile-differs', 'no-proof', 'told')),
  -- Ids, codes and row numbers that show it.
  evidence jsonb not null default '{}',
  found_at timestamptz not null default now()
);

-- What is to be put right: the value as the roster has it, and as it should be.
create table correction_change (
  case_id bigint not null references correction_case,
  field text not null check (field in ('firstName', 'lastName', 'nationalId', 'fatherName', 'certificateNumber',
    'birthDate', 'gender', 'iban', 'mobile', 'primary', 'linkedFrom', 'relation', 'plan', 'coveredFrom')),
  before text,
  after text not null,
  primary key (case_id, field)
);

create table correction_event (
  case_id bigint not null references correction_case,
  position integer not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('member', 'staff', 'job')),
  staff_id bigint references staff,
  account_id bigint references account,
  action text not null,
  from_state text,
  to_state text not null,
  from_turn text,
  to_turn text,
  -- A question, an answer, a reason, a remark among staff.
  note text,
  -- Whether the member reads the note.
  shown boolean not null default true,
  primary key (case_id, position)
);

-- Who of staff agreed to what is proposed; one voice a person and revision.
create table correction_approval (
  case_id bigint not null references correction_case,
  revision integer not null,
  staff_id bigint not null references staff,
  organization_id bigint not null references organization,
  at timestamptz not null,
  primary key (case_id, revision, staff_id)
);

-- An adult dependent's own word on coming under another primary.
create table correction_consent (
  case_id bigint not null references correction_case,
  revision integer not null,
  person_id bigint not null references person,
  asked_at timestamptz not null,
  given_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  -- How it was shown that it is her own word.
  proof text check (proof in ('sign-in-code', 'roster-mobile', 'employer-code')),
  primary key (case_id, revision, person_id),
  check (num_nonnulls(given_at, refused_at) < 2),
  check (withdrawn_at is null or given_at is not null),
  check ((given_at is null) = (proof is null))
);
create index correction_consent_person on correction_consent (person_id);

-- Photos and papers, re-encoded where they are pictures.
create table correction_attachment (
  case_id bigint not null references correction_case,
  id bigint generated always as identity,
  kind text not null check (kind in ('card', 'letter', 'other')),
  media_type text not null check (media_type in ('image/jpeg', 'application/pdf')),
  bytes bytea not null,
  size integer not null check (size > 0),
  sha256 bytea not null check (length(sha256) = 32),
  added_by_staff bigint references staff,
  at timestamptz not null,
  primary key (case_id, id)
);
alter table correction_attachment alter column bytes set storage external;

-- Nothing is applied on fewer voices than it needs, whatever a page says; and nobody but a job applies.
create function guard_correction_case() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  houses integer;
begin
  if new.state = 'approved' and (tg_op = 'INSERT' or old.state <> 'approved' or old.revision <> new.revision) then
    select count(distinct a.organization_id) into houses from public.correction_approval a
      where a.case_id = new.id and a.revision = new.revision;
    if houses < (case when new.needs_second then 2 else 1 end) then
      raise exception 'case % has not been approved by enough houses', new.id using errcode = 'check_violation';
    end if;
    if new.needs_consent and not exists (select from public.correction_consent c
        where c.case_id = new.id and c.revision = new.revision and c.given_at is not null and c.withdrawn_at is null) then
      raise exception 'case % lacks a consent', new.id using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'INSERT' and new.state <> 'sorting' and session_user in ('daricheh_web', 'daricheh_gate') then
    raise exception 'a case begins by being sorted' using errcode = 'check_violation';
  end if;
  if new.outcome in ('corrected', 'roster-applied') and session_user in ('daricheh_web', 'daricheh_gate')
    and (tg_op = 'INSERT' or old.outcome is distinct from new.outcome) then
    raise exception 'only a job applies case %', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger correction_case_guard before insert or update on correction_case
  for each row execute function guard_correction_case();

-- Case numbers in which the viewer is asked for her consent.
create function viewer_consent_cases() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 5 as $$
  select c.case_id from public.correction_consent c where c.person_id = public.viewer_person()
$$;
-- Kinds of contract whose people the viewer's administrator serves: a case that belongs to no contract yet is theirs.
create function viewer_unplaced_types() returns setof bigint
language sql stable security definer set search_path = pg_catalog, public rows 5 as $$
  select distinct c.membership_type_id from public.contract c, public.viewer_staff() f
  where f.id is not null and f.role = 'administrator-support' and c.administrator_id = f.organization_id
$$;
-- Cases that the viewer works on as staff.
create function viewer_works_on(asked_case bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from public.correction_case c where c.id = asked_case and (
    c.contract_id in (select public.viewer_people_contracts())
    or (c.contract_id is null and c.membership_type_id in (select public.viewer_unplaced_types()))))
$$;
grant execute on function viewer_consent_cases(), viewer_unplaced_types(), viewer_works_on(bigint) to daricheh_web;

alter table correction_case enable row level security;
alter table correction_diagnosis enable row level security;
alter table correction_change enable row level security;
alter table correction_event enable row level security;
alter table correction_approval enable row level security;
alter table correction_consent enable row level security;
alter table correction_attachment enable row level security;

-- Staff, in the contracts of their own organization; members, what they opened and what asks for their consent.
grant select, insert, update on correction_case to daricheh_web;
create policy work_on on correction_case for all to daricheh_web
  using (contract_id = any (array(select viewer_people_contracts()))
    or (contract_id is null and membership_type_id = any (array(select viewer_unplaced_types()))))
  with check (contract_id = any (array(select viewer_people_contracts()))
    or (contract_id is null and membership_type_id = any (array(select viewer_unplaced_types()))));
create policy own on correction_case for all to daricheh_web
  using (opened_by_account = (select viewer_account()) or id = any (array(select viewer_consent_cases())))
  with check (opened_by_account = (select viewer_account()) or id = any (array(select viewer_consent_cases())));

grant select on correction_diagnosis to daricheh_web;
create policy work_on on correction_diagnosis for select to daricheh_web using (viewer_works_on(case_id));

grant select, insert, update, delete on correction_change to daricheh_web;
create policy seen on correction_change for all to daricheh_web
  using (exists (select from correction_case c where c.id = case_id))
  with check (exists (select from correction_case c where c.id = case_id));

grant select, insert on correction_event to daricheh_web;
create policy seen on correction_event for select to daricheh_web
  using (viewer_works_on(case_id) or (shown and exists (select from correction_case c where c.id = case_id)));
create policy add on correction_event for insert to daricheh_web
  with check (exists (select from correction_case c where c.id = case_id)
    and staff_id is not distinct from (select (viewer_staff()).id)
    and account_id is not distinct from (select viewer_account()));

grant select, insert on correction_approval to daricheh_web;
create policy seen on correction_approval for select to daricheh_web using (viewer_works_on(case_id));
create policy agree on correction_approval for insert to daricheh_web
  with check (viewer_works_on(case_id) and staff_id = (select (viewer_staff()).id)
    and organization_id = (select (viewer_staff()).organization_id));

-- Staff ask; only the person herself answers.
grant select, insert, update on correction_consent to daricheh_web;
create policy seen on correction_consent for select to daricheh_web
  using (viewer_works_on(case_id) or person_id = (select viewer_person()));
create policy ask on correction_consent for insert to daricheh_web
  with check (viewer_works_on(case_id) and num_nonnulls(given_at, refused_at, withdrawn_at) = 0);
create policy answer on correction_consent for update to daricheh_web
  using (person_id = (select viewer_person())) with check (person_id = (select viewer_person()));

grant select, insert on correction_attachment to daricheh_web;
create policy seen on correction_attachment for select to daricheh_web
  using (exists (select from correction_case c where c.id = case_id));
create policy add on correction_attachment for insert to daricheh_web
  with check (exists (select from correction_case c where c.id = case_id)
    and added_by_staff is not distinct from (select (viewer_staff()).id));

-- The gate opens cases after an activation that failed, and lets whoever shows possession of a case's mobile answer in it.
grant select, insert, update on correction_case, correction_consent to daricheh_gate;
grant select, insert, update, delete on correction_change to daricheh_gate;
grant select, insert on correction_event, correction_attachment to daricheh_gate;
create policy decide on correction_case for all to daricheh_gate using (true) with check (true);
create policy decide on correction_consent for all to daricheh_gate using (true) with check (true);
create policy decide on correction_change for all to daricheh_gate using (true) with check (true);
create policy decide on correction_event for all to daricheh_gate using (true) with check (true);
create policy decide on correction_attachment for all to daricheh_gate using (true) with check (true);

-- Jobs sort, apply, remind and tell.
grant select, insert, update on correction_case, correction_diagnosis, correction_consent, correction_event to daricheh_job;
grant select, insert, update, delete on correction_change to daricheh_job;
grant select on correction_approval, correction_attachment, activation_failure, employer_code to daricheh_job;
create policy work on correction_case for all to daricheh_job using (true) with check (true);
create policy work on correction_diagnosis for all to daricheh_job using (true) with check (true);
create policy work on correction_consent for all to daricheh_job using (true) with check (true);
create policy work on correction_event for all to daricheh_job using (true) with check (true);
create policy work on correction_change for all to daricheh_job using (true) with check (true);
create policy work on correction_approval for select to daricheh_job using (true);
create policy work on correction_attachment for select to daricheh_job using (true);
create policy work on activation_failure for select to daricheh_job using (true);
create policy work on employer_code for select to daricheh_job using (true);
