import type { Reply, RouteLine } from '../route.ts';
import type { World } from './world.ts';

/** A third of the web's connections to the database. */
const mostAtOnce = 4;
const underWay = new WeakMap<World, number>();

/**
 * Answers a route; of those with `long` only a few at once: each of them holds a connection and a processor for as long as
 * it takes, and everybody else's pages need some, too. One too many is refused instead of waiting, which would hold both.
 */
export async function answerAmongFew(
  world: World,
  { long }: Pick<RouteLine, 'long'>,
  answer: () => Promise<Reply> | Reply,
): Promise<Reply> {
  if (!long) return answer();
  const others = underWay.get(world) ?? 0;
  if (others >= mostAtOnce) return { kind: 'refused', why: 'too-many' };
  underWay.set(world, others + 1);
  try {
    return await answer();
  } finally {
    underWay.set(world, (underWay.get(world) ?? 1) - 1);
  }
}
