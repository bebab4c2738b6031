import { execFile } from 'node:child_process';

const timeout = 60_000;

/**
 * Asks a virus scanner about a file: a program and its arguments, the file's path added as the last. It answers with its
 * exit code as `clamdscan` does: 0 clean, 1 not. Anything else, and no answer in a minute, is no answer.
 */
export function scanFile(
  command: readonly [program: string, ...given: string[]],
  filePath: string,
): Promise<'clean' | 'infected' | 'unknown'> {
  const [program, ...given] = command;
  return new Promise(resolve => {
    execFile(program, [...given, filePath], { timeout, windowsHide: true }, failed => {
      if (!failed) resolve('clean');
      else resolve(failed.code === 1 ? 'infected' : 'unknown');
    });
  });
}
