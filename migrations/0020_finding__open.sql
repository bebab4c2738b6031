-- Households with something to be done, in the sheet's order, however long the sheet: notes are many, the rest are few.
create index roster_finding_open on roster_finding (contract_id, roster_id, row_number) where severity <> 'note';
-- Rows whose primary is not there: whatever is wrong is said of the cell that names the primary.
create index roster_finding_unlinked on roster_finding (contract_id, roster_id, row_number)
  where severity <> 'note' and column_key = 'primaryNationalId';
