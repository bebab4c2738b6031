-- What the doctor proposes beside what it found: {edits: {column: text}, confidence, reasons, row}; for cells' own
-- findings it comes when the whole file has been read.
alter table roster_finding add column suggestion jsonb;
create index roster_finding_suggested on roster_finding (contract_id, roster_id, code, row_number)
  where suggestion is not null;

-- What only a person can say of the whole file, and what was said: kind → rows that speak for it; kind → yes or no.
alter table roster add column questions jsonb not null default '{}';
alter table roster add column answers jsonb not null default '{}';
grant update (answers) on roster to daricheh_web;
grant update (suggestion) on roster_finding to daricheh_job;
