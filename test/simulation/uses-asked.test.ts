import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { goodRun, ids, steps, versionsOf } from './support/good-run.ts';
import { withCheck } from './support/made-checks.ts';
import type { Step } from './support/made-evidence.ts';

const asked = 'uses asked first: CHK-2026-12-1';

describe('the checker reads what was answered before CPNI was used', () => {
  it.each([
    ['nothing that a customer can deny', withCheck()],
    [
      'no approval, for a no',
      withCheck({ use: 'third-parties', answer: { allowed: false }, item: { allowed: false } }),
    ],
    ['no record, for what needs nobody', withCheck({ answer: { decisionId: null }, item: undefined })],
    [
      'no record, for a no',
      withCheck({ use: 'one-call', answer: { allowed: false, decisionId: null }, item: undefined }),
    ],
  ])('and finds %s in a good answer', (_, evidence) => {
    expect(violationsOf(evidence)).toEqual([]);
  });

  it.each([
    ['is not recorded', withCheck({ item: undefined })],
    ['is recorded otherwise', withCheck({ item: { allowed: false } })],
    ['has an end before its certificate was filed', withCheck({ item: { expiresAt: 1 } })],
    ['is good for too long', withCheck({ answer: { useBefore: '2026-12-01T18:21:00.000Z' } })],
    ['is allowed after a denial', withCheck({ use: 'same-category-marketing' })],
    [
      'is allowed after the receipt of a restriction',
      withCheck({ use: 'same-category-marketing', account: 'No. 100 200-300', item: { account: 'ACC-0' } }),
    ],
    [
      'is allowed for an account that nobody registered',
      withCheck({ use: 'same-category-marketing', item: { account: 'ACC-0' } }),
    ],
    ['is allowed without an approval', withCheck({ use: 'third-parties', item: { account: 'ACC-0' } })],
  ])('%s', (why, evidence) => {
    expect(violationsOf(evidence)).toContain(`${asked} ${why}`);
  });

  it('is allowed after a report about a child, and not after its lift (R-20)', () => {
    const block = { type: 'child-block-recorded', request: 'REQ-9', since: '2026-11-30T18:00:00.000Z' };
    const blocked: Step = ['2026-11-30T18:00:00Z', 'machine:child-block', block];
    const lifted: Step = [
      '2026-11-30T19:00:00Z',
      'officer:omar',
      { type: 'child-block-lifted', request: 'REQ-9' },
    ];
    const after = (...more: readonly Step[]) => ({
      ...withCheck({ use: 'one-call' }),
      history: [
        ...goodRun.history.filter(({ item }) => item.id !== ids.account),
        ...versionsOf('account', [...steps.account, ...more]),
      ],
    });
    const why = `${asked} is allowed after a report about a child`;
    expect(violationsOf(after(blocked))).toContain(why);
    expect(violationsOf(after(blocked, lifted))).not.toContain(why);
  });

  it('is answered without a record', () => {
    const evidence = withCheck({ use: 'one-call', answer: { decisionId: null }, item: undefined });
    expect(violationsOf(evidence)).toEqual([
      'uses asked first: one-call is answered without a record',
      'uses asked first: one-call is allowed for an account that nobody registered',
    ]);
  });
});
