import type { MadeCell } from '../read-roster/roster-columns.ts';

const at = {
  first: 1,
  last: 2,
  father: 3,
  id: 4,
  birth: 6,
  gender: 7,
  relation: 8,
  primary: 9,
  mobile: 10,
  iban: 14,
};

type Fault = (cells: MadeCell[]) => void;

/** What employers' files really have: each fault spoils one cell, or makes two cells say different things. */
const faults: readonly Fault[] = [
  edit('id', id => id.slice(0, 9) + ((Number(id[9]) + 1) % 10)),
  edit('id', id => String(Number(id)).slice(0, 9)),
  edit('primary', id => id.slice(0, 4) + id[5] + id[4] + id.slice(6)),
  edit('primary', () => ''),
  edit('mobile', mobile => mobile.slice(1)),
  edit('mobile', mobile => mobile.slice(0, 8)),
  edit('birth', birth => birth.slice(2)),
  edit('birth', birth => birth.slice(0, 4)),
  edit('birth', birth => birth.replace(/\/\d+\/\d+$/, '/12/31')),
  edit('gender', gender => (gender === 'زن' ? 'مرد' : 'زن')),
  edit('first', name => `${name.replaceAll('ی', 'ي')} 2`),
  edit('last', () => 'Rezaei'),
  edit('relation', () => 'وابسته'),
  edit('iban', iban => iban.slice(2, 20)),
  cells => {
    const { [at.first]: first, [at.last]: last } = cells;
    if (first === undefined || last === undefined) return;
    [cells[at.first], cells[at.last]] = [last, first];
  },
];

export function plantFault(cells: MadeCell[], chance: number): void {
  faults[chance % faults.length]?.(cells);
}

function edit(place: keyof typeof at, change: (text: string) => string): Fault {
  return cells => {
    const cell = cells[at[place]];
    if (cell === undefined || typeof cell === 'number') return;
    cells[at[place]] = { single: change('common' in cell ? cell.common : cell.single) };
  };
}
