import type { Db } from '../../platform/database.ts';
import { type AnyParameters, isTemplateOf, type TemplateOf } from './message-templates.ts';
import { selectDemoMessages } from './outbox.store.ts';

export type DemoMessage = {
  id: number;
  recipient: string;
  /** Undefined: a code or a link that has ended and was deleted. */
  parameters: AnyParameters | undefined;
  language: 'fa' | 'en';
  state: 'waiting' | 'sending' | 'sent' | 'failed';
  at: Date;
} & ({ channel: 'sms'; template: TemplateOf<'sms'> } | { channel: 'email'; template: TemplateOf<'email'> });

/** The latest messages, in the demo's database only; in any other there are none to be had. */
export async function listDemoMessages(db: Db): Promise<DemoMessage[]> {
  const rows = await selectDemoMessages(db, 50);
  return rows.flatMap(({ channel, template, parameters, created_at: at, ...row }): DemoMessage[] => {
    const known = Object.keys(parameters).length > 0 ? parameters : undefined;
    if (channel === 'sms' && isTemplateOf('sms', template))
      return [{ ...row, channel, template, at, parameters: known }];
    if (channel === 'email' && isTemplateOf('email', template))
      return [{ ...row, channel, template, at, parameters: known }];
    return [];
  });
}
