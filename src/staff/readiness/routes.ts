import { formatDay } from '../../html/day.ts';
import { paths } from '../../paths.ts';
import { csvText } from '../../platform/csv-text.ts';
import { type Ask, get, notFound, page, type Reply, type Route } from '../../route.ts';
import { subjectName } from '../report-subjects.ts';
import { findAskedReport } from './asked-report.ts';
import { layers, layersOf } from './layers.ts';
import { readinessReportPage } from './page.html.ts';

const read = { may: 'read-rosters', audit: 'none' } as const;

async function showReport(ask: Ask): Promise<Reply> {
  return page(readinessReportPage(ask.shell, await findAskedReport(ask)));
}

/** The same figures for a spreadsheet: days as people write them and as programs do. */
async function downloadReport(ask: Ask): Promise<Reply> {
  const { subject, days } = await findAskedReport(ask);
  if (!subject) return notFound;
  const { readinessReport: texts } = ask.t;
  const header = [texts.day, texts.isoDay, texts.members, ...layers.map(layer => texts.layers[layer])];
  const rows = days.map(each => {
    const parts = layersOf(each);
    const shown = formatDay(ask.language, each.day, 'table');
    return [shown, each.day.toString(), each.members, ...layers.map(layer => parts[layer])];
  });
  const fileName = `${texts.fileName(subjectName(ask, subject))}.csv`;
  return { kind: 'file', type: 'text/csv; charset=utf-8', body: csvText(header, rows), fileName };
}

export const readinessRoutes: readonly Route[] = [
  get(paths.readinessReport, read, showReport),
  get(paths.readinessFile, read, downloadReport),
];
