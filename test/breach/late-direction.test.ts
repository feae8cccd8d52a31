import { expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { sendingStart } from '#test/support/breach/first-facts.ts';
import { noon, direction as past, review } from '#test/support/domain/breach.ts';

const minute = 60_000;
const direction = {
  agency: 'FBI',
  until: '2026-12-20',
  writtenOn: '2026-12-05',
  reference: 'FBI-77',
};
const at = Date.parse(noon('2026-12-05'));

it('the release hands over to the machine that tells customers, in the same write', async () => {
  const { started } = await sendingStart();
  expect(started()).toEqual(['customer-notice 2']);
});

it('with no claim held a late direction is accepted in the very call, with how many had been told', async () => {
  const { acts, state, started } = await sendingStart({ claims: { '1-0': { nextPage: 1 } } });
  expect(await acts('directions', direction)).toEqual({
    status: 202,
    body: { n: 1, state: 'accepted', alreadyTold: 3 },
  });
  const breach = await state();
  expect([stageOf(breach), breach.epoch, noticeOf(breach).draining]).toEqual(['held', 2, undefined]);
  expect(started().at(-1)).toMatch(/^breach /);
  expect(started().filter((one) => one.startsWith('customer-notice'))).toHaveLength(1);
});

it('one that is corrected to a later day while letters go out is pausing like a new one', async () => {
  const before = [past('2026-12-02', '2026-11-24'), review('release', '2026-12-05T16:58:30.000Z')];
  const { acts } = await sendingStart({ before, claims: { '1-0': { leaseUntil: at + minute } } });
  expect(await acts('directions/{n}/correction', { until: '2026-12-20', reason: 'Read again.' }, 1)).toEqual({
    status: 200,
    body: { n: 1, state: 'received' },
  });
});

it.each([
  ['a sender holds pages', { '1-0': { leaseUntil: at + minute } }],
  ['one lane of two is held', { '1-0': {}, '1-1': { leaseUntil: at + minute } }],
  ['a lease has passed by less than clocks may differ', { '1-0': { leaseUntil: at - minute } }],
  ['a claim was lost and is not settled', { '1-0': { leaseUntil: at - 60 * minute } }],
])(
  'while %s it is answered at once as pausing, and nothing of the breach’s own machine starts',
  async (_, claims) => {
    const { acts, state, started } = await sendingStart({ claims });
    expect(await acts('directions', direction)).toEqual({
      status: 202,
      body: { n: 1, state: 'received' },
    });
    const breach = await state();
    expect([stageOf(breach), breach.epoch, noticeOf(breach).draining]).toEqual([
      'held',
      2,
      { since: noon('2026-12-05') },
    ]);
    expect(started().slice(1)).toEqual(['customer-notice 3']);
  },
);

it('where the claims cannot be read it stands all the same, and its machine lets the letters end', async () => {
  const { acts, state, started } = await sendingStart({ fault: new Unavailable('The store') });
  expect(await acts('directions', direction)).toEqual({
    status: 202,
    body: { n: 1, state: 'received' },
  });
  expect(stageOf(await state())).toBe('held');
  expect(started().slice(1)).toEqual(['customer-notice 3']);
});
