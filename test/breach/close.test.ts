import { expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { page, rows, sendingStart } from '#test/support/breach/first-facts.ts';
import { noon } from '#test/support/domain/breach.ts';
import { countList } from '#test/support/domain/notice.ts';

const told = countList({ sent: 3, delivered: 0, postal: 0, paperMailed: 0 });
const handled = { type: 'mark-notice-sent', list: 1, audience: 'everyone' } as const;

it('an officer closes the record when everybody is accounted for, and only then', async () => {
  const { acts, does, state } = await sendingStart();
  await expect(acts('close', {})).rejects.toMatchObject({ code: 'still-unaccounted' });
  await does(handled);
  await expect(acts('close', {})).rejects.toMatchObject({
    unaccounted: [{ code: 'late-bounces-awaited' }],
  });
  await does({ type: 'account-for-everyone', recounts: 0, tallies: [told] });
  expect(await acts('close', {})).toMatchObject({ status: 200, body: { stage: 'closed' } });
  expect(noticeOf(await state()).accounted).toMatchObject({ count: 3, sent: 3, postal: 0 });
});

it('what is shown is counted in the ledger while letters go or are posted, and read from the account when nothing is left', async () => {
  let counts = 0;
  const { acts, does, view } = await sendingStart({
    counting: (tallies) => (id, lists) => {
      counts += 1;
      return tallies(id, lists);
    },
  });
  expect((await view()).notice).toMatchObject({ sent: 3, countedAt: null });
  const waitingForPost = countList({ sent: 2, delivered: 0, postal: 1, paperMailed: 0 });
  await does(handled, { type: 'account-for-everyone', recounts: 0, tallies: [waitingForPost] });
  expect((await view()).notice).toMatchObject({ status: 'accounted', sent: 3, countedAt: null });
  await does({ type: 'account-for-everyone', recounts: 0, tallies: [told] });
  expect([counts, (await view()).notice]).toMatchObject([
    2,
    { status: 'accounted', sent: 3, noticeLists: [{ sent: 3 }] },
  ]);
  await acts('close', {});
  const counted = counts;
  expect((await view()).notice).toMatchObject({ status: 'closed', sent: 3, countedAt: noon('2026-12-05') });
  expect(counts).toBe(counted);
});

it('a letter that comes back between the count and the end leaves nobody over: the record is open again', async () => {
  let counts = 0;
  const { acts, does, state, started } = await sendingStart({
    counting: (tallies, ledger) => async (id, lists) => {
      const counted = await tallies(id, lists);
      counts += 1;
      // Just after it was counted for the end, and before the end is written: who hears of it sees an open case.
      if (counts === 1) {
        const seen = await ledger.read(page);
        const [first, ...others] = rows;
        await ledger.write({ ...page, rows: [{ ...first, state: 'bounced' } as never, ...others] }, seen);
      }
      return counted;
    },
  });
  await does(handled, { type: 'account-for-everyone', recounts: 0, tallies: [told] });
  expect(await acts('close', {})).toMatchObject({ body: { stage: 'released' } });
  expect(stageOf(await state())).toBe('released');
  expect(noticeOf(await state()).closedAt).toBeUndefined();
  expect(started().at(-1)).toMatch(/^customer-notice /);
});
