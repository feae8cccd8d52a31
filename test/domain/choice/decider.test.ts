import { describe, expect, it } from 'vitest';
import { instantAt } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import {
  decidePermit,
  decideRestriction,
  decideUndo,
  isConfirmedAlready,
  permitsIn,
  receiptsIn,
} from '#domain/choice/decider.ts';
import type { ChoiceEvent, NamedScope } from '#domain/choice/events.ts';
import { denialsIn, evolveRestriction, restrictedBy } from '#domain/choice/restrictions.ts';

const [minute, day] = [60_000, 86_400_000];
const from = Date.parse('2026-11-24T18:00:00.000Z');
const at = (milliseconds: number) => instantAt(from + milliseconds);

const restriction = (request: string, since = 0, scope: NamedScope = {}) =>
  ({ type: 'restriction-recorded', request, since: at(since), channel: 'web', ...scope }) as const;
const permit = (request: string) =>
  ({
    ...{ type: 'restriction-lifted', request, receivedAt: at(minute), notice: 'n' },
    liftsBefore: at(-9 * minute),
  }) as const;
const undone = (request: string) => ({ type: 'restriction-undone', request }) as const;
const history = (...commits: readonly (EventBase | readonly EventBase[])[]) =>
  commits.map((one, n) => ({ at: at(n), events: [one].flat() as readonly EventBase[] }));

describe('each receipt and each permit is recorded once (R-5)', () => {
  const { type: _, ...wanted } = restriction('R1');
  const { type: __, liftsBefore: ___, ...permitted } = permit('R1');

  it('also where another record has the same reference', () => {
    expect(decideRestriction([], wanted)).toEqual([restriction('R1')]);
    expect(decideRestriction(history(restriction('R1')), wanted)).toEqual([]);
    expect(decideRestriction(history(permit('R1')), wanted)).toEqual([restriction('R1')]);
    expect(decidePermit([], permitted)).toEqual([permit('R1')]);
    expect(decidePermit(history(permit('R1')), permitted)).toEqual([]);
    expect(decidePermit(history(restriction('R1')), permitted)).toEqual([permit('R1')]);
  });

  it('and found again by the place of its letter’s link, in the order of the records', () => {
    const all = history(restriction('R2', 1), permit('P2'), [permit('P1'), restriction('R1')], undone('R2'));
    expect([receiptsIn(all), permitsIn(all)]).toEqual([
      ['R2', 'R1'],
      ['P2', 'P1'],
    ]);
  });

  it('a put-back takes away one that is in force and no other', () => {
    const account = restrictedBy(history(restriction('R1'), restriction('R2')));
    expect(decideUndo(account, 'R1')).toEqual([undone('R1')]);
    expect(decideUndo(account, 'R3')).toEqual([]);
  });
});

describe('what an account keeps of its restrictions', () => {
  const { type: _, ...first } = restriction('R1');
  const { type: __, ...second } = restriction('R2', minute);

  it.each([
    { what: 'the earliest first', events: [restriction('R2', minute), restriction('R1')], later: [second] },
    { what: 'no list of none', events: [restriction('R1')], later: undefined },
    {
      what: 'nor after a put-back',
      events: [restriction('R1'), restriction('R2'), undone('R2')],
      later: undefined,
    },
  ])('$what', ({ events, later }) =>
    expect((events as ChoiceEvent[]).reduce(evolveRestriction, {})).toEqual({
      ...{ restriction: first, laterRestrictions: later },
    }),
  );
});

describe('what a permit for some recipients takes from a restriction', () => {
  const lifts = (recipients: readonly string[]) => ({ ...permit('P1'), liftsBefore: at(minute), recipients });
  const denied = (scope: NamedScope, ...recipients: readonly string[]) =>
    denialsIn(restrictedBy(history(restriction('R1', 0, scope), lifts(recipients))));
  const named: NamedScope = { uses: ['own-communications-marketing'], recipients: ['a', 'b'] };

  it('leaves it to the others whom the restriction names', () => {
    expect(denied(named, 'a')).toEqual([{ use: 'own-communications-marketing', recipient: 'b' }]);
    expect(denied(named, 'a', 'b')).toEqual([]);
  });

  it('without uses, is for offers: what needs an opt-in of its own stays denied', () =>
    expect(denied({ uses: ['third-parties'], recipients: ['a'] }, 'a')).toEqual([
      { use: 'third-parties', recipient: 'a' },
    ]));
});

describe('we notify of a restriction once in 30 days while nothing changes (R-5)', () => {
  const letter = { type: 'letter-sent', kind: 'restriction', of: 'R1' };
  const [r1, r2] = [
    restriction('R1', 0, { uses: ['third-parties'] }),
    restriction('R2', 1, { uses: ['affiliates-other'] }),
  ];
  const later = restriction('R3', 2, { uses: ['third-parties'] });
  it.each([
    { what: 'no letter', so: history(r1), is: false },
    { what: 'nothing at all', so: [], is: false },
    { what: 'a letter', so: history(r1, letter), is: true },
    { what: 'a letter with other facts', so: history(r1, [{ type: 'account-named' }, letter]), is: true },
    {
      what: 'a letter of another kind',
      so: history(r1, { ...letter, ...{ kind: 'permission' } }),
      is: false,
    },
    {
      what: 'a letter that is to be mailed',
      so: history(r1, { ...letter, type: 'letter-paper-mail-due' }),
      is: false,
    },
    { what: 'the same denied again, one of two', so: history(r1, r2, letter, later), is: true },
    { what: 'a permit before the letter', so: history(permit('P'), r1, letter, later), is: true },
    { what: 'a permit after it, then a denial', so: history(r1, letter, permit('P'), later), is: false },
    { what: 'a put-back after it', so: history(r1, r2, letter, undone('R2')), is: false },
  ])('after $what: $is', ({ so, is }) => expect(isConfirmedAlready(so, at(day))).toBe(is));

  it.each([
    { days: 30 * day - 1, is: true },
    { days: 30 * day, is: false },
  ])('$days milliseconds after the letter: $is', ({ days, is }) =>
    // The letter is the second commit, a millisecond after the first.
    expect(isConfirmedAlready(history(r1, letter), at(days + 1))).toBe(is),
  );
});
