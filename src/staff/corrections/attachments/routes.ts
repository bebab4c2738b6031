import { attachFile, attachmentUpload, type CasePlace, showAttachmentForm } from '../../../attach-file.ts';
import { findCase } from '../../../domain/correction/find-case.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, get, idFrom, notFound, post, type Reply, type Route } from '../../../route.ts';
import { writeAttachment } from '../../../write-attachment.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';

type Work = (ask: Ask, place: CasePlace) => Reply | Promise<Reply>;

/** Where the viewer works on the case. */
const onCase =
  (work: Work) =>
  async (ask: Ask): Promise<Reply> => {
    const caseId = idFrom(ask.params['caseId']);
    const found = caseId === undefined ? undefined : await findCase(ask.deps.db, caseId);
    if (!found) return notFound;
    const caseHref = to(paths.correctionCase, { caseId: found.id });
    return work(ask, {
      face: 'staff',
      found,
      by: actorOf(staffOf(ask.viewer)),
      action: to(paths.correctionAttachments, { caseId: found.id }),
      caseHref,
      trail: [
        { href: paths.correctionDesk, label: ask.t.desk.title },
        { href: caseHref, label: ask.t.cases.one },
      ],
    });
  };

const may = 'work-corrections';

export const attachmentRoutes: readonly Route[] = [
  get(paths.correctionAttachments, { may, audit: 'none' }, onCase(showAttachmentForm)),
  post(
    paths.correctionAttachments,
    { may, audit: 'correction-attachment.added', upload: attachmentUpload },
    onCase(attachFile),
  ),
  get(
    paths.correctionAttachment,
    { may, audit: 'correction-attachment.read' },
    onCase((ask, { found }) => writeAttachment(ask, { found, reader: 'staff' })),
  ),
];
