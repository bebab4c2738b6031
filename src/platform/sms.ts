import type { Log } from './log.ts';

export type Sms = {
  /** A mobile as 09 and nine digits. */
  recipient: string;
  /** The name of a text that was registered with the provider; providers send no free text in time. */
  template: string;
  /** What stands in the text's gaps, in their order; the first three without spaces. */
  tokens: readonly string[];
  /** Ours, the same at every try, so that the provider can know a repetition. */
  localId: number;
  /** It was tried before, and that try may have arrived. */
  again: boolean;
};

/** `refused`: never to be tried again. `away`: later perhaps. `code` is safe to log and to keep. */
export type SmsOutcome =
  | { ok: true; reference: string }
  | { ok: false; why: 'refused' | 'away'; code: string };

export type SendSms = (sms: Sms) => Promise<SmsOutcome>;

/** Sends nothing: for development and the demo, whose own page shows the messages. Codes do not go to the log. */
export function consoleSms(log: Log): SendSms {
  return async ({ localId, template }) => {
    log.info({ messageId: localId, template }, 'a message would have been sent');
    return { ok: true, reference: 'console' };
  };
}
