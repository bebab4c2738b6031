import assert from 'node:assert/strict';
import { test } from 'node:test';
import { card } from './card.ts';
import { type CaseReader, type CaseStanding, caseStage } from './case-stage.ts';
import { document } from './layout.ts';
import { html } from './tag.ts';
import { sampleShell } from './testing/sample-shell.ts';
import { faultsOf } from './testing/valid-html.ts';

const opened = new Date('2026-11-20T08:00:00Z');
const reader: CaseReader = { now: Temporal.Instant.from('2026-11-26T08:00:00Z'), who: 'member' };
const standing = (more: Partial<CaseStanding> & Pick<CaseStanding, 'state'>): CaseStanding => ({
  turn: undefined,
  openedAt: opened,
  turnSince: opened,
  dueAt: undefined,
  closedAt: undefined,
  ...more,
});
const waiting = { turn: 'employer', dueAt: new Date('2026-11-28T20:30:00Z') } as const;
const closedAt = new Date('2026-11-25T08:00:00Z');
const all: CaseStanding[] = [
  standing({ state: 'sorting' }),
  standing({ state: 'review', ...waiting }),
  standing({ state: 'question', ...waiting, turn: 'member' }),
  standing({ state: 'letter', ...waiting }),
  standing({ state: 'second', ...waiting, turn: 'agency' }),
  standing({ state: 'consent', ...waiting, turn: 'member' }),
  standing({ state: 'approved' }),
  standing({ state: 'solved', outcome: 'corrected', closedAt }),
  standing({ state: 'solved', outcome: 'activated', closedAt }),
  standing({ state: 'rejected', closedAt }),
  standing({ state: 'withdrawn', closedAt }),
];

test('every state has its strip, valid in both languages and for both readers, with one stage at most as the present one', async () => {
  for (const language of ['fa', 'en'] as const) {
    const shell = sampleShell(language);
    for (const who of ['member', 'staff'] as const) {
      const strips = all.map(one => caseStage(shell, one, { ...reader, who }));
      for (const one of all) {
        const { markup } = caseStage(shell, one, { ...reader, who });
        assert.equal(markup.match(/aria-current="step"/g)?.length ?? 0, one.closedAt ? 0 : 1, one.state);
      }
      const main = html`<h1>x</h1>${strips.map((body, at) => card({ title: String(at), body }))}`;
      assert.deepEqual(await faultsOf(document(shell, { face: 'site', title: 'x', main }).markup), []);
    }
  }
});

test('it says whose turn it is, since when and until which day; the last day is the one before the moment it ends', () => {
  const { markup } = caseStage(sampleShell('fa'), standing({ state: 'review', ...waiting }), reader);
  assert.match(markup, /نوبت کارفرما/);
  assert.match(markup, /از ۲۹ آبان ۱۴۰۵/);
  assert.match(markup, /مهلت تا پایان ۷ آذر ۱۴۰۵/);
});

test('a question is the member’s own turn to herself, and the member’s to staff', () => {
  const question = standing({ state: 'question', ...waiting, turn: 'member' });
  assert.match(caseStage(sampleShell('fa'), question, reader).markup, /نوبت شما/);
  const { markup } = caseStage(sampleShell('fa'), question, { ...reader, who: 'staff' });
  assert.match(markup, /نوبت عضو/);
  assert.doesNotMatch(markup, /شما/);
});

test('a turn past its day says so', () => {
  const late = standing({ state: 'review', turn: 'employer', dueAt: new Date('2026-11-23T20:30:00Z') });
  assert.match(caseStage(sampleShell('fa'), late, reader).markup, /مهلت ۲ آذر ۱۴۰۵ گذشت/);
});
