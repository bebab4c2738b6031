/** Why a case that was approved goes back to be looked at again; the note of that line in its history. */
export type GiveBackReason =
  /** More have to agree now than have. */
  | 'more-voices'
  /** The membership says something else than it did when this was approved. */
  | 'changed-meanwhile'
  | 'nothing-to-change'
  /** It is laid to nobody, or to a membership that is not there. */
  | 'no-member'
  | 'value-unusable'
  /** Somebody else is covered by this contract under the right ID. */
  | 'id-covered'
  /** Not of this contract, no primary, covered at another time; or the one to be linked has dependents of her own. */
  | 'primary-unfit'
  /** Who is to join is covered already. */
  | 'covered-already'
  | 'outside-contract';
