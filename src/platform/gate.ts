/** Lets `width` pieces of work through at a time; the others wait in the order they came. */
export function createGate(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async work => {
    if (inside >= width) await new Promise<void>(resolve => waiting.push(resolve));
    else inside += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes over this place, so that nobody who comes now slips in between.
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    }
  };
}
