create table organization (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('insurer', 'administrator', 'agency', 'policyholder')),
  name_fa text collate persian not null,
  name_en text not null,
  code text,
  created_at timestamptz not null default now()
);

-- An agency is known by its code on paper («کد ۱۴۰۱»), so the code is unique among agencies.
create unique index organization_agency_code on organization (code) where kind = 'agency';

create table staff (
  id bigint generated always as identity primary key,
  organization_id bigint not null references organization,
  role text not null check (role in ('system-administrator', 'employer-hr', 'agency-expert', 'administrator-support')),
  user_name text not null unique check (user_name = lower(user_name)),
  name_fa text collate persian not null,
  name_en text not null,
  password_hash text not null,
  authenticator_secret text not null,
  -- The last accepted 30-second step: a code is good for one sign-in only (RFC 6238 §5.2).
  authenticator_step bigint not null default 0,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table membership_type (
  id bigint generated always as identity primary key,
  key text not null unique,
  name_fa text collate persian not null,
  name_en text not null,
  position integer not null
);

create table contract (
  id bigint generated always as identity primary key,
  number text not null unique,
  title_fa text collate persian not null,
  title_en text not null,
  policyholder_id bigint not null references organization,
  insurer_id bigint not null references organization,
  agency_id bigint references organization,
  administrator_id bigint not null references organization,
  membership_type_id bigint not null references membership_type,
  jalali_year integer not null check (jalali_year between 1390 and 1500),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  -- Which proofs of possession open an account; 'knowledge' is weak and only there where a contract says so.
  proofs text[] not null default '{roster-mobile,employer-code}'
    check (proofs <@ '{roster-mobile,employer-code,knowledge}' and cardinality(proofs) > 0),
  -- A roster that would end more members than this share asks for the number to be typed.
  mass_leave_percent integer not null default 10 check (mass_leave_percent between 0 and 100),
  created_at timestamptz not null default now()
);
create index contract_policyholder on contract (policyholder_id, jalali_year);

create table plan (
  contract_id bigint not null references contract,
  id bigint generated always as identity,
  code text not null,
  name_fa text collate persian not null,
  name_en text not null,
  primary key (contract_id, id),
  unique (contract_id, code)
);

create table benefit (
  contract_id bigint not null,
  plan_id bigint not null,
  id bigint generated always as identity,
  key text not null,
  name_fa text collate persian not null,
  name_en text not null,
  limit_rials bigint not null check (limit_rials >= 0),
  deductible_percent integer not null check (deductible_percent between 0 and 100),
  waiting_days integer not null default 0 check (waiting_days >= 0),
  position integer not null,
  primary key (contract_id, id),
  foreign key (contract_id, plan_id) references plan (contract_id, id),
  unique (contract_id, plan_id, key)
);
