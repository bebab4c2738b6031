import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type OutboxMessage = {
  id: number;
  channel: 'sms' | 'email';
  recipient: string;
  template: string;
  parameters: Record<string, string>;
  language: 'fa' | 'en';
  attempts: number;
  state: 'sending' | 'failed';
  created_at: Date;
};

/**
 * Takes a message to send it. Nobody else gets it for a minute, which is longer than any provider is waited for; after
 * that whoever took it is held for dead. Too late to be of use, or three days old: it fails instead.
 */
export async function takeMessage(db: Db, messageId: number): Promise<OutboxMessage | undefined> {
  const { rows } = await sql<OutboxMessage>`
    with due as (
      select id, useful_until < now() or created_at < now() - interval '3 days' as late from outbox_message
      where id = ${messageId} and (state = 'waiting' or (state = 'sending' and next_attempt_at < now()))
      for update skip locked)
    update outbox_message m set
      state = case when due.late then 'failed' else 'sending' end,
      last_error = case when due.late then coalesce(m.last_error, 'too-late') else m.last_error end,
      attempts = m.attempts + 1,
      next_attempt_at = now() + interval '1 minute'
    from due where m.id = due.id
    returning m.id, m.channel, m.recipient, m.template, m.parameters, m.language, m.attempts, m.state, m.created_at`.execute(
    db,
  );
  return rows[0];
}

/** Somebody took it and has not said what became of it. */
export async function isBeingSent(db: Db, messageId: number): Promise<boolean> {
  const { rows } =
    await sql`select from outbox_message where id = ${messageId} and state = 'sending'`.execute(db);
  return rows.length > 0;
}

export async function markSent(db: Db, messageId: number, reference: string): Promise<void> {
  await sql`update outbox_message set state = 'sent', sent_at = now(), provider_reference = ${reference}, last_error = null
    where id = ${messageId}`.execute(db);
}

export async function markFailed(db: Db, messageId: number, code: string): Promise<void> {
  await sql`update outbox_message set state = 'failed', last_error = ${code} where id = ${messageId}`.execute(
    db,
  );
}

/** Back to waiting. The job's own retries come sooner; the time is when the sweep steps in should they fail to. */
export async function markWaiting(db: Db, messageId: number, code: string): Promise<void> {
  await sql`update outbox_message set state = 'waiting', last_error = ${code},
    next_attempt_at = now() + make_interval(secs => exp(least(attempts, 10)) + 60)
    where id = ${messageId}`.execute(db);
}

/** Hands over again what is overdue: a job was lost or has given up, or whoever was sending died. */
export async function enqueueOverdue(db: Db): Promise<number> {
  const { rows } = await sql`
    select enqueue('send-message', json_build_object('messageId', id), 'send-message:' || id)
    from (select id from outbox_message where state in ('waiting', 'sending')
      and next_attempt_at < now() - interval '30 seconds' order by id limit 1000) as overdue`.execute(db);
  return rows.length;
}

/** Codes and links that have ended are of no use to anybody any more and are not kept. */
export async function forgetParameters(db: Db): Promise<void> {
  await sql`update outbox_message set parameters = '{}'
    where state in ('sent', 'failed') and parameters <> '{}' and useful_until < now() - interval '1 hour'`.execute(
    db,
  );
}

type DemoRow = Omit<OutboxMessage, 'attempts' | 'state'> & {
  state: 'waiting' | 'sending' | 'sent' | 'failed';
};

export async function selectDemoMessages(db: Db, most: number): Promise<DemoRow[]> {
  const { rows } = await sql<DemoRow>`select * from demo_messages(${most})`.execute(db);
  return rows;
}
