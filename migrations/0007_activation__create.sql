-- One attempt to activate. What was typed is kept here until the attempt is over; the roster is not looked at before
-- possession of something is proven. Only hashes of the token and of codes are stored.
create table activation_flow (
  id bigint generated always as identity primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- proof: choose how to prove; code: a code was asked for; confirm: proven strongly; done: there is an account now.
  step text not null check (step in ('proof', 'code', 'confirm', 'done')),
  membership_type_id bigint not null references membership_type,
  -- Who has no national ID gives a foreigner's code or a passport: other.
  id_type text not null check (id_type in ('national', 'other')),
  id_value text not null,
  first_name text not null,
  last_name text not null,
  -- The mobile typed last, and the code that was sent to it.
  mobile text,
  code_hash bytea,
  code_ends_at timestamptz,
  code_tries integer not null default 0,
  mobile_proven boolean not null default false,
  -- Tries of an employer's code or of knowledge.
  secret_tries integer not null default 0,
  -- How possession was shown, and of which membership.
  proof text check (proof in ('roster-mobile', 'employer-code', 'knowledge')),
  rung text check (rung in ('same', 'spelling', 'custom')),
  contract_id bigint,
  membership_id bigint,
  ends_at timestamptz not null,
  foreign key (contract_id, membership_id) references membership (contract_id, id),
  check (num_nonnulls(proof, rung, contract_id, membership_id) in (0, 4)),
  check (step not in ('confirm', 'done') or (proof is not null and mobile_proven))
);
create index activation_flow_age on activation_flow (ends_at);

-- The code on an employer's slip: one a membership; a new one takes the old one's place.
create table employer_code (
  contract_id bigint not null,
  membership_id bigint not null,
  code_hash bytea not null check (length(code_hash) = 32),
  issued_at timestamptz not null,
  issued_by bigint references staff,
  used_at timestamptz,
  primary key (contract_id, membership_id),
  foreign key (contract_id, membership_id) references membership (contract_id, id)
);

-- What was typed in an attempt that ended without an account although a mobile or a code was proven, and why it ended.
-- For the people who put rosters right; the person is not told which reason it was.
create table activation_failure (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  membership_type_id bigint not null references membership_type,
  id_type text not null,
  id_value text not null,
  first_name text not null,
  last_name text not null,
  mobile text,
  reason text not null check (reason in
    ('unknown-id', 'other-membership-type', 'not-covered', 'name', 'weak-proof', 'already-active')),
  rung text check (rung in ('same', 'spelling', 'custom', 'near', 'different')),
  -- The row that came nearest, where there was one.
  contract_id bigint,
  membership_id bigint,
  foreign key (contract_id, membership_id) references membership (contract_id, id)
);
create index activation_failure_contract on activation_failure (contract_id, at);
create index activation_failure_id on activation_failure (id_value);

alter table activation_flow enable row level security;
alter table employer_code enable row level security;
alter table activation_failure enable row level security;

grant select, insert, update on activation_flow to daricheh_gate;
create policy decide on activation_flow for all to daricheh_gate using (true) with check (true);
grant select, delete on activation_flow to daricheh_job;
create policy work on activation_flow for all to daricheh_job using (true);

grant select on employer_code to daricheh_gate;
grant update (used_at) on employer_code to daricheh_gate;
create policy decide on employer_code for all to daricheh_gate using (true) with check (true);
-- Staff issue codes to the people of their own contracts and see which were used; the hash is not theirs to read.
grant select (contract_id, membership_id, issued_at, issued_by, used_at), insert, update on employer_code to daricheh_web;
create policy issue on employer_code for all to daricheh_web
  using (contract_id in (select viewer_people_contracts()))
  with check (contract_id in (select viewer_people_contracts()));

grant insert on activation_failure to daricheh_gate;
create policy keep on activation_failure for insert to daricheh_gate with check (true);
grant select on activation_failure to daricheh_web;
create policy own on activation_failure for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
