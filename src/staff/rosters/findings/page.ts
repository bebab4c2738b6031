import { type Ask, page, type Reply } from '../../../route.ts';
import { findingGuidePage } from './page.html.ts';

/** Of no roster: the same for everybody who may read rosters, and linkable by code. */
export async function showFindingGuide({ shell }: Ask): Promise<Reply> {
  return page(findingGuidePage(shell));
}
