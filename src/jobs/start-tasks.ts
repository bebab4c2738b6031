import type { Config } from '../config.ts';
import { openPool } from '../platform/database.ts';
import { startJobs } from '../platform/job-runner.ts';
import type { Log } from '../platform/log.ts';
import { consoleMail, type SendMail } from '../platform/mail.ts';
import { smtpMail } from '../platform/mail-smtp.ts';
import { consoleSms, type SendSms } from '../platform/sms.ts';
import { kavenegarSms } from '../platform/sms-kavenegar.ts';
import type { JobWorld } from './job-world.ts';
import { buildTasks, rounds } from './tasks.ts';

/** Three at once: one long roster must not keep messages waiting. */
const concurrency = 3;

type Start = {
  /** Of the job role. */
  url: string;
  world: Pick<JobWorld, 'config' | 'clock' | 'chance' | 'log' | 'secret' | 'publicUrl'>;
};

/** Begins to work jobs; what it gives ends that, after the jobs under way. */
export async function startTasks({ url, world }: Start): Promise<() => Promise<void>> {
  const { config, log } = world;
  const pool = openPool({ connectionString: url }, concurrency + 2);
  const { clock, chance, secret } = world;
  const tasks = buildTasks({
    config,
    clock,
    chance,
    log,
    secret,
    db: pool.db,
    sendSms: smsOf(config.sms, log),
    sendMail: mailOf(config, log),
    get publicUrl() {
      return world.publicUrl;
    },
  });
  const stop = await startJobs({ url, tasks, rounds, log, concurrency });
  return async () => {
    await stop();
    await pool.close();
  };
}

function smsOf(sms: Config['sms'], log: Log): SendSms {
  return sms.driver === 'kavenegar' ? kavenegarSms(sms) : consoleSms(log);
}

function mailOf({ mail, brand }: Config, log: Log): SendMail {
  return mail.driver === 'smtp' ? smtpMail({ ...mail, sender: brand.name }) : consoleMail(log);
}
