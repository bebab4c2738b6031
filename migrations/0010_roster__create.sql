-- A delivered list of people, from the file to the members it made. Every row of every version stays readable.
create table roster (
  contract_id bigint not null references contract,
  id bigint generated always as identity,
  kind text not null check (kind in ('initial', 'endorsement')),
  state text not null default 'uploaded' check (state in ('uploaded', 'reading', 'needs-mapping', 'checked',
    'submitted', 'approved', 'applied', 'rejected', 'withdrawn', 'failed')),
  -- Joins are covered from this day, leaves until the day before.
  effective_on date not null,
  file_name text not null,
  file_sha256 bytea not null check (length(file_sha256) = 32),
  file_bytes bigint not null,
  file_format text not null check (file_format in ('xlsx', 'xls', 'csv')),
  uploaded_by bigint not null references staff,
  uploaded_at timestamptz not null default now(),
  submitted_by bigint references staff,
  submitted_at timestamptz,
  decided_by bigint references staff,
  decided_at timestamptz,
  decision_reason text,
  read_at timestamptz,
  applied_at timestamptz,
  -- Sheets that may be the list, with headers and first rows, for the mapping screen.
  sheets jsonb not null default '[]',
  sheet_index integer,
  header_row integer,
  -- What each column was taken for, and date columns in which Jalali and Gregorian days cannot be told apart.
  columns jsonb not null default '[]',
  doubtful_dates text[] not null default '{}',
  -- Codes nobody has explained yet: column → code → how many rows use it.
  unknown_codes jsonb not null default '{}',
  good_count integer not null default 0,
  held_count integer not null default 0,
  merged_count integer not null default 0,
  aside_count integer not null default 0,
  -- What was approved; the apply refuses to do anything else.
  approved_joins integer,
  approved_changes integer,
  approved_leaves integer,
  failure text,
  primary key (contract_id, id),
  unique (id),
  -- Maker and checker are two people.
  check (decided_by is null or decided_by <> uploaded_by),
  check (decided_by is null or decided_by <> submitted_by),
  check (state not in ('submitted', 'approved', 'applied') or submitted_by is not null),
  check (state not in ('approved', 'applied', 'rejected') or decided_by is not null)
);
create index roster_by_age on roster (contract_id, uploaded_at desc);

-- The file itself, in the database, so that any process of any machine can read it. Compressed already: stored as it is.
create table roster_file_part (
  contract_id bigint not null,
  roster_id bigint not null,
  part integer not null,
  bytes bytea not null,
  primary key (contract_id, roster_id, part),
  foreign key (contract_id, roster_id) references roster on delete cascade
);
alter table roster_file_part alter column bytes set storage external;

-- Seen by others while the work's own transaction is still open.
create table roster_progress (
  contract_id bigint not null,
  roster_id bigint not null,
  phase text not null check (phase in ('reading', 'settling', 'applying')),
  rows_done integer not null default 0,
  share real not null default 0 check (share between 0 and 1),
  updated_at timestamptz not null default now(),
  primary key (contract_id, roster_id),
  foreign key (contract_id, roster_id) references roster on delete cascade
);

create table roster_row (
  contract_id bigint not null,
  roster_id bigint not null,
  row_number integer not null,
  standing text not null check (standing in ('good', 'held', 'merged', 'aside')),
  family text not null check (family in ('primary', 'dependent')),
  id_type text,
  id_value text,
  -- The ID that stands in the cell, certain or not: nobody leaves because of a typing error.
  named_id text,
  first_name text,
  last_name text,
  first_c1 text,
  last_c1 text,
  first_c2 text,
  last_c2 text,
  canon_version integer not null,
  father_name text,
  certificate_number text,
  birth_date date,
  gender text,
  relation text,
  mobile text,
  personnel_number text,
  iban text,
  plan_id bigint,
  covered_from date,
  covered_until date,
  action text check (action in ('join', 'change', 'leave')),
  primary_id_type text,
  primary_id_value text,
  primary_named_id text,
  -- By column: its raw text, or {raw, value, state, …} where that is not all there is to say (src/domain/roster/stored-cells.ts).
  cells jsonb not null,
  -- Columns nobody has a name for: index → raw text.
  extra jsonb,
  primary key (contract_id, roster_id, row_number),
  foreign key (contract_id, roster_id) references roster,
  check (standing not in ('good', 'merged')
    or num_nulls(id_type, id_value, first_name, last_name, first_c1, last_c1, first_c2, last_c2) = 0)
);
create index roster_row_named on roster_row (contract_id, roster_id, named_id);
create index roster_row_family on roster_row (contract_id, roster_id, primary_named_id);
create index roster_row_waiting on roster_row (contract_id, roster_id, standing, row_number) where standing <> 'good';

create table roster_finding (
  contract_id bigint not null,
  roster_id bigint not null,
  row_number integer not null,
  position integer not null,
  code text not null,
  column_key text,
  severity text not null check (severity in ('error', 'warning', 'note')),
  details jsonb not null,
  -- The employer's reason for letting an error stand.
  accepted_because text,
  primary key (contract_id, roster_id, row_number, position),
  foreign key (contract_id, roster_id) references roster
);
create index roster_finding_code on roster_finding (contract_id, roster_id, code, row_number);

-- What people did to rows, in their order. A file that is read again is given the same fixes again.
create table roster_fix (
  contract_id bigint not null,
  roster_id bigint not null,
  id bigint generated always as identity,
  row_number integer not null,
  kind text not null check (kind in ('cell', 'aside', 'put-back', 'accept')),
  column_key text,
  before text,
  after text,
  reason text,
  staff_id bigint not null references staff,
  at timestamptz not null default now(),
  primary key (contract_id, roster_id, id),
  foreign key (contract_id, roster_id) references roster,
  check (kind <> 'cell' or (column_key is not null and after is not null)),
  check (kind <> 'accept' or (reason is not null and after is not null))
);
create index roster_fix_row on roster_fix (contract_id, roster_id, row_number, id);

