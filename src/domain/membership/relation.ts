/** What a member is to her primary, as the table keeps it. */
export type Relation =
  | 'self'
  | 'spouse'
  | 'child'
  | 'father'
  | 'mother'
  | 'sibling'
  | 'grandchild'
  | 'other'
  | 'unknown';
