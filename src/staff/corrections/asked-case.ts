import { type CaseStory, findCaseStory } from '../../domain/correction/find-case-story.ts';
import { type Ask, type AuditSubject, idFrom } from '../../route.ts';

/** The case of the address. Undefined where there is none, or the viewer works on no such case. */
export async function findAskedCase({ deps, params }: Ask): Promise<CaseStory | undefined> {
  const caseId = idFrom(params['caseId']);
  return caseId === undefined ? undefined : findCaseStory(deps.db, caseId);
}

/** What the audit chain keeps: which case and what became of it. */
export function aboutCase(
  { found }: Pick<CaseStory, 'found'>,
  details?: AuditSubject['details'],
): AuditSubject {
  const { id, contractId } = found;
  return { subjectKind: 'correction-case', subjectId: id, contractId, ...(details && { details }) };
}
