import type { JobTask, Round } from '../platform/job-runner.ts';
import { applyCorrectionTask } from './apply-correction.ts';
import { applyRosterTask } from './apply-roster.ts';
import { countRosterTask } from './count-roster.ts';
import { escalateCorrectionsTask } from './escalate-corrections.ts';
import type { JobWorld } from './job-world.ts';
import { keepReadinessTask } from './keep-readiness.ts';
import { readRosterTask } from './read-roster.ts';
import { recheckCorrectionsTask } from './recheck-corrections.ts';
import { remindCorrectionsTask } from './remind-corrections.ts';
import { resendMessagesTask } from './resend-messages.ts';
import { sendMessageTask } from './send-message.ts';
import { sortCorrectionTask, sortLeftCorrectionsTask } from './sort-correction.ts';
import { sweepTask } from './sweep.ts';
import { tellCorrectionTask } from './tell-correction.ts';
import { tellLookupTask } from './tell-lookup.ts';

/** Every kind of job, by the name under which it is handed over (`enqueue`). */
export function buildTasks(world: JobWorld): Record<string, JobTask> {
  return {
    'send-message': sendMessageTask(world),
    'resend-messages': resendMessagesTask(world),
    'read-roster': readRosterTask(world),
    'apply-roster': applyRosterTask(world),
    'count-roster': countRosterTask(world),
    'apply-correction': applyCorrectionTask(world),
    'keep-readiness': keepReadinessTask(world),
    'sort-correction': sortCorrectionTask(world),
    'recheck-corrections': recheckCorrectionsTask(world),
    'sort-left-corrections': sortLeftCorrectionsTask(world),
    'tell-lookup': tellLookupTask(world),
    'escalate-corrections': escalateCorrectionsTask(world),
    'tell-correction': tellCorrectionTask(world),
    'remind-corrections': remindCorrectionsTask(world),
    sweep: sweepTask(world),
  };
}

/** What comes round by itself, in minutes of UTC. */
export const rounds: readonly Round[] = [
  { task: 'resend-messages', at: '* * * * *' },
  { task: 'sort-left-corrections', at: '* * * * *' },
  { task: 'remind-corrections', at: '7,22,37,52 * * * *' },
  { task: 'sweep', at: '*/10 * * * *' },
  { task: 'escalate-corrections', at: '7 * * * *' },
];
