import assert from 'node:assert/strict';
import { test } from 'node:test';
import { child, father, finding, mother, proposal, rules } from '../testing/judge-families.ts';
import { ali, judged, mina, reza, sara } from '../testing/judge-lines.ts';

test('a family with nothing wrong is left in peace', () => {
  const { settled } = judged([father, mother, child()], rules);
  assert.deepEqual(
    [...settled.values()].flatMap(row => row.findings),
    [],
  );
});

test('a primary’s ID with one digit wrong is proposed from the family, with everything that speaks for it', () => {
  const result = judged([father, mother, child('مینا', 'رضایی', mina, '0499370898')], rules);
  assert.deepEqual(proposal(result, 4, 'national-id-check-digit'), [
    { primaryNationalId: ali },
    'high',
    ['one-digit-away', 'father-is-primary', 'primary-above'],
  ]);
  const swapped = judged([father, mother, child('مینا', 'رضایی', mina, '0499378099')], rules);
  assert.deepEqual(proposal(swapped, 4, 'national-id-check-digit')?.[2], [
    'two-digits-swapped',
    'father-is-primary',
    'primary-above',
  ]);
});

test('who names an ID of nobody is offered the primary above, his father, his colleague’s number', () => {
  const stranger = '0684159414';
  const orphan = child('مینا', 'رضایی', mina, stranger);
  assert.deepEqual(proposal(judged([father, mother, orphan], rules), 4, 'primary-orphan'), [
    { primaryNationalId: ali },
    'high',
    ['father-is-primary', 'primary-above'],
  ]);
  const personnel = ['مریم', 'کریمی', sara, stranger, 'همسر', '', '', '', '09121111112', '77'];
  const other = ['حسین', 'نوری', reza, reza, 'اصلی', '1340/01/05', 'مرد', '', '09121111113', '78'];
  assert.deepEqual(proposal(judged([father, other, personnel], rules), 4, 'primary-orphan'), [
    { primaryNationalId: ali },
    'fair',
    ['same-personnel-number'],
  ]);
});

test('two equally good primaries are no proposal', () => {
  const one = ['علی', 'رضایی', ali, ali, 'اصلی', '', 'مرد', '', '09121111111', ''];
  const other = ['علی', 'رضایی', reza, reza, 'اصلی', '', 'مرد', '', '09121111112', ''];
  const between = ['حسین', 'نوری', sara, sara, 'اصلی', '', 'مرد', '', '09121111113', ''];
  const orphan = child('مینا', 'رضایی', mina, '0684159414');
  const result = judged([one, other, between, orphan], rules);
  assert.ok(finding(result, 5, 'primary-orphan'));
  assert.equal(proposal(result, 5, 'primary-orphan'), undefined);
});

test('the primary above is not proposed against the father’s name or the ages', () => {
  const result = judged(
    [father, child('مینا', 'نوری', mina, '0684159414', 'دختر', '1340/01/05', 'زن', 'حسین')],
    rules,
  );
  assert.equal(proposal(result, 3, 'primary-orphan'), undefined);
});

test('a dependent of a dependent is offered the primary of the two', () => {
  const result = judged([father, mother, child('مینا', 'رضایی', mina, sara)], rules);
  assert.deepEqual(proposal(result, 4, 'primary-is-dependent')?.[0], { primaryNationalId: ali });
  assert.ok(
    finding(result, 4, 'primary-is-dependent')?.suggestion?.reasons.some(
      ({ code }) => code === 'primary-of-named',
    ),
  );
});

test('a primary whose own ID is broken is offered the one his family names', () => {
  const broken = [
    'علی',
    'رضایی',
    '0499370898',
    '0499370898',
    'اصلی',
    '1350/01/05',
    'مرد',
    '',
    '09121111111',
    '',
  ];
  const result = judged([broken, mother, child()], rules);
  assert.deepEqual(proposal(result, 2, 'national-id-check-digit'), [
    { nationalId: ali, primaryNationalId: ali },
    'high',
    ['named-by-family', 'one-digit-away'],
  ]);
  assert.deepEqual(finding(result, 4, 'primary-held')?.details, { primaryRow: 2 });
  const lost = judged([['علی', 'رضایی', '4.99E+08', '', 'اصلی'], mother, child()], rules);
  assert.deepEqual(proposal(lost, 2, 'national-id-digits-lost')?.[0], { nationalId: ali });
});

test('of two people on one ID, whose family names another is offered that one, and the other nothing', () => {
  const holder = ['حسین', 'نوری', sara, sara, 'اصلی', '1340/01/05', 'مرد', '', '09121111113'];
  const wrong = ['علی', 'رضایی', sara, sara, 'اصلی', '1350/01/05', 'مرد', '', '09121111111'];
  const wife = ['مریم', 'کریمی', reza, ali, 'همسر', '1355/01/05', 'زن', '', '09121111112'];
  const result = judged([holder, wrong, wife, child()], rules);
  assert.equal(proposal(result, 2, 'id-on-two-people'), undefined);
  assert.deepEqual(proposal(result, 3, 'id-on-two-people'), [
    { nationalId: ali, primaryNationalId: ali },
    'high',
    ['named-by-family'],
  ]);
  assert.deepEqual(finding(result, 4, 'primary-held')?.details, { primaryRow: 3 });
});

test('a broken ID that nobody names is proposed nothing: one in ten of its neighbours would do', () => {
  const result = judged([['علی', 'رضایی', '0499370898', '', 'اصلی']], rules);
  assert.equal(proposal(result, 2, 'national-id-check-digit'), undefined);
});
