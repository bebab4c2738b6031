import type { Chance } from '../../../platform/chance.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import { lockCase } from '../case.store.ts';
import type { CaseChange, CorrectionCase } from '../case.ts';
import { selectChanges } from '../case-change.store.ts';
import { type CaseNotice, noticesOf } from './notices-of.ts';
import type { CaseLinks } from './tell-opener.ts';
import { tellOpener } from './tell-opener.ts';
import { tellFormerNumber, tellPrimaries } from './tell-others.ts';
import { tellStaff } from './tell-staff.ts';
import { insertNotice, selectApprovalTold, selectToldEvent, type ToldEvent } from './telling.store.ts';

export type Telling = {
  /** Of the job role; the transaction is its own. */
  db: Db;
  clock: Clock;
  chance: Chance;
  links: CaseLinks;
  /** Where somebody is called who wants to stop a case. */
  supportPhone: string;
};

/**
 * Tells whoever has to know of a step of a case, as the case stands now and once: with the case locked, so that of two at
 * once the second finds everything told. Returns what was told.
 */
export function tellCorrection(
  { db, ...world }: Telling,
  { caseId, position }: { caseId: number; position: number },
): Promise<CaseNotice[]> {
  return db.transaction().execute(async tx => {
    const found = await lockCase(tx, caseId);
    const event = await selectToldEvent(tx, caseId, position);
    if (!found || !event) return [];
    const changes = await selectChanges(tx, caseId);
    const due = noticesOf({
      event,
      found,
      changes,
      latest: event.latest,
      approvalTold: await selectApprovalTold(tx, caseId, position),
      now: new Date(world.clock.now().epochMilliseconds),
    });
    const told: CaseNotice[] = [];
    for (const notice of due) {
      if (!(await insertNotice(tx, { caseId, position, told: notice }))) continue;
      await tell({ db: tx, ...world }, { notice, found, event, changes });
      told.push(notice);
    }
    return told;
  });
}

type Due = {
  notice: CaseNotice;
  found: CorrectionCase;
  event: ToldEvent;
  changes: readonly CaseChange[];
};

function tell(telling: Telling, { notice, found, event, changes }: Due): Promise<void> {
  switch (notice) {
    case 'turn':
      return tellStaff(telling, found, event.staffId);
    case 'mobile-changing':
      return tellFormerNumber(telling, found, changes);
    case 'family-changed':
      return tellPrimaries(telling, found, changes);
    default:
      return tellOpener(telling, found, notice);
  }
}
