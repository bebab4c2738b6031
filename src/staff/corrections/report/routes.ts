import { paths } from '../../../paths.ts';
import { csvText } from '../../../platform/csv-text.ts';
import { type Ask, get, page, type Reply, type Route } from '../../../route.ts';
import { writeDownload } from '../../../write-download.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedReport, findAskedReport } from './asked-report.ts';
import { correctionReportPage } from './page.html.ts';
import { reportParts } from './report-parts.ts';
import { monthName } from './report-words.ts';

const read = { may: 'work-corrections', audit: 'none' } as const;

async function showReport(ask: Ask): Promise<Reply> {
  return page(correctionReportPage(ask.shell, await findAskedReport(ask)));
}

/** Every number on a line of its own, so that one file holds tables of all shapes. */
async function downloadFile(ask: Ask): Promise<Reply> {
  const { t, language } = ask;
  const asked = await findAskedReport(ask);
  const { columns } = t.caseReport;
  const lines = reportParts(t, language, asked.report).flatMap(({ title, header, rows }) =>
    rows.flatMap(row => {
      const words = row.filter(cell => typeof cell === 'string');
      return row.flatMap((cell, at) =>
        typeof cell === 'number' ? [[title, words.join(' · '), header[at] ?? '', cell]] : [],
      );
    }),
  );
  const body = csvText([columns.part, columns.line, columns.column, columns.value], lines);
  return { kind: 'file', type: 'text/csv; charset=utf-8', body, fileName: `${fileName(ask, asked)}.csv` };
}

/** A sheet for each table. */
async function downloadWorkbook(ask: Ask): Promise<Reply> {
  const { t, language, viewer } = ask;
  const asked = await findAskedReport(ask);
  return writeDownload(ask, {
    name: fileName(ask, asked),
    sheet: reportParts(t, language, asked.report).map(({ title, header, rows }) => ({
      name: title,
      columns: header.map((name, at) => ({ header: name, width: at === 0 ? 36 : 20 })),
      rows,
    })),
    about: { subjectKind: 'organization', subjectId: staffOf(viewer).organizationId },
  });
}

function fileName({ t, language }: Ask, { from, until }: AskedReport): string {
  return t.caseReport.fileName(monthName(language, from), monthName(language, until));
}

export const correctionReportRoutes: readonly Route[] = [
  get(paths.correctionReport, read, showReport),
  get(paths.correctionReportFile, read, downloadFile),
  get(paths.correctionReportWorkbook, { ...read, long: true }, downloadWorkbook),
];
