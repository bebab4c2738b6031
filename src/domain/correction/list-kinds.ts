import type { Db } from '../../platform/database.ts';
import type { ChangeField } from './case.ts';
import type { StaffActor } from './case-steps.ts';
import { selectKindCounts, selectOfKind } from './kind.store.ts';
import { lineFrom, type QueueLine } from './list-queue.ts';

/** Fields that one house decides alone and that give nobody access to anything. */
const plainFields: readonly ChangeField[] = [
  'firstName',
  'lastName',
  'fatherName',
  'certificateNumber',
  'birthDate',
  'gender',
];
const mostAtOnce = 100;

/** Cases alike enough to be confirmed together: the same fields, joined by commas. */
export type CaseKind = { fields: ChangeField[]; count: number };

/** What waits for the viewer's house in more than one case of a kind. */
export async function listKinds(db: Db, viewer: StaffActor): Promise<CaseKind[]> {
  const kinds = await selectKindCounts(db, viewer.side, plainFields);
  return kinds
    .filter(({ count }) => count > 1)
    .map(({ fields, count }) => ({ fields: fields.split(',') as ChangeField[], count }));
}

/** The cases of a kind, as many as are confirmed at once. Undefined: no such kind. */
export async function listOfKind(db: Db, viewer: StaffActor, kind: string): Promise<QueueLine[] | undefined> {
  const fields = kind.split(',') as ChangeField[];
  if (!fields.every(field => plainFields.includes(field))) return undefined;
  const rows = await selectOfKind(db, viewer.side, { kind: fields.toSorted().join(','), limit: mostAtOnce });
  return rows.map(lineFrom);
}
