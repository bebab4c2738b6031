import type { World } from '../src/app/world.ts';
import { readPicture } from '../src/platform/challenge/picture-code.ts';
import { challengeFields } from '../src/platform/challenge/verify-challenge.ts';

/** Answers the picture of a page as somebody without JavaScript would: the fields to send with the form. */
export function readSecurityCode(world: World, body: string): Record<string, string> {
  const id = /name="security_picture" value="([^"]+)"/.exec(body)?.[1];
  const picture = id ? readPicture(world, id) : undefined;
  if (!id || !picture) throw new Error('the page has no picture of a security code');
  return { [challengeFields.picture]: id, [challengeFields.digits]: picture.digits };
}
