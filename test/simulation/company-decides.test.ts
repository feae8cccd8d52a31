import { describe, expect, it } from 'vitest';
import { violationsOf } from './checker/checker.ts';
import { goodRun, ids, steps, versionsOf } from './support/good-run.ts';
import type { Step } from './support/made-evidence.ts';

const at = '2026-11-30T18:00:00Z';
const blocked = (over: object = {}): Step => [
  at,
  'roster',
  { type: 'child-block-recorded', request: ids.redirected, since: at, channel: 'adoption', ...over },
];
const after = (step: Step) => ({
  ...goodRun,
  history: [
    ...goodRun.history.filter(({ item }) => item.id !== ids.account),
    ...versionsOf('account', [...steps.account, step]),
  ],
});
const found = (step: Step) =>
  violationsOf(after(step)).filter((one) => one.startsWith('company decides about a child'));

describe('a company decides about a child in its data (P24, R-20)', () => {
  it('no block without its word', () => {
    expect(found(blocked())).toEqual([expect.stringMatching(/though no contact ordered it$/)]);
  });

  it('no block of ours in a report about its data', () => {
    expect(found(blocked({ channel: 'web' }))).toEqual([expect.stringMatching(/without its company$/)]);
  });

  it('its contact’s word is enough', () => {
    const [first] = goodRun.replies;
    if (first === undefined) throw new Error('a run without a reply');
    const ordered = { ...first, at: 0, path: '/api/controller-answers', body: { answer: 'block' } };
    const run = { ...after(blocked()), replies: [...goodRun.replies, ordered] };
    expect(violationsOf(run).filter((one) => one.startsWith('company decides'))).toEqual([]);
  });
});
