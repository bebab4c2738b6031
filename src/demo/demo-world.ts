import type { Config } from '../config.ts';
import type { Chance } from '../platform/chance.ts';
import type { Clock } from '../platform/clock.ts';

export type DemoWorld = {
  config: Pick<Config, 'dataFolder'>;
  clock: Clock;
  chance: Chance;
  secret: string;
};
