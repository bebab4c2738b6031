import type { ReadinessDay } from '../../domain/roster/list-readiness-days.ts';
import { formatDay } from '../../html/day.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { type Column, table } from '../../html/table.ts';
import type { Html } from '../../html/tag.ts';
import { layers, layersOf } from './layers.ts';

/** Every number of the chart, the newest day first. */
export function dayTable(shell: Shell, days: readonly ReadinessDay[]): Html {
  const { t, language } = shell;
  const { readinessReport: texts } = t;
  const columns: Column<ReadinessDay>[] = [
    { key: 'day', header: texts.day, names: true, cell: ({ day }) => formatDay(language, day, 'table') },
    {
      key: 'members',
      header: texts.members,
      numeric: true,
      cell: ({ members }) => formatNumber(language, members),
    },
    ...layers.map(layer => ({
      key: layer,
      header: texts.layers[layer],
      numeric: true,
      cell: (day: ReadinessDay) => formatNumber(language, layersOf(day)[layer]),
    })),
  ];
  return table(t, { caption: texts.table, columns, rows: days.toReversed(), onPhones: 'scroll' });
}
