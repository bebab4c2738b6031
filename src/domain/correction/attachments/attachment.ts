import type { Encoded } from '../../../platform/encode-picture.ts';

export const attachmentKinds = ['card', 'letter', 'other'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
export type AttachmentType = 'image/jpeg' | 'application/pdf';

export type Attachment = {
  id: number;
  caseId: number;
  kind: AttachmentKind;
  mediaType: AttachmentType;
  size: number;
  /** By the member otherwise. */
  byStaff: boolean;
  at: Date;
};

/** Who looks: staff who work on the case, or whoever it was opened for, who sees what he himself added. */
export type AttachmentReader = 'staff' | 'opener';

/** Why a file becomes no attachment. `heic`: as iPhones keep photos; `locked`, `active`: a PDF with a password, or a program. */
export type FileRefusal =
  | Extract<Encoded, { ok: false }>['why']
  | 'not-a-picture'
  | 'heic'
  | 'too-large'
  | 'locked'
  | 'active';

/** All that one case keeps. */
export const mostAttachments = 12;
export const mostCaseBytes = 24 * 1024 * 1024;
