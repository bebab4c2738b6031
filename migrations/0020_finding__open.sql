-- Households with something to be done, in the sheet's order, however long the sheet: notes are many, the rest are few.
create index roster_finding_open on roster_finding (contract_id, roster_id, row_number) where severity <> 'note';
