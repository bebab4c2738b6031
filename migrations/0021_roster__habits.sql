-- What the whole file tells about each of its rows, kept so that one row can be judged again without the others.
alter table roster add column habits jsonb not null default '{}';
-- What codes that nobody has explained seem to mean: column → code → meaning. Proposed where it is asked.
alter table roster add column code_guesses jsonb not null default '{}';
