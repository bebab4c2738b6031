import { findActivation } from '../../domain/activation/start-activation.ts';
import { findAttemptCase } from '../../domain/correction/from-activation/find-attempt-case.ts';
import { mayOpenCase } from '../../domain/correction/from-activation/may-open-case.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { type Help, helpPage } from './help.html.ts';

/** The one end of every attempt that opens no account; also for who cannot prove anything and asks how to go on. */
export async function showHelp({ deps, cookies, shell, query }: Ask): Promise<Reply> {
  const flow = await findActivation(deps, cookies.flow);
  const mayProve = flow?.step === 'proof' || flow?.step === 'code';
  let correction: Help['correction'];
  if (flow && mayOpenCase(flow)) correction = (await findAttemptCase(deps, flow)) ? 'opened' : 'open';
  else if (mayProve) correction = 'prove-first';
  return page(helpPage(shell, { mayProve, asked: query.has('ask') || !flow, correction }));
}
