import type { Texts } from '../fa.ts';

export const attachments: Texts['attachments'] = {
  title: 'Documents',
  addTitle: 'Add a photo or PDF',
  addLead: 'A photo of the card or letter helps whoever looks at the case to decide sooner.',
  kind: 'What is it?',
  kinds: {
    card: 'National card or birth certificate',
    letter: 'Letter of the employer or fund',
    other: 'Another document',
  },
  file: 'Photo or PDF',
  fileHint: (megabytes, pdfMegabytes) =>
    `A photo (JPEG, PNG or WebP) of up to ${megabytes} megabytes, or a PDF of up to ${pdfMegabytes}. Every word should be readable. Where a photo was taken, and whatever else is hidden in it, is not kept.`,
  cardPhoto: 'Photo of the national card or birth certificate',
  cardPhotoHint: (megabytes, pdfMegabytes) =>
    `Optional; it makes things faster. JPEG, PNG or WebP up to ${megabytes} MB, or a PDF up to ${pdfMegabytes} MB.`,
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
      'This PDF has a password and cannot be opened. Take the password away, or send a photo of the paper.',
    active: 'This PDF carries a program or another file and is not accepted. Send a photo of the paper.',
    busy: 'Many photos have come at this moment. Send it again in a minute.',
    full: 'This case has enough documents; there is no room for another.',
    closed: 'This case is over and takes no more documents.',
  },
};
