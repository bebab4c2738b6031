import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv-text.ts';

test('cells with commas, quotes and breaks are quoted, and nothing can be run', () => {
  const rows = [
    ['نوری، سارا', 'الف,ب', 'گفت "نه"'],
    ['=1+1', '-2', '@x'],
    ['دو\nخط', undefined, -5],
  ];
  const text = csvText(['نام', 'ب', 'پ'], rows);
  assert.equal(
    text,
    '\ufeffنام,ب,پ\r\nنوری، سارا,"الف,ب","گفت ""نه"""\r\n\'=1+1,\'-2,\'@x\r\n"دو\nخط",,-5\r\n',
  );
});
