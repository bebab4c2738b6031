import type { Viewer } from '../route.ts';

export type MemberViewer = Viewer & { kind: 'member' };

/** Route lines of this face say `may: 'member'`, so nobody else comes here. */
export function memberOf(viewer: Viewer): MemberViewer {
  if (viewer.kind !== 'member') throw new Error('only members come to this face');
  return viewer;
}
