import { findActivation } from '../../domain/activation/start-activation.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { helpPage } from './help.html.ts';

/** The one end of every attempt that opens no account; also for who cannot prove anything and asks how to go on. */
export async function showHelp({ deps, cookies, shell, query }: Ask): Promise<Reply> {
  const flow = await findActivation(deps, cookies.flow);
  return page(
    helpPage(shell, {
      mayProve: flow?.step === 'proof' || flow?.step === 'code',
      asked: query.has('ask') || !flow,
    }),
  );
}
