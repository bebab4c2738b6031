import { persianDigits } from '../../../persian/digits.ts';
import { timeZone } from '../../../platform/clock.ts';
import { postMail } from '../../notification/post-message.ts';
import { lockCase } from '../case.store.ts';
import { isWorkingDay } from '../deadline.ts';
import { countWaiting, markSummedUp, selectStaffToSumUp } from './staff-telling.store.ts';
import type { Telling } from './tell-correction.ts';
import { tellOpener } from './tell-opener.ts';
import { insertNotice, selectToRemind } from './telling.store.ts';

/** Hours of Tehran in which nobody is woken up by us. */
const firstHour = 8;
const lastHour = 20;
const hour = 3_600_000;
/** So long before her time is over; whoever was asked later than that needs no reminder. */
const reminderHours = 48;

/**
 * Comes round by itself, by day: reminds members whose time to answer is about to end, once a turn, and sends staff who want
 * it the summary of a working day. Returns how many of each.
 */
export async function remindCorrections(telling: Telling): Promise<{ reminded: number; summedUp: number }> {
  const now = telling.clock.now().toZonedDateTimeISO(timeZone);
  if (now.hour < firstHour || now.hour >= lastHour) return { reminded: 0, summedUp: 0 };
  return {
    reminded: await remindMembers(telling),
    summedUp: isWorkingDay(now.toPlainDate()) ? await sumUpForStaff(telling) : 0,
  };
}

async function remindMembers(telling: Telling): Promise<number> {
  const { db, clock } = telling;
  const now = clock.now().epochMilliseconds;
  const due = await selectToRemind(db, {
    now: new Date(now),
    until: new Date(now + reminderHours * hour),
    askedBefore: new Date(now - reminderHours * hour),
  });
  let reminded = 0;
  for (const { caseId, position } of due) {
    await db.transaction().execute(async tx => {
      const found = await lockCase(tx, caseId);
      if (found?.turn !== 'member') return;
      if (!(await insertNotice(tx, { caseId, position, told: 'reminder' }))) return;
      await tellOpener({ ...telling, db: tx }, found, 'reminder');
      reminded += 1;
    });
  }
  return reminded;
}

async function sumUpForStaff({ db, clock, links }: Telling): Promise<number> {
  const today = clock.today();
  const endOfToday = new Date(today.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
  let summedUp = 0;
  for (const staffId of await selectStaffToSumUp(db, today)) {
    await db.transaction().execute(async tx => {
      const staff = await markSummedUp(tx, staffId, today);
      if (!staff) return;
      const { count, due } = await countWaiting(tx, staffId, endOfToday);
      if (count === 0) return;
      const { email, language } = staff;
      const number = (value: number) => (language === 'fa' ? persianDigits(value) : String(value));
      await postMail(tx, {
        recipient: email,
        template: 'staff-summary',
        parameters: { count: number(count), due: number(due), link: links.desk },
        language,
        usefulSeconds: Math.round((endOfToday.getTime() - clock.now().epochMilliseconds) / 1000),
      });
      summedUp += 1;
    });
  }
  return summedUp;
}
