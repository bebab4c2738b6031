import { confirmEmail, isConfirmationOpen } from '../../domain/preference/confirm-email.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, page, post, type Reply, type Route, redirect } from '../../route.ts';
import { emailConfirmedPage, endedLinkPage, openLinkPage } from './page.html.ts';

async function showLink({ deps, params, shell }: Ask): Promise<Reply> {
  const token = params['token'] ?? '';
  const open = await isConfirmationOpen(deps.db, token);
  return page(open ? openLinkPage(shell, token) : endedLinkPage(shell));
}

async function confirm({ deps, params, shell }: Ask): Promise<Reply> {
  const owner = await confirmEmail(deps.db, params['token'] ?? '');
  if (!owner) return page(endedLinkPage(shell), { status: 410 });
  return redirect(paths.emailConfirmed, { about: { subjectKind: owner.kind, subjectId: owner.id } });
}

function showConfirmed({ shell }: Ask): Reply {
  return page(emailConfirmedPage(shell));
}

export const emailConfirmationRoutes: readonly Route[] = [
  get(paths.emailConfirmed, { may: 'anyone', audit: 'none' }, showConfirmed),
  get(paths.emailConfirmation, { may: 'anyone', audit: 'none', door: 'gate' }, showLink),
  post(paths.emailConfirmation, { may: 'anyone', audit: 'email.confirmed', door: 'gate' }, confirm),
];
