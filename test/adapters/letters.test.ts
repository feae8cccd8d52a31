import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { EmailRefused, InProgress, Unavailable } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { NotAccepted } from '#functions/adapters/email-not-accepted.ts';
import { sha256 } from '#functions/adapters/sha256.ts';
import type { Letter } from '#ports/letters.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const key = { kind: 'acknowledgement', of: '1' } as const;
const letter: Letter = {
  to: 'ada@example.com',
  subject: 'We have your request',
  text: 'Confirm with 7ZZ-SECRET. Status: 8YY-SECRET.',
  html: '<p>Confirm with 7ZZ-SECRET</p>',
  secrets: ['7ZZ-SECRET', '8YY-SECRET'],
};
const compose = async (): Promise<Letter> => letter;
/** Six minutes, and the ten that two clocks may be apart (F5). */
const leaseForMs = 16 * 60_000;

describe.each(places)('letters $where', ({ open }) => {
  /** Ports whose post office meets the given faults, one a letter, before it takes letters again. */
  const meeting = async (...faults: Error[]) => {
    const ports = await open(() => {
      const fault = faults.shift();
      if (fault) throw fault;
    });
    return { ...ports, id: chance.caseId('request') };
  };
  const unknownOutcome = (): Unavailable =>
    new Unavailable('The post office', { cause: new Error('timeout') });
  const throttled = (): Unavailable =>
    new Unavailable('The post office', { cause: new NotAccepted('Throttling') });

  it('a letter is sent once, however often it is asked for', async () => {
    const { letters, mail, id } = await meeting();
    const first = await letters.sendOnce(id, key, compose);
    const again = await letters.sendOnce(id, key, async () => {
      throw new Error('composed again');
    });
    expect(again).toEqual(first);
    expect(first).toMatchObject({ ...key, sentAt: '2026-11-24T15:00:00.000Z', possibleDuplicate: false });
    expect(mail.outbox).toHaveLength(1);
    expect(mail.outbox[0]).toMatchObject({ ...letter, tags: { case: id, letter: key.kind, of: key.of } });
    expect(mail.outbox[0]?.messageId).toBe(first.messageId);
  });

  it('a held letter is due in its row until it is sent, listed or no longer owed (decision 0036)', async () => {
    const { letters, clock, id } = await meeting();
    const held = async () => (await letters.held(undefined, 9)).items;
    const keys = ['1', '2', '3'].map((of) => ({ kind: 'acknowledgement', of }) as const);
    const [sent, listed, unsent] = keys as [typeof key, typeof key, typeof key];
    for (const one of keys) {
      await letters.hold(id, one, '2026-1');
      clock.advance(1000);
    }
    const since = '2026-11-24T15:00:00.000Z';
    expect(await letters.hold(id, sent, '2026-1')).toEqual({ since });
    expect(await letters.hold(id, sent, '2026-2')).toEqual({ since });
    // Waited first, though its hold was replaced.
    expect(await held()).toEqual([
      { caseId: id, ...sent, hold: '2026-2', since },
      { caseId: id, ...listed, hold: '2026-1', since: '2026-11-24T15:00:01.000Z' },
      { caseId: id, ...unsent, hold: '2026-1', since: '2026-11-24T15:00:02.000Z' },
    ]);
    const first = await letters.held(undefined, 2);
    expect((await letters.held(first.cursor, 2)).items.map(({ of }) => of)).toEqual(['3']);
    await letters.endHold(id, listed, 'listed');
    await letters.endHold(id, unsent, 'unsent');
    const { sentAt } = await letters.sendOnce(id, sent, compose);
    expect([await held(), sentAt]).toEqual([[], '2026-11-24T15:00:03.000Z']);
    expect(await letters.heldSince(id, unsent)).toBe('2026-11-24T15:00:02.000Z');
    expect(await letters.heldSince(id, sent)).toBeUndefined();
    // What is out is never held again, and no hold of it ends.
    expect(await letters.hold(id, sent, '2026-3')).toMatchObject({ sent: { ...sent, sentAt } });
    expect(await letters.hold(id, listed, '2026-3')).toEqual({ since: '2026-11-24T15:00:01.000Z' });
    await letters.endHold(id, sent, 'unsent');
    expect([await held(), (await letters.list(id)).length]).toEqual([[], 1]);
  });

  it('what another is sending cannot be held; a list of held letters refuses a strange cursor', async () => {
    const { letters, id } = await meeting(unknownOutcome());
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(Unavailable);
    expect(await letters.hold(id, key, '2026-1')).toHaveProperty('since');
    const sending = letters.sendOnce(id, { ...key, of: '9' }, async () => {
      await expect(letters.hold(id, { ...key, of: '9' }, '2026-1')).rejects.toThrow(InProgress);
      return letter;
    });
    await sending;
    await expect(letters.held('x', 9)).rejects.toMatchObject({ code: 'invalid-input' });
    // Perhaps out already: its next sending says so.
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(true);
  });

  it('of those who send it at once one sends it, the others hear that it is in progress', async () => {
    const { letters, mail, id } = await meeting();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => letters.sendOnce(id, key, compose)),
    );
    const failed = tries.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(tries.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(failed.every((reason) => reason instanceof InProgress)).toBe(true);
    expect(mail.outbox).toHaveLength(1);
  });

  it('the copy that is kept has blanks for secrets, and its hash is that of the copy', async () => {
    const { letters, id } = await meeting();
    const sent = await letters.sendOnce(id, key, compose);
    const [kept, ...rest] = await letters.list(id);
    const text = 'Confirm with ████. Status: ████.';
    expect(rest).toEqual([]);
    expect(kept).toEqual({ ...sent, to: letter.to, subject: letter.subject, text });
    expect(sent.sha256).toBe(sha256(canonicalJson({ to: letter.to, subject: letter.subject, text })));
  });

  it('letters of a case are shown oldest first, and only its own', async () => {
    const { letters, clock, id } = await meeting();
    for (const text of ['b', 'a', 'c']) {
      await letters.sendOnce(id, { kind: 'reminder', of: text }, compose);
      clock.advance(1000);
    }
    await letters.sendOnce(chance.caseId('request'), key, compose);
    expect((await letters.list(id)).map(({ of }) => of)).toEqual(['b', 'a', 'c']);
  });

  it('a letter that the post office did not take goes out later, and is no duplicate', async () => {
    const { letters, mail, id } = await meeting(throttled());
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(Unavailable);
    expect(await letters.list(id)).toEqual([]);
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(false);
    expect(mail.outbox).toHaveLength(1);
  });

  it('a letter of unknown outcome goes out again at once, marked as a possible duplicate', async () => {
    const { letters, id } = await meeting(unknownOutcome(), throttled());
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(Unavailable);
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(Unavailable);
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(true);
    expect((await letters.list(id))[0]?.possibleDuplicate).toBe(true);
  });

  it('a refused letter is refused by name, is not kept as sent, and may be tried again', async () => {
    const { letters, id } = await meeting(new EmailRefused('no such address'));
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(EmailRefused);
    expect(await letters.list(id)).toEqual([]);
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(false);
  });

  it('a letter that cannot be composed leaves no claim behind', async () => {
    const { letters, id } = await meeting();
    const fails = async (): Promise<never> => {
      throw new RangeError('no template');
    };
    await expect(letters.sendOnce(id, key, fails)).rejects.toThrow(RangeError);
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(false);
  });

  it('a claim whose owner died is respected until six minutes have passed by every clock, then taken over, marked (F5)', async () => {
    const { letters, clock, mail, id } = await meeting();
    const claimed = Promise.withResolvers<void>();
    void letters.sendOnce(id, key, () => {
      claimed.resolve();
      return new Promise(() => {});
    });
    await claimed.promise;
    clock.advance(leaseForMs);
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(InProgress);
    clock.advance(1);
    expect((await letters.sendOnce(id, key, compose)).possibleDuplicate).toBe(true);
    expect(mail.outbox).toHaveLength(1);
  });

  it('a slow owner whose claim was taken over hears what was sent in its place', async () => {
    const { letters, clock, mail, id } = await meeting();
    const claimed = Promise.withResolvers<void>();
    const wakeUp = Promise.withResolvers<Letter>();
    const slow = letters.sendOnce(id, key, () => {
      claimed.resolve();
      return wakeUp.promise;
    });
    await claimed.promise;
    await expect(letters.sendOnce(id, key, compose)).rejects.toThrow(InProgress);
    clock.advance(leaseForMs + 1);
    const fast = await letters.sendOnce(id, key, compose);
    wakeUp.resolve(letter);
    expect(await slow).toEqual(fast);
    expect(fast.possibleDuplicate).toBe(true);
    expect(mail.outbox).toHaveLength(2);
  });

  it('broken characters in a letter do not keep it from going out', async () => {
    const { letters, id } = await meeting();
    const broken = { ...letter, subject: 'half \ud83d', text: 'half \ude00' };
    await letters.sendOnce(id, key, async () => broken);
    expect((await letters.list(id))[0]?.subject).toBe('half \ufffd');
  });
});
