import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from '../test/builders/write-xlsx.ts';

const program = fileURLToPath(new URL('./doctor.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'daricheh-doctor-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function doctor(name: string, content: Buffer | string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, path], { encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const header = 'row,column,code,severity,suggestion';
const headers = ['كد ملي', 'نام', 'نام خانوادگی', 'کد ملی سرپرست', 'نسبت'];
const rows = [
  ['0499370899', 'علی', 'رضایی', '', 'اصلی'],
  ['0790419904', 'مریم', 'نوری', '0499370898', 'همسر'],
  ['0084575948', 'احمدی', 'زهرا', '0684159414', 'همسر'],
];
const expected = [
  header,
  '3,کد ملی سرپرست,national-id-check-digit,error,0499370899',
  '4,کد ملی سرپرست,primary-orphan,warning,0499370899',
  '4,نام,names-swapped,warning,زهرا',
  '4,نام خانوادگی,names-swapped,warning,احمدی',
];

test('a workbook is answered with a line a finding: row, header as it stands, code, severity, what to write', () => {
  const { status, lines } = doctor('roster.xlsx', writeXlsx([headers, ...rows]));
  assert.equal(status, 0);
  assert.deepEqual(lines, expected);
});

test('the same list as CSV is answered alike', () => {
  const text = [headers, ...rows].map(cells => cells.join(',')).join('\r\n');
  assert.deepEqual(doctor('roster.csv', text).lines, expected);
});

test('of a list with nothing wrong only the header is printed', () => {
  assert.deepEqual(doctor('clean.xlsx', writeXlsx([headers, ...rows.slice(0, 1)])).lines, [header]);
});

test('codes that the file itself explains are not complained about', () => {
  const families = ['0499370899', '0790419904', '0084575948'].map(id => [id, 'علی', 'رضایی', id, '1']);
  const { lines } = doctor('codes.xlsx', writeXlsx([headers, ...families]));
  assert.deepEqual(lines, [header]);
});

test('a file that is no roster is one sentence and code 1; without a file it says how it is used', () => {
  const { status, lines, stderr } = doctor('roster.xlsx', 'not a workbook at all\u0000');
  assert.equal(status, 1);
  assert.deepEqual(lines, ['']);
  assert.match(stderr, /^[^\n]+ cannot be read: [^\n]+\.\n$/);
  const unused = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  assert.equal(unused.status, 2);
  assert.match(unused.stderr, /^Usage: [^\n]+\n$/);
});
