import { join } from 'node:path';
import type { ServerProgram } from './server-program.ts';
import type { ServerUser } from './server-user.ts';

/** A PostgreSQL data folder with its passwords, ready to be started. */
export type Cluster = {
  folder: string;
  data: string;
  user: ServerUser | undefined;
  program: ServerProgram;
  passwords: ClusterPasswords;
};

export type ClusterPasswords = { superuser: string; owner: string };

export const clusterPlaces = (folder: string) => ({
  data: join(folder, 'data'),
  passwords: join(folder, 'passwords.json'),
  log: join(folder, 'server.log'),
});
