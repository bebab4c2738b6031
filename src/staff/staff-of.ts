import type { Viewer } from '../route.ts';

export type StaffViewer = Viewer & { kind: 'staff' };

/** Route lines of the console name a right, so nobody but staff comes here. */
export function staffOf(viewer: Viewer): StaffViewer {
  if (viewer.kind !== 'staff') throw new Error('only staff come to the console');
  return viewer;
}
