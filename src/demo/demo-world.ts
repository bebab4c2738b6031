import type { Chance } from '../platform/chance.ts';
import type { Clock } from '../platform/clock.ts';

export type DemoWorld = {
  clock: Clock;
  chance: Chance;
  secret: string;
};
