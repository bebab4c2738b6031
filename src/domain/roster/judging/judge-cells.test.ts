import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeActionCell } from './judge-cell-action.ts';
import { judgeGenderCell } from './judge-cell-gender.ts';
import { judgeIbanCell } from './judge-cell-iban.ts';
import { judgeMobileCell } from './judge-cell-mobile.ts';
import { judgeFullNameCell, judgeNameCell, judgeOtherNameCell } from './judge-cell-name.ts';
import { judgePremiumCell } from './judge-cell-premium.ts';
import { judgeDependencyClassCell, judgeRelationCell } from './judge-cell-relation.ts';
import { judgeNumberTextCell, judgeTextCell } from './judge-cell-text.ts';
import type { JudgedCell } from './judged-cell.ts';

const text = (value: string): RawCell => ({ text: value, kind: 'text' });
const number = (value: string): RawCell => ({ text: value, kind: 'number', serial: Number(value) });

/** Cell text → value and finding, both absent for what is simply empty. */
function table<Value>(
  judge: (cell: RawCell) => JudgedCell<Value>,
  rows: [string, Value | undefined, string?][],
): void {
  for (const [raw, value, code] of rows) {
    const judged = judge(text(raw));
    assert.deepEqual([judged.value, judged.finding?.code, judged.raw], [value, code, raw], raw);
  }
}

test('gender in words, letters and the usual codes', () => {
  table(judgeGenderCell, [
    ['مرد', 'male'],
    ['آقا', 'male'],
    ['مذكر', 'male'],
    ['M', 'male'],
    ['۱', 'male'],
    ['زن', 'female'],
    ['مؤنث', 'female'],
    ['مونث', 'female'],
    ['اناث', 'female'],
    ['f', 'female'],
    ['2', 'female'],
    ['-', undefined],
    ['0', undefined],
    ['3', undefined, 'gender-code-unknown'],
    ['نامعین', undefined, 'gender-unreadable'],
  ]);
  assert.equal(judgeGenderCell(text('0'), { 0: 'female' }).value, 'female');
});

test('relation in words, compared whole', () => {
  table(judgeRelationCell, [
    ['اصلي', 'self'],
    ['بیمه‌شده اصلی', 'self'],
    ['کارمند', 'self'],
    ['همسر', 'spouse'],
    ['زوجه', 'spouse'],
    ['پسر', 'child'],
    ['دختر', 'child'],
    ['پدر', 'father'],
    ['پدر همسر', 'other'],
    ['مادر', 'mother'],
    ['خواهر', 'sibling'],
    ['نوه', 'grandchild'],
    ['سایر', 'other'],
    ['تبعی ۱', 'dependent'],
    ['ندارد', undefined],
    ['دوست', undefined, 'relation-unreadable'],
    ['12', undefined, 'relation-code-unknown'],
  ]);
});

test('a relation code means what this policyholder said it means', () => {
  assert.equal(judgeRelationCell(number('12'), { 12: 'spouse' }).value, 'spouse');
  assert.equal(judgeRelationCell(text('۰۲'), { 2: 'spouse' }).value, 'spouse');
  assert.deepEqual(judgeRelationCell(text('7'), { 2: 'spouse' }).finding?.details, { code: '7' });
});

test('dependency classes', () => {
  table(judgeDependencyClassCell, [
    ['اصلی', 'primary'],
    ['تبعی', 'dependent'],
    ['تبعی ۱', 'first-degree'],
    ['تبعی 2', 'second-degree'],
    ['تبعی درجه یک', 'first-degree'],
    ['تحت تکفل', 'supported'],
    ['غیر تحت تکفل', 'unsupported'],
    ['1', undefined, 'dependency-code-unknown'],
    ['بله', undefined, 'dependency-class-unreadable'],
  ]);
});

