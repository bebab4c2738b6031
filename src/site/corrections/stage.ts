import type { FoundVisit } from '../../domain/correction/visit/find-visit.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { stagePage } from './stage.html.ts';

export function showStage({ deps, shell }: Ask, { found }: FoundVisit): Reply {
  return page(stagePage(shell, { standing: found, now: deps.clock.now() }));
}
