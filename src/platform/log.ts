import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Names under which something personal or secret might be logged by mistake. Logs carry ids; these are the second lock.
 */
const hidden = [
  'password',
  'token',
  'code',
  'secret',
  'cookie',
  'authorization',
  'nationalId',
  'firstName',
  'lastName',
  'name',
  'mobile',
  'birthDate',
  'certificateNumber',
  'iban',
  'recipient',
  'parameters',
  'body',
  'form',
  'query',
  'url',
];

export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: hidden.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '…' },
    serializers: { err: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error without what the database quotes of the row that offended it (`detail`, `where`). */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'not an error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return {
    type: error.name,
    code,
    message: code ? `database or system error ${code}` : error.message,
    stack: stackOf(error),
  };
}

function stackOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .join('\n');
}
