import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoveredMember } from '../domain/membership/list-cover.ts';
import { chooseCover } from './cover.ts';
import { tomanAmount, tomanPair } from './toman-amount.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
let serial = 0;

function member(more: Partial<CoveredMember>): CoveredMember {
  serial += 1;
  return {
    contractId: 1,
    membershipId: serial,
    personId: 1,
    primaryMembershipId: undefined,
    primaryName: undefined,
    claimsSeen: 'all',
    standing: 'primary',
    relation: 'self',
    firstName: 'میلاد',
    lastName: 'کاوسی',
    gender: undefined,
    birthDate: undefined,
    coveredFrom: day('2026-03-21'),
    coveredUntil: day('2027-03-20'),
    planId: undefined,
    jalaliYear: 1405,
    contractTitle: { fa: 'درمان', en: 'Health' },
    ...more,
  };
}

test('who left and joined again is shown by the latest time of cover, with the dependents of both', () => {
  const before = member({ coveredUntil: day('2026-05-01') });
  const again = member({ coveredFrom: day('2026-09-01') });
  const child = { standing: 'dependent', relation: 'child', personId: 2 } as const;
  const first = member({ ...child, primaryMembershipId: before.membershipId });
  const second = member({
    ...child,
    primaryMembershipId: again.membershipId,
    coveredFrom: day('2026-09-01'),
  });
  const cover = chooseCover([before, again, first, second], { personId: 1, year: 1405 });
  assert.equal(cover?.own, again);
  assert.deepEqual(cover.family, [again, second]);
});

test('a contract that begins only next year does not hide the one that runs', () => {
  const next = member({ contractId: 2, jalaliYear: 1406 });
  const running = member({});
  const cover = chooseCover([next, running], { personId: 1, year: 1405 });
  assert.equal(cover?.contractId, 1);
  assert.deepEqual(cover.years, [1406, 1405]);
});

test('whoever is in no contract has no cover, whatever she asks for', () => {
  assert.equal(chooseCover([], { personId: 1, year: 1405, contractId: 1 }), undefined);
  assert.equal(chooseCover([member({ personId: 2 })], { personId: 1, year: 1405 }), undefined);
});

test('money is said in tomans as people say it, cut and never rounded up', () => {
  assert.equal(tomanAmount('fa', 812_500_000), '۸۱٫۲۵ میلیون');
  assert.equal(tomanAmount('fa', 9_800_000), '۹۸۰ هزار');
  assert.equal(tomanAmount('fa', 99_999_999), '۹٫۹۹ میلیون');
  assert.equal(tomanAmount('en', 12_500_000_000), '1.25 billion');
  assert.equal(tomanAmount('fa', 5_000), '۵۰۰');
  assert.deepEqual(tomanPair('fa', 0, 50_000_000), ['۰', '۵ میلیون']);
  assert.deepEqual(tomanPair('fa', 284_000_000, 400_000_000), ['۲۸٫۴', '۴۰ میلیون']);
});
