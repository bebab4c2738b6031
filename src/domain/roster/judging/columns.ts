/** The columns a roster can be understood by. What is not here is kept raw and shown, never thrown away. */
export const columnKeys = [
  'rowNumber',
  'firstName',
  'lastName',
  'fullName',
  'fatherName',
  'nationalId',
  'certificateNumber',
  'birthDate',
  'gender',
  'maritalStatus',
  'nationality',
  'mobile',
  'relation',
  'dependencyClass',
  'primaryNationalId',
  'primaryName',
  'personnelNumber',
  'insuredCode',
  'baseInsurer',
  'previousInsurer',
  'plan',
  'contractNumber',
  'coveredFrom',
  'coveredUntil',
  'premium',
  'iban',
  'bank',
  'accountOwner',
  'accountOwnerNationalId',
  'action',
] as const;

export type ColumnKey = (typeof columnKeys)[number];

/** Asked for in the mapping screen when no header claims them. A column with both names stands for the two of them. */
export const requiredColumns = ['nationalId', 'firstName', 'lastName', 'primaryNationalId'] as const;
export type RequiredColumn = (typeof requiredColumns)[number];