-- A policyholder's template is asked about once: what its columns are, and what its codes mean.
create table column_mapping (
  policyholder_id bigint not null references organization,
  header_signature text not null,
  -- Column index → key of a roster column, or null for "none of ours".
  decided jsonb not null,
  decided_by bigint not null references staff,
  decided_at timestamptz not null default now(),
  primary key (policyholder_id, header_signature)
);
create table code_meaning (
  policyholder_id bigint not null references organization,
  column_key text not null check (column_key in ('gender', 'relation', 'dependencyClass')),
  code text not null,
  meaning text not null,
  decided_by bigint not null references staff,
  decided_at timestamptz not null default now(),
  primary key (policyholder_id, column_key, code)
);

alter table membership add foreign key (contract_id, roster_id) references roster;

alter table roster enable row level security;
alter table roster_file_part enable row level security;
alter table roster_progress enable row level security;
alter table roster_row enable row level security;
alter table roster_finding enable row level security;
alter table roster_fix enable row level security;
alter table column_mapping enable row level security;
alter table code_meaning enable row level security;

-- Staff, in the contracts of their own organization. Nothing is moved in another's name: a roster that stands submitted
-- or decided after a statement of the web must bear the name of who is looking.
grant select, insert on roster to daricheh_web;
grant update (state, effective_on, submitted_by, submitted_at, decided_by, decided_at, decision_reason, sheet_index,
  header_row, columns, good_count, held_count, merged_count, aside_count, approved_joins, approved_changes,
  approved_leaves, failure) on roster to daricheh_web;
create policy see on roster for select to daricheh_web using (contract_id in (select viewer_people_contracts()));
create policy upload on roster for insert to daricheh_web with check (
  contract_id in (select viewer_people_contracts())
  and state = 'uploaded' and uploaded_by = (select (viewer_staff()).id));
create policy move on roster for update to daricheh_web
  using (contract_id in (select viewer_people_contracts()))
  with check (
    contract_id in (select viewer_people_contracts())
    and state not in ('reading', 'applied', 'failed')
    and (state <> 'submitted' or submitted_by = (select (viewer_staff()).id))
    and (state not in ('approved', 'rejected') or decided_by = (select (viewer_staff()).id)));

grant select, insert on roster_file_part to daricheh_web;
create policy see on roster_file_part for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy upload on roster_file_part for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and exists (select from roster o
    where o.contract_id = roster_file_part.contract_id and o.id = roster_id and o.state = 'uploaded'));

grant select on roster_progress to daricheh_web;
create policy see on roster_progress for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));

-- Rows change only while the roster is being fixed: nobody edits what was submitted or approved.
grant select, update on roster_row to daricheh_web;
grant select, insert, delete on roster_finding to daricheh_web;
grant select, insert on roster_fix to daricheh_web;
create policy see on roster_row for select to daricheh_web using (contract_id in (select viewer_people_contracts()));
create policy fix on roster_row for update to daricheh_web
  using (contract_id in (select viewer_people_contracts()) and exists (select from roster o
    where o.contract_id = roster_row.contract_id and o.id = roster_id and o.state = 'checked'));
create policy see on roster_finding for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy fix on roster_finding for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and exists (select from roster o
    where o.contract_id = roster_finding.contract_id and o.id = roster_id and o.state = 'checked'));
create policy clear on roster_finding for delete to daricheh_web
  using (contract_id in (select viewer_people_contracts()) and exists (select from roster o
    where o.contract_id = roster_finding.contract_id and o.id = roster_id and o.state = 'checked'));
create policy see on roster_fix for select to daricheh_web using (contract_id in (select viewer_people_contracts()));
create policy fix on roster_fix for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and staff_id = (select (viewer_staff()).id)
    and exists (select from roster o
      where o.contract_id = roster_fix.contract_id and o.id = roster_id and o.state = 'checked'));

grant select, insert, update on column_mapping, code_meaning to daricheh_web;
create policy own on column_mapping for all to daricheh_web
  using (policyholder_id in (select c.policyholder_id from contract c where c.id in (select viewer_people_contracts())))
  with check (decided_by = (select (viewer_staff()).id) and policyholder_id in
    (select c.policyholder_id from contract c where c.id in (select viewer_people_contracts())));
create policy own on code_meaning for all to daricheh_web
  using (policyholder_id in (select c.policyholder_id from contract c where c.id in (select viewer_people_contracts())))
  with check (decided_by = (select (viewer_staff()).id) and policyholder_id in
    (select c.policyholder_id from contract c where c.id in (select viewer_people_contracts())));

grant select, update on roster to daricheh_job;
grant select, delete on roster_file_part to daricheh_job;
grant select, insert, update, delete on roster_progress, roster_row, roster_finding to daricheh_job;
grant select on roster_fix, column_mapping, code_meaning to daricheh_job;
create policy work on roster for all to daricheh_job using (true) with check (true);
create policy work on roster_file_part for all to daricheh_job using (true) with check (true);
create policy work on roster_progress for all to daricheh_job using (true) with check (true);
create policy work on roster_row for all to daricheh_job using (true) with check (true);
create policy work on roster_finding for all to daricheh_job using (true) with check (true);
create policy work on roster_fix for select to daricheh_job using (true);
create policy work on column_mapping for select to daricheh_job using (true);
create policy work on code_meaning for select to daricheh_job using (true);
