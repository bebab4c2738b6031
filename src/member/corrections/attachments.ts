import { attachFile, attachmentUpload, type CasePlace, showAttachmentForm } from '../../attach-file.ts';
import { findCase } from '../../domain/correction/find-case.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, get, idFrom, notFound, post, type Reply, type Route } from '../../route.ts';
import { writeAttachment } from '../../write-attachment.ts';
import { memberOf } from '../member-of.ts';

type Work = (ask: Ask, place: CasePlace) => Reply | Promise<Reply>;

/** Where the member opened the case herself; who is asked for her consent sees no papers of others. */
const onOwnCase =
  (work: Work) =>
  async (ask: Ask): Promise<Reply> => {
    const { accountId } = memberOf(ask.viewer);
    const caseId = idFrom(ask.params['caseId']);
    const found = caseId === undefined ? undefined : await findCase(ask.deps.db, caseId);
    if (found?.openedByAccount !== accountId) return notFound;
    const caseHref = to(paths.memberCorrection, { caseId: found.id });
    return work(ask, {
      face: 'member',
      found,
      by: { kind: 'member', as: 'opener', accountId },
      action: to(paths.memberCorrectionAttachments, { caseId: found.id }),
      caseHref,
      trail: [
        { href: paths.memberCorrections, label: ask.t.cases.many },
        { href: caseHref, label: ask.t.cases.one },
      ],
    });
  };

const may = 'member';

export const memberAttachmentRoutes: readonly Route[] = [
  get(paths.memberCorrectionAttachments, { may, audit: 'none' }, onOwnCase(showAttachmentForm)),
  post(
    paths.memberCorrectionAttachments,
    { may, audit: 'correction-attachment.added', upload: attachmentUpload },
    onOwnCase(attachFile),
  ),
  get(
    paths.memberCorrectionAttachment,
    { may, audit: 'correction-attachment.read' },
    onOwnCase((ask, { found }) => writeAttachment(ask, { found, reader: 'opener' })),
  ),
];
