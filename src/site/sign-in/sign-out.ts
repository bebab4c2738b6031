import { endSession } from '../../domain/account/end-session.ts';
import { paths } from '../../paths.ts';
import { type Ask, type Reply, redirect } from '../../route.ts';

/** Signs members and staff out; the device stays known. */
export async function handleSignOut({ deps, viewer }: Ask): Promise<Reply> {
  await endSession(deps);
  return redirect(viewer.kind === 'staff' ? paths.staffSignIn : paths.signIn, {
    cookies: [{ name: 'session', value: undefined }],
    flash: { kind: 'good', key: 'signedOut' },
    ...about(viewer),
  });
}

function about(viewer: Ask['viewer']): Pick<Reply, 'about'> {
  if (viewer.kind === 'member') return { about: { subjectKind: 'account', subjectId: viewer.accountId } };
  if (viewer.kind === 'staff') return { about: { subjectKind: 'staff', subjectId: viewer.staffId } };
  return {};
}
