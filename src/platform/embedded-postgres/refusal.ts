/** Why the embedded server could not be brought up; every one comes with a sentence for the person at the terminal. */
export type EmbeddedRefusal =
  | 'unsupported-system'
  | 'no-user'
  | 'not-yours'
  | 'no-permission'
  | 'disk-full'
  | 'other-version'
  | 'cluster-gone'
  | 'broken-program'
  | 'failed';

export type Refused = { ok: false; why: EmbeddedRefusal; sentence: string };

export function refuse(why: EmbeddedRefusal, sentence: string): Refused {
  return { ok: false, why, sentence };
}

const noPermission =
  /permission denied|read-only file system|operation not permitted|not a directory|EROFS|EACCES|EPERM|ENOTDIR|ENOENT.*mkdir/i;
const diskFull = /no space left on device|disk quota exceeded|ENOSPC|EDQUOT/i;

/** Turns what the system or the server said into one sentence that names the folder. */
export function explainFailure(said: string, folder: string): Refused {
  if (diskFull.test(said)) {
    return refuse(
      'disk-full',
      `The disk is full: the database in ${folder} cannot write. Free some space and start again.`,
    );
  }
  if (noPermission.test(said)) {
    return refuse(
      'no-permission',
      `The database cannot write in ${folder}: it is read-only or belongs to somebody else. Make it writable, or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const reason = said.trim().split('\n').filter(Boolean).slice(-3).join(' ') || 'it gave no reason';
  return refuse('failed', `The embedded PostgreSQL in ${folder} did not start: ${reason}`);
}

/** The same for an exception of the file system; anything that is not one is thrown on. */
export function explainError(error: unknown, folder: string): Refused {
  if (error instanceof Error && 'code' in error) return explainFailure(error.message, folder);
  throw error;
}
