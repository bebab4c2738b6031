import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/start-embedded-postgres.ts';

/** Started by tests as another process, perhaps as another user: says how the start went, and stays until it is ended. */
const [dataFolder = '', outsideFolder = ''] = process.argv.slice(2);
const started = await startEmbeddedPostgres({ dataFolder, outsideFolder, log: () => undefined });
if (started.ok) {
  const staying = setInterval(() => undefined, 1_000);
  process.once('SIGTERM', async () => {
    await started.server.stop();
    clearInterval(staying);
  });
}
const told = started.ok
  ? { ok: true, attached: started.server.attached, ownerUrl: started.server.ownerUrl }
  : started;
process.stdout.write(`${JSON.stringify(told)}\n`);
