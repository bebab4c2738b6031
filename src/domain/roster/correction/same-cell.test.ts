import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { correctedText, sameCell } from './same-cell.ts';

const text = (words: string): RawCell => ({ text: words, kind: 'text' });
const number = (digits: string): RawCell => ({ text: digits, kind: 'number', serial: Number(digits) });
const day = (date: string): RawCell => ({ text: date, kind: 'date', date, serial: 31_733 });

test('what other programs make of a cell nobody touched is no change', () => {
  const pairs: [RawCell | undefined, RawCell | undefined][] = [
    [text('رضا '), text('رضا')],
    [undefined, text('  ')],
    [text('=جمع'), text("'=جمع")],
    [text('+989121234567'), text("'+989121234567")],
    [text("'=جمع"), text("'=جمع")],
    [text('الف\r\nب'), text('الف\nب')],
    [number('499370899'), text('0499370899')],
    [text('0499370899'), number('499370899')],
    [text('۰۴۹۹۳۷۰۸۹۹'), number('499370899')],
    [number('4.99370899E+08'), number('499370899')],
    [day('1986-11-17'), text('1986/11/17')],
    [day('1986-11-17'), day('1986-11-17')],
  ];
  for (const [base, other] of pairs) assert.ok(sameCell(base, other), JSON.stringify([base, other]));
});

test('what somebody typed is one', () => {
  const pairs: [RawCell | undefined, RawCell | undefined][] = [
    [text('رضا'), text('رضایی')],
    [text('رضا'), undefined],
    [undefined, text('رضا')],
    [number('499370899'), text('0499370898')],
    [day('1986-11-17'), text('1365/8/26')],
    [day('1986-11-17'), day('1986-11-18')],
    [text('ندارد'), number('0')],
  ];
  for (const [base, other] of pairs) assert.ok(!sameCell(base, other), JSON.stringify([base, other]));
});

test('a correction is written as a person would type it, with the zeros that a cell of numbers ate', () => {
  assert.equal(correctedText(text(" '+989121234567".trim()), 'mobile'), '+989121234567');
  assert.equal(correctedText(number('499370899'), 'nationalId'), '0499370899');
  assert.equal(correctedText(number('499370898'), 'nationalId'), '499370898');
  assert.equal(correctedText(number('1250000'), 'premium'), '1250000');
  assert.equal(correctedText(undefined, 'mobile'), '');
});
