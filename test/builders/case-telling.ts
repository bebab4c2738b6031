import { sql } from 'kysely';
import type { CaseAction } from '../../src/domain/correction/case-steps.ts';
import { type Move, moveCase, type Target } from '../../src/domain/correction/move-case.ts';
import { type Telling, tellCorrection } from '../../src/domain/correction/telling/tell-correction.ts';
import { systemChance } from '../../src/platform/chance.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { TestDatabase } from '../database.ts';

export type Posted = {
  channel: string;
  recipient: string;
  template: string;
  parameters: Record<string, string>;
  language: string;
};

export type TellingDesk = {
  telling: Telling;
  /** Takes a step; the position of its line in the history. */
  move(caseId: number, action: CaseAction, target: Target, more?: Partial<Move>): Promise<number>;
  /** Takes a step and runs the job for it; what was posted by that, without its parameters. */
  tellStep(caseId: number, action: CaseAction, target: Target, more?: Partial<Move>): Promise<string[]>;
  tell(caseId: number, position: number): Promise<string[]>;
  posted(): Promise<Posted[]>;
  clear(): Promise<void>;
};

/** Steps of cases and what is told of them. Messages read `sms 0912… case-question`. */
export function openTellingDesk(database: TestDatabase, clock: Clock): TellingDesk {
  const owner = database.pool('owner').db;
  const telling: Telling = {
    db: database.pool('job').db,
    clock,
    chance: systemChance,
    supportPhone: '02188648400',
    links: {
      lookUp: '/corrections',
      consent: '/corrections/consent',
      consentOfMember: caseId => `/member/corrections/${caseId}/consent`,
      ofMember: caseId => `/member/corrections/${caseId}`,
      ofStaff: caseId => `/staff/corrections/${caseId}`,
      desk: '/staff/corrections',
      resume: token => `/activation/resume/${token}`,
    },
  };

  async function posted(): Promise<Posted[]> {
    const { rows } = await sql<Posted>`
      select channel, recipient, template, parameters, language from outbox_message order by id`.execute(
      owner,
    );
    return rows;
  }

  const clear = async () => void (await sql`delete from outbox_message`.execute(owner));

  async function move(caseId: number, action: CaseAction, target: Target, more: Partial<Move> = {}) {
    return owner.transaction().execute(async db => {
      const moved = await moveCase(
        { db, clock },
        { caseId, action, actor: { kind: 'job' }, decide: () => target, ...more },
      );
      if (!moved.ok) throw new Error(`${action}: ${moved.why}`);
      const { events } = await db
        .selectFrom('correction_case')
        .select('events')
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow();
      return events;
    });
  }

  async function tell(caseId: number, position: number): Promise<string[]> {
    await clear();
    await tellCorrection(telling, { caseId, position });
    return (await posted()).map(({ channel, recipient, template }) => `${channel} ${recipient} ${template}`);
  }

  return {
    telling,
    move,
    tell,
    posted,
    clear,
    async tellStep(caseId, action, target, more) {
      return tell(caseId, await move(caseId, action, target, more));
    },
  };
}
