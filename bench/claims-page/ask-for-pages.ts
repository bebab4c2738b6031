import { Agent, get } from 'node:http';

const atOnce = 8;

/** Asks for a page again and again on a few connections that stay open; whole answers a second. */
export async function askForPages(
  url: string,
  { session, seconds }: { session: string; seconds: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const headers = { cookie: `daricheh-session=${session}` };
  const ask = () =>
    new Promise<void>((resolve, reject) => {
      get(url, { agent, headers }, response => {
        if (response.statusCode !== 200) reject(new Error(`the page answers ${response.statusCode}`));
        response.resume().on('end', resolve).on('error', reject);
      }).on('error', reject);
    });
  let answers = 0;
  const keepAsking = async (until: number) => {
    while (performance.now() < until) {
      await ask();
      answers += 1;
    }
  };
  const all = (until: number) => Promise.all(Array.from({ length: atOnce }, () => keepAsking(until)));
  await all(performance.now() + 1_000);
  answers = 0;
  const started = performance.now();
  await all(started + seconds * 1_000);
  const measured = (answers * 1_000) / (performance.now() - started);
  agent.destroy();
  return measured;
}
