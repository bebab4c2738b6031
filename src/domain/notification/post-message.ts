import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { MessageTemplate, ParametersOf } from './message-templates.ts';

export type Message<Template extends MessageTemplate> = {
  /** A mobile as stored (09…). Undefined: nobody is written to, by the same statement, so that it does not show. */
  recipient: string | undefined;
  template: Template;
  parameters: ParametersOf<Template>;
  language: 'fa' | 'en';
  /** Not sent any more after so long: a code that has ended. */
  usefulSeconds?: number;
};

/** Puts a message into the outbox, in the caller's transaction; a job sends it once that is committed. */
export async function postMessage<Template extends MessageTemplate>(
  db: Db,
  message: Message<Template>,
): Promise<void> {
  const { recipient, template, parameters, language, usefulSeconds } = message;
  await sql`select post_message(${recipient ?? null}, ${template}, ${JSON.stringify(parameters)}::jsonb, ${language},
    ${usefulSeconds ?? null})`.execute(db);
}
