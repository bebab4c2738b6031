import pg from 'pg';

/**
 * A pool for the job runner. The runner tries a statement again only after errors it knows; a connection that broke off
 * is none of them, and a finished job that could not be marked as such would end the whole process. So such an error is
 * given to it as "the database is starting up" (57P03), which it waits for, with a new connection each time.
 */
export function openPatientPool(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(settings);
  // Without listeners a broken connection, idle or in use, would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', client => {
    client.on('error', () => undefined);
    makePatient(client);
  });
  const connect = pool.connect.bind(pool);
  type Connected = Parameters<typeof connect>[0];
  Object.assign(pool, {
    connect(done?: Connected) {
      if (done) return connect(done);
      // The runner may still be trying to mark a job; its process is going, and the next one works that job again.
      return pool.ended || pool.ending ? new Promise(() => undefined) : connect().catch(sayStarting);
    },
  });
  return pool;
}

function makePatient(client: pg.ClientBase): void {
  const query: (...query: unknown[]) => unknown = client.query.bind(client);
  Object.assign(client, {
    query: (...asked: unknown[]) => {
      const answer = query(...asked);
      return answer instanceof Promise ? answer.catch(sayStarting) : answer;
    },
  });
}

function sayStarting(error: unknown): never {
  if (!isConnectionLoss(error)) throw error;
  throw Object.assign(new Error('the database is away', { cause: error }), { code: '57P03' });
}

const lossCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|53300|08[0-9A-Z]{3})$/;
const lossWords =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;

/** Whether the database, or the way to it, broke off: worth another try on a new connection. */
function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return lossCodes.test(code) || lossWords.test(error.message);
}
