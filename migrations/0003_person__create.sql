-- A human being, once, whatever the contracts. What a roster says about the person stands on the membership, because
-- two rosters may say different things and each is the authority in its own contract.
create table person (
  id bigint generated always as identity primary key,
  id_type text not null check (id_type in ('national', 'foreigner', 'passport', 'insurer-code')),
  id_value text not null,
  created_at timestamptz not null default now(),
  unique (id_type, id_value)
);

create table membership (
  contract_id bigint not null references contract,
  id bigint generated always as identity,
  person_id bigint not null references person,
  plan_id bigint,
  -- Null for a primary, and for a dependent who could not be linked.
  primary_membership_id bigint,
  standing text not null check (standing in ('primary', 'dependent')),
  relation text not null check (relation in
    ('self', 'spouse', 'child', 'father', 'mother', 'sibling', 'grandchild', 'other', 'unknown')),
  first_name text collate persian not null,
  last_name text collate persian not null,
  -- The two keys of each name and the version of the rules that made them (src/persian/canonical-name.ts).
  first_c1 text not null,
  last_c1 text not null,
  first_c2 text not null,
  last_c2 text not null,
  canon_version integer not null,
  father_name text,
  certificate_number text,
  birth_date date,
  gender text check (gender in ('male', 'female')),
  mobile text,
  personnel_number text,
  iban text,
  covered_from date not null,
  covered_until date not null,
  -- The roster and the row that last spoke about this membership.
  roster_id bigint,
  roster_row integer,
  primary key (contract_id, id),
  unique (id),
  foreign key (contract_id, plan_id) references plan (contract_id, id),
  foreign key (contract_id, primary_membership_id) references membership (contract_id, id),
  check (standing = 'dependent' or primary_membership_id is null),
  check (covered_until >= covered_from)
);
-- Somebody who leaves and joins again in one year has two memberships, one after the other.
create unique index membership_person on membership (contract_id, person_id, covered_from);
create index membership_of_person on membership (person_id, contract_id);
create index membership_family on membership (contract_id, primary_membership_id);
create index membership_by_name on membership (contract_id, last_name, first_name);
create index membership_search on membership using gin ((first_c2 || ' ' || last_c2) gin_trgm_ops);

create table account (
  id bigint generated always as identity primary key,
  person_id bigint not null unique references person,
  password_hash text not null,
  mobile text not null,
  email text,
  phone text,
  fax text,
  address text,
  notes text,
  created_at timestamptz not null default now(),
  password_changed_at timestamptz not null default now()
);

create table consent (
  id bigint generated always as identity primary key,
  person_id bigint not null references person,
  kind text not null,
  version text not null,
  given_at timestamptz not null default now()
);

-- One row a signed-in browser. Only the SHA-256 of the token is kept.
create table session (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  account_id bigint references account on delete cascade,
  staff_id bigint references staff on delete cascade,
  opened_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle_minutes integer not null,
  ends_at timestamptz not null,
  check (num_nonnulls(account_id, staff_id) = 1)
);
create index session_account on session (account_id);
create index session_staff on session (staff_id);
