import { describe, expect, it } from 'vitest';
import { longestForm, type Session } from '#ports/sessions.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const olive: Session = {
  ...{ sub: 'sub-olive', name: 'Olive Ñandú', groups: ['officer'], token: 'a.b.c', csrf: 'csrf-1' },
};
const started = { verifier: 'v', state: 's', nonce: 'n', next: '/officer/work' };
const typed = {
  sub: 'sub-olive',
  path: '/officer/requests/REQ-1/answer',
  form: 'message=Done+%C3%B1',
};
const minute = 60_000;
const hour = 60 * minute;

describe.each(places)('sessions $where', async ({ open }) => {
  const { sessions, clock } = await open();

  it('a session reads back as it was opened, under its own key alone (P26)', async () => {
    await sessions.open('one', olive);
    expect(await sessions.use('one')).toEqual({ session: olive, isOver: false });
    expect(await sessions.use('another')).toBeUndefined();
  });

  it('29 minutes between pages are not the end, 30 are; then it says whose it was', async () => {
    await sessions.open('idle', olive);
    for (const _ of [1, 2, 3]) {
      clock.advance(29 * minute);
      expect(await sessions.use('idle')).toEqual({ session: olive, isOver: false });
    }
    clock.advance(30 * minute);
    expect(await sessions.use('idle')).toEqual({ session: olive, isOver: true });
    expect((await sessions.use('idle'))?.isOver).toBe(true);
  });

  it('12 hours after its start a session is over, however busy it was', async () => {
    await sessions.open('busy', olive);
    for (let n = 0; n < 35; n += 1) {
      clock.advance(20 * minute);
      expect((await sessions.use('busy'))?.isOver).toBe(false);
    }
    clock.advance(12 * hour - 35 * 20 * minute);
    expect((await sessions.use('busy'))?.isOver).toBe(true);
  });

  it('a session that ended stays ended: a page on its way does not bring it back', async () => {
    await sessions.open('left', olive);
    clock.advance(2 * minute);
    await Promise.all([sessions.end('left'), sessions.use('left')]);
    expect(await sessions.use('left')).toBeUndefined();
    await sessions.end('left');
  });

  it('a sign-in is taken once, also by two at the same time, and within ten minutes', async () => {
    await sessions.start('in', { ...started, typed: [typed] });
    const taken = await Promise.all([sessions.take('in'), sessions.take('in')]);
    expect(taken.filter(Boolean)).toEqual([{ ...started, typed: [typed] }]);
    expect(await sessions.take('in')).toBeUndefined();

    await sessions.start('slow', started);
    clock.advance(10 * minute);
    expect(await sessions.take('slow')).toBeUndefined();
  });

  it('what was typed is given back once, and not under another key', async () => {
    await sessions.keepTyped('form', typed);
    expect(await sessions.takeTyped('other')).toBeUndefined();
    expect(await sessions.takeTyped('form')).toEqual(typed);
    expect(await sessions.takeTyped('form')).toBeUndefined();
  });

  it('half of a character is replaced, not refused; a kept form ends after 30 minutes', async () => {
    await sessions.keepTyped('half', { ...typed, form: 'x\ud83d' });
    expect((await sessions.takeTyped('half'))?.form).toBe('x\ufffd');
    await sessions.keepTyped('late', typed);
    clock.advance(30 * minute);
    expect(await sessions.takeTyped('late')).toBeUndefined();
  });

  it('the longest form is kept in a session, and with a sign-in', async () => {
    const long = { ...typed, path: `/officer/${'p'.repeat(4000)}`, form: 'x'.repeat(longestForm) };
    await sessions.keepTyped('long', long);
    await sessions.start('long', { ...started, typed: [typed, long] });
    expect([await sessions.takeTyped('long'), (await sessions.take('long'))?.typed]).toEqual([
      long,
      [typed, long],
    ]);
  });
});