test('mobiles of every make', () => {
  table(judgeMobileCell, [
    ['09121234567', '09121234567'],
    ['۰۹۱۲۱۲۳۴۵۶۷', '09121234567'],
    ['+98 912 123 4567', '09121234567', 'mobile-completed'],
    ['9121234567', '09121234567', 'mobile-completed'],
    ['09121234567 / 02188888888', '09121234567', 'mobile-several'],
    ['٠٩١٢', undefined, 'mobile-unreadable'],
    ['9.12E+09', undefined, 'mobile-unreadable'],
    ['ندارد', undefined],
    ['-', undefined],
    ['#N/A', undefined, 'cell-shows-error'],
  ]);
  assert.equal(judgeMobileCell(number('9121234567')).state, 'ok');
});

test('IBANs, premiums and actions', () => {
  table(judgeIbanCell, [
    ['IR820540102680020817909002', 'IR820540102680020817909002'],
    ['82 0540 1026 8002 0817 9090 02', 'IR820540102680020817909002', 'iban-completed'],
    ['IR820540102680020817909003', undefined, 'iban-check-digits'],
    ['IR82', undefined, 'iban-unreadable'],
    ['', undefined],
  ]);
  table(judgePremiumCell, [
    ['12500000', 12_500_000],
    ['۱۲٬۵۰۰٬۰۰۰ ریال', 12_500_000],
    ['12,500,000', 12_500_000],
    ['-', undefined],
    ['پانصد هزار', undefined, 'premium-unreadable'],
  ]);
  table(judgeActionCell, [
    ['حذف', 'leave'],
    ['اضافه', 'join'],
    ['اصلاح', 'change'],
    ['', undefined],
    ['؟؟؟', undefined, 'action-unreadable'],
  ]);
});

test('a name that cannot be one is an error, and clean letters are no repair', () => {
  const cells: [string, string | undefined][] = [
    ['ملیكا', undefined],
    [' محـمد ', undefined],
    ['', 'name-missing'],
    ['-', 'name-missing'],
    ['Ali', 'name-latin'],
    ['علی2', 'name-digit'],
    ['علЖ', 'name-foreign-script'],
    ['#N/A', 'cell-shows-error'],
    ['ڵاله', 'name-foreign-letters'],
  ];
  for (const [raw, code] of cells)
    assert.equal(judgeNameCell(text(raw), 'firstName').finding?.code, code, raw);
  assert.equal(judgeNameCell(text(' ملیكا '), 'firstName').value?.display, 'ملیکا');
  assert.equal(judgeOtherNameCell(undefined, 'fatherName').state, 'ok');
  assert.equal(judgeOtherNameCell(text('Hasan'), 'fatherName').state, 'error');
});

test('a full name is split after its first word and titles, and says that this is a guess', () => {
  const splits: [string, string, string][] = [
    ['علی رضایی', 'علی', 'رضایی'],
    ['سید علی حسینی نژاد', 'سید علی', 'حسینی نژاد'],
    ['علی  رضایی‌پور', 'علی', 'رضایی پور'],
    ['دکتر رضایی', 'دکتر', 'رضایی'],
  ];
  for (const [raw, first, last] of splits) {
    const judged = judgeFullNameCell(text(raw));
    assert.deepEqual([judged.value?.first.display, judged.value?.last.display], [first, last], raw);
    assert.equal(judged.finding?.code, 'full-name-split');
  }
  assert.equal(judgeFullNameCell(text('علی')).finding?.code, 'full-name-one-word');
  assert.equal(judgeFullNameCell(undefined).finding?.code, 'name-missing');
});

test('texts get clean letters, and numbers that are names get Latin digits', () => {
  assert.equal(judgeTextCell(text('طرح  ‏يك'), 'plan').value, 'طرح یک');
  assert.equal(judgeTextCell(text('-'), 'plan').value, undefined);
  assert.equal(judgeNumberTextCell(text('۰۱۲'), 'personnelNumber').value, '012');
  assert.equal(judgeNumberTextCell(number('10000'), 'personnelNumber').value, '10000');
  assert.equal(judgeNumberTextCell(text('10000.0'), 'personnelNumber').value, '10000');
  assert.equal(judgeNumberTextCell(text('0'), 'certificateNumber').value, undefined);
});
