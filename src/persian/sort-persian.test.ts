import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePersian } from './sort-persian.ts';

test('names stand in the order of a Persian dictionary', () => {
  const sorted = [
    'آذر',
    'احمد',
    'بابک',
    'پرویز',
    'تورج',
    'چنگیز',
    'خسرو',
    'ژاله',
    'کامران',
    'گیتی',
    'لاله',
    'وحید',
    'هادی',
    'یاسمن',
  ];
  assert.deepEqual([...sorted].reverse().sort(comparePersian), sorted);
});
