import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Config, readConfig } from '../src/config.ts';
import { systemChance } from '../src/platform/chance.ts';
import { type Db, openPool } from '../src/platform/database.ts';
import { openDatabase } from '../src/start/open-database.ts';
import { findSecret } from '../src/start/secret.ts';

const projectFolder = join(import.meta.dirname, '..');
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

export type Owner = { db: Db; config: Config; secret: string };

/**
 * Reaches the database of the configuration as its owner, as the portal itself does (also while the portal runs), does
 * the work, and lets go. The exit code is the work's, or 1 with a sentence.
 */
export async function withOwner(work: (owner: Owner) => Promise<number>): Promise<void> {
  const envFile = join(projectFolder, '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const read = readConfig(process.env);
  if (!read.ok) return giveUp(read.sentences);
  const { config } = read;
  const found = await findSecret(config.secret, config.dataFolder, systemChance);
  if (!found.ok) return giveUp([found.sentence]);
  const { secret } = found;
  const migrationsFolder = join(projectFolder, 'migrations');
  const opened = await openDatabase({ config, secret, migrationsFolder, tell: say });
  if (!opened.ok) return giveUp([opened.sentence]);
  const { database } = opened;
  const { db, close } = openPool({ connectionString: database.ownerUrl }, 1);
  try {
    // Years of entries are checked in one statement.
    await sql`set statement_timeout = 0`.execute(db);
    process.exitCode = await work({ db, config, secret });
  } finally {
    await close();
    await database.stop();
  }
}

function giveUp(sentences: readonly string[]): void {
  for (const sentence of sentences) say(sentence);
  process.exitCode = 1;
}
