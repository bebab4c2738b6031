import { randomUUID } from 'node:crypto';
import { close, constants, createReadStream, createWriteStream, open } from 'node:fs';
import { mkdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Sheet, writeWorkbook } from './platform/write-workbook.ts';
import type { Ask, AuditSubject, Reply } from './route.ts';

const openFile = promisify(open);
const closeFile = promisify(close);
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export type Download = {
  /** As the browser keeps it, without its ending. Nothing personal. */
  name: string;
  sheet: Sheet | readonly Sheet[];
  about: AuditSubject;
};

/**
 * A workbook to be taken home. It is whole on disk before the first byte of it is sent: a slow browser holds no
 * transaction open, and what fails half way is an error's page, not half a file.
 */
export async function writeDownload({ config }: Ask, { name, sheet, about }: Download): Promise<Reply> {
  const fd = await openNameless(join(config.dataFolder, 'downloads'));
  try {
    await writeWorkbook(createWriteStream('', { fd, autoClose: false }), sheet);
  } catch (cause) {
    await closeFile(fd);
    throw cause;
  }
  return { kind: 'file', type: workbookType, body: readBack(fd), fileName: `${name}.xlsx`, about };
}

/** A file without a name is nobody's to find, and gone when it is closed, whatever becomes of us. */
async function openNameless(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const fd = await openFile(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL, 0o600);
  await unlink(path);
  return fd;
}

function readBack(fd: number): Readable {
  return createReadStream('', { fd, start: 0 });
}
