import type { Db } from '../../../platform/database.ts';
import type { FromCase } from '../from-case.ts';
import type { RosterKind } from '../roster.ts';
import { selectVersionList } from './versions.store.ts';

/** What was applied to a contract, and so made a version of its roster: a file's rows, or what one case put right. */
export type Version = {
  contractId: number;
  rosterId: number;
  version: number;
  kind: RosterKind;
  effectiveOn: Temporal.PlainDate;
  fromCase: FromCase | undefined;
};

const listed = 200;

/** The latest versions of a contract's roster and those asked for, the newest first. */
export async function listVersions(
  db: Db,
  contractId: number,
  besides: readonly number[] = [],
): Promise<Version[]> {
  const rows = await selectVersionList(db, contractId, { limit: listed, besides });
  return rows.map(({ effectiveOn, caseId, trackingCode, ...row }) => ({
    ...row,
    contractId,
    effectiveOn: Temporal.PlainDate.from(effectiveOn),
    fromCase: caseId === null ? undefined : { caseId, trackingCode: trackingCode ?? undefined },
  }));
}
