import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import { openPool } from '../../src/platform/database.ts';
import { connections, page, type Recording } from './recording.ts';
import type { ServerOrders } from './start-server.ts';

const { urls, recording } = JSON.parse(process.argv[2] ?? '') as ServerOrders;
const { statements, headers, body } = JSON.parse(await readFile(recording, 'utf8')) as Recording;
const { pool } = openPool({ connectionString: urls.web }, connections);

const server = createServer(async (_request, response) => {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
  response.writeHead(200, headers as OutgoingHttpHeaders).end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}${page}`);
});
