import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Channel, MessageTemplate, ParametersOf, TemplateOf } from './message-templates.ts';

type Addressed<Through extends Channel, Template extends TemplateOf<Through> & MessageTemplate> = {
  template: Template;
  parameters: ParametersOf<Template>;
  language: 'fa' | 'en';
  /** Not sent any more after so long, and its parameters forgotten: a code that has ended, a link that is no good. */
  usefulSeconds?: number;
  /** A mobile as stored (09…). Undefined: nobody is written to, by the same statement, so that it does not show. */
  recipient: string | undefined;
};

/** Puts an SMS into the outbox, in the caller's transaction; a job sends it once that is committed. */
export function postMessage<Template extends TemplateOf<'sms'>>(
  db: Db,
  message: Addressed<'sms', Template>,
): Promise<void> {
  return post(db, 'sms', message);
}

/** The same for an e-mail, to an address that was confirmed, or to confirm it. */
export function postMail<Template extends TemplateOf<'email'>>(
  db: Db,
  mail: Addressed<'email', Template>,
): Promise<void> {
  return post(db, 'email', mail);
}

type Posted = Omit<Addressed<'sms', TemplateOf<'sms'>>, 'template' | 'parameters'> & {
  template: MessageTemplate;
  parameters: Record<string, string>;
};

async function post(db: Db, channel: Channel, message: Posted): Promise<void> {
  const { recipient, template, parameters, language, usefulSeconds } = message;
  await sql`select post_message(${recipient ?? null}, ${template}, ${JSON.stringify(parameters)}::jsonb, ${language},
    ${usefulSeconds ?? null}, ${channel})`.execute(db);
}
