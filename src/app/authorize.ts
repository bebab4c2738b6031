import { paths, withQuery } from '../paths.ts';
import { forbidden, type May, type Reply, redirect, rightsOf, type Viewer } from '../route.ts';

/** Undefined: the viewer may. Otherwise the answer that is given instead. */
export function refusalFor(
  may: May,
  viewer: Viewer,
  asked: { method: string; url: string },
): Reply | undefined {
  if (may === 'anyone') return undefined;
  if (viewer.kind === 'anyone') {
    const signIn = may === 'member' ? paths.signIn : paths.staffSignIn;
    // After signing in one goes on where one wanted to; a form that was sent is not repeated.
    return redirect(withQuery(signIn, { next: asked.method === 'GET' ? asked.url : undefined }), {
      ...(asked.method === 'GET' ? {} : { flash: { kind: 'warn', key: 'sessionEnded' } }),
    });
  }
  if (may === 'member') return viewer.kind === 'member' ? undefined : forbidden;
  return viewer.kind === 'staff' && rightsOf[viewer.role].includes(may) ? undefined : forbidden;
}
