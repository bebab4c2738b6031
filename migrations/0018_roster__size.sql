-- Rows and findings come by the million: from the reading job, which inserts nothing but under the roster it has locked,
-- and one by one from whoever fixes a row, by a policy that looks the roster up. Rosters are never deleted. A look-up of
-- the roster for every row would say nothing new and take as long as writing the rows.
alter table roster_row drop constraint roster_row_contract_id_roster_id_fkey;
alter table roster_finding drop constraint roster_finding_contract_id_roster_id_fkey;

-- Which reading it is, so that one which was stopped cannot end in the place of the next.
alter table roster add column reading integer not null default 0;

-- How far the work has come as a whole, and since when; work that was cut off begins again and says so.
alter table roster_progress drop constraint roster_progress_phase_check;
alter table roster_progress add check (phase in ('reading', 'settling', 'storing', 'comparing', 'applying'));
alter table roster_progress add column started_at timestamptz not null default now();
alter table roster_progress add column again boolean not null default false;
