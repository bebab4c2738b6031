import type { FoundVisit } from '../../domain/correction/visit/find-visit.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { stagePage } from './stage.html.ts';
import { standingOf } from './standing-of.ts';

export function showStage({ deps, shell }: Ask, visit: FoundVisit): Reply {
  return page(stagePage(shell, { standing: standingOf(visit), now: deps.clock.now() }));
}
