import { describe, expect, it } from 'vitest';
import { breakers } from '#domain/breaker/breaker.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { requests } from '#domain/request/request.ts';
import { closeHold } from '#functions/breaker/close-hold.ts';
import { holdsOf } from '#functions/breaker/hold-letters.ts';
import { lookAfterHolds } from '#functions/breaker/look-after-holds.ts';
import { readHeldLetters } from '#functions/breaker/read-held-letters.ts';
import { writeToRequester } from '#functions/request/public/write-to-requester.ts';
import { hear } from '#test/support/breaker/events.ts';
import { aFloodedHouse, cora, hour, number, rita } from '#test/support/flooded.ts';

type World = Awaited<ReturnType<typeof aFloodedHouse>>;

const evil = '198.51.100.7';
/** Places enough that no letter waits for a list. */
const world = () => aFloodedHouse({ letters: 0 });

const from = async (on: World, source: string, email: string, over: object = {}) => {
  on.clock.advance(1);
  const { body } = await on.submit({ email, ...over }, source);
  await on.run(body.id);
  return body.id;
};

/** Twenty bad addresses, each another mail domain, from one network. */
const attacked = async () => {
  const on = await world();
  for (let n = 0; n < 30; n += 1) await from(on, `192.0.${n}.1`, `good${n}@home.example`);
  await hear(on, on.mail.outbox, () => false);
  for (let n = 0; n < 20; n += 1) await from(on, evil, `bad@x${n}-nowhere.example`);
  return on;
};

const officer = { by: 'ann', reason: 'The attack has stopped.' };
const names = async () => (sub: string) => sub;
const view = async (on: World) =>
  (await readHeldLetters({ ...on, officers: { names } as never })({}, { query: {} })).body;

