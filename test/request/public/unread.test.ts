import { describe, expect, it } from 'vitest';
import { lateForDpo } from '#domain/request/late.ts';
import { isSettled } from '#domain/request/state.ts';
import { addNote } from '#functions/case/add-note.ts';
import type { Submission } from '#functions/request/contract.ts';
import { sendMessage } from '#functions/request/status/send-message.ts';
import { type Inside, type Life, lifeWith } from '#test/support/two-lives.ts';

const broken = 'the link in your letter is broken';
const [wroteAt, dueDay, day31, readAt] = [5 * 24 + 1, 30 * 24 + 1, 32 * 24 + 1, 33 * 24 + 1];

interface Person {
  readonly who: string;
  readonly typed: Partial<Submission>;
  readonly inside: Inside;
}

const people: readonly Person[] = [
  { who: 'a former customer', typed: { capacity: 'former-customer' }, inside: {} },
  { who: 'an account holder', typed: { capacity: 'account-holder' }, inside: { account: 'email' } },
  { who: 'a guardian', typed: { capacity: 'guardian' }, inside: {} },
];

const readBy = (life: Life, messagesShown?: number) =>
  addNote(life)({
    ...{ caseId: life.id, text: 'I read it and sent a new link.', by: 'olive', messagesRead: true },
    ...(messagesShown && { messagesShown }),
  });

const write = async (life: Life, text: string): Promise<void> => {
  await sendMessage(life)({ caseId: life.id, text }, { bearer: life.key() });
  await life.drain();
};

/** They write on day 5; an officer reads it at once, or nobody does. */
const lifeOf = async ({ typed, inside }: Person, isRead: boolean): Promise<Life> => {
  const life = await lifeWith(inside);
  await life.submit(typed);
  await life.until(wroteAt);
  await write(life, broken);
  if (isRead) await readBy(life);
  return life;
};

const listed = async (life: Life) =>
  (await life.cases.list(undefined, undefined, 10)).items.map(({ id, work }) => [id, work?.unread]);
const needing = async (life: Life) =>
  (await life.cases.listOpen('need', ['other unread'], undefined, 10)).items.map(({ id }) => id);

/** Its question reached nobody, so only an officer closes it, with a reason. */
it('an account holder whom we could not ask: read, it still waits for an officer to close it (R-23)', async () => {
  const life = await lifeOf({ who: '', typed: { capacity: 'account-holder' }, inside: {} }, false);
  await life.until(day31);
  await readBy(life);
  const { state, keys } = await life.stored();
  expect([state.stage, state.unread, keys.queue]).toEqual(['lapsed', 0, 'officer']);
});

describe.each(people)('$who writes that the link is broken, and nobody reads it', (person) => {
  it('day 31 passes: open, in a list of ours and in the list of what is unread (R-23, R-24)', async () => {
    const life = await lifeOf(person, false);
    await life.until(day31);
    const { state, keys } = await life.stored();
    expect([isSettled(state), keys.queue, await listed(life), await needing(life)]).toEqual([
      false,
      'officer',
      [[life.id, 1]],
      [life.id],
    ]);
  });

  it('on the due day the DPO hears, and every day until somebody reads it (R-16)', async () => {
    const life = await lifeOf(person, false);
    await life.until(dueDay);
    const { state } = await life.stored();
    const { kind: what, dueOn } = state;
    const heard = { what, dueOn, blocked: 'message-unread' };
    const days = ['2026-12-23', '2026-12-24', '2026-12-25'];
    expect(dueOn).toBe('2026-12-24');
    expect(days.map((on) => lateForDpo(state, on as never))).toEqual([undefined, heard, heard]);
    await life.until(day31);
    expect(lateForDpo((await life.stored()).state, '2027-01-20')).toEqual(heard);
  });

  it('once an officer has read it, it closes as time would have closed it', async () => {
    const life = await lifeOf(person, false);
    await life.until(readAt);
    await readBy(life);
    const { state, keys } = await life.stored();
    expect([state.stage, keys.queue, keys.wakeAt, await listed(life)]).toEqual([
      'closed',
      'settled',
      undefined,
      [],
    ]);
    expect(lateForDpo(state, '2027-01-20')).toBeUndefined();
  });

  it('a message that came while the officer read the others stays unread', async () => {
    const life = await lifeOf(person, false);
    await life.until(wroteAt + 24);
    await write(life, 'And the second link as well.');
    await readBy(life, 1);
    await life.until(day31);
    expect((await life.stored()).state).toMatchObject({ stage: 'lapsed', unread: 1 });
    await readBy(life, 2);
    expect((await life.stored()).state).toMatchObject({ stage: 'closed', unread: 0 });
  });

  it('what they see of it is the same, read or not, byte by byte and day by day (R-8)', async () => {
    const [unread, read] = [await lifeOf(person, false), await lifeOf(person, true)];
    for (let day = 6; day <= 40; day += 1) {
      for (const life of [unread, read]) await life.until(day * 24);
      if (day === 36) await readBy(unread);
      expect(await unread.seen()).toEqual(await read.seen());
    }
    expect((await unread.stored()).state.stage).toBe('closed');
  });
});
