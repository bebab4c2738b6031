-- A cost put in for payment. Health data: seen by the member herself and by the primary she is linked to, through
-- viewer_memberships(); no staff, and never the employer. The gate has no grant at all.
create table claim (
  contract_id bigint not null references contract,
  id bigint generated always as identity,
  membership_id bigint not null,
  -- As printed on letters, Latin digits: 1405-00817.
  number text not null check (number ~ '^[0-9]{4}-[0-9]{5,}$'),
  benefit_id bigint not null,
  title_fa text collate persian not null,
  title_en text,
  centre_name text collate persian not null,
  served_on date not null,
  state text not null check (state in
    ('registered', 'incomplete', 'assessing', 'with-insurer', 'approved', 'paid', 'rejected')),
  asked_rials bigint not null check (asked_rials > 0),
  deducted_rials bigint not null default 0 check (deducted_rials >= 0),
  -- What the assessment found payable; null until then. It has reached the account only in state 'paid'.
  paid_rials bigint check (paid_rials >= 0),
  received_on date not null,
  decided_on date,
  paid_on date,
  -- Last four digits of the IBAN that was paid to: enough to recognise one's own.
  iban_ending text check (iban_ending ~ '^[0-9]{4}$'),
  -- Until when the member may send what is missing.
  answer_until date,
  primary key (contract_id, id),
  unique (id),
  unique (contract_id, number),
  foreign key (contract_id, membership_id) references membership (contract_id, id),
  foreign key (contract_id, benefit_id) references benefit (contract_id, id),
  check (received_on >= served_on),
  check (decided_on >= received_on),
  check (paid_on >= decided_on),
  check ((state in ('with-insurer', 'approved', 'paid', 'rejected')) = (paid_rials is not null)),
  check (paid_rials = asked_rials - deducted_rials),
  check (paid_rials is not null or deducted_rials = 0),
  check (state <> 'rejected' or paid_rials = 0),
  check ((state in ('approved', 'paid', 'rejected')) = (decided_on is not null)),
  check ((state = 'paid') = (paid_on is not null)),
  check (iban_ending is null or state = 'paid'),
  check ((state = 'incomplete') = (answer_until is not null))
);
create index claim_of_member on claim (contract_id, membership_id, served_on desc, id desc);

-- What the bill consists of.
create table claim_line (
  contract_id bigint not null,
  claim_id bigint not null,
  position integer not null,
  title_fa text collate persian not null,
  title_en text,
  asked_rials bigint not null check (asked_rials > 0),
  primary key (contract_id, claim_id, position),
  foreign key (contract_id, claim_id) references claim on delete cascade
);

-- Why less was paid than was asked, in the order in which it is taken off.
create table claim_deduction (
  contract_id bigint not null,
  claim_id bigint not null,
  position integer not null,
  kind text not null check (kind in ('base-insurer', 'tariff', 'excluded', 'franchise', 'ceiling')),
  amount_rials bigint not null check (amount_rials > 0),
  reason_fa text not null,
  reason_en text,
  primary key (contract_id, claim_id, position),
  foreign key (contract_id, claim_id) references claim on delete cascade
);

-- The way a claim has taken: the state it came into, when, and who brought it there.
create table claim_event (
  contract_id bigint not null,
  claim_id bigint not null,
  position integer not null,
  state text not null check (state in
    ('registered', 'incomplete', 'assessing', 'with-insurer', 'approved', 'paid', 'rejected')),
  at timestamptz not null,
  actor text not null check (actor in ('member', 'administrator', 'insurer')),
  note_fa text,
  note_en text,
  primary key (contract_id, claim_id, position),
  foreign key (contract_id, claim_id) references claim on delete cascade
);

-- Every rial is accounted for when a transaction ends: lines make up what was asked, deductions what was taken off.
create function claim_sums_hold() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  asked_contract bigint;
  asked_claim bigint;
  c public.claim;
begin
  asked_contract := case when tg_op = 'DELETE' then old.contract_id else new.contract_id end;
  if tg_table_name = 'claim' then
    asked_claim := new.id;
  else
    asked_claim := case when tg_op = 'DELETE' then old.claim_id else new.claim_id end;
  end if;
  select * into c from public.claim where contract_id = asked_contract and id = asked_claim;
  if not found then return null; end if;
  if c.asked_rials <> (select coalesce(sum(l.asked_rials), 0) from public.claim_line l
      where l.contract_id = c.contract_id and l.claim_id = c.id)
    or c.deducted_rials <> (select coalesce(sum(d.amount_rials), 0) from public.claim_deduction d
      where d.contract_id = c.contract_id and d.claim_id = c.id) then
    raise exception 'the sums of claim % do not add up', c.id using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger claim_sums after insert or update on claim
  deferrable initially deferred for each row execute function claim_sums_hold();
create constraint trigger claim_sums after insert or update or delete on claim_line
  deferrable initially deferred for each row execute function claim_sums_hold();
create constraint trigger claim_sums after insert or update or delete on claim_deduction
  deferrable initially deferred for each row execute function claim_sums_hold();

alter table claim enable row level security;
alter table claim_line enable row level security;
alter table claim_deduction enable row level security;
alter table claim_event enable row level security;

-- `= any (array(…))` and not `in (…)`: the memberships are found once and then lead the index.
grant select on claim, claim_line, claim_deduction, claim_event to daricheh_web;
create policy family on claim for select to daricheh_web
  using (membership_id = any (array(select viewer_memberships())));
create policy family on claim_line for select to daricheh_web
  using (exists (select from claim c where c.contract_id = claim_line.contract_id and c.id = claim_id));
create policy family on claim_deduction for select to daricheh_web
  using (exists (select from claim c where c.contract_id = claim_deduction.contract_id and c.id = claim_id));
create policy family on claim_event for select to daricheh_web
  using (exists (select from claim c where c.contract_id = claim_event.contract_id and c.id = claim_id));

grant select, insert on claim, claim_line, claim_deduction, claim_event to daricheh_job;
create policy work on claim for all to daricheh_job using (true) with check (true);
create policy work on claim_line for all to daricheh_job using (true) with check (true);
create policy work on claim_deduction for all to daricheh_job using (true) with check (true);
create policy work on claim_event for all to daricheh_job using (true) with check (true);
