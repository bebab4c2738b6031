import { ReadError } from '../read-error.ts';

const recordTypes = { end: 0x0a, password: 0x2f, sheet: 0x85, begin: 0x809 } as const;
const biff5 = 0x0500;
const biff8 = 0x0600;
const macroSheet = 1;

/** Walks over a workbook's records: each whole, each part begun and ended, none encrypted, no macro sheet. */
export function checkRecords(stream: Uint8Array): void {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let parts = 0;
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    // After the last part the stream may be padded with zeros.
    if (depth === 0 && type !== recordTypes.begin) break;
    if (at + 4 + length > bytes.length) throw new ReadError('truncated', 'a record is cut short');
    const record = bytes.subarray(at + 4, at + 4 + length);
    checkRecord(type, record);
    if (type === recordTypes.begin) depth += 1;
    if (type === recordTypes.end) depth -= 1;
    if (type === recordTypes.end && depth === 0) parts += 1;
    at += 4 + length;
  }
  if (depth > 0) throw new ReadError('truncated', 'the workbook has no end');
  // The first part is the workbook itself, each other one a sheet.
  if (parts < 2) throw new ReadError('corrupt', 'a workbook without sheets');
}

function checkRecord(type: number, record: Buffer): void {
  if (type === recordTypes.password) throw new ReadError('password-protected', 'an encrypted workbook');
  if (type === recordTypes.sheet && record[5] === macroSheet) throw new ReadError('macro', 'a macro sheet');
  if (type !== recordTypes.begin || record.length < 2) return;
  const version = record.readUInt16LE(0);
  if (version !== biff5 && version !== biff8) {
    throw new ReadError('old-format-unreadable', `records of version ${version}`);
  }
}
