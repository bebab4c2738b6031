import { z } from 'zod';
import { tellLookup } from '../domain/correction/support/tell-lookup.ts';
import type { JobTask } from '../platform/job-runner.ts';
import type { JobWorld } from './job-world.ts';

const payloadSchema = z.object({ lookupId: z.int() });

/** Tells a member that her file was opened, once a day. Two at once: one of them fails, comes back and finds it told. */
export function tellLookupTask({ db, clock }: JobWorld): JobTask {
  return async payload => {
    const { lookupId } = payloadSchema.parse(payload);
    await tellLookup({ db, clock }, lookupId);
  };
}
