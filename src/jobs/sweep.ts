import { sweepAccounts } from '../domain/account/sweep-accounts.ts';
import { sweepActivations } from '../domain/activation/sweep-activations.ts';
import { sweepConsentVisits } from '../domain/correction/consent/sweep-consent-visits.ts';
import { sweepApprovals } from '../domain/correction/sweep-approvals.ts';
import { sweepCorrections } from '../domain/correction/sweep-corrections.ts';
import { sweepConfirmations } from '../domain/preference/sweep-confirmations.ts';
import { snapshotRunningContracts } from '../domain/roster/snapshot-readiness.ts';
import { sweepRosterFiles } from '../domain/roster/sweep-roster-files.ts';
import type { JobTask } from '../platform/job-runner.ts';
import { sweepTries } from '../platform/sweep-tries.ts';
import type { JobWorld } from './job-world.ts';

/** Every ten minutes: what only mattered for a while goes, and the day's figures are kept. */
export function sweepTask({ db, clock }: JobWorld): JobTask {
  return async () => {
    await sweepAccounts(db);
    await sweepActivations(db);
    await sweepConsentVisits(db);
    await sweepConfirmations(db);
    await sweepCorrections(db);
    await sweepTries(db);
    await sweepRosterFiles({ db, clock });
    await sweepApprovals({ db, clock });
    await snapshotRunningContracts({ db, clock });
  };
}
