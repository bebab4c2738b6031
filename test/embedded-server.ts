import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export type Told =
  | { ok: true; attached: boolean; ownerUrl: string }
  | { ok: false; why: string; sentence: string };

/** A folder that everybody may enter, gone after the tests. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o755);
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Elsewhere = {
  dataFolder: string;
  outsideFolder?: string;
  user?: { uid: number; gid: number };
  /** Words put before the command, such as a shell that mounts something first. */
  wrapper?: string[];
};

/** Starts the server from another process. */
export async function startElsewhere({
  dataFolder,
  outsideFolder = '',
  user,
  wrapper = [],
}: Elsewhere): Promise<{
  child: ChildProcess;
  told: Told;
}> {
  const program = join(import.meta.dirname, 'programs', 'start-embedded.ts');
  const [command = '', ...words] = [...wrapper, process.execPath, program, dataFolder, outsideFolder];
  const child = spawn(command, words, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the other process ended with ${code} and said nothing`);
  });
  const said = once(createInterface(child.stdout), 'line');
  const [line] = await Promise.race([said, ended]);
  ended.catch(() => undefined);
  return { child, told: JSON.parse(line) };
}

export async function endElsewhere(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

export async function ask<Row extends object>(url: string, query: string): Promise<Row[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}

/** Asks until there is an answer; for the moments in which a server is coming back. */
export async function askPatiently<Row extends object>(url: string, query: string): Promise<Row[]> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(url, query);
    } catch (error) {
      if (tries > 300) throw error;
      await sleep(100);
    }
  }
}
