import { describe, expect, it } from 'vitest';
import type { Account, AccountEvent } from '#domain/account/account.ts';
import type { AccountUpdate } from '#domain/account/decider.ts';
import {
  changeOf,
  decideUndo,
  isRenamedBy,
  isUndoOver,
  type NameHistory,
  undoUntil,
} from '#domain/account/undo.ts';

const zone = 'America/Denver';
const at = '2026-11-24T18:00:00.000Z';
const commit = (event: AccountEvent, on = at): NameHistory[number] => ({ at: on, events: [event] });
const named = (ref: string, source?: string, on = at) =>
  commit({ type: 'account-named', ref, ...(source && { source }) }, on);
const moved = commit({ type: 'address-changed', field: 'email' }, '2026-12-24T18:00:00.000Z');
const undone = (ref: string) => commit({ type: 'account-named', ref, undoes: 'F' });
const about = { source: 'F', today: '2026-11-24', zone };

describe('an import that changed only names is undone (R-13)', () => {
  const renamed = [named('old', 'E'), moved, named('new', 'F')];
  it.each<{ what: string; history: NameHistory; is: string | undefined }>([
    { what: 'by this file', history: renamed, is: 'old' },
    { what: 'by this file, and an address moved since', history: [...renamed, moved], is: 'old' },
    {
      what: 'twice in one commit',
      history: [{ at, events: renamed.flatMap(({ events }) => events) }],
      is: 'old',
    },
    { what: 'by another file', history: [named('old'), named('new', 'G')], is: undefined },
    { what: 'named again since', history: [...renamed, named('newer')], is: undefined },
    { what: 'undone already', history: [...renamed, undone('old')], is: undefined },
    { what: 'its first name', history: [named('new', 'F')], is: undefined },
    { what: 'never named', history: [moved], is: undefined },
    { what: 'no history', history: [], is: undefined },
  ])('$what: to $is', ({ history, is }) => {
    const events = is === undefined ? [] : [{ type: 'account-named', ref: is, undoes: 'F' }];
    expect([isRenamedBy(history, about), decideUndo(history, about)]).toEqual([is !== undefined, events]);
  });

  it.each([
    { on: at, until: '2026-11-25', because: 'one business day' },
    { on: '2026-11-25T18:00:00.000Z', until: '2026-11-27', because: 'Thanksgiving is not one' },
    { on: '2026-11-25T06:59:59.999Z', until: '2026-11-25', because: 'in Denver it is still the 24th' },
  ])('of $on until the end of $until ($because)', ({ on, until }) => {
    const history = [named('old'), named('new', 'F', on)];
    const dayAfter = until.replace(/\d\d$/, (day) => String(Number(day) + 1));
    expect(undoUntil(on, zone)).toBe(until);
    expect(isUndoOver(history, { ...about, today: until })).toBe(false);
    expect(decideUndo(history, { ...about, today: until })).toHaveLength(1);
    expect(isUndoOver(history, { ...about, today: dayAfter })).toBe(true);
    expect(() => decideUndo(history, { ...about, today: dayAfter })).toThrow(
      'One business day has passed since this import. Enter the names again, or import the right file.',
    );
  });

  it('is never over for a name that the file did not change', () =>
    expect(isUndoOver([named('old'), named('new', 'G')], { ...about, today: '2027-01-01' })).toBe(false));
});

it.each<{ what: string; seen?: Account | undefined; over?: Partial<AccountUpdate>; is: string }>([
  { what: 'nothing', is: 'same' },
  { what: 'the name', over: { name: 'b' }, is: 'name' },
  { what: 'an address', over: { addresses: {} }, is: 'more' },
  { what: 'the name and an address', over: { name: 'b', addresses: { email: 'f' } }, is: 'more' },
  { what: 'with a date', over: { since: at }, is: 'more' },
  { what: 'an unknown account', seen: undefined, is: 'more' },
  {
    what: 'a number of which we know the restriction',
    seen: { addresses: { email: { ref: 'e', since: at } } },
    is: 'more',
  },
])('a row changes $what: $is', (row) => {
  const known: Account = { name: 'a', addresses: { email: { ref: 'e', since: at } } };
  const seen = 'seen' in row ? row.seen : known;
  const wanted = { name: 'a', addresses: { email: 'e' }, by: 'olive', now: at, ...row.over };
  expect(changeOf(seen, wanted)).toBe(row.is);
});
