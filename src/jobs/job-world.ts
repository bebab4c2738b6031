import type { Config } from '../config.ts';
import type { Chance } from '../platform/chance.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import type { SendMail } from '../platform/mail.ts';
import type { SendSms } from '../platform/sms.ts';

/** What jobs are given at start. `db` is not a transaction: a job begins its own, as many as its work has steps. */
export type JobWorld = {
  config: Config;
  db: Db;
  clock: Clock;
  chance: Chance;
  log: Log;
  secret: string;
  sendSms: SendSms;
  sendMail: SendMail;
  /** What links in messages begin with; known for certain once the server listens. */
  readonly publicUrl: string;
};
