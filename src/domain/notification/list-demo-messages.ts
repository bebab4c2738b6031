import type { Db } from '../../platform/database.ts';
import { isMessageTemplate, type MessageTemplate } from './message-templates.ts';
import { selectDemoMessages } from './outbox.store.ts';

export type DemoMessage = {
  id: number;
  recipient: string;
  template: MessageTemplate;
  /** Undefined: the code has ended and was deleted. */
  parameter: string | undefined;
  language: 'fa' | 'en';
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  at: Date;
};

/** The latest messages, in the demo's database only; in any other there are none to be had. */
export async function listDemoMessages(db: Db): Promise<DemoMessage[]> {
  const rows = await selectDemoMessages(db, 50);
  return rows.flatMap(({ template, parameters, created_at: at, ...row }) =>
    isMessageTemplate(template) ? [{ ...row, template, at, parameter: Object.values(parameters)[0] }] : [],
  );
}
