-- Whatever a person does to a roster's rows in one go: listed as one line of its history, and undone as one.
create table roster_batch (
  contract_id bigint not null,
  roster_id bigint not null,
  id bigint generated always as identity,
  kind text not null check (kind in ('row', 'suggestion', 'suggestions', 'corrected-file', 'undo')),
  -- The finding whose suggestions were taken.
  code text,
  row_count integer not null check (row_count >= 0),
  fix_count integer not null check (fix_count >= 0),
  -- An undo names what it undoes, and is named by it: what was undone does not count when the file is read again.
  undoes bigint,
  undone_by bigint,
  staff_id bigint not null references staff,
  at timestamptz not null default now(),
  primary key (contract_id, roster_id, id),
  foreign key (contract_id, roster_id) references roster,
  foreign key (contract_id, roster_id, undoes) references roster_batch,
  foreign key (contract_id, roster_id, undone_by) references roster_batch,
  check ((kind = 'undo') = (undoes is not null))
);

alter table roster_fix drop constraint roster_fix_kind_check;
alter table roster_fix add check (kind in ('cell', 'aside', 'put-back', 'accept', 'take-back'));
alter table roster_fix add column batch_id bigint;
-- Where the cell before was no text: as src/domain/roster/stored-cells.ts keeps it, so that an undo gives back what stood there.
alter table roster_fix add column before_cell jsonb;

-- What was done so far was done row by row.
do $$
declare
  f roster_fix;
  batch bigint;
begin
  for f in select * from roster_fix order by id loop
    insert into roster_batch (contract_id, roster_id, kind, row_count, fix_count, staff_id, at)
      values (f.contract_id, f.roster_id, 'row', 1, 1, f.staff_id, f.at) returning id into batch;
    update roster_fix set batch_id = batch
      where contract_id = f.contract_id and roster_id = f.roster_id and id = f.id;
  end loop;
end $$;

alter table roster_fix alter column batch_id set not null;
alter table roster_fix add foreign key (contract_id, roster_id, batch_id) references roster_batch;
create index roster_fix_batch on roster_fix (contract_id, roster_id, batch_id, row_number);

alter table roster_batch enable row level security;
grant select, insert on roster_batch to daricheh_web;
grant update (undone_by) on roster_batch to daricheh_web;
grant select on roster_batch to daricheh_job;
create policy see on roster_batch for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy fix on roster_batch for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and staff_id = (select (viewer_staff()).id)
    and exists (select from roster o
      where o.contract_id = roster_batch.contract_id and o.id = roster_id and o.state = 'checked'));
create policy undo on roster_batch for update to daricheh_web
  using (contract_id in (select viewer_people_contracts()) and exists (select from roster o
    where o.contract_id = roster_batch.contract_id and o.id = roster_id and o.state = 'checked'));
create policy work on roster_batch for select to daricheh_job using (true);

-- Who is to see to a row, where somebody was named; otherwise the finding says which house it is.
create table roster_row_owner (
  contract_id bigint not null,
  roster_id bigint not null,
  row_number integer not null,
  staff_id bigint not null references staff,
  handed_by bigint not null references staff,
  at timestamptz not null default now(),
  primary key (contract_id, roster_id, row_number),
  foreign key (contract_id, roster_id) references roster
);
create index roster_row_owner_staff on roster_row_owner (staff_id, contract_id, roster_id, row_number);
alter table roster_row_owner enable row level security;
grant select, insert, update, delete on roster_row_owner to daricheh_web;
create policy see on roster_row_owner for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy hand on roster_row_owner for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and handed_by = (select (viewer_staff()).id));
create policy rehand on roster_row_owner for update to daricheh_web
  using (contract_id in (select viewer_people_contracts()))
  with check (contract_id in (select viewer_people_contracts()) and handed_by = (select (viewer_staff()).id));
create policy release on roster_row_owner for delete to daricheh_web
  using (contract_id in (select viewer_people_contracts()));

-- An endorsement made of the rows that an applied roster left behind.
alter table roster add column rest_of bigint;
alter table roster add foreign key (contract_id, rest_of) references roster;
create index roster_rest on roster (contract_id, rest_of) where rest_of is not null;

-- What a corrected workbook says otherwise than the roster, until somebody takes it or leaves it.
create table roster_correction (
  contract_id bigint not null,
  roster_id bigint not null,
  id bigint generated always as identity,
  file_name text not null,
  cell_count integer not null,
  row_count integer not null,
  added_count integer not null,
  removed_count integer not null,
  -- Fixes of the roster when the two were compared; another number later means that they have to be compared again.
  fixes_known bigint not null,
  staff_id bigint not null references staff,
  at timestamptz not null default now(),
  primary key (contract_id, roster_id, id),
  foreign key (contract_id, roster_id) references roster
);
create table roster_correction_line (
  contract_id bigint not null,
  roster_id bigint not null,
  correction_id bigint not null,
  row_number integer not null,
  -- Absent for a row that the corrected file lacks.
  column_key text,
  before text,
  before_cell jsonb,
  after text,
  foreign key (contract_id, roster_id, correction_id) references roster_correction on delete cascade
);
create unique index roster_correction_line_place
  on roster_correction_line (contract_id, roster_id, correction_id, row_number, column_key) nulls not distinct;
alter table roster_correction enable row level security;
alter table roster_correction_line enable row level security;
grant select, insert, delete on roster_correction, roster_correction_line to daricheh_web;
create policy see on roster_correction for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy bring on roster_correction for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()) and staff_id = (select (viewer_staff()).id));
create policy drop_it on roster_correction for delete to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy see on roster_correction_line for select to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
create policy bring on roster_correction_line for insert to daricheh_web
  with check (contract_id in (select viewer_people_contracts()));
create policy drop_it on roster_correction_line for delete to daricheh_web
  using (contract_id in (select viewer_people_contracts()));
