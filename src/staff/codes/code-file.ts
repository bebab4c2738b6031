import type { Contract } from '../../domain/contract/contract.ts';
import { csvText } from '../../platform/csv-text.ts';
import type { Ask, AuditSubject, Reply } from '../../route.ts';
import { writeDownload } from '../../write-download.ts';
import type { CodeForm } from './make-codes.ts';
import { portalAddress } from './portal-address.ts';
import { endOfId, type Slip } from './slips.html.ts';

type CodeFile = {
  as: Exclude<CodeForm, 'slips'>;
  contract: Contract;
  slips: readonly Slip[];
  about: AuditSubject;
};

/** The slips as a table for an employer's own letters. As on paper, of the national ID only the end. */
export function codeFile(ask: Ask, { as, contract, slips, about }: CodeFile): Promise<Reply> | Reply {
  const { t, language, config } = ask;
  const { codes } = t;
  const address = portalAddress(config.publicUrl) ?? '';
  const header = [
    codes.fileFirst,
    codes.fileLast,
    codes.slipIdEnd,
    codes.filePersonnel,
    codes.fileEmployer,
    codes.code,
    codes.fileAddress,
  ];
  const employer = contract.policyholder[language];
  const rows = slips.map(({ holder, code }) => [
    holder.firstName,
    holder.lastName,
    endOfId(holder),
    holder.personnelNumber,
    employer,
    code,
    address,
  ]);
  const name = codes.fileName(contract.number);
  if (as === 'xlsx') {
    const columns = header.map(title => ({ header: title, width: 20 }));
    return writeDownload(ask, { name, sheet: { name: codes.title, columns, rows }, about });
  }
  const body = csvText(header, rows);
  return { kind: 'file', type: 'text/csv; charset=utf-8', body, fileName: `${name}.csv`, about };
}
