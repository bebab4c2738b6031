import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as sheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import { sharedData } from '../test/shared-data.ts';

const tool = fileURLToPath(new URL('readiness.ts', import.meta.url));
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readiness-'));
});
after(() => rm(folder, { recursive: true }));

type Run = { code: number; stdout: string; stderr: string };

function run(args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise(resolve => {
    execFile(
      process.execPath,
      [tool, ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const table: (string | number)[][] = [
  ['شرکت نمونه'],
  ['كد پرسنلي', 'نام خانوادگی', 'نام', 'شماره ملی', 'کد ملی سرپرست'],
  [100, 'کاوسی', 'میلاد', 499370899, '-'],
  ['', 'نوري', 'سارا', '0790419904', 499370899],
  ['', 'موسوی', 'سید علی', '0084575948', 499370899],
  [101, 'رضایی', 'علی', '0963695398', '-'],
  [102, 'کریمی', 'رضا', '0963695398', '-'],
];
const attempts =
  '\ufeffmembership_type,national_id,first_name,last_name\r\n' +
  '"اعضای شرکت‌ها، صندوق, و گروهی",۰۴۹۹۳۷۰۸۹۹,ميلاد,کاووسی\r\n' +
  'گروهی,"0790419904"," سارا ",نوری\r\n' +
  '\r\n' +
  'گروهی,0084575948,علی,موسوی\r\n' +
  'گروهی,0963695398,علی,رضایی\r\n' +
  'گروهی,0371959659,علی,رضایی\r\n' +
  'گروهی,,,\r\n';
const answers =
  'line,rung,decision\n2,spelling,accept\n3,same,accept\n5,custom,proof\n6,same,case\n7,different,case\n8,different,case\n';

async function xlsx(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet('راهنما').addRow(['این فایل را پر کنید']);
  workbook.addWorksheet('فهرست').addRows(table);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(bookType: 'biff8' | 'xlsx'): Uint8Array {
  const workbook = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(workbook, sheetJs.utils.aoa_to_sheet(table), 'فهرست');
  return sheetJs.write(workbook, { type: 'buffer', bookType });
}

const csv = (delimiter: string) => table.map(row => row.join(delimiter)).join('\r\n');

test('a roster answers alike from a new workbook, an old one, and a text file', async () => {
  const log = await written('attempts.csv', attempts);
  const rosters = [
    await written('roster.xlsx', await xlsx()),
    await written('other.xlsx', bySheetJs('xlsx')),
    await written('roster.xls', bySheetJs('biff8')),
    await written('comma.csv', csv(',')),
    await written('semicolon.csv', `\ufeff${csv(';')}`),
    await written('tab.txt', csv('\t')),
  ];
  for (const roster of rosters) {
    const { code, stdout, stderr } = await run([roster, log]);
    assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: answers, stderr: '' }, roster);
  }
});

test('paths are meant from where the command was given, though npm runs it elsewhere', async () => {
  await written('here.csv', csv(','));
  await written('typed.csv', attempts);
  const { stdout } = await run(['here.csv', 'typed.csv'], { INIT_CWD: folder });
  assert.equal(stdout, answers);
});

test('what cannot be read ends in one sentence on stderr and nothing on stdout', async () => {
  const roster = await written('good.csv', csv(','));
  const log = await written('log.csv', attempts);
  const noHeader = await written('no-header.csv', 'نام,نام خانوادگی\nعلی,رضایی\n');
  const noNames = await written('no-names.csv', 'کد ملی,طرح\n0499370899,۱\n');
  const noBytes = await written('empty.xlsx', '');
  const cut = await written('cut.xlsx', (await xlsx()).subarray(0, 900));
  const refusals: [string[], number][] = [
    [[], 2],
    [[roster], 2],
    [[roster, log, log], 2],
    [[join(folder, 'nowhere.xlsx'), log], 1],
    [[folder, log], 1],
    [[noHeader, log], 1],
    [[noNames, log], 1],
    [[noBytes, log], 1],
    [[cut, log], 1],
    [[roster, roster], 1],
  ];
  for (const [args, code] of refusals) {
    const refused = await run(args);
    assert.equal(refused.code, code, args.join(' '));
    assert.equal(refused.stdout, '', args.join(' '));
    assert.match(refused.stderr, /^[^\n]+\n$/, args.join(' '));
  }
});

test('what the library of old workbooks thinks of a damaged one stays with it', async () => {
  const xls = Buffer.from(bySheetJs('biff8'));
  const number = xls.lastIndexOf(Buffer.from([0x03, 0x02, 0x0e, 0x00]));
  assert.notEqual(number, -1);
  xls[number] = 0x02;
  const roster = await written('noisy.xls', xls);
  const { code, stderr } = await run([roster, await written('typed-too.csv', attempts)]);
  assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
});

for (const name of ['clean', 'hr', 'agency', 'insurer']) {
  const shared = sharedData(`rosters/${name}/`);
  test(`every attempt on the roster «${name}» comes out as expected`, { skip: !shared }, async () => {
    const roster = sharedData(`rosters/${name}/roster.xlsx`) ?? `${shared}roster.xls`;
    const { stdout } = await run([roster, `${shared}attempts.csv`]);
    const [header, ...lines] = stdout.trimEnd().split('\n');
    assert.equal(header, 'line,rung,decision');
    const [, ...expected] = (await readFile(`${shared}expected.csv`, 'utf8')).trimEnd().split('\n');
    assert.equal(lines.length, expected.length);
    const wrong = expected.filter((wanted, at) => !agrees(lines[at] ?? '', wanted));
    assert.deepEqual(wrong, []);
  });
}

function agrees(answer: string, expectation: string): boolean {
  const [line, , decision] = answer.split(',');
  const [wantedLine, wanted] = expectation.trim().split(',');
  if (line !== wantedLine) return false;
  if (wanted === 'any') return true;
  return wanted === 'notaccept' ? decision !== 'accept' : decision === wanted;
}