describe('twenty bad addresses from one network', () => {
  const opened = async () => {
    const on = await attacked();
    const bad = on.mail.outbox.filter(({ to }) => /^bad@/.test(to));
    const counted = await hear(on, bad, () => true);
    return { on, counted };
  };

  it('hold that network alone, and the alarm hears of it', async () => {
    const { on, counted } = await opened();
    expect(counted).toEqual([['BreakerOpen', 1]]);
    expect((await holdsOf(on)).map(({ scope, bounced }) => [scope.kind, bounced])).toEqual([['network', 20]]);
    const before = on.mail.outbox.length;
    await from(on, '192.0.2.9', 'someone@home.example');
    expect(on.mail.outbox.length).toBe(before + 1);
  });

  it('hold nothing if SES sent none: suppressed letters are in no bounce rate', async () => {
    const on = await attacked();
    const bad = on.mail.outbox.filter(({ to }) => /^bad@/.test(to));
    expect(await hear(on, bad, () => true, 'OnAccountSuppressionList')).toEqual([]);
    expect(await holdsOf(on)).toEqual([]);
  });

  it('whoever shares that network waits, and each letter is due in its row', async () => {
    const { on } = await opened();
    const id = await from(on, evil, 'neighbor@home.example');
    expect(on.mailTo('neighbor@home.example')).toEqual([]);
    const { items } = await on.letters.held(undefined, 50);
    expect(items).toMatchObject([{ caseId: id, kind: 'neutral-redirect', hold: '2026-1' }]);
    // The case goes on: it is answered for the requester, and its company is notified.
    expect((await on.state(id)).stage).toBe('notifying-controller');
    expect(await view(on)).toMatchObject({
      holds: [{ id: '2026-1', over: 'network', name: null, waiting: 1, next: [{ action: 'close-hold' }] }],
      waiting: 1,
      letters: [{ caseId: id, kind: 'neutral-redirect', hold: '2026-1' }],
    });
  });

  it('after an officer closed it, all that waited goes out once, the longest wait first', async () => {
    const { on } = await opened();
    const people = Array.from({ length: 6 }, (_, n) => `person${n}@home.example`);
    const ids: string[] = [];
    for (const to of people) {
      ids.push(await from(on, evil, to));
      on.clock.advance(60_000);
    }
    for (let h = 0; h < 3; h += 1) {
      on.clock.advance(hour);
      await on.lists();
    }
    expect(people.flatMap((to) => on.mailTo(to))).toEqual([]);

    await closeHold(on)({ hold: '2026-1', ...officer });
    for (let h = 0; h < 4; h += 1) {
      on.clock.advance(hour);
      await on.lists();
    }
    for (const [n, to] of people.entries()) {
      expect(on.mailTo(to)).toHaveLength(1);
      expect(on.mailTo(to)[0]?.text).toContain(ids[n]);
      // One request is not more than we send single letters for.
      expect(on.mailTo(to)[0]?.text).toContain('because we had to hold back some emails');
      expect(on.mailTo(to)[0]?.text).not.toContain('more requests with this address');
    }
    const order = on.mail.outbox.map(({ to }) => to).filter((to) => people.includes(to));
    expect(order).toEqual(people);
    expect((await on.letters.held(undefined, 50)).items).toEqual([]);
    for (const id of ids)
      expect((await on.lettersOf(id)).map(({ kind }) => kind)).toContain('neutral-redirect');
  });

  it('answers, rosters and addresses of record go on while everything is held', async () => {
    const { on } = await opened();
    const all = { scope: { kind: 'everything' }, bounced: 40, of: 500, type: 'hold-opened', n: 2 } as const;
    await on.cases.change(breakers, 'BRK-2026', 'machine:record-email-events', () => [all]);
    const before = on.mail.outbox.length;
    await from(on, '192.0.2.77', cora, { capacity: 'controller' });
    await from(on, '192.0.2.78', 'x@home.example', {
      ...{ capacity: 'account-holder', account: number, kind: 'cpni-examine' },
    });
    const sent = on.mail.outbox.slice(before).map(({ to, tags }) => [to, tags.letter]);
    expect(sent).toContainEqual([cora, 'verification']);
    expect(sent).toContainEqual([rita, 'verification']);
    expect(sent.map(([, kind]) => kind)).not.toContain('acknowledgement');
  });

  it('two officers close it at once: one closes it, the other is told', async () => {
    const { on } = await opened();
    const close = (by: string) => closeHold(on)({ hold: '2026-1', ...officer, by });
    const [ann, ben] = await Promise.allSettled([close('ann'), close('ben')]);
    const states = [ann, ben].map((one) => one?.status).sort();
    expect(states).toEqual(['fulfilled', 'rejected']);
    await expect(close('cy')).rejects.toMatchObject({ code: 'hold-closed' });
    expect((await view(on)).holds).toMatchObject([
      { id: '2026-1', closed: { reason: officer.reason }, next: [] },
    ]);
  });

  it.each(['2026-2', '2025-1', '1999-1'])(
    'hold %s was never opened: unknown, nothing written',
    async (hold) => {
      const { on } = await opened();
      await expect(closeHold(on)({ hold, ...officer })).rejects.toMatchObject({ code: 'no-such-hold' });
    },
  );

  it('the same events again, in any order, open nothing more', async () => {
    const { on, counted } = await opened();
    const revision = async () => (await on.cases.read(breakers, 'BRK-2026')).revision;
    const before = await revision();
    const bad = on.mail.outbox.filter(({ to }) => /^bad@/.test(to));
    expect(await hear(on, bad.toReversed(), () => true)).toEqual([]);
    expect(await hear(on, bad, () => false)).toEqual([]);
    expect([await revision(), counted.length]).toEqual([before, 1]);
  });

  it('the window is kept and the hold not written: the batch fails, and its repeat opens it', async () => {
    const on = await attacked();
    const bad = on.mail.outbox.filter(({ to }) => /^bad@/.test(to));
    const dying = { ...on.cases, open: () => Promise.reject(new Unavailable('The case store')) };
    await expect(hear({ ...on, cases: dying }, bad, () => true)).rejects.toThrow(Unavailable);
    expect(await holdsOf(on)).toEqual([]);
    expect(await hear(on, bad, () => true)).toEqual([['BreakerOpen', 1]]);
  });

  it('while the holds cannot be read a typed letter is tried again; a roster’s goes', async () => {
    const { on } = await opened();
    const blind = {
      ...on,
      cases: { ...on.cases, findAll: () => Promise.reject(new Unavailable('x')) },
    } as never;
    on.clock.advance(1);
    const { body } = await on.submit({ email: 'late@home.example' }, '192.0.2.5');
    await expect(writeToRequester(blind)({ caseId: body.id })).rejects.toThrow(Unavailable);
    expect(on.mailTo('late@home.example')).toEqual([]);
    await on.run(body.id);
    expect(on.mailTo('late@home.example')).toHaveLength(1);
  });

  it('a letter that was out before the hold, and whose record was lost, is not sent again', async () => {
    const { on } = await opened();
    on.clock.advance(1);
    const { body } = await on.submit({ email: 'once@home.example' }, evil);
    const blind = {
      ...on.cases,
      change: () => Promise.reject(new Unavailable('x')),
      findAll: async () => [],
    };
    await expect(writeToRequester({ ...on, cases: blind } as never)({ caseId: body.id })).rejects.toThrow();
    expect(on.mailTo('once@home.example')).toHaveLength(1);
    await on.run(body.id);
    await closeHold(on)({ hold: '2026-1', ...officer });
    for (let h = 0; h < 3; h += 1) {
      on.clock.advance(hour);
      await on.lists();
    }
    expect(on.mailTo('once@home.example')).toHaveLength(1);
    expect((await on.letters.held(undefined, 9)).items).toEqual([]);
  });

  it('a request withdrawn while its letter waits leaves the list of held letters', async () => {
    const { on } = await opened();
    const id = await from(on, evil, 'gone@home.example', { capacity: 'guardian' });
    await on.cases.change(requests, id, 'requester', () => [{ type: 'request-withdrawn' }]);
    on.clock.advance(hour);
    await on.lists();
    await lookAfterHolds(() => {})(on)();
    const kinds = (await on.letters.held(undefined, 9)).items.map(({ kind }) => kind);
    expect(kinds).not.toContain('email-confirmation');
  });
});
