-- What a correction case changes is one more version of its contract's roster: an endorsement that no file brought.
alter table roster add column case_id bigint unique references correction_case;
alter table roster alter column file_name drop not null, alter column file_sha256 drop not null,
  alter column file_bytes drop not null, alter column file_format drop not null;
alter table roster add constraint roster_brought_by check (case
  when case_id is null then num_nulls(file_name, file_sha256, file_bytes, file_format) = 0
  else num_nonnulls(file_name, file_sha256, file_bytes, file_format) = 0 and kind = 'endorsement' and state = 'applied' end);
-- Maker and checker are two people; how many voices a case needs is said by the case, and guarded there.
alter table roster drop constraint roster_check, drop constraint roster_check1;
alter table roster add constraint roster_two_people
  check (case_id is not null or decided_by is null or (decided_by <> uploaded_by and decided_by is distinct from submitted_by));
grant insert on roster to daricheh_job;

-- Each value that a case has put right, as it stood before and as it is since: for whoever says the old one again. IDs of
-- primaries are membership ids. Nobody changes or removes a line.
create table membership_correction (
  contract_id bigint not null,
  membership_id bigint not null,
  case_id bigint not null references correction_case,
  field text not null,
  before text,
  after text not null,
  corrected_on date not null,
  primary key (contract_id, membership_id, case_id, field),
  foreign key (contract_id, membership_id) references membership (contract_id, id)
);
alter table membership_correction enable row level security;
grant select on membership_correction to daricheh_web;
grant select, insert on membership_correction to daricheh_job;
create policy see on membership_correction for select to daricheh_web
  using (contract_id = any (array(select viewer_people_contracts())));
create policy work on membership_correction for all to daricheh_job using (true) with check (true);

-- An account goes with its person to the right ID; a code on a slip with the wrong ID opens nothing any more.
grant update (person_id) on account to daricheh_job;
create policy move on account for update to daricheh_job using (true) with check (true);
grant delete on employer_code to daricheh_job;
create policy withdraw on employer_code for delete to daricheh_job using (true);
