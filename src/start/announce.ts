import type { World } from '../app/world.ts';
import { paths } from '../paths.ts';

/** Says where the portal is, on the output that a person or a script reads. */
export function announce({ publicUrl, config }: World): void {
  const lines = [`Daricheh is open: ${publicUrl}/`];
  if (config.demo)
    lines.push(
      `The demo's sign-ins, with the current codes: ${publicUrl}${paths.demoSignIns}`,
      `The demo's messages: ${publicUrl}${paths.demoMessages}`,
    );
  process.stdout.write(`${lines.join('\n')}\n`);
}
