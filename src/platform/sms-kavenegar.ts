import { z } from 'zod';
import type { SendSms, Sms, SmsOutcome } from './sms.ts';

type Provider = { url: string; apiKey: string; timeoutMilliseconds?: number };

const answer = z.object({
  return: z.object({ status: z.number() }),
  entries: z
    .array(z.object({ messageid: z.number().optional(), status: z.number().optional() }))
    .nullish()
    .catch(undefined),
});

/** What no repetition mends: the number, or what was put into the template. Everything else an operator may mend. */
const refusals: readonly number[] = [400, 406, 411, 422, 431, 432];
const longestAnswer = 64 * 1024;
/** Status of a message nobody knows (`statuslocalmessageid`). */
const unknownMessage = 100;

/**
 * The REST interface of Kavenegar and of providers that copy it: `verify/lookup` sends a registered template. The API key
 * is part of the address, so the address is never logged nor put into an error.
 */
export function kavenegarSms({ url, apiKey, timeoutMilliseconds = 15_000 }: Provider): SendSms {
  const base = `${url.replace(/\/+$/, '')}/v1/${encodeURIComponent(apiKey)}`;
  const ask = (method: string, fields: Record<string, string>) =>
    call(`${base}/${method}`, fields, timeoutMilliseconds);
  return async sms => {
    if (sms.again) {
      const earlier = await findEarlier(ask, sms);
      if (earlier) return earlier;
    }
    const called = await ask('verify/lookup.json', {
      receptor: sms.recipient,
      template: sms.template,
      ...gaps(sms.tokens),
      type: 'sms',
      localid: String(sms.localId),
    });
    if (!called.ok) return called;
    return { ok: true, reference: String(called.entry?.messageid ?? '') };
  };
}

const gapNames = ['token', 'token2', 'token3', 'token10', 'token20'];

function gaps(tokens: readonly string[]): Record<string, string> {
  return Object.fromEntries(tokens.map((token, index) => [gapNames[index] ?? '', token]));
}

type Called =
  | { ok: true; entry: { messageid?: number | undefined; status?: number | undefined } | undefined }
  | (SmsOutcome & { ok: false });
type Ask = (method: string, fields: Record<string, string>) => Promise<Called>;

/** An earlier try may have arrived although its answer did not. */
async function findEarlier(ask: Ask, { localId }: Sms): Promise<SmsOutcome | undefined> {
  const called = await ask('sms/statuslocalmessageid.json', { localid: String(localId) });
  if (!called.ok) return called.why === 'away' ? called : undefined;
  const { messageid, status } = called.entry ?? {};
  return messageid !== undefined && status !== unknownMessage
    ? { ok: true, reference: String(messageid) }
    : undefined;
}

async function call(address: string, fields: Record<string, string>, timeout: number): Promise<Called> {
  let text: string;
  try {
    const response = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    text = await readShort(response);
  } catch (error) {
    return {
      ok: false,
      why: 'away',
      code: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable',
    };
  }
  return judge(text);
}

function judge(text: string): Called {
  const parsed = answer.safeParse(readJson(text));
  if (!parsed.success) return { ok: false, why: 'away', code: 'malformed' };
  const { status } = parsed.data.return;
  if (status === 200) return { ok: true, entry: parsed.data.entries?.[0] };
  return { ok: false, why: refusals.includes(status) ? 'refused' : 'away', code: `status-${status}` };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readShort(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > longestAnswer) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
