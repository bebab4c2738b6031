import { type EntryMark, listEntries } from '../../domain/audit/list-entries.ts';
import { paths } from '../../paths.ts';
import { type Ask, get, page, type Reply, type Route } from '../../route.ts';
import { auditPage } from './page.html.ts';

const onePage = 50;

async function showAudit({ deps, query, shell }: Ask): Promise<Reply> {
  const before = readMark(query.get('before'));
  const listed = await listEntries(deps.db, { before, most: onePage });
  const earlier = listed.earlier && writeMark(listed.earlier);
  return page(auditPage(shell, { entries: listed.entries, earlier, isLatest: before === undefined }), {
    about: { subjectKind: 'audit', details: { shown: listed.entries.length } },
  });
}

function writeMark({ atMicros, chain, position }: EntryMark): string {
  return `${atMicros}-${chain}-${position}`;
}

function readMark(text: string | null): EntryMark | undefined {
  const [, atMicros, chain, position] = /^([0-9]{1,16})-([0-9]{1,2})-([0-9]{1,15})$/.exec(text ?? '') ?? [];
  if (!atMicros) return undefined;
  return { atMicros: Number(atMicros), chain: Number(chain), position: Number(position) };
}

export const auditRoutes: readonly Route[] = [
  get(paths.audit, { may: 'keep-house', audit: 'audit.read' }, showAudit),
];
