import type { StaffActor } from './case-steps.ts';

/** What every step of staff says: which case, who, and what of it was on the page. */
export type StaffStep = { caseId: number; actor: StaffActor; revision?: number | undefined };
