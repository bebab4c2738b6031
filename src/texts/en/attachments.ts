import type { Texts } from '../fa.ts';

export const attachments: Texts['attachments'] = {
  title: 'Documents',
  addTitle: 'Add a photo or PDF',
  addLead: 'With a photo of the card or letter, the case is reviewed sooner.',
  kind: 'What is this document?',
  kinds: {
    card: 'National card or birth certificate',
    letter: 'Letter from the employer or fund',
    other: 'Another document',
  },
  file: 'Photo or PDF',
  fileHint: (megabytes, pdfMegabytes) =>
    `A photo (JPEG, PNG or WebP) of up to ${megabytes} megabytes, or a PDF of up to ${pdfMegabytes}. Every word should be readable. The place where a photo was taken, and anything else hidden in it, is not kept.`,
  cardPhoto: 'Photo of the national card or birth certificate',
  cardPhotoHint: (megabytes, pdfMegabytes) =>
    `If you have one; the case is reviewed sooner. JPEG, PNG or WebP up to ${megabytes} MB, or a PDF up to ${pdfMegabytes} MB.`,
  submit: 'Send the document',
  none: 'No document has been added yet.',
  by: { staff: 'by staff', member: 'by the member' },
  pdf: 'PDF file',
  open: (kind, number) => `${kind}, document ${number}`,
  size: kilobytes => `${kilobytes} kB`,
  errors: {
    file: 'Choose the photo or PDF of the document.',
    kind: 'Say what the document is.',
  },
  refusals: {
    'not-a-picture':
      'This file is neither a photo nor a PDF, whatever its name says. Send a photo of the document as JPEG or PNG.',
    heic: 'This photo is HEIC, which cannot be read. Choose “Most Compatible” in the camera’s settings, or send a screenshot of the photo.',
    damaged:
      'This file is incomplete or damaged and could not be read. Take a new photo, or save the file again and send it.',
    'too-many-pixels': 'This picture has too many pixels. Make it smaller and send it.',
    'too-large': 'This file is larger than allowed. Send a smaller photo or PDF.',
    locked:
      'This PDF has a password and cannot be opened. Remove the password, or send a photo of the paper.',
    active: 'This PDF carries a program or another file and is not accepted. Send a photo of the paper.',
    busy: 'Many photos are arriving just now. Send it again in a minute.',
    full: 'This case has no room for another document. If an important one is missing, call support.',
    closed: 'This case is finished and takes no more documents. If something is still wrong, open a new one.',
  },
};
